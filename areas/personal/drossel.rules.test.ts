/** How guessing becomes slow, and that it stays bounded. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { DROSSELREGELN, secondsToWait } from './drossel.rules.ts';

test('some mistakes cost nothing, then the wait doubles up to a quarter of an hour', () => {
  const waits = [1, 4, 5, 6, 7, 12, 13, 1000].map((fehler) => secondsToWait(DROSSELREGELN.konto, fehler));
  assert.deepEqual(waits, [0, 0, 5, 10, 20, 640, 900, 900]);
});

test('a whole office behind one address is stopped for a minute at most', () => {
  assert.equal(secondsToWait(DROSSELREGELN.netz, 39), 0);
  assert.equal(secondsToWait(DROSSELREGELN.netz, 500), 60);
});
