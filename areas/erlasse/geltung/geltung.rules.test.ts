import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { geltungOf } from './geltung.rules.ts';
import { toIso, toTag } from './tage.rules.ts';
import type { Beziehungsdaten, Werkdaten } from './werkdaten.rules.ts';

const ALLE = { sichtbar: 'alle', teams: [], personen: [] } as const;

function werk(id: string, head: Partial<Werkdaten> = {}, abschnitte = ['1', '2', '3']): Werkdaten {
  return {
    id,
    sammlungId: 'erlasse',
    kreis: ALLE,
    kurz: id,
    herausgeber: 'Ministerium',
    beginnUnklar: false,
    bezug: [],
    fassungen: [
      {
        ab: head.gueltigAb ?? '2020-01-01',
        abschnitte: abschnitte.map((nr) => ({ normId: `${id}/${nr}`, bezeichnung: nr })),
      },
    ],
    ...head,
  };
}

let count = 0;
function beziehung(vonWerkId: string, art: Beziehungsdaten['art'], ziel: string, more: Partial<Beziehungsdaten> = {}) {
  count += 1;
  return { id: `b${count}`, vonWerkId, art, ziel, abschnitte: [], stand: 'vorschlag' as const, ...more };
}

const ofWerk = (werke: Werkdaten[], beziehungen: Beziehungsdaten[], id: string) => {
  const found = geltungOf(werke, beziehungen).werke.get(id);
  assert.ok(found);
  return found;
};
const daysOf = (werke: Werkdaten[], beziehungen: Beziehungsdaten[], id: string, nr: string) =>
  ofWerk(werke, beziehungen, id)
    .abschnitte.find(({ bezeichnung }) => bezeichnung === nr)
    ?.gueltig.map(({ von, bis }) => [von, bis]);

describe('a work', () => {
  const old = werk('A', { datum: '2023-03-01', gueltigAb: '2023-03-15' });

  it('is valid from its first day, not from its date, through its last', () => {
    const { gueltig } = ofWerk(
      [werk('A', { datum: '2023-03-01', gueltigAb: '2023-03-15', gueltigBis: '2024-12-31' })],
      [],
      'A',
    );
    assert.deepEqual(gueltig, { von: '2023-03-15', bis: '2024-12-31', ende: { grund: 'befristet' } });
  });

  it('without a first day is valid from its date; with two, or with none at all, on no day', () => {
    assert.equal(ofWerk([werk('A', { datum: '2023-03-01' })], [], 'A').gueltig?.von, '2023-03-01');
    assert.equal(ofWerk([werk('A', { datum: '2023-03-01', beginnUnklar: true })], [], 'A').gueltig, undefined);
    assert.equal(ofWerk([werk('A')], [], 'A').gueltig, undefined);
  });

  it('that is repealed ends on the day before the repealer begins, and names it', () => {
    const werke = [old, werk('B', { datum: '2024-09-15', gueltigAb: '2024-10-01' })];
    assert.deepEqual(ofWerk(werke, [beziehung('B', 'hebt_auf', 'A')], 'A').gueltig, {
      von: '2023-03-15',
      bis: '2024-09-30',
      ende: { grund: 'aufgehoben', durchWerkId: 'B' },
    });
  });

  it('is found however its Aktenzeichen is written, or by its day alone when no other is of that day', () => {
    const werke = [
      werk('512-39.01-14/2024', { datum: '2024-01-01', gueltigAb: '2024-01-01' }),
      werk('B', { datum: '2025-01-01', gueltigAb: '2025-01-01' }),
    ];
    for (const ziel of ['Az.: 512 – 39.01 – 14/2024', 'Erlass vom 2024-01-01'])
      assert.equal(ofWerk(werke, [beziehung('B', 'hebt_auf', ziel)], '512-39.01-14/2024').gueltig?.bis, '2024-12-31');
  });

  it('stays repealed when the repealer ends', () => {
    const werke = [old, werk('B', { datum: '2024-01-01', gueltigAb: '2024-01-01', gueltigBis: '2024-06-30' })];
    assert.equal(ofWerk(werke, [beziehung('B', 'hebt_auf', 'A')], 'A').gueltig?.bis, '2023-12-31');
  });

  it('is not repealed by one that was itself repealed before it began', () => {
    const werke = [
      old,
      werk('B', { datum: '2024-01-01', gueltigAb: '2024-07-01' }),
      werk('C', { datum: '2024-03-01', gueltigAb: '2024-04-01' }),
    ];
    const beziehungen = [beziehung('B', 'hebt_auf', 'A'), beziehung('C', 'hebt_auf', 'B')];
    assert.equal(ofWerk(werke, beziehungen, 'A').gueltig?.bis, undefined);
    assert.deepEqual(ofWerk(werke, beziehungen, 'B').ende, { grund: 'aufgehoben', durchWerkId: 'C' });
    assert.equal(ofWerk(werke, beziehungen, 'B').gueltig, undefined);
  });

  it('a rejected relation does nothing; an unknown Aktenzeichen is named and acts once the work is there', () => {
    const b = werk('B', { datum: '2024-01-01', gueltigAb: '2024-01-01' });
    const repeal = beziehung('B', 'hebt_auf', 'A');
    assert.equal(ofWerk([old, b], [{ ...repeal, stand: 'abgelehnt' }], 'A').gueltig?.bis, undefined);
    assert.deepEqual(geltungOf([b], [repeal]).befunde, [{ art: 'ziel_unbekannt', werkId: 'B', ziel: 'A' }]);
    assert.equal(ofWerk([b, old], [repeal], 'A').gueltig?.bis, '2023-12-31');
  });
});

