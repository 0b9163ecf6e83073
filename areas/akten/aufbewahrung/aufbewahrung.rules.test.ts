/** Retention as the statutes have it: §§ 67, 68 AufenthV, §§ 89, 91 AufenthG, § 21 (4) PassG, §§ 187, 188 BGB. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Fault } from '#platform/errors/errors.ts';
import { AUSGEWIESEN, DATEI_B, REGELN, type Weg } from './aufbewahrung.data.ts';
import { assessAkte, assessWeitere, dueDay, type Fakten } from './aufbewahrung.rules.ts';
import type { Tatsache } from './aufbewahrung.schema.ts';
import type { EntscheidungInhalt } from './entscheidung.schema.ts';

const HEUTE = '2026-11-26';
const entschieden = (more: Partial<EntscheidungInhalt> = {}): EntscheidungInhalt => ({
  jahre: 0,
  tage: 0,
  abJahresende: false,
  anbieten: false,
  archiv: '',
  grundlage: 'Dienstanweisung',
  ...more,
});
const ENTSCHEIDUNGEN = { akteninhalt: entschieden() };

function fakten(zustand: 'A' | 'B', ...ereignisse: Tatsache[]): Fakten {
  return { zustand, ereignisse, sperren: [], personEingeschraenkt: false };
}
const uebernahme = (tag: string, grund: Tatsache['grund'] = 'fortgezogen'): Tatsache => ({
  art: 'uebernahme-b',
  tag,
  grund,
});
const akte = (facts: Fakten, stichtag = HEUTE) => assessAkte(facts, ENTSCHEIDUNGEN, stichtag);

describe('§ 68 Abs. 2 AufenthV: die Ausländerdatei B', () => {
  test('Satz 2: zehn Jahre nach Übernahme der Daten', () => {
    const found = akte(fakten('B', uebernahme('2014-03-15')));
    assert.equal(found.faelligAb, '2024-03-16');
    assert.equal(found.stand, 'faellig');
    assert.equal(found.norm, '§ 68 Abs. 2 Satz 2 AufenthV');
    assert.match(found.erklaerung, /15\.03\.2014 .*fortgezogen.*Zehn Jahre nach der Übernahme.*16\.03\.2024/);
  });

  test('Satz 3: im Todesfall sollen sie fünf Jahre nach Übernahme gelöscht werden', () => {
    const found = akte(fakten('B', uebernahme('2022-03-15', 'gestorben')));
    assert.deepEqual([found.faelligAb, found.stand], ['2027-03-16', 'laeuft']);
    assert.match(found.erklaerung, /soll/);
  });

  test('Satz 1: nach einer Abschiebung zählt § 91 Abs. 1 AufenthG, zehn Jahre nach dem Ende des Verbots', () => {
    const expelled: Tatsache = { art: 'abschiebung', tag: '2012-05-01' };
    const open = akte(fakten('B', uebernahme('2012-05-02'), expelled));
    assert.equal(open.stand, 'unbestimmt');
    assert.match(open.fehlt[0] ?? '', /§ 11 Abs\. 2 AufenthG/);
    const known = akte(fakten('B', uebernahme('2012-05-02'), expelled, { art: 'verbot-ende', tag: '2017-05-01' }));
    assert.deepEqual([known.faelligAb, known.stand], ['2027-05-02', 'laeuft']);
  });

  test('das Ende eines früheren Verbots sagt nichts über ein neues', () => {
    const again = akte(
      fakten(
        'B',
        uebernahme('2020-06-02'),
        { art: 'abschiebung', tag: '2005-05-01' },
        { art: 'verbot-ende', tag: '2010-05-01' },
        { art: 'abschiebung', tag: '2020-06-01' },
      ),
    );
    assert.equal(again.stand, 'unbestimmt');
  });

  test('in der Datei A läuft nichts; ein Fortzug ohne Übernahme fehlt mit Namen', () => {
    assert.deepEqual(akte(fakten('A')).stand, 'unbestimmt');
    const left = akte(fakten('A', { art: 'fortzug', tag: '2026-01-02' }));
    assert.match(left.erklaerung, /02\.01\.2026: Die Daten sind in die Ausländerdatei B zu übernehmen/);
    assert.match(akte(fakten('B')).fehlt[0] ?? '', /Tag und Grund der Übernahme/);
  });

  test('wer zurückkommt, gehört wieder zur Datei A; eine neue Übernahme beginnt von vorn', () => {
    const back: Tatsache = { art: 'rueckkehr-a', tag: '2015-01-01' };
    assert.equal(akte(fakten('A', uebernahme('2010-01-01'), back)).stand, 'unbestimmt');
    const again = akte(fakten('B', uebernahme('2010-01-01'), back, uebernahme('2018-01-01')));
    assert.equal(again.faelligAb, '2028-01-02');
  });

  test('ohne Entscheidung des Amtes über den Inhalt wird kein Tag genannt; mit ihr kommt ihre Zeit hinzu', () => {
    const facts = fakten('B', uebernahme('2014-03-15'));
    const open = assessAkte(facts, {}, HEUTE);
    assert.deepEqual([open.stand, open.faelligAb], ['unbestimmt', undefined]);
    const longer = assessAkte(facts, { akteninhalt: entschieden({ jahre: 3 }) }, HEUTE);
    assert.deepEqual([longer.stand, longer.faelligAb], ['laeuft', '2027-03-16']);
  });

  test('eine Klage, eine Einschränkung und ein Angebot an das Archiv halten an, eine Auskunftssperre nicht', () => {
    const facts = fakten('B', uebernahme('2014-03-15'));
    for (const art of ['aufbewahrungssperre', 'einschraenkung', 'archivanbietung'] as const) {
      const found = akte({ ...facts, sperren: [{ art, geschaeftszeichen: '5 K 17/26' }] });
      assert.deepEqual([found.stand, found.faelligAb], ['gesperrt', '2024-03-16']);
      assert.match(found.gesperrtDurch[0] ?? '', /5 K 17\/26/);
    }
    assert.equal(akte({ ...facts, personEingeschraenkt: true }).stand, 'gesperrt');
    for (const art of ['auskunftssperre', 'zeugenschutz'] as const)
      assert.equal(akte({ ...facts, sperren: [{ art }] }).stand, 'faellig');
  });

  test('ein Stichtag außerhalb der bekannten Zeiten scheitert laut; danach geändertes Recht steht als Hinweis', () => {
    const outside = (cause: unknown) => cause instanceof Fault && cause.code === 'akten.STICHTAG_AUSSERHALB';
    assert.throws(() => akte(fakten('B', uebernahme('2010-01-01')), '2021-12-27'), outside);
    assert.throws(() => assessWeitere(fakten('A'), {}, '2026-04-27'), outside);
    assert.equal(akte(fakten('B', uebernahme('2010-01-01')), '2026-06-11').geprueftBis, undefined);
    const later = akte(fakten('B', uebernahme('2010-01-01')), '2026-06-12');
    assert.equal(later.geprueftBis, '2026-06-11');
    assert.match(later.hinweise[0] ?? '', /11\.06\.2026/);
  });
});

describe('§§ 187, 188 BGB', () => {
  test('endet die Frist in einem Monat ohne diesen Tag, endet sie mit seinem letzten', () => {
    assert.equal(dueDay('2024-02-29', { jahre: 10 }), '2034-03-01');
    assert.equal(dueDay('2024-02-29', { jahre: 4 }), '2028-03-01');
    assert.equal(dueDay('2023-02-28', { jahre: 5 }), '2028-02-29');
    assert.equal(dueDay('2026-01-01', { tage: 180 }), '2026-07-01');
    assert.equal(dueDay('2026-01-01', {}), '2026-01-01');
  });
});

describe('einzelne Daten', () => {
  const of = (regel: string, ...ereignisse: Tatsache[]) =>
    assessWeitere(fakten('A', ...ereignisse), ENTSCHEIDUNGEN, HEUTE).find((one) => one.regel === regel);

  test('§ 68 Abs. 1 Satz 2 AufenthV: Visumzustimmung, wenn die Person nicht eingereist ist', () => {
    const ablauf: Tatsache = { art: 'visumzustimmung-ablauf', tag: '2024-06-01' };
    assert.equal(of('visumzustimmung', ablauf)?.faelligAb, '2026-06-02');
    assert.equal(of('visumzustimmung', ablauf, { art: 'einreise', tag: '2026-06-01' })?.stand, 'erledigt');
    assert.equal(of('visumzustimmung', ablauf, { art: 'einreise', tag: '2026-06-02' })?.stand, 'faellig');
  });

  test('§ 91 Abs. 2 AufenthG: unerhebliche Mitteilungen sofort, und nur das genannte Dokument', () => {
    const dokumentId = crypto.randomUUID();
    const found = of('unerhebliche-mitteilung', { art: 'mitteilung-unerheblich', tag: HEUTE, dokumentId });
    assert.deepEqual([found?.stand, found?.gegenstand, found?.dokumentId], ['faellig', 'dokument', dokumentId]);
  });

  test('§ 61a Abs. 2 AufenthV: die Aushändigung einer früheren Karte zählt nicht', () => {
    const finger: Tatsache = { art: 'fingerabdruck-karte', tag: '2026-09-01' };
    assert.equal(
      of('fingerabdruck-karte', finger, { art: 'karte-ausgehaendigt', tag: '2021-02-01' })?.stand,
      'unbestimmt',
    );
    assert.equal(
      of('fingerabdruck-karte', finger, { art: 'karte-ausgehaendigt', tag: '2026-10-05' })?.stand,
      'faellig',
    );
  });

  test('§ 89 Abs. 3 Satz 2 AufenthG: Pass und Titel zusammen, sonst der Weg, der zuerst endet', () => {
    const ed: Tatsache = { art: 'erkennungsdienst', tag: '2020-01-01' };
    const pass: Tatsache = { art: 'pass-ausgestellt', tag: '2025-01-01' };
    assert.equal(of('erkennungsdienst', ed)?.stand, 'unbestimmt');
    assert.equal(of('erkennungsdienst', ed, pass)?.stand, 'unbestimmt');
    const both = of('erkennungsdienst', ed, pass, { art: 'titel-erteilt', tag: '2026-02-01' });
    assert.deepEqual([both?.faelligAb, both?.norm], ['2026-02-01', '§ 89 Abs. 3 Satz 2 Nr. 1 AufenthG']);
    assert.equal(of('erkennungsdienst', ed, { art: 'ausreise', tag: '2021-05-05' })?.faelligAb, '2031-05-06');
    assert.equal(of('erkennungsdienst', ed, { art: 'zurueckweisung', tag: '2021-05-05' })?.faelligAb, '2024-05-06');
  });

  test('§ 21 Abs. 4 PassG: frühestens mit dem neuen Ausweis, spätestens fünf Jahre nach Ablauf', () => {
    const found = of(
      'passersatz',
      { art: 'passersatz-ablauf', tag: '2025-03-31' },
      { art: 'passersatz-neu', tag: '2026-01-10' },
    );
    assert.deepEqual([found?.faelligAb, found?.fruehestens, found?.stand], ['2030-04-01', '2026-01-10', 'laeuft']);
  });

  test('§ 89 Abs. 3 Satz 3 AufenthG: die Löschung ist vermerkt, und eine neue Erhebung zählt neu', () => {
    const ende: Tatsache = { art: 'echtheitspruefung-ende', tag: '2026-02-01' };
    const deleted: Tatsache = { art: 'geloescht', tag: '2026-02-02', regel: 'echtheitspruefung' };
    assert.equal(of('echtheitspruefung', ende, deleted)?.stand, 'erledigt');
    assert.equal(of('echtheitspruefung', ende, deleted, { ...ende, tag: '2026-05-01' })?.stand, 'faellig');
  });

  test('was das Amt entscheidet: Belege ab Jahresende, und ohne Entscheidung kein Tag', () => {
    const beleg: Tatsache = { art: 'gebuehrenbeleg', tag: '2016-05-04' };
    assert.equal(of('gebuehrenbelege', beleg)?.stand, 'unbestimmt');
    const decided = { gebuehrenbelege: entschieden({ jahre: 10, abJahresende: true }) };
    const [found] = assessWeitere(fakten('A', beleg), decided, HEUTE);
    assert.deepEqual([found?.faelligAb, found?.stand], ['2027-01-01', 'laeuft']);
  });
});

/** A day before the end of the period it runs, on its last day it runs, on the day after it is due. */
describe('für jede Regel: am Tag davor, am letzten Tag und am Tag danach', () => {
  const tag = fc
    .integer({ min: 0, max: 365 * 40 })
    .map((days) => Temporal.PlainDate.from('1995-01-01').add({ days }).toString());
  // The Stichtag moves instead of the event, and the law of today is taken for every Stichtag.
  const immer = (
    of: (stichtag: string) => { stand: string; faelligAb?: string | undefined } | undefined,
    beginn: string,
    weg: Pick<Weg, 'frist'>,
  ) => {
    const due = dueDay(beginn, weg.frist);
    const at = (days: number) => Temporal.PlainDate.from(due).add({ days }).toString();
    if (at(-1) < '2026-04-28') return;
    assert.deepEqual(
      [-2, -1, 0].map((days) => (at(days) < '2026-04-28' ? 'laeuft' : of(at(days))?.stand)),
      ['laeuft', 'laeuft', 'faellig'],
    );
    assert.equal(of(at(0))?.faelligAb, due);
    const { jahre = 0, tage = 0 } = weg.frist;
    if (jahre === 0 && tage === 0) return assert.equal(due, beginn);
    const last = Temporal.PlainDate.from(due).subtract({ days: 1 });
    const begin = Temporal.PlainDate.from(beginn);
    if (tage > 0) return assert.equal(begin.until(last, { largestUnit: 'days' }).days, tage);
    assert.deepEqual([last.year - begin.year, last.month], [jahre, begin.month]);
    assert.equal(last.day, Math.min(begin.day, last.daysInMonth));
  };

  for (const { schluessel, anlass, wege } of REGELN)
    for (const weg of wege)
      test(`${schluessel} nach ${weg.nach.join(' und ')}`, () => {
        fc.assert(
          fc.property(tag, (beginn) => {
            const begins = weg.nach.map((art): Tatsache => ({ art, tag: beginn }));
            const facts = fakten('A', { art: anlass[0] as Tatsache['art'], tag: beginn }, ...begins);
            const of = (stichtag: string) => assessWeitere(facts, {}, stichtag).find((one) => one.regel === schluessel);
            immer(of, beginn, weg);
          }),
          { numRuns: 60 },
        );
      });

  for (const regel of DATEI_B)
    test(regel.schluessel, () => {
      fc.assert(
        fc.property(tag, (beginn) => {
          const grund = regel.schluessel === 'datei-b-gestorben' ? 'gestorben' : 'fortgezogen';
          const expelled: Tatsache[] =
            regel.nach === 'verbot-ende'
              ? [
                  { art: AUSGEWIESEN[0] as Tatsache['art'], tag: beginn },
                  { art: 'verbot-ende', tag: beginn },
                ]
              : [];
          const facts = fakten('B', uebernahme(beginn, grund), ...expelled);
          immer((stichtag) => akte(facts, stichtag), beginn, regel);
        }),
        { numRuns: 60 },
      );
    });
});
