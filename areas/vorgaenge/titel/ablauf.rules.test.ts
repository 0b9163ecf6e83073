/** Reminders before an end: −90, −60, −30 days for titles, −6 months for passports, −14 days for what holds meanwhile. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type AblaufLage, type AblaufWas, faelligeStufe, hinweiswegOf, STUFEN } from './ablauf.rules.ts';

const LAGE: AblaufLage = {
  verbleib: undefined,
  neuererTitel: false,
  antragOffen: false,
  giltFort: false,
  anschrift: true,
  email: false,
  konto: false,
  wunsch: null,
};
const day = (iso: string, days: number) => Temporal.PlainDate.from(iso).add({ days }).toString();

describe('the step that is due', () => {
  const endet = '2027-03-31';
  for (const [stichtag, stufe] of [
    [day(endet, -91), undefined],
    [day(endet, -90), 90],
    [day(endet, -61), 90],
    [day(endet, -60), 60],
    [day(endet, -30), 30],
    [endet, 30],
    [day(endet, 1), undefined],
  ] as const)
    test(`a title that ends on ${endet}: on ${stichtag} ${stufe ?? 'none'}`, () => {
      assert.equal(faelligeStufe('titel', endet, stichtag)?.stufe, stufe);
    });
  test('a passport is told six months before, also over the end of February', () => {
    assert.equal(faelligeStufe('pass', '2027-08-31', '2027-02-27'), undefined);
    assert.equal(faelligeStufe('pass', '2027-08-31', '2027-02-28')?.stufe, 180);
  });
  test('a Fiktionsbescheinigung is told fourteen days before', () => {
    assert.equal(faelligeStufe('fiktion', endet, day(endet, -15)), undefined);
    assert.equal(faelligeStufe('fiktion', endet, day(endet, -14))?.stufe, 14);
  });
  test('day by day every step comes exactly once and in its order', () => {
    const was = fc.constantFrom(...(Object.keys(STUFEN) as AblaufWas[]));
    fc.assert(
      fc.property(was, fc.integer({ min: 0, max: 9000 }), (kind, offset) => {
        const end = day('2025-01-01', offset);
        const seen: number[] = [];
        for (let left = 200; left >= -2; left--) {
          const stufe = faelligeStufe(kind, end, day(end, -left))?.stufe;
          if (stufe !== undefined && seen.at(-1) !== stufe) seen.push(stufe);
        }
        assert.deepEqual(
          seen,
          STUFEN[kind].map(({ stufe }) => stufe),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('what stops a notice', () => {
  const grund = (was: AblaufWas, lage: Partial<AblaufLage>) => {
    const way = hinweiswegOf(was, { ...LAGE, ...lage });
    return way.weg === 'keiner' ? way.grund : way.weg;
  };
  test('dead, moved, German or a guarded address: nobody is written to', () => {
    for (const verbleib of ['gestorben', 'fortgezogen', 'deutscher', 'auskunftssperre'] as const)
      for (const was of ['titel', 'pass', 'fiktion'] as const)
        assert.equal(grund(was, { verbleib, email: true }), verbleib);
  });
  test('legal continuation, a longer title and an open application stop the title, not the passport', () => {
    for (const one of [{ giltFort: true }, { neuererTitel: true }, { antragOffen: true }] as const) {
      assert.notEqual(grund('titel', one), 'brief');
      assert.equal(grund('pass', one), 'brief');
    }
  });
  test('what the person chose comes first, where that way is open; else the account, mail, letter', () => {
    assert.equal(grund('titel', { email: true, konto: true, wunsch: 'brief' }), 'brief');
    assert.equal(grund('titel', { email: true, konto: true, wunsch: 'mail' }), 'mail');
    assert.equal(grund('titel', { email: false, konto: true, wunsch: 'mail' }), 'portal');
    assert.equal(grund('titel', { email: true, konto: true }), 'portal');
    assert.equal(grund('titel', { konto: true, wunsch: 'portal', verbleib: 'gestorben' }), 'gestorben');
  });
  test('mail where there is one, else a letter, else it is said that there is no way', () => {
    assert.equal(grund('titel', { email: true }), 'mail');
    assert.equal(grund('titel', {}), 'brief');
    assert.equal(grund('titel', { anschrift: false }), 'keine-anschrift');
  });
});
