/** The checks themselves are checked: each is shown what it must refuse. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { unknownFilters } from '../test.ts';
import { inGroups } from './groups.ts';
import { isAllowed, listShipped, renderList } from './licences.ts';
import { findGaps, type Lockfile } from './lockfile.ts';
import { LONG_FILES } from './long-files.ts';
import { matchingFiles } from './node-tests.ts';
import { outcomeOf } from './outcome.ts';
import { ROOT, sum } from './part.ts';
import { runFiles } from './run-files.ts';
import { Times } from './times.ts';

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

test('long files begin, each alone; others share a process, rules at the end; the list of long files names none that is gone', () => {
  const [long = '', longer = ''] = LONG_FILES.toReversed();
  const others = Array.from({ length: 12 }, (_, nr) => `areas/${nr}.test.ts`);
  const rules = ['areas/a.rules.test.ts', 'areas/b.rules.test.ts'];
  const groups = inGroups([...rules, long, ...others, longer]).map(({ files }) => files);
  const sizes = groups.map(({ length }) => length);
  assert.deepEqual(groups.slice(0, 2), [[longer], [long]]);
  assert.deepEqual(groups.at(-1), rules);
  assert.deepEqual(groups.slice(2, -1).flat().sort(), others.toSorted());
  assert.deepEqual(sizes, [1, 1, 4, 4, 4, 2]);
  const many = inGroups(Array.from({ length: 100 }, (_, nr) => `areas/${nr}.test.ts`)).map(({ files }) => files.length);
  assert.deepEqual(
    many,
    many.toSorted((a, b) => b - a),
    'the last groups are small',
  );
  assert.ok((many[0] ?? 0) > 3 * (many.at(-1) ?? 0));
  assert.deepEqual(
    LONG_FILES.filter((file) => !matchingFiles([file]).includes(file)),
    [],
  );
});

test('a suite that is skipped as a whole is told with its reason', () => {
  const details = { type: 'suite', duration_ms: 1 };
  const suite = { name: 'scans', line: 3, nesting: 1, details };
  const told = outcomeOf({ type: 'test:pass', data: { ...suite, skip: 'no scans here' } });
  assert.deepEqual(told, { result: 'skipped', line: 3, name: 'scans', ms: 1, why: 'no scans here' });
  assert.equal(outcomeOf({ type: 'test:pass', data: suite }), undefined);
});

test('a run says at its end which files took longest, and what was set-up', () => {
  const times = new Times();
  times.add([{ file: 'a', ms: 10_000, setUpMs: 5_000 }], 12_000);
  assert.deepEqual(times.table(), [], 'of few files everybody sees it');
  for (const [nr, file] of ['b', 'c', 'd', 'e'].entries()) times.add([{ file, ms: 20_000 + nr, setUpMs: 0 }], 21_000);
  const table = times.table();
  assert.match(table[2] ?? '', /20\.0 s +0 % +e$/);
  assert.match(table.at(-1) ?? '', /^ {2}5 files: 90\.0 s, of it set-up 6 %; loading 6\.0 s in 5 processes$/);
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

interface Ran {
  readonly texts: readonly string[];
  readonly timeoutMs?: number;
  /** The run is stopped once so many tests have gone through. */
  readonly stopAfter?: number;
}

/** Runs files of these texts together; gives what came of each. */
async function ran(t: TestContext, { texts, timeoutMs = 600_000, stopAfter }: Ran) {
  const dir = mkdtempSync(path.join(tmpdir(), 'bleibe-test-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const files = texts.map((text, nr) => {
    const file = path.join(dir, `${nr}.test.ts`);
    writeFileSync(file, text);
    return path.relative(ROOT, file);
  });
  const outcomes = path.join(dir, 'outcomes');
  const stopping = new AbortController();
  const running = runFiles(files, { deep: false, signal: stopping.signal, outcomes, timeoutMs });
  const through = () => (existsSync(outcomes) ? readFileSync(outcomes, 'utf8').split('"passed"').length - 1 : 0);
  while (stopAfter !== undefined && through() < stopAfter) await sleep(20);
  if (stopAfter !== undefined) stopping.abort();
  return (await running).map(({ counts, lines }) => ({ counts, told: lines.join('\n') }));
}

const GOES = "import { test } from 'node:test'; test('goes', () => {});";
const HANGS = `import { spawn } from 'node:child_process'; ${GOES} test('hangs', () => {
    spawn('sleep', ['1000'], { stdio: 'inherit' });
    return new Promise(() => setInterval(() => {}, 1000));
  });`;
const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

test('a file that hangs is ended with what it started; what went through counts, what was not reached has failed', async (t) => {
  const [first, second, third] = await ran(t, { texts: [GOES, HANGS, GOES], stopAfter: 2 });
  assert.deepEqual(first?.counts, passed);
  assert.deepEqual(second?.counts, { passed: 1, failed: 1, skipped: 0 });
  assert.match(second?.told ?? '', /what comes after “goes”\n.*the run was stopped/);
  assert.deepEqual(third?.counts, failed);
  assert.match(third?.told ?? '', /it was not reached/);
});

test('what takes too long is ended and says so', async (t) => {
  const [only] = await ran(t, { texts: [HANGS], timeoutMs: 300 });
  assert.match(only?.told ?? '', /did not end within 0.005 minutes and was killed/);
});

test('a file that breaks before its first test has failed, one without a test too, and those beside them go through', async (t) => {
  const [broken, empty, sound] = await ran(t, { texts: ["throw new Error('broken at the top');", '', GOES] });
  assert.deepEqual([broken?.counts, empty?.counts, sound?.counts], [failed, failed, passed]);
  assert.match(broken?.told ?? '', /broken at the top/);
  assert.match(empty?.told ?? '', /it holds no test/);
});

test('what a file starts before its tests has ended before the next file begins; a failed test is one failure', async (t) => {
  const file = (
    name: string,
  ) => `import assert from 'node:assert/strict'; import { after, before, describe, test } from 'node:test';
    before(() => { assert.equal(globalThis.open, undefined); globalThis.open = '${name}'; });
    after(() => { globalThis.open = undefined; });
    describe('inside', () => { test('own', () => assert.equal(globalThis.open, '${name}')); test('breaks', () => assert.fail()); });`;
  const both = await ran(t, { texts: [file('a'), file('b')] });
  for (const { counts } of both) assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
});