describe('what cannot be', () => {
  it('a circle: the younger repeals the older, the older does nothing, and it is named', () => {
    const werke = [werk('A', { gueltigAb: '2023-01-01' }), werk('B', { gueltigAb: '2024-01-01' })];
    const beziehungen = [beziehung('A', 'hebt_auf', 'B'), beziehung('B', 'hebt_auf', 'A')];
    assert.equal(ofWerk(werke, beziehungen, 'A').gueltig?.bis, '2023-12-31');
    assert.equal(ofWerk(werke, beziehungen, 'B').gueltig?.bis, undefined);
    assert.deepEqual(
      geltungOf(werke, beziehungen).befunde.map(({ art, werkId }) => [art, werkId]),
      [['ring', 'A']],
    );
  });

  it('a circle of the same day: none repeals the other, and both are named', () => {
    const werke = ['A', 'B', 'C'].map((id) => werk(id, { datum: '2024-01-01', gueltigAb: '2024-01-01' }));
    const beziehungen = [
      beziehung('A', 'hebt_auf', 'B'),
      beziehung('B', 'hebt_auf', 'C'),
      beziehung('C', 'hebt_auf', 'A'),
    ];
    for (const { id } of werke) assert.equal(ofWerk(werke, beziehungen, id).gueltig?.bis, undefined);
    assert.deepEqual(
      geltungOf(werke, beziehungen).befunde.map(({ art }) => art),
      ['ring', 'ring', 'ring'],
    );
  });

  it('repealing itself or what came later', () => {
    const werke = [
      werk('A', { datum: '2023-01-01', gueltigAb: '2023-01-01' }),
      werk('B', { datum: '2024-01-01', gueltigAb: '2024-01-01' }),
    ];
    const { befunde } = geltungOf(werke, [beziehung('A', 'hebt_auf', 'A'), beziehung('A', 'hebt_auf', 'B')]);
    assert.deepEqual(
      befunde.map(({ art }) => art),
      ['aelter', 'selbst'],
    );
  });

  it('a decree that few may read ends one that all may read only when an editor has confirmed it', () => {
    const werke = [
      werk('A', { datum: '2023-01-01', gueltigAb: '2023-01-01' }),
      werk('B', {
        datum: '2024-01-01',
        gueltigAb: '2024-01-01',
        sammlungId: 'geheim',
        kreis: { sichtbar: 'vertraulich', teams: [], personen: ['x'] },
      }),
    ];
    const repeal = beziehung('B', 'hebt_auf', 'A');
    assert.equal(ofWerk(werke, [repeal], 'A').gueltig?.bis, undefined);
    assert.equal(ofWerk(werke, [{ ...repeal, stand: 'bestaetigt' }], 'A').gueltig?.bis, '2023-12-31');
  });
});

