/** Starts, kills and stops processes of the house that share a database. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

/** What the program itself keeps its compiled modules in: processes that are started to be killed should start fast. */
const COMPILED = fileURLToPath(new URL('../../../node_modules/.cache/bleibe', import.meta.url));
const ARBEITER = fileURLToPath(new URL('./arbeiter.ts', import.meta.url));
const QUICK = new URL('../../../platform/imports/quick.ts', import.meta.url).href;

export interface Prozess {
  readonly child: ChildProcess;
  /** Where it serves; null for a worker. */
  readonly url: string | null;
  /** kill -9, no goodbye. */
  kill(): Promise<void>;
}

/** What this process was started with, without the switches of the tests: the configuration refuses what it does not know. */
export function ownEnvironment(): Record<string, string | undefined> {
  const { BLEIBE_TIEF: _deep, BLEIBE_SEED: _seed, BLEIBE_RUNDEN: _rounds, BLEIBE_SCANS: _scans, ...env } = process.env;
  return env;
}

/** @param env must name DATABASE_URL and DATA_DIR; ROLLE=api serves */
export async function startProzess(env: Readonly<Record<string, string>>): Promise<Prozess> {
  const child = spawn(process.execPath, [`--import=${QUICK}`, ARBEITER], {
    env: { ...ownEnvironment(), NODE_COMPILE_CACHE: COMPILED, BLEIBE_DB_POOL: '8', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const ready = once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line') as Promise<[string]>;
  const said = await Promise.race([ready, ended.then(([code]) => Promise.reject(new Error(`ended with ${code}`)))]);
  return {
    child,
    url: (JSON.parse(said[0]) as { url: string | null }).url,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Ages the heartbeats of killed or cut-off work, as time would. Of live work too: only for moments without any. */
export async function age(owner: pg.Client | pg.Pool): Promise<void> {
  await owner.query(`update jobs.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`);
  await hurry(owner);
}

/** Half a minute passes for whatever waits for its next try. */
export async function hurry(owner: pg.Client | pg.Pool): Promise<void> {
  await owner.query(`update jobs.job set start_after = start_after - interval '30 s' where state = 'retry'`);
}
