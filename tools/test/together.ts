/**
 * Several test files in one process, one after the other: `node tools/test/together.ts FILE…`. Each is a suite of its name,
 * so what it starts before its tests ends before the next file begins; what they share is the house that is loaded once.
 */
import path from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from './part.ts';

for (const file of process.argv.slice(2))
  describe(file, async () => {
    await import(pathToFileURL(path.join(ROOT, file)).href);
  });
