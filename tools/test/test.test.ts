/** The checks themselves are checked: each is shown what it must refuse. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { unknownFilters } from '../test.ts';
import { isAllowed, listShipped, renderList } from './licences.ts';
import { findGaps, type Lockfile } from './lockfile.ts';
import { LONG_FILES, longestFirst } from './long-files.ts';
import { matchingFiles, runFile } from './node-tests.ts';
import { outcomeOf } from './outcome.ts';
import { ROOT, sum } from './part.ts';

const LOCKFILE: Lockfile = {
  packages: {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': {
      version: '1.0.0',
      license: 'MIT',
      integrity: 'sha512-x',
      optionalDependencies: { 'a-linux': '1.0.0' },
    },
    'node_modules/a/node_modules/a-linux': { version: '1.0.0', license: 'MIT', integrity: 'sha512-y' },
    'node_modules/tool': { version: '2.0.0', license: 'GPL-3.0-only', integrity: 'sha512-z', dev: true },
  },
};

test('a complete lockfile has no gaps', () => {
  assert.deepEqual(findGaps(LOCKFILE), []);
});

test('a platform package that the lockfile lacks is named, and a package without a hash', () => {
  const { 'node_modules/a/node_modules/a-linux': _, ...packages } = LOCKFILE.packages;
  assert.deepEqual(findGaps({ packages: { ...packages, 'node_modules/b': { version: '1.0.0' } } }), [
    'node_modules/a needs a-linux, which is not in package-lock.json',
    'node_modules/b has no hash in package-lock.json',
  ]);
});

test('GPL and AGPL may not ship, LGPL may, a choice needs one that may, a sum all', () => {
  assert.equal(isAllowed('GPL-3.0-only'), false);
  assert.equal(isAllowed('AGPL-3.0-or-later'), false);
  assert.equal(isAllowed(''), false);
  assert.equal(isAllowed('LGPL-3.0-or-later'), true);
  assert.equal(isAllowed('(GPL-2.0 OR MIT)'), true);
  assert.equal(isAllowed('MIT AND GPL-2.0-only'), false);
});

test('the list of licences leaves out what only developers install', () => {
  assert.deepEqual(
    listShipped(LOCKFILE).map(({ name }) => name),
    ['a', 'a-linux'],
  );
  assert.match(renderList(listShipped(LOCKFILE)), /## MIT \(2\)\n\na 1\.0\.0, a-linux 1\.0\.0/);
});

test('a filter that fits nothing is named', () => {
  assert.deepEqual(unknownFilters(['types', 'boundaries.test', 'gibtesnicht']), ['gibtesnicht']);
});

test('long files begin, the others keep their order, and the list of long files names none that is gone', () => {
  const [long = '', longer = ''] = LONG_FILES.toReversed();
  assert.deepEqual(longestFirst(['b.test.ts', long, 'a.test.ts', longer]), [longer, long, 'b.test.ts', 'a.test.ts']);
  assert.deepEqual(
    LONG_FILES.filter((file) => !matchingFiles([file]).includes(file)),
    [],
  );
});

test('a suite that is skipped as a whole is told with its reason', () => {
  const details = { type: 'suite', duration_ms: 1 };
  const told = outcomeOf({ type: 'test:pass', data: { name: 'scans', line: 3, skip: 'no scans here', details } });
  assert.deepEqual(told, { result: 'skipped', line: 3, name: 'scans', ms: 1, why: 'no scans here' });
  assert.equal(outcomeOf({ type: 'test:pass', data: { name: 'scans', line: 3, details } }), undefined);
});

test('counts add up', () => {
  assert.deepEqual(
    sum([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 3, failed: 1, skipped: 0 },
    ]),
    {
      passed: 4,
      failed: 1,
      skipped: 2,
    },
  );
});

test('a file that hangs is ended with what it started, and what went through before still counts', async (t) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'bleibe-test-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const file = path.join(dir, 'hangs.test.ts');
  writeFileSync(
    file,
    `import { spawn } from 'node:child_process'; import { test } from 'node:test';
     test('goes', () => {});
     test('hangs', () => { spawn('sleep', ['1000'], { stdio: 'inherit' }); return new Promise(() => setInterval(() => {}, 1000)); });`,
  );
  const { signal } = new AbortController();
  const run = { deep: false, signal, outcomes: path.join(dir, 'outcomes'), timeoutMs: 1_500 };
  const { counts, lines } = await runFile(path.relative(ROOT, file), run);
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
  assert.match(lines.join('\n'), /did not end within 0.025 minutes and was killed/);
});

test('a file that breaks before its first test has failed', async (t) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'bleibe-test-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const file = path.join(dir, 'breaks.test.ts');
  writeFileSync(file, "throw new Error('broken at the top');");
  const { signal } = new AbortController();
  const run = { deep: false, signal, outcomes: path.join(dir, 'outcomes'), timeoutMs: 20_000 };
  const { counts, lines } = await runFile(path.relative(ROOT, file), run);
  assert.deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
  assert.match(lines.join('\n'), /broken at the top/);
});
