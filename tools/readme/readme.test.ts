/** A README is true today: a source file that it names is there, beside it, below it or from the root. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const ROOT = path.join(import.meta.dirname, '../..');

const files = globSync('{areas,engines,platform,ui,apps,docs,migrations,tests,tools}/**/*.{md,ts,tsx,css,typ}', {
  cwd: ROOT,
  exclude: ['**/node_modules/**', '**/dist/**'],
});
/** Decisions tell what was at their time. */
const readmes = [
  'README.md',
  ...files.filter((file) => /\.md$/.test(file) && !file.startsWith('docs/entscheidungen/')),
];

/** `screens/Form.tsx` and `person.sql.ts`; patterns (`*.sql.ts`) and examples (`NNNN_area_what.ts`) name no file. */
const NAMED = /`#?([a-zA-Z0-9_./-]+\.(?:ts|tsx|css|typ))`/g;
const EXAMPLE = /^NNNN_/;

function isThere(readme: string, named: string): boolean {
  const folder = path.dirname(readme);
  if ([path.join(folder, named), named].some((one) => files.includes(path.normalize(one)))) return true;
  // Its room: a README may shorten what lies below it or in the rooms around it.
  const room = folder.split('/').slice(0, 2).join('/');
  return files.some(
    (file) => file.startsWith(room === '.' || room === 'docs' ? '' : room) && file.endsWith(`/${named}`),
  );
}

test('every source file that a README names is there', () => {
  assert.ok(readmes.length > 10, 'there are READMEs to read');
  const gone = readmes.flatMap((readme) =>
    [...readFileSync(path.join(ROOT, readme), 'utf8').matchAll(NAMED)]
      .map(([, named = '']) => named)
      .filter((named) => !EXAMPLE.test(named) && !isThere(readme, named))
      .map((named) => `${readme}: ${named}`),
  );
  assert.deepEqual(gone, []);
});

test('a file that is gone is missed', () => {
  assert.equal(isThere('areas/akten/README.md', 'screens/NichtMehrDa.tsx'), false);
  assert.equal(isThere('areas/akten/README.md', 'person.sql.ts'), true);
});
