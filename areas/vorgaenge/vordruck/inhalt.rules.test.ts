/** What a form says: § 81 (3)–(5a), (7) AufenthG, §§ 60a–60d AufenthG. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type BekannterTitel, duldungsinhalt, fiktionsinhalt, type Kenntnis, titelinhalt } from './inhalt.rules.ts';
import { lageSchema } from './inhalt.schema.ts';

const TITEL: BekannterTitel = {
  ...{ art: 'AE_18b', name: 'Aufenthaltserlaubnis, Fachkraft mit Studium', norm: '§ 18b AufenthG' },
  ...{ gueltigBis: '2026-05-31', erwerb: 'Ingenieurin bei der Muster GmbH', nebenbestimmungen: [] },
};
const K: Kenntnis = { stichtag: '2026-06-01', antragAm: '2026-05-20', titel: TITEL };
const lage = (values: object = {}) => lageSchema.parse(values);

describe('Fiktionsbescheinigung', () => {
  test('(4): in time, the title goes on and with it the work; six months to the day before', () => {
    const one = fiktionsinhalt(K, lage());
    assert.equal(one.hindernis, undefined);
    assert.match(one.worte.wirkung ?? '', /fortbestehend. \(§ 81 Abs. 4 AufenthG\)/);
    assert.match(one.worte.arbeit ?? '', /Ingenieurin bei der Muster GmbH/);
    assert.equal(one.gueltigBis, '2026-11-30');
  });
  test('(4) sentence 3: too late asks for hardship, and with its reason the title goes on', () => {
    const late = { ...K, antragAm: '2026-06-01' };
    assert.equal(fiktionsinhalt(late, lage()).frage, 'haerte');
    const ordered = fiktionsinhalt(late, lage({ haerte: 'Lag nach einem Unfall im Krankenhaus.' }));
    assert.match(ordered.worte.wirkung ?? '', /fortbestehend/);
  });
  test('(3): without a title the last lawful day decides; without that day nothing is said', () => {
    const ohne = { ...K, titel: undefined };
    assert.equal(fiktionsinhalt(ohne, lage()).frage, 'bis');
    assert.match(fiktionsinhalt(ohne, lage({ bis: '2026-05-25' })).worte.wirkung ?? '', /gilt als erlaubt/);
    assert.match(
      fiktionsinhalt(ohne, lage({ bis: '2026-05-01' })).worte.wirkung ?? '',
      /Abschiebung gilt als ausgesetzt/,
    );
    assert.match(fiktionsinhalt(ohne, lage({ bis: '2026-05-25' })).worte.arbeit ?? '', /nicht erlaubt/);
  });
  test('(4) sentence 2: a Schengen visa goes on by no application', () => {
    assert.match(fiktionsinhalt(K, lage({ bisher: 'visum_schengen' })).hindernis?.norm ?? '', /Satz 2/);
  });
  test('(5a): from the order of the card the work of the title to come', () => {
    const kuenftig = { abschnitt: 4, erwerbstaetigkeit: 'Ärztin', karteBestelltAm: '2026-05-30' };
    assert.match(fiktionsinhalt({ ...K, kuenftig }, lage()).worte.arbeit ?? '', /Ärztin.*§ 81 Abs. 5a/);
  });
  test('(7): fingerprints first', () => {
    const sichern = { identitaetZuSichern: true, erkennungsdienstAm: '2026-05-30' };
    assert.match(fiktionsinhalt(K, lage(sichern)).hindernis?.norm ?? '', /Abs. 7/);
    const done = fiktionsinhalt(K, lage({ ...sichern, imAzrGespeichertAm: '2026-05-31' }));
    assert.equal(done.hindernis, undefined);
  });
  test('asylum after the newer act: open until somebody looked at it, then with their reason', () => {
    const asyl = { ...K, stichtag: '2026-07-01', asylantragAm: '2026-06-20' };
    assert.equal(fiktionsinhalt(asyl, lage()).hindernis?.norm, '§ 55 Abs. 2 AsylG');
  });
  test('no application, or a title without end: nothing to certify', () => {
    assert.match(fiktionsinhalt({ ...K, antragAm: undefined }, lage()).hindernis?.satz ?? '', /kein Antrag/);
    const ohneEnde = { ...K, titel: { ...TITEL, gueltigBis: null } };
    assert.match(fiktionsinhalt(ohneEnde, lage()).hindernis?.satz ?? '', /unbefristet/);
  });
});

describe('Duldung', () => {
  const ohne = { ...K, titel: { ...TITEL, gueltigBis: '2026-05-31' } };
  test('§ 60b says who it is for and forbids work; § 60d allows it', () => {
    assert.match(duldungsinhalt(ohne, lage({ duldungsgrund: '60b' })).worte.nebenbestimmungen ?? '', /ungeklärter/);
    assert.equal(
      duldungsinhalt(ohne, lage({ duldungsgrund: '60b' })).worte.arbeit,
      'Erwerbstätigkeit nicht gestattet.',
    );
    assert.match(duldungsinhalt(ohne, lage({ duldungsgrund: '60d' })).worte.arbeit ?? '', /gestattet/);
  });
  test('not beside a title that is valid', () => {
    const valid = { ...K, titel: { ...TITEL, gueltigBis: '2026-06-01' } };
    assert.match(duldungsinhalt(valid, lage({ duldungsgrund: '60a-2-1' })).hindernis?.satz ?? '', /gültigen Titel/);
  });
});

test('a label says the title, its norm and its conditions', () => {
  const one = titelinhalt({ ...K, titel: { ...TITEL, nebenbestimmungen: ['Wohnsitz in Musterstadt'] } });
  assert.match(one.worte.wirkung ?? '', /§ 18b AufenthG/);
  assert.equal(one.worte.nebenbestimmungen, 'Wohnsitz in Musterstadt');
  assert.ok(titelinhalt({ ...K, titel: undefined }).hindernis);
});
