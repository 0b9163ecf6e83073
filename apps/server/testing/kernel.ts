/** A kernel on a database and data directory of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Clock, systemClock } from '#platform/clock/clock.ts';
import type { Config } from '#platform/config/config.ts';
import { loadConfig } from '#platform/config/load.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { startBackground } from '../background.ts';
import { Closing } from '../closing.ts';
import { type OpenKernel, openKernel } from '../kernel.ts';
import { createLog } from '../log.ts';

export interface TestKernel {
  readonly kernel: Kernel;
  readonly database: TestDatabase;
  readonly opened: OpenKernel;
  close(): Promise<void>;
}

export interface TestKernelOptions {
  readonly areas: readonly AreaModule[];
  /** Works jobs and events as a worker does. Otherwise nothing runs by itself. */
  readonly work?: boolean;
  /** Default: the time of day. */
  readonly clock?: Clock;
  /** Settings by their names in the environment. */
  readonly config?: Readonly<Record<string, string>>;
  readonly demo?: boolean;
  /** Nothing from this machine is counted, as in a load test. */
  readonly lastprobe?: boolean;
  /** Where the kernel finds its database instead: behind a line that the test can cut. */
  readonly line?: (databaseUrl: string) => Promise<string>;
}

export async function testKernel(options: TestKernelOptions): Promise<TestKernel> {
  const closing = new Closing();
  try {
    return await open(options, closing);
  } catch (cause) {
    await closing.close();
    throw cause;
  }
}

async function open(options: TestKernelOptions, closing: Closing): Promise<TestKernel> {
  const { areas, work = false, clock = systemClock } = options;
  const dataDir = closing.add(await mkdtemp(path.join(os.tmpdir(), 'bleibe-haus-')), (dir) =>
    rm(dir, { recursive: true, force: true }),
  );
  const database = closing.add(await testDatabase(), (one) => one.drop());
  const opened = closing.add(
    await openKernel({
      areas,
      clock,
      config: testConfig(dataDir, database, options),
      log: createLog(process.env.BLEIBE_LOG_LEVEL ?? 'silent'),
      database: {
        ...database,
        url: (await options.line?.(database.url)) ?? database.url,
        kind: 'external',
        migrated: [],
        release: async () => undefined,
      },
      patience: { drainMs: 5_000, superviseSeconds: 2 },
    }),
    (one) => one.close(),
  );
  const { kernel } = opened;
  closing.add(await startBackground(kernel, areas, work ? 'all' : 'api'), (stop) => stop());
  return { kernel, database, opened, close: () => closing.close() };
}

function testConfig(dataDir: string, database: TestDatabase, options: TestKernelOptions): Config {
  const env = { DATA_DIR: dataDir, DATABASE_URL: database.url, BLEIBE_DB_POOL: '8', ...options.config };
  const { config } = loadConfig({ env, cwd: dataDir, demo: options.demo ?? false });
  return { ...config, lastprobe: options.lastprobe ?? false };
}
