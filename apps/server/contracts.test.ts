/** A contract is known by its name, in the interface, in the browser's memory and for idempotency; a way leads to one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
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
