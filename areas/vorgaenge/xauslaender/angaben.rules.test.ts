/** Everything that an application of XAusländer carries: what becomes a fact, and that nothing else is passed over. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStaat, toAlpha2 } from '#areas/akten/index.ts';
import { readTree } from '#engines/xml/index.ts';
import { isWertErlaubt } from '../arbeit/tatsachenform.rules.ts';
import { angabenOf } from './angaben.rules.ts';
import { muster } from './beispiel.ts';
import { bloeckeOf } from './bloecke.rules.ts';
import { readXNachricht } from './nachricht.rules.ts';
import { eingangSchema, gespeichertSchema } from './nachricht.schema.ts';

const staatOf = (text: string) => {
  const staat = readStaat(text);
  return staat && toAlpha2(staat);
};
const read = (xml: string) => {
  const { root: wurzel, namespace } = readTree(Buffer.from(xml), { depth: 60, elements: 10_000 });
  return gespeichertSchema.parse(eingangSchema.parse(readXNachricht({ wurzel, namespace })));
};
const factsOf = (xml: string, gestelltAm = '2026-03-02') =>
  Object.fromEntries(angabenOf(read(xml), gestelltAm, staatOf).map(({ feld, wert }) => [feld, wert]));
const change = (xml: string, what: string | RegExp, to: string) => {
  const changed = xml.replace(what, to);
  assert.notEqual(changed, xml, String(what));
  return changed;
};

describe('facts of a message', () => {
  const ganz = muster({ ganz: true });

  it('are all that the vocabulary has a field for, each in the shape of its field', () => {
    const facts = factsOf(ganz);
    assert.deepEqual(facts, {
      'antrag.gestellt_am': '2026-03-02',
      'antrag.art': 'verlaengerung',
      'person.geburtsdatum': '1990-05-17',
      'person.staatsangehoerigkeit': 'RS',
      'person.im_bundesgebiet': true,
      'person.pass': 'gueltig',
      'person.ledig': false,
      'familie.ehe_geschlossen_am': '2015-06-20',
      'einreise.datum': '2019-08-01',
      'einreise.mit': 'visumfrei',
      'bezugsperson.geburtsdatum': '1991-02-03',
      'bezugsperson.staatsangehoerigkeit': 'DE',
      'bezugsperson.deutsch': true,
    });
    for (const [feld, wert] of Object.entries(facts)) assert.ok(isWertErlaubt(feld, wert), feld);
  });

  it('§ 3 (1) AufenthG: a passport that ended before the application is not valid; none named says nothing', () => {
    assert.equal(factsOf(ganz, '2030-01-01')['person.pass'], 'gueltig');
    assert.equal(factsOf(ganz, '2030-01-02')['person.pass'], 'abgelaufen');
    assert.equal(factsOf(muster())['person.pass'], undefined);
    const without = change(ganz, '<bis>2030-01-01</bis>', '');
    assert.equal(factsOf(without)['person.pass'], undefined);
  });

  it('a couple that lives apart: the day is that of the separation, not of the wedding', () => {
    const apart = change(
      ganz,
      '<code>VH</code></xa:familienstand>',
      '<code>VH</code></xa:familienstand><xa:getrenntLebend>true</xa:getrenntLebend>',
    );
    const facts = factsOf(apart);
    assert.equal(facts['familie.ehe_geschlossen_am'], undefined);
    assert.equal(facts['familie.lebensgemeinschaft_besteht'], false);
  });

  it('two reference persons, an unknown state, half a day: a person decides, no fact does', () => {
    const one = /<xa:referenzperson>.*<\/xa:referenzperson>/s.exec(ganz)?.[0] ?? '';
    const two = factsOf(change(ganz, one, `${one}${one}`));
    assert.ok(!Object.keys(two).some((feld) => feld.startsWith('bezugsperson.')));
    const foreign = factsOf(change(ganz, '<code>000</code>', '<code>Atlantis</code>'));
    assert.equal(foreign['bezugsperson.deutsch'], undefined);
    const half = factsOf(change(ganz, '2015-06-20', '2015'));
    assert.equal(half['familie.ehe_geschlossen_am'], undefined);
  });
});

describe('what the desk reads', () => {
  it('names everything of the message, the rest under the words of its elements', () => {
    const xml = change(
      muster({ ganz: true }),
      '<xa:sonstigeAnmerkung>',
      '<xa:arbeitgeberDerPerson><xa:firmenname>Lindenhof GmbH</xa:firmenname></xa:arbeitgeberDerPerson><xa:sonstigeAnmerkung>',
    );
    const text = bloeckeOf(read(xml), (staat) => staatOf(staat) ?? staat)
      .flatMap(({ titel, zeilen }) => [titel, ...zeilen.map(({ frage, antwort }) => `${frage}: ${antwort}`)])
      .join('\n');
    for (const part of [
      'Grund des Aufenthalts: Familie',
      'Warum die Nebenbestimmung geändert werden soll: Zweitjob im selben Betrieb',
      'Weitere Namen: Đorđe Petrović',
      'Familienstand: verheiratet, seit 20.06.2015',
      'Nummer des Passes: P1234567',
      'Pass gültig bis: 01.01.2030',
      'Vertreten durch: Mara Weiß',
      'Firma oder Organisation: Kanzlei Weiß',
      'Bezugsperson: Ana Beispiel',
      'Beziehung: Ehegatte',
      'Staatsangehörigkeit: DE',
      'Arbeitgeber der person, Firmenname: Lindenhof GmbH',
      'Personenbeschreibung, Koerpergroesse: 181',
    ])
      assert.ok(text.includes(part), `${part} in\n${text}`);
    assert.ok(!text.includes('JVBER'), 'no bytes of documents');
  });
});
