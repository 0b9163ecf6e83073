/** Starts an office and stops it in order: no request cut, no job lost. */
import { existsSync } from 'node:fs';
import type { Config } from '#platform/config/config.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { allAreas } from './areas.ts';
import { startBackground } from './background.ts';
import { Closing } from './closing.ts';
import { prepareOffice } from './first-start.ts';
import { greetingOf } from './greeting.ts';
import { lockInstance, type Role } from './instance-lock.ts';
import { type OpenKernel, openKernel } from './kernel.ts';
import { createLog } from './log.ts';
import { buildWebIfNeeded, VITE_CONFIG } from './web-build.ts';

export interface StartOptions {
  readonly config: Config;
  readonly role: Role;
  /** Progress for people, to standard error. */
  readonly note: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface Office {
  /** Missing for a process that only works in the background. */
  readonly url: string | undefined;
  /** What stands on the console once it is ready. */
  greeting(seconds: number): readonly string[];
  stop(): Promise<void>;
}

/** Resolves when it serves. Throws Faults for what the person who starts it can put right. */
export async function startOffice(options: StartOptions): Promise<Office> {
  const closing = new Closing();
  try {
    return await start(options, closing);
  } catch (cause) {
    await closing.close();
    throw cause;
  }
}

async function start({ config, role, note, signal }: StartOptions, closing: Closing): Promise<Office> {
  closing.add(lockInstance(config.dataDir, role), (lock) => lock.release());
  const log = createLog(config.BLEIBE_LOG_LEVEL);
  const serves = role !== 'worker';
  // Side by side: each takes about as long as the other.
  const building = serves ? buildWeb(note) : Promise.resolve();
  const opened = closing.add(await openKernel({ config, log, areas: allAreas }), (one) => one.close());
  await building;
  const kernel = await prepareOffice(opened.kernel, { areas: allAreas, note, signal });
  closing.add(await startBackground(kernel, allAreas, role), (stop) => stop());
  const url = serves ? await serve(kernel, opened, closing) : undefined;
  const lines = await greetingOf(kernel, { url, role });
  return { url, greeting: lines, stop: () => closing.close() };
}

/** Without its pages an office still takes in scans and serves its devices. */
async function buildWeb(note: (line: string) => void): Promise<void> {
  if (!existsSync(VITE_CONFIG)) return;
  try {
    await buildWebIfNeeded(note);
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    note(`${cause.title}. ${cause.advice}`);
  }
}

async function serve(kernel: Kernel, opened: OpenKernel, closing: Closing): Promise<string> {
  // Loaded here: a worker needs no web server.
  const { listen, openWeb } = await import('./web.ts');
  const app = closing.add(await openWeb({ kernel, opened, areas: allAreas }), (one) => one.close());
  return listen(app, kernel);
}
