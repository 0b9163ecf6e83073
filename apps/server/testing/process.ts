/** `./bleibe start` as a process of its own, as an office runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface StartedOffice {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Null for a worker. */
  readonly url: string;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<Ended>;
  /** kill -9, no goodbye. */
  kill(): Promise<void>;
}

export type Environment = Readonly<Record<string, string>>;

function run(
  words: readonly string[],
  env: Environment,
): { child: ChildProcess; ended: Promise<Ended>; said: () => string } {
  const child = spawn(process.execPath, [MAIN, ...words], {
    // Nothing of the machine's own settings, and no console to be asked on.
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', BLEIBE_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  return { child, ended, said: () => out };
}

export function runToEnd(words: readonly string[], env: Environment): Promise<Ended> {
  return run(words, env).ended;
}

/** Resolves when it says that it is ready; throws with what it said when it ends before. */
export async function start(env: Environment, words: readonly string[] = []): Promise<StartedOffice> {
  const { child, ended, said } = run(['start', '--json', ...words], { PORT: '0', ...env });
  const ready = new Promise<{ url: string; pid: number }>((resolve) => {
    child.stdout?.on('data', () => {
      if (said().includes('\n')) resolve(JSON.parse(said()) as { url: string; pid: number });
    });
  });
  const first = await Promise.race([ready, ended]);
  if ('code' in first) throw new Error(`the start ended with ${first.code}: ${first.err}`);
  return {
    child,
    ...first,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
