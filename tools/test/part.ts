/** What a part of the test run is and says. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Times } from './times.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface PartContext {
  /** Heavy suites run in full; tests read it as `BLEIBE_TIEF=1`. */
  readonly deep: boolean;
  /** The slow checks that only a build server makes (`CI=true`). */
  readonly ci: boolean;
  /** Parts of file names; empty means all. */
  readonly filters: readonly string[];
  readonly say: (line: string) => void;
  readonly times: Times;
  readonly signal: AbortSignal;
}

export interface Part {
  /** Shown, and usable as a filter. */
  readonly name: string;
  /**
   * It runs beside the tests. `quiet` mostly waits for the network and is told in its turn; `aloud` says what it has to say at
   * once, and its sum in its turn.
   */
  readonly beside?: 'quiet' | 'aloud';
  run(context: PartContext): Promise<Counts>;
}

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED: Counts = { passed: 0, failed: 0, skipped: 1 };

/** The outcome of a part that counts as one check: `problems` are printed, none means passed. */
export function verdict(context: PartContext, problems: readonly string[]): Counts {
  for (const problem of problems) context.say(`  ${problem}`);
  return problems.length === 0 ? PASSED : FAILED;
}

/** A skipped check says why: silence would look like a pass. */
export function skip(context: PartContext, why: string): Counts {
  context.say(`  skipped: ${why}`);
  return SKIPPED;
}

export function sum(all: readonly Counts[]): Counts {
  const of = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

export interface Ended {
  /** `null` when a signal ended it, -1 when it could not be started. */
  readonly code: number | null;
  /** Standard output and standard error as they came. */
  readonly output: string;
  readonly stdout: string;
}

/** Runs a program in the root to its end. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: { signal: AbortSignal; cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: { text: string; out: boolean }[] = [];
    const end = (code: number | null) =>
      resolve({
        code,
        output: chunks.map(({ text }) => text).join(''),
        stdout: chunks
          .filter(({ out }) => out)
          .map(({ text }) => text)
          .join(''),
      });
    child.stdout.setEncoding('utf8').on('data', (text: string) => chunks.push({ text, out: true }));
    child.stderr.setEncoding('utf8').on('data', (text: string) => chunks.push({ text, out: false }));
    child.on('error', (error) => {
      chunks.push({ text: `${error.message}\n`, out: false });
      end(-1);
    });
    child.on('close', end);
  });
}

/** A program that passes by exit code 0; otherwise its output is shown. */
export async function runCheck(context: PartContext, command: string, args: readonly string[]): Promise<Counts> {
  const { code, output } = await runProgram(command, args, { signal: context.signal });
  return verdict(context, code === 0 ? [] : [...output.trimEnd().split('\n'), `exit code ${code}`]);
}
