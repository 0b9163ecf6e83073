/** What the engine is told of: time that came back, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TERMINSTAENDE } from '../termine.schema.ts';
import { hoertFreieZeit } from './bedarf.jobs.ts';

const event = { terminId: 'a', tag: '2026-12-01', poolId: 'b' };
const concerned = (more: object) => hoertFreieZeit.concerns?.({ ...event, ...more });

test('only a Termin that is given back concerns those who wait', () => {
  const staende = TERMINSTAENDE.filter((stand) => concerned({ stand, verlassen: false }) === true);
  assert.deepEqual(staende.toSorted(), ['abgesagt', 'nicht_erschienen', 'verfallen']);
});

test('so does what a move leaves behind', () => {
  for (const stand of TERMINSTAENDE) assert.equal(concerned({ stand, verlassen: true }), true);
});

test('an event of an earlier release does not say, and is looked into', () => {
  assert.equal(concerned({ stand: 'gebucht' }), true);
  assert.equal(concerned({ stand: 'gehalten' }), false);
});
