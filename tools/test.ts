/** `./bleibe test`: everything that shows that the house stands, in the order in which it fails fastest. */
import { audit, boundaries, format, openapi, schema, types } from './test/checks.ts';
import { licences } from './test/licences.ts';
import { cleanInstall, lockfile } from './test/lockfile.ts';
import { browserTests, matchingFiles, unitTests } from './test/node-tests.ts';
import { type Counts, type Part, type PartContext, sum } from './test/part.ts';
import { Times } from './test/times.ts';

const QUICK: readonly Part[] = [format, boundaries, types, lockfile, licences, openapi, schema];

export const PARTS: readonly Part[] = [...QUICK, unitTests, browserTests, audit, cleanInstall];

export interface TestOptions {
  readonly deep: boolean;
  readonly ci: boolean;
  /** Names of parts, or parts of test file names; empty runs everything. */
  readonly filters: readonly string[];
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface PartResult extends Counts {
  readonly name: string;
  readonly seconds: number;
}

export interface TestResult extends Counts {
  readonly parts: readonly PartResult[];
}

/** Names of filters that fit no part and no test file: a typing mistake must not look like a pass. */
export function unknownFilters(filters: readonly string[]): string[] {
  return filters.filter(
    (filter) => !PARTS.some((part) => part.name === filter) && matchingFiles([filter]).length === 0,
  );
}

export async function runTests(given: TestOptions): Promise<TestResult> {
  const failures: string[] = [];
  const times = new Times();
  const options = { ...given, times, say: noting(failures, given.say) };
  const results: PartResult[] = [];
  const chosen = choose(options);
  const early = new Map<Part, Promise<Told>>();
  // Most of the quick ones work on one core: all of them together take half as long as one after the other.
  for (const one of chosen) if (QUICK.includes(one.part)) early.set(one.part, runQuietly(one));
  for (const { part, context } of chosen) {
    // After the quick checks: who breaks one of them is told without waiting for the network.
    if (part === unitTests)
      for (const one of chosen)
        if (one.part.beside) early.set(one.part, one.part.beside === 'aloud' ? runAloud(one) : runQuietly(one));
    options.say(`▸ ${part.name}`);
    const { counts, lines, seconds } = await (early.get(part) ?? runAloud({ part, context }));
    for (const line of lines) options.say(line);
    options.say(
      `  ${part.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
    );
    results.push({ name: part.name, seconds, ...counts });
  }
  for (const line of times.table()) given.say(line);
  // Once more at the end: of a long output often only the end is kept.
  if (failures.length > 0) for (const line of ['▸ what failed', ...failures]) given.say(line);
  return { ...sum(results), parts: results };
}

/** Says everything, and keeps each failed test with the first line of its cause. */
function noting(failures: string[], say: (line: string) => void): (line: string) => void {
  let justFailed = false;
  return (line) => {
    const failed = /^ {4}✖ /.test(line);
    if (failed || justFailed) failures.push(line);
    justFailed = failed;
    say(line);
  };
}

interface Chosen {
  readonly part: Part;
  readonly context: PartContext;
}

interface Told {
  readonly counts: Counts;
  readonly seconds: number;
  /** What is still to be said. */
  readonly lines: readonly string[];
}

async function runAloud({ part, context }: Chosen): Promise<Told> {
  const start = performance.now();
  const counts = await part.run(context);
  return { counts, seconds: Math.round((performance.now() - start) / 100) / 10, lines: [] };
}

async function runQuietly({ part, context }: Chosen): Promise<Told> {
  const lines: string[] = [];
  const told = await runAloud({ part, context: { ...context, say: (line) => lines.push(line) } });
  return { ...told, lines };
}

/** A filter is a part's name (then the part runs whole) or a piece of a test file's name. */
function choose(options: Omit<PartContext, 'filters'> & TestOptions): Chosen[] {
  const { filters } = options;
  const files = filters.filter((filter) => !PARTS.some((part) => part.name === filter));
  const chosen = PARTS.filter((part) => {
    if (filters.length === 0 || filters.includes(part.name)) return true;
    return files.length > 0 && (part === unitTests || part === browserTests);
  });
  return chosen.map((part) => ({ part, context: { ...options, filters: filters.includes(part.name) ? [] : files } }));
}
