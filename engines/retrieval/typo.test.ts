/** The nearest word that the sources use, against the plain way of counting a distance. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distanceWithin, NearWords } from './typo.ts';

/** The whole table, as the textbook has it. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(a.length, b.length);
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

test('the distance is that of the whole table as far as it is asked for', () => {
  fc.assert(
    fc.property(few, few, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      assert.equal(Math.min(distanceWithin(a, b, most), most + 1), Math.min(plainDistance(a, b), most + 1));
    }),
  );
  assert.equal(distanceWithin('x'.repeat(300), `${'x'.repeat(299)}y`, 2), 1);
});

test('a word with a typing error finds the nearest, of two equals the one that begins alike and is used more', () => {
  const near = new NearWords([
    ['aufenthalt', 5],
    ['erlaubnis', 3],
    ['verlaubnis', 9],
    ['pass', 9],
  ]);
  assert.equal(near.nearest('aufenhtalt'), 'aufenthalt');
  assert.equal(near.nearest('erlaubnix'), 'erlaubnis');
  assert.equal(near.nearest('erlaubnis'), 'erlaubnis');
  assert.equal(near.nearest('pasz'), undefined);
  assert.equal(near.nearest('zuständigkeit'), undefined);
  assert.equal(near.nearest('zuständigkeit'), undefined);
});

test('a word is not read as its contrary', () => {
  const near = new NearWords([
    ['bearbeitet', 9],
    ['unbegleitet', 2],
  ]);
  assert.equal(near.nearest('unbearbeitet'), undefined);
  assert.equal(near.nearest('begleitet'), undefined);
  assert.equal(near.nearest('unbegeleitet'), 'unbegleitet');
});
