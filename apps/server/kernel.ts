/** Builds the kernel from its parts, in the order in which they need each other, and takes it apart again. */
import { mkdir } from 'node:fs/promises';
import type { Logger } from 'pino';
import { createAuditPort } from '#areas/protokoll/index.ts';
import { actionJobs } from '#platform/actions/forget-answers.jobs.ts';
import { openBlobStore } from '#platform/blobs/index.ts';
import { type Clock, systemClock } from '#platform/clock/clock.ts';
import type { Config } from '#platform/config/config.ts';
import { keyJobs } from '#platform/crypto/destroyed.ts';
import { openKeyRing } from '#platform/crypto/keyring.file.ts';
import { requireOwnMasterKeys } from '#platform/crypto/master-keys.sql.ts';
import { openPool } from '#platform/db/db.ts';
import { createEvents, eventJobs, type OutboxEvents } from '#platform/events/outbox.ts';
import { createSignals, type Signals } from '#platform/events/signals.ts';
import { createJobs, type JobsOptions } from '#platform/jobs/pgboss.ts';
import { createMail, mailJobs } from '#platform/mail/create-mail.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { Closing } from './closing.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { gatherRights } from './rights.ts';

export interface OpenKernel {
  readonly kernel: Kernel;
  readonly database: OpenDatabase;
  readonly signals: Signals;
  readonly events: OutboxEvents;
  /** Lets go of everything, last opened first. */
  close(): Promise<void>;
}

export interface KernelOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly areas: readonly AreaModule[];
  readonly clock?: Clock;
  /** Tests bring a database of their own. */
  readonly database?: OpenDatabase;
  /** Tests are less patient than an office. */
  readonly patience?: Pick<JobsOptions, 'drainMs' | 'superviseSeconds'>;
}

export async function openKernel(options: KernelOptions): Promise<OpenKernel> {
  const closing = new Closing();
  try {
    const opened = await assemble(options, closing);
    return { ...opened, close: () => closing.close() };
  } catch (cause) {
    await closing.close();
    throw cause;
  }
}

async function assemble(options: KernelOptions, closing: Closing): Promise<Omit<OpenKernel, 'close'>> {
  const { config, log, areas, clock = systemClock } = options;
  const rights = gatherRights(areas);
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const database = closing.add(options.database ?? (await openDatabase(config, log)), (one) => one.release());
  const pool = closing.add(openPool(poolOptions(config, database.url)), (one) => one.close());
  const keys = await openKeyRing(config);
  await requireOwnMasterKeys(pool.db, keys);
  const blobs = await openBlobStore(config);
  const sandbox = closing.add(createSandbox(), (one) => one.close());
  await sandbox.sweep();
  const signals = closing.add(createSignals(pool, log), (one) => one.stop());
  await signals.start();
  const definitions = [
    ...actionJobs,
    ...mailJobs,
    ...eventJobs,
    ...keyJobs,
    ...areas.flatMap((area) => area.jobs ?? []),
  ];
  const cores = config.BLEIBE_OCR_WORKERS;
  const jobs = closing.add(createJobs({ pool, signals, log, definitions, cores, ...options.patience }), (one) =>
    one.drain(),
  );
  const events = closing.add(createEvents({ pool, signals, log }), (one) => one.stop());
  const mail = createMail({ config, jobs, keys });
  const audit = createAuditPort(signals);
  const kernel = { config, clock, log, pool, keys, blobs, jobs, events, signals, mail, sandbox, audit, rights };
  return { kernel, database, signals, events };
}

function poolOptions(config: Config, url: string) {
  return {
    url,
    max: config.BLEIBE_DB_POOL,
    statementTimeoutMs: config.BLEIBE_STATEMENT_TIMEOUT_MS,
    lockTimeoutMs: config.BLEIBE_LOCK_TIMEOUT_MS,
    name: 'bleibe',
  };
}
