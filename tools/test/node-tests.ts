/** Unit, database and browser tests by Node's own runner, some files together in a process. */
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWebIfNeeded } from '#apps/server/web-build.ts';
import { holdTestServer } from '#platform/db/testing.ts';
import { type Group, inGroups } from './groups.ts';
import { inLane } from './lanes.ts';
import { type Counts, type Part, type PartContext, ROOT, sum } from './part.ts';
import { type FileResult, runFiles } from './run-files.ts';

export const unitTests: Part = {
  name: 'tests',
  run: (context) =>
    runAll(
      context,
      chosenFrom(
        context,
        listTests((file) => !isBrowserTest(file)),
      ),
    ),
};
/** In the same lanes as the others: while one waits for its browser, another works. */
export const browserTests: Part = {
  name: 'browser',
  beside: 'aloud',
  async run(context) {
    const files = chosenFrom(context, listTests(isBrowserTest));
    // Before the first of them, which would otherwise each build it.
    if (files.length > 0) await inLane({ isStory: true, rank: -1 }, () => buildWebIfNeeded(context.say));
    return runAll(context, files);
  },
};

function isBrowserTest(file: string): boolean {
  return file.startsWith('tests/e2e/');
}

function listTests(wanted: (file: string) => boolean): string[] {
  const found = globSync('{areas,engines,platform,ui,apps,migrations,tests,tools}/**/*.test.ts', {
    cwd: ROOT,
    exclude: ['**/node_modules/**', '**/dist/**', '**/data/**'],
  });
  return found.filter(wanted).sort();
}

/** The filters that name no part but, as a part of its path, at least one test file. */
export function matchingFiles(filters: readonly string[]): string[] {
  return listTests(() => true).filter((file) => filters.some((filter) => file.includes(filter)));
}

/** A process that hangs is ended with all that it started; the heavy suites of `--tief` may take an hour. */
const MINUTE = 60_000;

function chosenFrom({ filters }: PartContext, all: readonly string[]): string[] {
  return all.filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));
}

async function runAll(context: PartContext, files: readonly string[]): Promise<Counts> {
  if (files.length === 0) return sum([]);
  const dir = await mkdtemp(path.join(tmpdir(), 'bleibe-test-'));
  const results: FileResult[] = [];
  const runGroup = async ({ files }: Group, nr: number): Promise<void> => {
    const outcomes = path.join(dir, `${nr}.jsonl`);
    const timeoutMs = (context.deep ? 60 : 9 + files.length) * MINUTE;
    const start = performance.now();
    const ran = await runFiles(files, { ...context, outcomes, timeoutMs });
    context.times.add(
      ran.map(({ time }) => time),
      performance.now() - start,
    );
    for (const { lines } of ran) for (const line of lines) context.say(line);
    results.push(...ran);
  };
  const letGo = await holdTestServer();
  try {
    await Promise.all(inGroups(files).map((group, nr) => inLane(group, () => runGroup(group, nr))));
  } finally {
    await letGo();
    await rm(dir, { recursive: true, force: true });
  }
  tellSlowest(context, results);
  return sum(results.map(({ counts }) => counts));
}

const MOST_NAMED = 12;

function tellSlowest({ say }: PartContext, results: readonly FileResult[]): void {
  const slow = results.flatMap(({ slow }) => slow).toSorted((a, b) => b.ms - a.ms);
  if (slow.length > 0) say('  slowest tests:');
  for (const { ms, place } of slow.slice(0, MOST_NAMED)) say(`    ${(ms / 1000).toFixed(1)} s ${place}`);
}
