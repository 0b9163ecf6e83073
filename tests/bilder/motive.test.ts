/** README and Handbuch show only pictures that one command takes anew. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { MOTIVE } from './motive.ts';

test('every picture of the documents is one that ./bleibe bilder takes, and the other way round', async () => {
  const files = await readdir(path.resolve(import.meta.dirname, '../../docs/bilder'));
  assert.deepEqual(files.sort(), MOTIVE.map(({ name }) => `${name}.png`).sort());
});
