/** Unit, database and browser tests by Node's own runner, each file in its own process. */
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { type Counts, type Part, type PartContext, ROOT, sum } from './part.ts';

/** A file that hangs is ended; the heavy suites of `--tief` may take as long as they need for an hour. */
const MINUTE = 60_000;

/** Browser tests start servers and a Chromium: more than two at once only slow each other down. */
const MOST_AT_ONCE = 2;

export const unitTests: Part = {
  name: 'tests',
  run: (context) =>
    runFiles(
      context,
      listTests((file) => !isBrowserTest(file)),
    ),
};
export const browserTests: Part = { name: 'browser', run: (context) => runFiles(context, listTests(isBrowserTest)) };

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

async function runFiles(context: PartContext, all: readonly string[]): Promise<Counts> {
  const files = all.filter(
    (file) => context.filters.length === 0 || context.filters.some((filter) => file.includes(filter)),
  );
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const stream = run({
    files: files.map((file) => path.join(ROOT, file)),
    concurrency: Math.min(MOST_AT_ONCE, availableParallelism()),
    timeout: (context.deep ? 60 : 10) * MINUTE,
    signal: context.signal,
    env: { ...process.env, ...(context.deep ? { BLEIBE_TIEF: '1' } : {}) },
  });
  const report = new FileReports(context.say);
  for await (const event of stream) report.take(event as unknown as TestEvent);
  return report.counts();
}

interface TestEvent {
  readonly type: string;
  readonly data: {
    readonly file?: string;
    readonly name?: string;
    readonly skip?: boolean | string;
    readonly todo?: boolean | string;
    readonly message?: string;
    readonly duration_ms?: number;
    readonly line?: number;
    readonly details?: { readonly type?: string; readonly error?: Error };
  };
}

/** Gathers what the runner tells until a file is through, then says one line for it, or more when something failed. */
class FileReports {
  readonly #say: (line: string) => void;
  readonly #open = new Map<
    string,
    { passed: number; failed: number; skipped: number; lines: string[]; noise: string[] }
  >();
  readonly #closed = new Map<string, Counts>();

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  take({ type, data }: TestEvent): void {
    if (data.file === undefined) return;
    const file = path.relative(ROOT, data.file);
    if (this.#closed.has(file)) return;
    const report = this.#open.get(file) ?? { passed: 0, failed: 0, skipped: 0, lines: [], noise: [] };
    this.#open.set(file, report);
    if (type === 'test:stdout' || type === 'test:stderr') report.noise.push(data.message ?? '');
    if (type === 'test:summary') this.#close(file, data.duration_ms ?? 0);
    if (data.details?.type === 'suite') return;
    const place = `${file}:${data.line} ${data.name}`;
    if (type === 'test:fail') {
      report.failed += 1;
      report.lines.push(`  ✖ ${place}`, ...indent(explain(data.details?.error)));
    } else if (type === 'test:pass' && (data.skip ?? data.todo)) {
      report.skipped += 1;
      report.lines.push(`  – ${place}: ${data.skip ?? data.todo}`);
    } else if (type === 'test:pass') report.passed += 1;
  }

  counts(): Counts {
    // A file that broke before its first test sends no summary of its own.
    for (const file of [...this.#open.keys()]) this.#close(file);
    return sum([...this.#closed.values()]);
  }

  #close(file: string, ms?: number): void {
    const report = this.#open.get(file);
    if (!report) return;
    this.#open.delete(file);
    this.#closed.set(file, report);
    const { passed, failed, skipped, lines, noise } = report;
    const time = ms === undefined ? '' : ` ${(ms / 1000).toFixed(1)} s`;
    this.#say(`  ${failed > 0 ? '✖' : '✔'} ${file} ${passed}/${passed + failed + skipped}${time}`);
    for (const line of lines) this.#say(`  ${line}`);
    if (failed > 0) for (const line of indent(noise.join('').trimEnd())) this.#say(`  ${line}`);
  }
}

/** The runner wraps what was thrown; the cause is what a reader needs. */
function explain(error: Error | undefined): string {
  const cause = error?.cause ?? error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

function indent(text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `    ${line}`);
}
