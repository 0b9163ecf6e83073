import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSeiten } from './seiten.ts';

test('pages to print are typed as people write them', () => {
  assert.deepEqual(parseSeiten('1-3, 7', 10), [1, 2, 3, 7]);
  assert.deepEqual(parseSeiten('7 2–3;3', 10), [2, 3, 7]);
  assert.deepEqual(parseSeiten('8-99, 0, x', 10), [8, 9, 10]);
  assert.deepEqual(parseSeiten('', 10), []);
});
