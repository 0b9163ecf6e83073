/** Unit, database and browser tests by Node's own runner, each file in its own process. */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { holdTestServer } from '#platform/db/testing.ts';
import { longestFirst } from './long-files.ts';
import type { Outcome } from './outcome.ts';
import { type Counts, type Part, type PartContext, ROOT, sum } from './part.ts';

/** A file that hangs is ended with all that it started; the heavy suites of `--tief` may take an hour. */
const MINUTE = 60_000;

/** A story has a Chromium of its own: more than there are cores only slow each other down. */
const STORIES_AT_ONCE = Math.min(Math.max(availableParallelism(), 2), 6);
/** Other files wait a good part of their time, for a killed worker or a server: one more fills the gaps. */
const FILES_AT_ONCE = STORIES_AT_ONCE + 1;

/** A file that loads the whole house spends more on its TypeScript than on its tests. */
const COMPILED = path.join(ROOT, 'node_modules/.cache/bleibe');

export const unitTests: Part = {
  name: 'tests',
  run: (context) =>
    runFiles(
      context,
      listTests((file) => !isBrowserTest(file)),
      FILES_AT_ONCE,
    ),
};
export const browserTests: Part = {
  name: 'browser',
  run: (context) => runFiles(context, listTests(isBrowserTest), STORIES_AT_ONCE),
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

async function runFiles(context: PartContext, all: readonly string[], atOnce: number): Promise<Counts> {
  const files = longestFirst(
    all.filter((file) => context.filters.length === 0 || context.filters.some((filter) => file.includes(filter))),
  );
  if (files.length === 0) return sum([]);
  const dir = await mkdtemp(path.join(tmpdir(), 'bleibe-test-'));
  const results: FileResult[] = [];
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) {
      const result = await runFile(file, {
        ...context,
        outcomes: path.join(dir, `${files.indexOf(file)}.jsonl`),
        timeoutMs: (context.deep ? 60 : 10) * MINUTE,
      });
      for (const line of result.lines) context.say(line);
      results.push(result);
    }
  };
  const letGo = await holdTestServer();
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await letGo();
    await rm(dir, { recursive: true, force: true });
  }
  tellSlowest(context, results);
  return sum(results.map(({ counts }) => counts));
}

/** A test that takes longer than this is named at the end: the whole has to stay a pause, not a lunch. */
const SLOW_MS = 10_000;
const MOST_NAMED = 12;

function tellSlowest({ say }: PartContext, results: readonly FileResult[]): void {
  const slow = results.flatMap(({ slow }) => slow).toSorted((a, b) => b.ms - a.ms);
  if (slow.length > 0) say('  slowest tests:');
  for (const { ms, place } of slow.slice(0, MOST_NAMED)) say(`    ${(ms / 1000).toFixed(1)} s ${place}`);
}

export interface FileRun {
  readonly deep: boolean;
  readonly signal: AbortSignal;
  /** Where the process writes what came of its tests; nobody else writes there. */
  readonly outcomes: string;
  readonly timeoutMs: number;
}

export interface FileResult {
  readonly counts: Counts;
  /** One line for the file, more when something failed or was skipped. */
  readonly lines: readonly string[];
  readonly slow: readonly { readonly ms: number; readonly place: string }[];
}

/** Runs one file to its end, whatever comes: a process that hangs, breaks or leaves others behind is a failed file. */
export async function runFile(file: string, run: FileRun): Promise<FileResult> {
  const start = performance.now();
  const { trouble, noise } = await runProcess(file, run);
  const outcomes = await readOutcomes(run.outcomes);
  if (trouble !== undefined && !outcomes.some(({ result }) => result === 'failed'))
    outcomes.push({
      result: 'failed',
      line: 1,
      name: `what comes after “${outcomes.at(-1)?.name ?? 'the start'}”`,
      ms: 0,
      why: trouble,
    });
  else if (outcomes.length === 0 && !run.signal.aborted)
    outcomes.push({ result: 'failed', line: 1, name: 'the file as a whole', ms: 0, why: 'it holds no test' });
  const count = (wanted: Outcome['result']) => outcomes.filter(({ result }) => result === wanted).length;
  const counts = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = counts.failed > 0 ? '✖' : '✔';
  const slow = outcomes
    .filter(({ ms }) => ms >= SLOW_MS)
    .map(({ ms, line, name }) => ({ ms, place: `${file}:${line} ${name}` }));
  return {
    counts,
    slow,
    lines: [
      `  ${mark} ${file} ${counts.passed}/${outcomes.length} ${seconds} s`,
      ...outcomes.flatMap((outcome) => told(file, outcome)),
      ...(counts.failed > 0 ? indent(noise.trimEnd()) : []),
    ],
  };
}

function told(file: string, { result, line, name, why = '' }: Outcome): string[] {
  if (result === 'failed') return [`    ✖ ${file}:${line} ${name}`, ...indent(why)];
  return result === 'skipped' ? [`    – ${file}:${line} ${name}: ${why}`] : [];
}

/** A process group of its own, so that nothing a test has started outlives an end by force. */
function runProcess(
  file: string,
  { deep, signal, outcomes, timeoutMs }: FileRun,
): Promise<{ trouble: string | undefined; noise: string }> {
  const reporter = new URL('./reporter.ts', import.meta.url).href;
  const quick = new URL('../../platform/imports/quick.ts', import.meta.url).href;
  const told = ['--test-reporter', reporter, '--test-reporter-destination', outcomes];
  const args = ['--import', quick, ...told, path.join(ROOT, file)];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...(deep ? { BLEIBE_TIEF: '1' } : {}) },
    });
    let noise = '';
    let ended: string | undefined;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        noise += text;
      });
    const end = (why: string): void => {
      ended ??= why;
      killGroup(child.pid);
    };
    const stop = (): void => end('the run was stopped');
    const timer = setTimeout(
      () => end(`it did not end within ${timeoutMs / MINUTE} minutes and was killed`),
      timeoutMs,
    );
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    child.on('error', (cause) => {
      ended ??= cause.message;
    });
    // Not `close`: a process that was left behind would hold the pipes open, and the run with them.
    child.on('exit', (code, killedBy) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ trouble: ended ?? (code === 0 ? undefined : `it ended with ${killedBy ?? `code ${code}`}`), noise });
      });
    });
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

async function readOutcomes(file: string): Promise<Outcome[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return [];
  }
  // A killed process may have left half a line.
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Outcome);
}

function indent(text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `      ${line}`);
}
