/** The rule of allocation, read like a statute; Art. 3 (1) GG: the same cases alike, § 81 (3), (4) AufenthG: the end of the title. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { losMit, neueSaat, saathash } from './los.ts';
import { ZUTEILUNGSREGEL } from './zuteilung.data.ts';
import { haerteVon, type Rangfakten, rangfolge, standVon, wartetage } from './zuteilung.rules.ts';
import { HAERTEN } from './zuteilung.schema.ts';

const HEUTE = '2026-11-30';
const anfrage = (id: string, more: Partial<Rangfakten> = {}): Rangfakten => ({
  id,
  tag: '2026-11-20',
  fruehestens: null,
  titelBis: '2026-12-20',
  titelGeprueft: true,
  haerte: null,
  haerteGeprueft: false,
  ...more,
});
const order = (all: readonly Rangfakten[], saat = 'a', heute = HEUTE) =>
  rangfolge(all, ZUTEILUNGSREGEL, heute, losMit(saat)).map(({ id }) => id);

describe('order of the rule', () => {
  test('(1) whoever waited 42 days comes before every hardship; the older day first', () => {
    const long = anfrage('long', { tag: '2026-10-19' });
    const longer = anfrage('longer', { tag: '2026-10-18', titelBis: null });
    const expired = anfrage('expired', { titelBis: '2026-11-01' });
    assert.deepEqual(order([expired, long, longer]), ['longer', 'long', 'expired']);
    assert.equal(wartetage(long, HEUTE), 42);
  });

  test('one day less is not enough, and days before the earliest wanted day do not count as waiting', () => {
    const almost = anfrage('almost', { tag: '2026-10-20' });
    const later = anfrage('later', { tag: '2026-09-01', fruehestens: '2026-11-25' });
    const ill = anfrage('ill', { haerte: 'krankheit', haerteGeprueft: true });
    assert.equal(order([almost, later, ill])[0], 'ill');
  });

  test('whoever has a Termin and wants an earlier one is never put first for waiting, and stands behind a title that ends', () => {
    const has = anfrage('has', { tag: '2026-08-01', titelBis: null, hatTermin: true });
    const has2 = anfrage('has2', { tag: '2026-08-02', titelBis: null, hatTermin: true });
    const ends = anfrage('ends', { tag: '2026-11-29' });
    assert.deepEqual(order([has2, has, ends]), ['ends', 'has', 'has2']);
    const [, grund] = rangfolge([has, ends], ZUTEILUNGSREGEL, HEUTE, losMit('a')).map((one) => one.grund.schluessel);
    assert.equal(grund, 'ohne_titelende');
  });

  test('(2) hardships in the order: expired title, work or benefit, journey, illness', () => {
    const rows = [
      anfrage('krankheit', { haerte: 'krankheit', haerteGeprueft: true }),
      anfrage('reise', { haerte: 'reise', haerteGeprueft: true }),
      anfrage('arbeit', { haerte: 'arbeit_leistung', haerteGeprueft: true }),
      anfrage('abgelaufen', { titelBis: '2026-11-29' }),
      anfrage('keine', { titelBis: '2026-11-30' }),
    ];
    assert.deepEqual(order(rows), ['abgelaufen', 'arbeit', 'reise', 'krankheit', 'keine']);
  });

  test('a title that ends today has not expired; one that ended yesterday has', () => {
    assert.equal(haerteVon(anfrage('a', { titelBis: HEUTE }), ZUTEILUNGSREGEL, HEUTE), null);
    assert.equal(haerteVon(anfrage('a', { titelBis: '2026-11-29' }), ZUTEILUNGSREGEL, HEUTE), 'titel_abgelaufen');
  });

  test('without checked proof there is no hardship, also where the title is said to have ended', () => {
    const said = anfrage('said', { haerte: 'krankheit', haerteGeprueft: false, titelBis: '2026-12-21' });
    const past = anfrage('past', { titelBis: '2020-01-01', titelGeprueft: false });
    assert.equal(haerteVon(said, ZUTEILUNGSREGEL, HEUTE), null);
    assert.equal(haerteVon(past, ZUTEILUNGSREGEL, HEUTE), null);
    // An invented end counts as today: it does not pass one that ends today and asked earlier.
    const today = anfrage('today', { titelBis: HEUTE, tag: '2026-11-19' });
    assert.deepEqual(order([past, said, today]), ['today', 'past', 'said']);
  });

  test('(3) the earlier end of the title; without an end last', () => {
    const rows = [
      anfrage('none', { titelBis: null, tag: '2026-11-01' }),
      anfrage('late', { titelBis: '2027-01-02' }),
      anfrage('soon', { titelBis: '2026-12-03' }),
    ];
    assert.deepEqual(order(rows), ['soon', 'late', 'none']);
  });

  test('(4) the earlier day of the request', () => {
    assert.deepEqual(order([anfrage('b', { tag: '2026-11-21' }), anfrage('a', { tag: '2026-11-20' })]), ['a', 'b']);
  });

  test('(5) equals are drawn, and anybody can recompute the draw', () => {
    const { saat, hash } = neueSaat();
    assert.equal(saathash(saat), hash);
    const rows = Array.from({ length: 20 }, (_, index) => anfrage(`r${index}`));
    const again = rows
      .map(({ id }) => ({ id, los: losMit(saat)(id) }))
      .toSorted((a, b) => (a.los < b.los ? -1 : 1))
      .map(({ id }) => id);
    assert.deepEqual(order(rows, saat), again);
    assert.notDeepEqual(order(rows, neueSaat().saat), again);
  });
});

test('every place says why', () => {
  const rows = [
    anfrage('a', { tag: '2026-10-01' }),
    anfrage('b', { titelBis: '2026-11-01' }),
    anfrage('c'),
    anfrage('d', { titelBis: null }),
  ];
  assert.deepEqual(
    rangfolge(rows, ZUTEILUNGSREGEL, HEUTE, losMit('x')).map(({ id, grund }) => [id, grund.schluessel]),
    [
      ['a', 'wartezeit'],
      ['b', 'haerte'],
      ['c', 'titelende'],
      ['d', 'ohne_titelende'],
    ],
  );
});

describe('standing', () => {
  test('says how many are before and why, and never tells the lot', () => {
    const rows = [
      ...Array.from({ length: 13 }, (_, index) => anfrage(`soon${index}`, { titelBis: '2026-12-01' })),
      ...Array.from({ length: 104 }, (_, index) => anfrage(`late${index}`, { titelBis: '2027-02-01' })),
    ];
    const mine = anfrage('mine', { titelBis: '2026-12-03', titelGeprueft: false, tag: HEUTE });
    assert.deepEqual(standVon(mine, rows, ZUTEILUNGSREGEL, HEUTE), {
      platz: 14,
      von: 118,
      gleich: 0,
      davor: { wartezeit: 0, haerte: 0, titelende: 13, tag: 0 },
    });
  });

  test('equals share the place until the draw', () => {
    const rows = [anfrage('a'), anfrage('b'), anfrage('c')];
    const stand = standVon(rows[0] as Rangfakten, rows, ZUTEILUNGSREGEL, HEUTE);
    assert.deepEqual([stand.platz, stand.gleich, stand.von], [1, 2, 3]);
  });
});

const day = fc
  .integer({ min: 0, max: 90 })
  .map((days) => Temporal.PlainDate.from('2026-09-01').add({ days }).toString());
const facts = fc.record({
  tag: day,
  fruehestens: fc.option(day),
  titelBis: fc.option(
    fc.integer({ min: 0, max: 200 }).map((d) => Temporal.PlainDate.from('2026-10-01').add({ days: d }).toString()),
  ),
  titelGeprueft: fc.boolean(),
  haerte: fc.option(fc.constantFrom(...HAERTEN)),
  haerteGeprueft: fc.boolean(),
});
const many = fc
  .array(facts, { maxLength: 40 })
  .map((all): Rangfakten[] => all.map((one, index) => ({ ...one, id: `id-${index}` })));

describe('whatever the requests', () => {
  test('the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(many, fc.string(), fc.integer(), (rows, saat, turn) => {
        const cut = rows.length === 0 ? 0 : Math.abs(turn) % rows.length;
        const other = [...rows.slice(cut), ...rows.slice(0, cut)].toReversed();
        assert.deepEqual(order(other, saat), order(rows, saat));
      }),
    );
  });

  test('a later day of the request never improves the place', () => {
    fc.assert(
      fc.property(many, facts, (rows, one) => {
        const early = standVon({ ...one, id: 'x' }, rows, ZUTEILUNGSREGEL, HEUTE);
        const next = Temporal.PlainDate.from(one.tag).add({ days: 1 }).toString();
        assert.ok(standVon({ ...one, tag: next, id: 'x' }, rows, ZUTEILUNGSREGEL, HEUTE).platz >= early.platz);
      }),
    );
  });

  test('an unchecked claim is worth nothing', () => {
    fc.assert(
      fc.property(many, facts, (rows, one) => {
        const plain = { ...one, id: 'x', haerte: null, haerteGeprueft: false, titelGeprueft: false };
        const claim = { ...plain, haerte: 'arbeit_leistung' as const };
        assert.deepEqual(standVon(claim, rows, ZUTEILUNGSREGEL, HEUTE), standVon(plain, rows, ZUTEILUNGSREGEL, HEUTE));
      }),
    );
  });

  test('standing and run agree: the place is between the best and the worst among equals', () => {
    fc.assert(
      fc.property(many, fc.string(), (rows, saat) => {
        const ranked = rangfolge(rows, ZUTEILUNGSREGEL, HEUTE, losMit(saat));
        for (const one of ranked) {
          const { platz, gleich } = standVon(one, rows, ZUTEILUNGSREGEL, HEUTE);
          assert.ok(one.rang >= platz && one.rang <= platz + gleich);
        }
      }),
    );
  });

  test('nobody starves: with one place a day and graver cases every day, everybody gets one', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 8 }), (first) => {
        let waiting: Rangfakten[] = first.map((one, index) => ({
          ...one,
          id: `first-${index}`,
          tag: '2026-11-01',
          fruehestens: null,
        }));
        for (let run = 0; run < 42 + 20; run += 1) {
          const heute = Temporal.PlainDate.from('2026-11-01').add({ days: run }).toString();
          const [served] = rangfolge(waiting, ZUTEILUNGSREGEL, heute, losMit(`${run}`));
          waiting = waiting.filter(({ id }) => id !== served?.id);
          // Two graver ones for each place.
          for (const nr of [1, 2])
            waiting.push(anfrage(`new-${run}-${nr}`, { tag: heute, titelBis: '2026-01-01', titelGeprueft: true }));
        }
        assert.deepEqual(
          waiting.filter(({ id }) => id.startsWith('first')),
          [],
        );
      }),
      { numRuns: 20 },
    );
  });
});
