/**
 * Several test files in one process, one after the other: `node tools/test/together.ts FILE…`. Each is a suite of its name,
 * so what it starts before its tests ends before the next file begins; what they share is the house that is loaded once.
 */
import path from 'node:path';
import { before, describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from './part.ts';

const loaded = Promise.withResolvers<void>();
before(() => loaded.promise);

for (const file of process.argv.slice(2)) {
  const url = pathToFileURL(path.join(ROOT, file)).href;
  // A test belongs to the suite that runs in the moment in which it is declared. Of files that are loaded at once the tests
  // would mix, so the next waits for this one.
  await new Promise<void>((next) => {
    describe(file, () => import(url).finally(next));
  });
}
loaded.resolve();
