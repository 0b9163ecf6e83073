/** What is due before a Schreiben goes out, norm by norm. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gehoert } from './bescheidschritte.rules.ts';
import { fill, findUnbekannte } from './platzhalter.rules.ts';
import type { Abschnitt } from './schreiben.schema.ts';
import type { Lage } from './schreibenlage.rules.ts';
import { offen, schritteFuer, schritteVon } from './schritte.rules.ts';

const HEUTE = '2026-11-27';
const GERICHT = { name: 'Verwaltungsgericht Köln', ort: 'Köln' };

const TEXTE: readonly Abschnitt[] = [
  { art: 'tenor', text: 'Ihr Antrag wird abgelehnt.' },
  { art: 'sachverhalt', text: 'Sie haben einen Antrag gestellt.' },
  { art: 'gruende', text: 'Der Lebensunterhalt ist nicht gesichert.' },
  { art: 'ermessen', text: 'Abgewogen.' },
  {
    art: 'rechtsbehelf',
    text: 'Klage innerhalb eines Monats beim Verwaltungsgericht Köln, Appellhofplatz, 50667 Köln.',
  },
];

const ohne = (art: Abschnitt['art']) => TEXTE.filter((one) => one.art !== art);

function ablehnung(changes: Partial<Lage['schreiben']> = {}, rest: Partial<Omit<Lage, 'schreiben'>> = {}): Lage {
  return {
    heute: HEUTE,
    schreiben: {
      art: 'bescheid',
      entscheidung: 'ablehnung',
      ermessen: false,
      weg: 'pzu',
      empfaenger: 'Amina Muster',
      anschrift: 'Weg 1',
      abschnitte: TEXTE,
      bearbeitetVon: ['anna'],
      ...changes,
    },
    voraussetzungen: [{ schluessel: 'lu', name: 'Lebensunterhalt', feststellung: 'nicht_erfuellt' }],
    anhoerungen: [{ id: 'a', stand: 'bekannt', bekanntAm: '2026-11-01', antwortBis: '2026-11-20' }],
    empfangsberechtigte: [],
    gericht: GERICHT,
    offenePlatzhalter: [],
    ...rest,
  };
}

const due = (lage: Lage) => offen(schritteVon(lage)).map(({ schluessel }) => schluessel);

test('a refusal that was heard, reasoned and addressed has nothing open', () => assert.deepEqual(due(ablehnung()), []));

describe('§ 28 VwVfG NRW: hearing', () => {
  const lage = (one: Partial<Lage['anhoerungen'][number]>) =>
    ablehnung(
      {},
      { anhoerungen: [{ id: 'a', stand: 'bekannt', bekanntAm: '2026-11-01', antwortBis: '2026-11-20', ...one }] },
    );
  test('none: due', () => assert.deepEqual(due(ablehnung({}, { anhoerungen: [] })), ['anhoerung']));
  test('the last day of the time to answer still belongs to the person', () => {
    assert.deepEqual(due(lage({ antwortBis: HEUTE })), ['anhoerung']);
    assert.deepEqual(due(lage({ antwortBis: '2026-11-26' })), []);
  });
  test('an answer before is enough', () =>
    assert.deepEqual(due(lage({ antwortBis: '2026-12-24', beantwortetAm: '2026-11-10' })), []));
  test('not announced, or come back: nobody was heard', () => {
    assert.deepEqual(due(lage({ bekanntAm: '2026-11-28' })), ['anhoerung']);
    for (const stand of ['entwurf', 'vorgelegt', 'freigegeben', 'fertig', 'versandt', 'zurueck', 'verworfen'] as const)
      assert.equal(
        gehoert([{ id: 'a', stand, bekanntAm: '2026-11-01', antwortBis: '2026-11-20' }], HEUTE),
        undefined,
        stand,
      );
  });
  test('(2), (3): left out only with a norm and a reason', () => {
    const without = (grund: string) =>
      ablehnung({ ausnahme: { norm: '§ 28 Abs. 2 Nr. 1 VwVfG NRW', grund } }, { anhoerungen: [] });
    assert.deepEqual(due(without('Gefahr im Verzug')), []);
    assert.deepEqual(due(without(' ')), ['anhoerung']);
  });
  test('what favours somebody needs none', () => {
    const lage = ablehnung({ entscheidung: 'erteilung' }, { anhoerungen: [], voraussetzungen: [] });
    assert.deepEqual(due(lage), []);
  });
});

describe('§ 39 VwVfG NRW, § 77 (1) AufenthG: reasons', () => {
  test('facts and reasons', () => {
    assert.deepEqual(due(ablehnung({ abschnitte: ohne('gruende') })), ['gruende']);
    assert.deepEqual(due(ablehnung({ abschnitte: ohne('sachverhalt') })), ['gruende']);
  });
  test('where the norm leaves a choice, what was weighed', () => {
    assert.deepEqual(due(ablehnung({ ermessen: true, abschnitte: ohne('ermessen') })), ['ermessen']);
    assert.deepEqual(due(ablehnung({ ermessen: true })), []);
  });
});

describe('§ 37 VwVfG NRW: definite, from whom, and what one can do against it', () => {
  test('the decision itself', () => assert.deepEqual(due(ablehnung({ abschnitte: ohne('tenor') })), ['inhalt']));
  test('(6): remedy, court, seat, period', () => {
    assert.deepEqual(due(ablehnung({ abschnitte: ohne('rechtsbehelf') })), ['rechtsbehelf']);
    const text = 'Sie können Klage innerhalb eines Monats beim Verwaltungsgericht Aachen erheben.';
    assert.deepEqual(due(ablehnung({ abschnitte: [...ohne('rechtsbehelf'), { art: 'rechtsbehelf', text }] })), [
      'rechtsbehelf',
    ]);
  });
  test('(1), (3): no letterhead, or a field without its value', () => {
    assert.deepEqual(due(ablehnung({}, { offenePlatzhalter: ['gebuehr'] })), ['behoerde']);
    const { gericht: _gericht, ...without } = ablehnung();
    assert.deepEqual(due(without), ['behoerde', 'rechtsbehelf']);
  });
  test('§ 3a VwVfG, § 77 AufenthG: in the portal written form is kept by a qualified seal alone', () => {
    assert.deepEqual(due(ablehnung({ weg: 'portal' })), ['portal', 'form']);
    assert.deepEqual(due(ablehnung({ weg: 'portal' }, { portal: { siegel: false } })), ['form']);
    assert.deepEqual(due(ablehnung({ weg: 'portal' }, { portal: { siegel: true } })), []);
  });
  test('§ 41 (2a) VwVfG: and without consent or identity not at all', () =>
    assert.deepEqual(due(ablehnung({ weg: 'portal' }, { portal: { siegel: true, hindernis: 'Nein.' } })), ['portal']));
  test('the counter needs no address, the post does', () => {
    assert.deepEqual(due(ablehnung({ anschrift: '' })), ['empfaenger']);
    assert.deepEqual(due(ablehnung({ anschrift: '', weg: 'schalter' })), []);
  });
});

test('§ 14 (3) VwVfG NRW: with a proxy on file the letter goes to the proxy', () => {
  const empfangsberechtigte = [{ id: 'b', name: 'Rechtsanwältin Recht' }];
  assert.deepEqual(due(ablehnung({}, { empfangsberechtigte })), ['vollmacht']);
  assert.deepEqual(due(ablehnung({ beteiligterId: 'b' }, { empfangsberechtigte })), []);
});

describe('the official finds; a proposal is none', () => {
  const erteilung = (feststellung?: 'erfuellt' | 'nicht_erfuellt' | 'offen' | 'entfaellt') =>
    ablehnung(
      { entscheidung: 'erteilung' },
      { voraussetzungen: [{ schluessel: 'pass', name: 'Pass', ...(feststellung ? { feststellung } : {}) }] },
    );
  test('what nobody decided, is open or not met blocks the grant', () => {
    assert.deepEqual(due(erteilung()), ['voraussetzungen']);
    assert.deepEqual(due(erteilung('offen')), ['voraussetzungen']);
    assert.deepEqual(due(erteilung('nicht_erfuellt')), ['voraussetzungen']);
    assert.deepEqual(due(erteilung('erfuellt')), []);
    assert.deepEqual(due(erteilung('entfaellt')), []);
  });
  test('a refusal names what is not met, or rests on discretion', () => {
    const voraussetzungen = [{ schluessel: 'pass', name: 'Pass', feststellung: 'erfuellt' as const }];
    assert.deepEqual(due(ablehnung({}, { voraussetzungen })), ['voraussetzungen']);
    assert.deepEqual(due(ablehnung({ ermessen: true }, { voraussetzungen })), []);
  });
});

describe('§ 82 (1), (3) AufenthG: request for documents', () => {
  const nachforderung = (antwortBis: string | undefined, texte: readonly Abschnitt[]) => {
    const { entscheidung: _entscheidung, ...schreiben } = ablehnung().schreiben;
    return {
      ...ablehnung(),
      schreiben: {
        ...schreiben,
        art: 'nachforderung' as const,
        abschnitte: texte,
        ...(antwortBis ? { antwortBis } : {}),
      },
    };
  };
  const texte: Abschnitt[] = [
    { art: 'punkte', text: '- Pass' },
    { art: 'frist', text: 'Bis zum 20. Dezember 2026; danach bleibt es unberücksichtigt.' },
  ];
  test('a fitting deadline, the warning, and what is missing', () => {
    assert.deepEqual(due(nachforderung('2026-12-20', texte)), []);
    assert.deepEqual(due(nachforderung(undefined, texte)), ['frist']);
    assert.deepEqual(due(nachforderung('2026-12-03', texte)), ['frist']);
    assert.deepEqual(due(nachforderung('2026-12-20', texte.slice(0, 1))), ['frist']);
    assert.deepEqual(due(nachforderung('2026-12-20', texte.slice(1))), ['inhalt']);
  });
});

describe('who releases', () => {
  const dueFor = (id: string, kind = 'staff') =>
    offen(schritteFuer(ablehnung(), { id, kind })).map(({ schluessel }) => schluessel);
  test('a refusal: a second person', () => {
    assert.deepEqual(dueFor('bert'), []);
    assert.deepEqual(dueFor('anna'), ['zweite-person']);
  });
  test('§ 35a VwVfG, Art. 22 DSGVO: a human being', () => {
    for (const kind of ['robot', 'station', 'system', 'citizen', 'proxy'])
      assert.deepEqual(dueFor('bert', kind), ['mensch']);
  });
});

describe('placeholders', () => {
  test('filled where there is a value, named where there is none', () => {
    assert.deepEqual(fill('Bis {{ frist }}, Gebühr {{gebuehr}}.', { frist: '1. Mai' }), {
      text: 'Bis 1. Mai, Gebühr {{gebuehr}}.',
      offen: ['gebuehr'],
    });
    assert.deepEqual(fill('{{frist', {}).offen, ['{{']);
  });
  test('a value never becomes a placeholder itself', () =>
    assert.equal(fill('{{person.name}}', { 'person.name': '{{gebuehr}}', gebuehr: '1 Euro' }).text, '{{gebuehr}}'));
  test('unknown ones are found', () => assert.deepEqual(findUnbekannte('{{name}} {{frist}} {{'), ['name', '{{']));
});
