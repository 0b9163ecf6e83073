/** Every file of benchmarks can be loaded: one that cannot takes all others along. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBenchmarks } from './bench.ts';

test('all benchmarks of the house are found by their names', async () => {
  const names = [...(await findBenchmarks()).keys()];
  for (const one of ['suche', 'vorgaenge']) assert.ok(names.includes(one), `${one} in ${names.join(', ')}`);
});
