/** Starts an office and stops it in order: no request cut, no job lost. */
import type { Config } from '#platform/config/config.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { allAreas } from './areas.ts';
import { startBackground } from './background.ts';
import { Closing } from './closing.ts';
import { prepareOffice } from './first-start.ts';
import { requireFreePort } from './free-port.ts';
import { greetingOf } from './greeting.ts';
import { lockInstance, type Role } from './instance-lock.ts';
import { type OpenKernel, openKernel } from './kernel.ts';
import { createLog } from './log.ts';
import { plantSeed, type Seed } from './seeds.ts';
import { buildWebIfNeeded, WEB_DIR } from './web-build.ts';

export interface StartOptions {
  readonly config: Config;
  readonly role: Role;
  /** Progress for people, to standard error. */
  readonly note: (line: string) => void;
  readonly signal: AbortSignal;
  /** What the demo opens besides. */
  readonly seed?: Seed;
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

async function start({ config: given, role, note, signal, seed }: StartOptions, closing: Closing): Promise<Office> {
  const config = seed ? { ...given, lastprobe: true } : given;
  closing.add(lockInstance(config.dataDir, role), (lock) => lock.release());
  const log = createLog(config.BLEIBE_LOG_LEVEL);
  const serves = role !== 'worker';
  if (serves) await requireFreePort(config);
  // Side by side: each takes about as long as the other.
  const building = serves ? buildWeb(note) : Promise.resolve(undefined);
  // Should it break while the kernel opens, it is told below, where it is awaited.
  building.catch(() => undefined);
  // Loaded while the database comes up; a worker needs no web server.
  const loading = serves ? import('./web.ts') : undefined;
  loading?.catch(() => undefined);
  const opened = closing.add(await openKernel({ config, log, areas: allAreas }), (one) => one.close());
  const webDir = await building;
  const kernel = await prepareOffice(opened.kernel, { areas: allAreas, note, signal });
  if (seed) await plantSeed(kernel, seed, note);
  closing.add(await startBackground(kernel, allAreas, role), (stop) => stop());
  const web = await loading;
  const url = web && webDir !== undefined ? await serve(web, { kernel, opened, webDir }, closing) : undefined;
  const lines = await greetingOf(kernel, { url, role });
  return { url, greeting: lines, stop: () => closing.close() };
}

/**
 * Resolves with the folder of the pages. Without them an office still takes in scans and serves its devices, so a failed
 * build is told and a page says so; pages of an older program would not fit.
 */
async function buildWeb(note: (line: string) => void): Promise<string> {
  try {
    await buildWebIfNeeded(note);
    return WEB_DIR;
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    note(`${cause.title}. ${cause.advice}`);
    return `${WEB_DIR}.fehlt`;
  }
}

type Web = typeof import('./web.ts');

interface Serving {
  readonly kernel: Kernel;
  readonly opened: OpenKernel;
  readonly webDir: string;
}

async function serve({ listen, openWeb }: Web, serving: Serving, closing: Closing): Promise<string> {
  const app = closing.add(await openWeb({ ...serving, areas: allAreas }), (one) => one.close());
  return listen(app, serving.kernel);
}