describe('an amendment', () => {
  const base = werk('A', { datum: '2022-10-04', gueltigAb: '2022-10-15' }, ['1', '3', '3.1', '4']);
  const amending = werk('M', { datum: '2024-04-22', gueltigAb: '2024-05-01' });
  const replaces = (from: string, to: string, abschnitt: string, ersetzt: string) =>
    beziehung(from, 'aendert', to, { abschnitte: [{ abschnitt, ersetzt }] });

  it('replaces only the named section and what is below it', () => {
    const beziehungen = [replaces('M', 'A', '2', '3')];
    assert.deepEqual(daysOf([base, amending], beziehungen, 'A', '3'), [['2022-10-15', '2024-04-30']]);
    assert.deepEqual(daysOf([base, amending], beziehungen, 'A', '3.1'), [['2022-10-15', '2024-04-30']]);
    assert.deepEqual(daysOf([base, amending], beziehungen, 'A', '4'), [['2022-10-15', undefined]]);
    const ende = ofWerk([base, amending], beziehungen, 'A').abschnitte[1]?.gueltig[0]?.ende;
    assert.deepEqual(ende, { grund: 'ersetzt', durchWerkId: 'M', durchAbschnitt: '2' });
  });

  it('that ends gives the section back, because that was never repealed', () => {
    const werke = [base, { ...amending, gueltigBis: '2024-12-31' }];
    const beziehungen = [replaces('M', 'A', '2', '3')];
    assert.deepEqual(daysOf(werke, beziehungen, 'A', '3'), [
      ['2022-10-15', '2024-04-30'],
      ['2025-01-01', undefined],
    ]);
  });

  it('ends with the work that it amends; its other sections go on', () => {
    const werke = [base, amending, werk('B', { datum: '2026-01-19', gueltigAb: '2026-02-01' })];
    const beziehungen = [replaces('M', 'A', '2', '3'), beziehung('B', 'hebt_auf', 'A')];
    assert.deepEqual(daysOf(werke, beziehungen, 'M', '2'), [['2024-05-01', '2026-01-31']]);
    assert.deepEqual(daysOf(werke, beziehungen, 'M', '1'), [['2024-05-01', undefined]]);
  });

  it('is itself amended, and the younger of two takes the place', () => {
    const second = werk('N', { datum: '2025-01-01', gueltigAb: '2025-01-01' });
    const ofAmendment = [replaces('M', 'A', '2', '3'), replaces('N', 'M', '1', '2')];
    assert.deepEqual(daysOf([base, amending, second], ofAmendment, 'M', '2'), [['2024-05-01', '2024-12-31']]);
    assert.deepEqual(daysOf([base, amending, second], ofAmendment, 'A', '3'), [['2022-10-15', '2024-04-30']]);
    const ofSame = [replaces('M', 'A', '2', '3'), replaces('N', 'A', '1', '3')];
    assert.deepEqual(daysOf([base, amending, second], ofSame, 'M', '2'), [['2024-05-01', '2024-12-31']]);
    assert.deepEqual(daysOf([base, amending, second], ofSame, 'N', '1'), [['2025-01-01', undefined]]);
  });

  it('strikes a section without another; an unknown section and a missing list are named', () => {
    assert.deepEqual(daysOf([base, amending], [replaces('M', 'A', '', '4')], 'A', '4'), [['2022-10-15', '2024-04-30']]);
    const { befunde } = geltungOf([base, amending], [replaces('M', 'A', '2', '9'), beziehung('M', 'aendert', 'A')]);
    assert.deepEqual(
      befunde.map(({ art }) => art),
      ['abschnitt_unbekannt', 'ohne_abschnitte'],
    );
  });
});

