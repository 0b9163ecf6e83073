/** No page is lost or doubled when a stack is cut, whatever lies in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Trennblatt } from '../trennblatt/trennblatt.rules.ts';
import { planTrennung, type StapelSeite } from './trennung.rules.ts';

const A = { art: 'akte', id: 'a' } as const;
const B = { art: 'akte', id: 'b' } as const;
const stack = (...pages: (Trennblatt | 'x' | 'leer')[]): StapelSeite[] =>
  pages.map((page, index) => ({
    nr: index + 1,
    leer: page === 'leer',
    ...(typeof page === 'string' ? {} : { trennblatt: page }),
  }));

test('a stack without a sheet is one document as it came', () => {
  assert.equal(planTrennung(stack('x', 'leer', 'x')), undefined);
});

test('an Akte holds until the next one is named, a type for one document', () => {
  const plan = planTrennung(stack(A, { art: 'typ', typ: 'pass' }, 'x', 'x', { art: 'dokument' }, 'x', B, 'x'));
  assert.deepEqual(plan?.teile, [
    { akteId: 'a', typ: 'pass', seiten: [3, 4] },
    { akteId: 'a', seiten: [6] },
    { akteId: 'b', seiten: [8] },
  ]);
  assert.deepEqual(plan.ohneSeiten, []);
});

test('what lies before the first sheet is a part of its own, without an Akte', () => {
  assert.deepEqual(planTrennung(stack('x', A, 'x'))?.teile, [{ seiten: [1] }, { akteId: 'a', seiten: [3] }]);
});

test('an Akte of which no page follows is told', () => {
  assert.deepEqual(planTrennung(stack(A, B, 'x'))?.ohneSeiten, [{ nr: 1, art: 'akte', id: 'a' }]);
});

test('the empty back of a sheet goes with it only where the stack was plainly scanned on both sides', () => {
  const both = planTrennung(stack(A, 'leer', 'x', 'leer', B, 'leer', 'x', 'x'));
  assert.deepEqual(
    both?.teile.map(({ seiten }) => seiten),
    [
      [3, 4],
      [7, 8],
    ],
  );
  const oneSided = planTrennung(stack(A, 'leer', 'x', 'x', B, 'x'));
  assert.deepEqual(
    oneSided?.teile.map(({ seiten }) => seiten),
    [[2, 3, 4], [6]],
  );
});

test('every page is in exactly one part or named as a sheet; parts are never empty', () => {
  const page = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('x' as const, 'leer' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Trennblatt>(
        A,
        B,
        { art: 'vorgang', id: 'v' },
        { art: 'typ', typ: 'pass' },
        {
          art: 'dokument',
        },
        { art: 'stapel', id: 's' },
      ),
    },
  );
  fc.assert(
    fc.property(fc.array(page, { maxLength: 40 }), (pages) => {
      const plan = planTrennung(stack(...pages));
      if (!plan) return;
      const all = [...plan.teile.flatMap(({ seiten }) => seiten), ...plan.blaetter.map(({ nr }) => nr)];
      assert.deepEqual(
        all.sort((a, b) => a - b),
        pages.map((_, index) => index + 1),
      );
      assert.ok(plan.teile.every(({ seiten }) => seiten.length > 0));
    }),
  );
});
