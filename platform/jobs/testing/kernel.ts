/** A small kernel of tests that need jobs and events on a real database. */
import pino from 'pino';
import { fixedClock } from '../../clock/clock.ts';
import { configSchema } from '../../config/config.ts';
import type { TestDatabase } from '../../db/testing.ts';
import { createEvents } from '../../events/outbox.ts';
import { createSignals, type Signals } from '../../events/signals.ts';
import { createMail, mailJobs } from '../../mail/create-mail.ts';
import type { Kernel } from '../../module/kernel.ts';
import type { JobDefinition } from '../jobs.ts';
import { createJobs } from '../pgboss.ts';

export interface TestKernel {
  readonly kernel: Kernel;
  readonly signals: Signals;
  stop(): Promise<void>;
}

export interface TestKernelOptions {
  readonly jobs?: readonly JobDefinition[];
  readonly config?: Readonly<Record<string, string>>;
  readonly drainMs?: number;
  readonly superviseSeconds?: number;
}

/** Blobs, keys and sandbox are left out: what needs them tests them with their own means. */
export async function testKernel(
  database: Pick<TestDatabase, 'pool'>,
  options: TestKernelOptions = {},
): Promise<TestKernel> {
  const { pool } = database;
  const log = pino({ level: 'silent' });
  const config = { ...configSchema.parse(options.config ?? {}), dataDir: '/nonexistent', demo: false };
  const signals = createSignals(pool, log);
  // Only what messages need of it: nothing secret is in a test.
  const keys = {
    seal: (purpose: string, plain: string) => `${purpose} ${plain}`,
    unseal: (purpose: string, sealed: string) => sealed.slice(purpose.length + 1),
  };
  const definitions = [...(options.jobs ?? []), ...mailJobs];
  const { drainMs = 2_000, superviseSeconds = 1 } = options;
  const jobs = createJobs({ pool, signals, log, definitions, drainMs, superviseSeconds });
  const kernel = {
    config,
    clock: fixedClock('2026-11-24T09:00:00Z'),
    log,
    pool,
    jobs,
    events: createEvents({ pool, signals, log }),
    signals,
    keys,
    mail: createMail({ config, jobs, keys }),
    audit: { append: async () => undefined },
  } as unknown as Kernel;
  await signals.start();
  return {
    kernel,
    signals,
    async stop() {
      await jobs.drain();
      await kernel.events.stop();
      await signals.stop();
    },
  };
}
