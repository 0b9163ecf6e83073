import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnstimmigkeit, type Mention, seitenWorte } from './unstimmigkeit.rules.ts';

const a: Mention = { akteId: 'a', aktenzeichen: 'ABH-2020-000001', score: 0.99 };
const b: Mention = { akteId: 'b', aktenzeichen: 'ABH-2020-000002', score: 0.99 };
const person: Mention = { akteId: 'b', score: 0.95 };
const nameOnly: Mention = { akteId: 'b', score: 0.6 };
const pages = (...all: readonly (readonly Mention[])[]) => all.map((mentions, index) => ({ nr: index + 1, mentions }));

test('pages that name one Akte, or none, belong together', () => {
  assert.deepEqual(findUnstimmigkeit(pages([a], [], [a])), []);
  assert.deepEqual(findUnstimmigkeit(pages([a], [a, person])), [], 'a spouse stands beside it');
  assert.deepEqual(findUnstimmigkeit(pages([a], [nameOnly])), [], 'a name alone is many people’s');
  assert.deepEqual(findUnstimmigkeit(pages([a, b])), [], 'one page cannot be divided');
  assert.deepEqual(findUnstimmigkeit(pages()), []);
});

test('pages of different people are told with their pages', () => {
  assert.deepEqual(findUnstimmigkeit(pages([a], [], [person], [a])), [
    { akteId: 'a', aktenzeichen: a.aktenzeichen, seiten: [1, 4] },
    { akteId: 'b', seiten: [3] },
  ]);
  assert.deepEqual(findUnstimmigkeit(pages([a], [{ aktenzeichen: 'ABH-2001-000009', score: 0.9 }])).at(-1), {
    aktenzeichen: 'ABH-2001-000009',
    seiten: [2],
  });
});

test('pages in words', () => {
  assert.equal(seitenWorte([3]), 'Seite 3');
  assert.equal(seitenWorte([1, 2, 3, 4]), 'Seiten 1 bis 4');
  assert.equal(seitenWorte([1, 2, 5]), 'Seiten 1, 2 und 5');
});
