/** Runs test files to their end in one process, whatever comes, and tells file by file what came of them. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './outcome.ts';
import { type Counts, ROOT } from './part.ts';
import type { FileTime } from './times.ts';

const MINUTE = 60_000;
/** A file that loads the whole house spends more on its TypeScript than on its tests. */
const COMPILED = path.join(ROOT, 'node_modules/.cache/bleibe');
const here = (name: string) => new URL(name, import.meta.url);

export interface FilesRun {
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
  readonly time: FileTime;
  readonly slow: readonly { readonly ms: number; readonly place: string }[];
}

type Told = Outcome & { readonly file: string };

/** A process that hangs, breaks or leaves others behind is a failed file, and the files after it have failed too. */
export async function runFiles(files: readonly string[], run: FilesRun): Promise<FileResult[]> {
  const { trouble, noise } = await runProcess(files, run);
  const told = await readOutcomes(run.outcomes);
  const results = files.map((file) => told.filter((outcome) => outcome.file === file));
  addWhatIsMissing(results, trouble);
  // What a process said cannot be told apart by file: it stands with the first that failed.
  const first = results.findIndex((outcomes) => outcomes.some(({ result }) => result === 'failed'));
  return files.map((file, nr) => resultOf(file, results[nr] ?? [], nr === first ? noise : ''));
}

function addWhatIsMissing(results: Outcome[][], trouble: string | undefined): void {
  let why = trouble;
  for (const outcomes of results) {
    if (outcomes.some(({ result }) => result === 'ended' || result === 'failed')) continue;
    const after = outcomes.at(-1)?.name ?? 'the start';
    outcomes.push(failure(`what comes after “${after}”`, why ?? 'it did not come to its end'));
    if (why !== undefined) why = 'it was not reached';
  }
  for (const outcomes of results)
    if (outcomes.every(({ result }) => result === 'ended'))
      outcomes.push(failure('the file as a whole', 'it holds no test'));
  const allIsWell = !results.flat().some(({ result }) => result === 'failed');
  if (trouble !== undefined && allIsWell) results.at(-1)?.push(failure('what comes after the last test', trouble));
}

function failure(name: string, why: string): Outcome {
  return { result: 'failed', line: 1, name, ms: 0, why };
}

/** A test that takes longer than this is named at the end: the whole has to stay a pause, not a lunch. */
const SLOW_MS = 10_000;

function resultOf(file: string, told: readonly Outcome[], noise: string): FileResult {
  const outcomes = told.filter(({ result }) => result !== 'ended');
  const count = (wanted: Outcome['result']) => outcomes.filter(({ result }) => result === wanted).length;
  const counts = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  const inTests = outcomes.reduce((sum, one) => sum + one.ms, 0);
  const ms = told.find(({ result }) => result === 'ended')?.ms ?? inTests;
  const mark = counts.failed > 0 ? '✖' : '✔';
  return {
    counts,
    // A test with tests inside counts twice in the sum.
    time: { file, ms, setUpMs: Math.max(0, ms - inTests) },
    slow: outcomes
      .filter((outcome) => outcome.ms >= SLOW_MS)
      .map((outcome) => ({ ms: outcome.ms, place: `${file}:${outcome.line} ${outcome.name}` })),
    lines: [
      `  ${mark} ${file} ${counts.passed}/${outcomes.length} ${(ms / 1000).toFixed(1)} s`,
      ...outcomes.flatMap((outcome) => lineOf(file, outcome)),
      ...indent(noise.trimEnd()),
    ],
  };
}

function lineOf(file: string, { result, line, name, why = '' }: Outcome): string[] {
  if (result === 'failed') return [`    ✖ ${file}:${line} ${name}`, ...indent(why)];
  return result === 'skipped' ? [`    – ${file}:${line} ${name}: ${why}`] : [];
}

/** A process group of its own, so that nothing a test has started outlives an end by force. */
function runProcess(
  files: readonly string[],
  { deep, signal, outcomes, timeoutMs }: FilesRun,
): Promise<{ trouble: string | undefined; noise: string }> {
  const reporter = ['--test-reporter', here('./reporter.ts').href, '--test-reporter-destination', outcomes];
  const quick = ['--import', here('../../platform/imports/quick.ts').href];
  // A story leaves sockets of a browser and of an office behind that may be slow to die; other files have to end by themselves.
  const leave = files.some((file) => file.startsWith('tests/e2e/')) ? ['--test-force-exit'] : [];
  const args = [...quick, ...reporter, ...leave, fileURLToPath(here('./together.ts')), ...files];
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

async function readOutcomes(file: string): Promise<Told[]> {
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
    .map((line) => JSON.parse(line) as Told);
}

function indent(text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `      ${line}`);
}
