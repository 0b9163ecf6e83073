/** A contract is known by its name, in the interface, in the browser's memory and for idempotency; a way leads to one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionJobs } from '#platform/actions/forget-answers.jobs.ts';
import { allAreas } from './areas.ts';

const contracts = allAreas.flatMap(({ actions }) => actions.map(({ contract }) => contract));

function doubled(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

test('no two contracts share a name', () => {
  assert.deepEqual(doubled(contracts.map(({ name }) => name)), []);
});

test('no two contracts share method and path, whatever the parameters are called', () => {
  assert.deepEqual(doubled(contracts.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)), []);
});

test('no two jobs share a name', () => {
  assert.deepEqual(doubled(allAreas.flatMap(({ jobs = [] }) => jobs.map(({ name }) => name))), []);
});

test('no job waits for the hour that one night in March leaves out and one in October has twice', () => {
  const nightly = [...allAreas.flatMap(({ jobs = [] }) => jobs), ...actionJobs].filter(
    ({ schedule = '' }) => schedule.split(' ')[1] === '2',
  );
  assert.deepEqual(
    nightly.map(({ name }) => name),
    [],
  );
});
