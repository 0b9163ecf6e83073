import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type BekannterLauf, planFassungen } from './fassungsfolge.rules.ts';

/** Carries a plan out as the database does. */
function apply(stored: readonly BekannterLauf[], tag: string, sha256: string): BekannterLauf[] {
  const { laeufe, weg } = planFassungen(stored, tag, sha256);
  const ids = laeufe.map(({ id }) => id).filter((id) => id !== undefined);
  assert.equal(new Set(ids).size, ids.length, 'an id is used once');
  assert.ok(ids.every((id) => !weg.includes(id)));
  return laeufe.map(({ id = `${tag}-${Math.random()}`, tage, sha256: hash }) => ({ id, tage, sha256: hash }));
}

const dateien = fc.uniqueArray(
  fc.record({
    tag: fc.integer({ min: 10, max: 28 }).map((day) => `2026-01-${day}`),
    text: fc.constantFrom('x', 'y', 'z'),
  }),
  { selector: ({ tag }) => tag, maxLength: 9 },
);

test('the order in which the files came does not matter, and a second time changes nothing', () => {
  fc.assert(
    fc.property(
      dateien.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([ordered, shuffled]) => {
        const take = (all: typeof ordered) =>
          all.reduce<BekannterLauf[]>((stored, { tag, text }) => apply(stored, tag, text), []);
        const told = (laeufe: readonly BekannterLauf[]) => laeufe.map(({ tage, sha256 }) => ({ tage, sha256 }));
        const first = take(shuffled);
        assert.deepEqual(told(first), told(take(ordered)));
        for (const { tag, text } of ordered) assert.deepEqual(apply(first, tag, text), first);
      },
    ),
  );
});

test('a file that was only built anew is no new version', () => {
  const stored = [{ id: 'a', tage: ['2026-01-01'], sha256: 'x' }];
  assert.deepEqual(planFassungen(stored, '2026-02-01', 'x').laeufe, [
    { id: 'a', textVon: 'a', tage: ['2026-01-01', '2026-02-01'], sha256: 'x' },
  ]);
});

test('another text between two days of one version parts it', () => {
  const stored = [{ id: 'a', tage: ['2026-01-01', '2026-03-01'], sha256: 'x' }];
  const { laeufe, weg } = planFassungen(stored, '2026-02-01', 'y');
  assert.deepEqual(
    laeufe.map(({ id, textVon, tage }) => ({ id, textVon, tage })),
    [
      { id: 'a', textVon: 'a', tage: ['2026-01-01'] },
      { id: undefined, textVon: undefined, tage: ['2026-02-01'] },
      { id: undefined, textVon: 'a', tage: ['2026-03-01'] },
    ],
  );
  assert.deepEqual(weg, []);
});

test('a file of the same day that is read otherwise keeps the id of what it corrects', () => {
  const stored = [{ id: 'a', tage: ['2026-01-01'], sha256: 'x' }];
  assert.deepEqual(planFassungen(stored, '2026-01-01', 'y'), {
    laeufe: [{ id: 'a', tage: ['2026-01-01'], sha256: 'y' }],
    weg: [],
  });
});