describe('for any works and relations', () => {
  const FIRST = toTag('2024-01-01');
  const day = fc.integer({ min: 0, max: 12 }).map((n) => toIso(FIRST + n));
  const relation = fc.record({
    art: fc.constantFrom('hebt_auf' as const, 'aendert' as const),
    von: fc.nat(6),
    auf: fc.nat(6),
    abschnitte: fc.array(
      fc.record({ abschnitt: fc.constantFrom('1', '2', '3'), ersetzt: fc.constantFrom('1', '2', '3') }),
      { minLength: 1, maxLength: 2 },
    ),
  });
  const bestand = fc.record({
    tage: fc.array(fc.record({ datum: fc.option(day), ab: day, dauer: fc.option(fc.nat(8)) }), {
      minLength: 7,
      maxLength: 7,
    }),
    relations: fc.array(relation, { maxLength: 14 }),
  });
  const build = ({
    tage,
    relations,
  }: {
    tage: { datum: string | null; ab: string; dauer: number | null }[];
    relations: {
      art: 'hebt_auf' | 'aendert';
      von: number;
      auf: number;
      abschnitte: { abschnitt: string; ersetzt: string }[];
    }[];
  }) => ({
    werke: tage.map(({ datum, ab, dauer }, i) =>
      werk(`W${i}`, {
        gueltigAb: ab,
        ...(datum === null ? {} : { datum }),
        ...(dauer === null ? {} : { gueltigBis: toIso(toTag(ab) + dauer) }),
      }),
    ),
    beziehungen: relations.map(({ art, von, auf, abschnitte }) => beziehung(`W${von}`, art, `W${auf}`, { abschnitte })),
  });

  it('no day has two texts in the place of one section', () => {
    fc.assert(
      fc.property(bestand, (input) => {
        const { werke, beziehungen } = build(input);
        const { werke: geltung, befunde } = geltungOf(werke, beziehungen);
        const inRing = new Set(
          befunde.filter(({ art }) => art !== 'ohne_abschnitte').map(({ werkId, ziel }) => `${werkId} ${ziel}`),
        );
        const valid = (id: string, nr: string, tag: number) =>
          geltung
            .get(id)
            ?.abschnitte.find(({ bezeichnung }) => bezeichnung === nr)
            ?.gueltig.some(({ von, bis }) => toTag(von) <= tag && (bis === undefined || tag <= toTag(bis))) ?? false;
        for (const { id } of werke)
          for (const nr of ['1', '2', '3'])
            for (let tag = FIRST - 1; tag < FIRST + 25; tag += 1) {
              const replacing = beziehungen
                .filter((one) => one.art === 'aendert' && one.ziel === id && !inRing.has(`${one.vonWerkId} ${id}`))
                .flatMap(({ vonWerkId, abschnitte }) => abschnitte.map((one) => ({ vonWerkId, ...one })))
                // A section that stands in several places may be valid for another of them.
                .filter(
                  (one, _, all) =>
                    one.ersetzt === nr &&
                    beziehungen
                      .filter((b) => b.art === 'aendert' && b.vonWerkId === one.vonWerkId)
                      .flatMap((b) => b.abschnitte)
                      .filter((a) => a.abschnitt === one.abschnitt).length === 1 &&
                    all.length > 0 &&
                    valid(one.vonWerkId, one.abschnitt, tag),
                );
              const places = new Set(replacing.map(({ vonWerkId }) => vonWerkId));
              if (valid(id, nr, tag)) places.add(id);
              assert.ok(places.size <= 1, `${id} ${nr} on ${toIso(tag)}: ${[...places].join(', ')}`);
            }
      }),
      { numRuns: 400 },
    );
  });

  it('the order in which they came does not matter', () => {
    fc.assert(
      fc.property(bestand, fc.integer(), (input, seed) => {
        const { werke, beziehungen } = build(input);
        const shuffled = <T>(all: readonly T[]): T[] =>
          all
            .map((one, i) => ({ one, key: Math.imul(i + 1, seed | 1) >>> 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const [a, b] = [geltungOf(werke, beziehungen), geltungOf(shuffled(werke), shuffled(beziehungen))];
        for (const { id } of werke) assert.deepEqual(b.werke.get(id), a.werke.get(id));
        assert.deepEqual(b.befunde, a.befunde);
      }),
      { numRuns: 300 },
    );
  });

  it('a section is valid only while its work is, and its runs of days neither touch nor overlap', () => {
    fc.assert(
      fc.property(bestand, (input) => {
        const { werke, beziehungen } = build(input);
        for (const { gueltig, abschnitte } of geltungOf(werke, beziehungen).werke.values())
          for (const section of abschnitte)
            section.gueltig.forEach((one, i, all) => {
              assert.ok(gueltig && gueltig.von <= one.von);
              assert.ok(gueltig.bis === undefined || (one.bis !== undefined && one.bis <= gueltig.bis));
              assert.ok(one.bis === undefined || one.ende);
              const before = all[i - 1];
              if (before) assert.ok(before.bis !== undefined && toTag(before.bis) + 1 < toTag(one.von));
            });
      }),
      { numRuns: 400 },
    );
  });
});

it('a chain of ten thousand is computed', () => {
  const werke = Array.from({ length: 10_000 }, (_, i) => werk(`W${i}`, { gueltigAb: toIso(10_000 + i) }));
  const beziehungen = werke
    .slice(1)
    .flatMap(({ id }, i) => [
      beziehung(id, 'hebt_auf', `W${i}`),
      beziehung(id, 'aendert', `W${i}`, { abschnitte: [{ abschnitt: '1', ersetzt: '1' }] }),
    ]);
  // Somebody who compares each with each would outlast the patience of the test run.
  assert.equal(geltungOf(werke, beziehungen).werke.size, 10_000);
});
