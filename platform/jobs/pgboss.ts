/** `Jobs` on pg-boss: queued in the caller's transaction, worked by pumps, watched by pg-boss's supervisor. */
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { type Job, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { OFFICE_ZONE } from '../clock/clock.ts';
import { afterCommit, type Pool, type Tx } from '../db/db.ts';
import { Fault } from '../errors/errors.ts';
import type { Signals } from '../events/signals.ts';
import type { Kernel } from '../module/kernel.ts';
import { bossInTransaction, bossOnPool } from './boss-database.ts';
import { FailureLog } from './failure-log.ts';
import { JOBS_SCHEMA } from './install.ts';
import {
  DEAD_KEPT_DAYS,
  DEAD_QUEUE,
  DEAD_QUEUE_OPTIONS,
  HEARTBEAT_SECONDS,
  jobNameOf,
  limitsOf,
  messageOf,
  priorityOf,
  queueName,
  queueOptions,
  toDeadJob,
  versionOf,
} from './job-queue.ts';
import { jobsFaults } from './jobs.faults.ts';
import {
  countJobs,
  giveBackJobs,
  keepDeadJob,
  listDead,
  listQueueNames,
  reviveJobs,
  takeHeartbeatsFromBoss,
} from './jobs.sql.ts';
import type { EnqueueOptions, JobDefinition, Jobs, QueueState } from './jobs.ts';
import { Pump } from './pump.ts';
import { takeOverDead } from './takeover.ts';

export interface JobsOptions {
  readonly pool: Pool;
  readonly signals: Signals;
  readonly log: Logger;
  /** All jobs of all areas; names are unique. */
  readonly definitions: readonly JobDefinition[];
  /** Places of jobs with `concurrency: 'cores'`; default: one per processor. */
  readonly cores?: number | undefined;
  /** How long running jobs may take to end when the process stops; default 20 s, then 5 s after being told to stop. */
  readonly drainMs?: number;
  /** How often one of the workers looks for jobs of dead workers; default 10 s. */
  readonly superviseSeconds?: number;
}

const ABORT_MS = 5_000;
const DEAD_SHOWN = 500;
const SUPERVISE_SECONDS = 10;

export function createJobs(options: JobsOptions): Jobs {
  return new PgJobs(options);
}

class PgJobs implements Jobs {
  readonly #options: JobsOptions;
  readonly #byName: ReadonlyMap<string, JobDefinition>;
  /** Only sends and settles; never started, so that an api process runs no maintenance. */
  readonly #boss: PgBoss;
  readonly #trouble: FailureLog;
  readonly #ready = new Map<string, Promise<void>>();
  #supervisor: PgBoss | undefined;
  #watch: NodeJS.Timeout | undefined;
  #pumps: Pump[] = [];
  #unlisten: (() => void)[] = [];

  constructor(options: JobsOptions) {
    this.#options = options;
    this.#byName = new Map(options.definitions.map((definition) => [definition.name, definition]));
    if (this.#byName.size < options.definitions.length) throw new Error('two jobs have the same name');
    this.#trouble = new FailureLog(options.log);
    this.#boss = this.#newBoss({ supervise: false, schedule: false });
  }

  async enqueue(tx: Tx, job: JobDefinition, payloads: readonly object[], options: EnqueueOptions = {}): Promise<void> {
    if (payloads.length === 0) return;
    if (!this.#byName.has(job.name)) throw new Error(`${job.name} belongs to no module of this program`);
    await this.#ensureQueue(job);
    const queue = queueName(job);
    const jobs = payloads.map((payload) => ({
      data: job.payload.parse(payload),
      priority: priorityOf(options.lane),
      singletonKey: options.singletonKey ?? randomUUID(),
      ...(options.startAfterSeconds ? { startAfter: options.startAfterSeconds } : {}),
    }));
    await this.#boss.insert(queue, jobs, { db: bossInTransaction(tx) });
    if (!options.startAfterSeconds) afterCommit(tx, () => this.#options.signals.send(topicOf(queue)));
  }

  async work(kernel: Kernel): Promise<void> {
    const { definitions, pool } = this.#options;
    await this.#supervise();
    await Promise.all(definitions.map((definition) => this.#ensureQueue(definition)));
    await this.#updateLimits();
    const existing = await listQueueNames(pool.db);
    for (const queue of existing) {
      const definition = this.#byName.get(jobNameOf(queue));
      if (definition && versionOf(queue) <= definition.version) this.#pump(kernel, queue, definition);
    }
    this.#pumpDead(kernel);
    await this.#scheduleAll();
  }

  async drain(): Promise<void> {
    for (const unlisten of this.#unlisten) unlisten();
    const patience = { waitMs: this.#options.drainMs ?? 20_000, abortMs: ABORT_MS };
    await Promise.all(this.#pumps.map((pump) => pump.drain(patience)));
    this.#pumps = [];
    this.#unlisten = [];
    clearInterval(this.#watch);
    await this.#supervisor?.stop({ graceful: false, close: false });
    this.#supervisor = undefined;
  }

  async states(): Promise<readonly QueueState[]> {
    const rows = await countJobs(this.#options.pool.db);
    return this.#options.definitions.map(({ name, title }) => {
      const own = rows.filter((row) => jobNameOf(row.name) === name);
      const sum = (key: 'waiting' | 'running' | 'failed' | 'doneToday') =>
        own.reduce((total, row) => total + row[key], 0);
      return {
        name,
        title,
        waiting: sum('waiting'),
        running: sum('running'),
        failed: sum('failed'),
        doneToday: sum('doneToday'),
      };
    });
  }

  async dead(queue?: string) {
    const names =
      queue === undefined ? this.#options.definitions : this.#options.definitions.filter(({ name }) => name === queue);
    return (await listDead(this.#options.pool.db, names.flatMap(allVersions), DEAD_SHOWN)).map(toDeadJob);
  }

  async redrive(tx: Tx, ids: readonly string[]): Promise<number> {
    const queues = await reviveJobs(tx, this.#options.definitions.flatMap(allVersions), ids);
    for (const queue of new Set(queues)) afterCommit(tx, () => this.#options.signals.send(topicOf(queue)));
    return queues.length;
  }

  #newBoss(roles: { supervise: boolean; schedule: boolean }): PgBoss {
    const every = this.#options.superviseSeconds ?? SUPERVISE_SECONDS;
    const boss = new PgBoss({
      db: bossOnPool(this.#options.pool.pg),
      schema: JOBS_SCHEMA,
      migrate: false,
      superviseIntervalSeconds: every,
      monitorIntervalSeconds: every,
      // The owner's business; the application's role owns no index.
      reindex: false,
      ...roles,
    });
    boss.on('error', (cause) => this.#troubled(cause));
    boss.on('warning', ({ message, data }) => this.#options.log.warn({ data }, message));
    return boss;
  }

  async #supervise(): Promise<void> {
    const { pool } = this.#options;
    const supervisor = this.#newBoss({ supervise: true, schedule: true });
    try {
      await takeHeartbeatsFromBoss(pool.db);
      // Before pg-boss looks for runs that took too long: after a night without power all did, by no fault of theirs.
      await this.#takeOver();
      await supervisor.start();
    } catch (cause) {
      throw jobsFaults.NICHT_EINGERICHTET({}, { cause });
    }
    this.#supervisor = supervisor;
    const every = (this.#options.superviseSeconds ?? SUPERVISE_SECONDS) * 1000;
    this.#watch = setInterval(() => void this.#takeOver().catch((cause) => this.#troubled(cause)), every);
  }

  async #takeOver(): Promise<void> {
    const { pool, log } = this.#options;
    await takeOverDead(this.#boss, pool, log);
  }

  #troubled(cause: unknown): void {
    this.#options.log.error({ err: cause }, 'the supervision of background jobs failed once');
  }

  /** Outside the caller's transaction, once per process: queues are no business data. */
  #ensureQueue(definition: JobDefinition): Promise<void> {
    const queue = queueName(definition);
    const known = this.#ready.get(queue);
    if (known) return known;
    const ready = (async () => {
      await this.#boss.createQueue(DEAD_QUEUE, DEAD_QUEUE_OPTIONS);
      await this.#boss.createQueue(queue, queueOptions(definition));
    })();
    this.#ready.set(queue, ready);
    ready.catch(() => this.#ready.delete(queue));
    return ready;
  }

  async #updateLimits(): Promise<void> {
    for (const definition of this.#options.definitions)
      await this.#boss.updateQueue(queueName(definition), limitsOf(definition));
  }

  #pump(kernel: Kernel, queue: string, definition: JobDefinition): void {
    const places =
      definition.concurrency === 'cores' ? (this.#options.cores ?? os.availableParallelism()) : definition.concurrency;
    this.#addPump(queue, places, async (job, signal) => {
      const payload = definition.payload.parse(job.data);
      await definition.run(kernel, payload, { id: job.id, signal, attempt: job.retryCount });
    });
  }

  #addPump(queue: string, places: number, run: (job: Job<unknown>, signal: AbortSignal) => Promise<void>): void {
    const { log, pool, signals } = this.#options;
    const pump = new Pump({
      boss: this.#boss,
      queue,
      places,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      log,
      trouble: this.#trouble,
      run,
      describe: (cause, job) => this.#describe(cause, queue, job),
      giveBack: (jobs) => giveBackJobs(pool.db, queue, jobs),
      // Perhaps the last try was used up, and `onDead` is due.
      failed: () => signals.send(topicOf(DEAD_QUEUE)),
    });
    pump.start();
    this.#pumps.push(pump);
    this.#unlisten.push(signals.on(topicOf(queue), () => pump.wake()));
  }

  /** What stays with a failed job: the sentence of a fault, or a reference that finds the log line. */
  #describe(cause: unknown, queue: string, job: Job<unknown>): object {
    this.#options.log.error({ err: cause, queue, jobId: job.id, attempt: job.retryCount }, 'a background job failed');
    if (cause instanceof Fault) return { message: `${cause.title}. ${cause.advice}`, code: cause.code };
    return { message: `Unerwarteter Fehler; das Protokoll der Technik nennt ihn unter der Nummer ${job.id}.` };
  }

  #pumpDead(kernel: Kernel): void {
    this.#addPump(DEAD_QUEUE, 1, async ({ id }) => {
      const [copy] = (await this.#boss.findJobs(DEAD_QUEUE, { id })) as JobWithMetadata<unknown>[];
      if (copy) await this.#bury(kernel, copy);
    });
  }

  /** Tells the definition that a job is dead for good. The dead job itself stays in its queue, to be seen and redriven. */
  async #bury(kernel: Kernel, copy: JobWithMetadata<unknown>): Promise<void> {
    const { sourceName, sourceId, sourceOutput, data } = copy;
    if (!sourceName || !sourceId) return;
    await keepDeadJob(this.#options.pool.db, sourceName, sourceId, DEAD_KEPT_DAYS);
    const definition = this.#byName.get(jobNameOf(sourceName));
    if (!definition || versionOf(sourceName) > definition.version) {
      throw new Error(`${sourceName} is unknown to this release; a newer worker has to tell of its end`);
    }
    const payload = definition.payload.safeParse(data);
    if (payload.success) await definition.onDead?.(kernel, payload.data, messageOf(sourceOutput));
  }

  async #scheduleAll(): Promise<void> {
    const supervisor = this.#supervisor;
    if (!supervisor) return;
    const planned = this.#options.definitions.filter(({ schedule }) => schedule !== undefined);
    for (const definition of planned) {
      // One waiting run is enough, however long the office was closed.
      const options = { tz: OFFICE_ZONE, singletonKey: 'zeitplan' };
      await supervisor.schedule(queueName(definition), definition.schedule as string, {}, options);
    }
    const wanted = new Set(planned.map((definition) => queueName(definition)));
    for (const { name } of await supervisor.getSchedules()) {
      const known = this.#byName.get(jobNameOf(name));
      if (known && !wanted.has(name)) await supervisor.unschedule(name);
    }
  }
}

function topicOf(queue: string): string {
  return `auftrag:${queue}`;
}

function allVersions(definition: JobDefinition): string[] {
  return Array.from({ length: definition.version }, (_, index) => queueName(definition, index + 1));
}
