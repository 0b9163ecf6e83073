/**
 * Works one pg-boss queue: takes as many jobs as it has free places, runs them, settles them, and sleeps until it is
 * woken. pg-boss's own `work()` takes one job per poll, which is a few jobs a second; this takes the next as soon as a
 * place is free.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { FailureLog } from './failure-log.ts';

/** Floor for lost wake-ups, retries and delayed jobs. */
const POLL_MS = 2_000;
/** After a failed fetch: the database is away or busy. */
const TROUBLE_MS = 1_000;

export interface PumpOptions {
  readonly boss: PgBoss;
  /** pg-boss queue. */
  readonly queue: string;
  readonly places: number;
  readonly heartbeatSeconds: number;
  readonly log: Logger;
  /** One for all queues. */
  readonly trouble: FailureLog;
  /** Runs one job; the value of a rejection is what is stored with the failed job. */
  run(job: Job<unknown>, signal: AbortSignal): Promise<void>;
  /** What is kept of a failure: never contents, only what an operator needs. */
  describe(cause: unknown, job: Job<unknown>): object;
  giveBack(jobs: readonly Job<unknown>[]): Promise<void>;
  /** A failure was stored: a retry, or the end of the job. */
  failed(): void;
}

interface Running {
  readonly job: Job<unknown>;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

export class Pump {
  readonly #options: PumpOptions;
  readonly #running = new Map<string, Running>();
  #finished: Job<unknown>[] = [];
  #settling: Promise<void> | undefined;
  #stopping = false;
  #woken = false;
  #wake: () => void = () => undefined;
  #loop: Promise<void> | undefined;
  #heart: NodeJS.Timeout | undefined;

  constructor(options: PumpOptions) {
    this.#options = options;
  }

  start(): void {
    this.#loop = this.#work();
    this.#heart = setInterval(() => void this.#beat(), (this.#options.heartbeatSeconds * 1000) / 4);
  }

  /** Look again: something was enqueued, or a place is free. */
  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  get running(): number {
    return this.#running.size;
  }

  /** Takes no more; waits for the running ones, then tells them to stop, then gives back what still runs. */
  async drain(patience: { waitMs: number; abortMs: number }): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#loop;
    await this.#untilIdle(patience.waitMs);
    for (const { abort } of this.#running.values()) abort.abort(new Error('the worker is shutting down'));
    await this.#untilIdle(patience.abortMs);
    clearInterval(this.#heart);
    const left = [...this.#running.values()].map(({ job }) => job);
    this.#running.clear();
    if (left.length > 0) await this.#options.giveBack(left);
    await this.#settling;
  }

  async #work(): Promise<void> {
    const { boss, queue, places, trouble } = this.#options;
    while (!this.#stopping) {
      this.#woken = false;
      const free = places - this.#running.size;
      try {
        const jobs = free > 0 ? await boss.fetch<unknown>(queue, { batchSize: free }) : [];
        for (const job of jobs) this.#begin(job);
        // A full basket means there may be more, but no place for it: a finished job wakes us.
        await this.#untilWoken();
      } catch (cause) {
        trouble.tell(cause, queue, 'jobs could not be fetched; trying again');
        await sleep(TROUBLE_MS);
      }
    }
  }

  #begin(job: Job<unknown>): void {
    const abort = new AbortController();
    // Started in the next turn, so that the entry is there before the job can end.
    const done = Promise.resolve().then(() => this.#execute(job, abort));
    this.#running.set(job.id, { job, abort, done });
  }

  async #execute(job: Job<unknown>, abort: AbortController): Promise<void> {
    const overdue = setTimeout(
      () => abort.abort(new Error(`longer than ${job.expireInSeconds} s`)),
      job.expireInSeconds * 1000,
    );
    try {
      await this.#options.run(job, abort.signal);
      if (this.#running.delete(job.id)) this.#settle(job);
    } catch (cause) {
      if (this.#running.delete(job.id)) await this.#fail(job, cause, abort.signal);
    } finally {
      clearTimeout(overdue);
      this.wake();
    }
  }

  /** Jobs that end while the last settlement is under way are settled together. */
  #settle(job: Job<unknown>): void {
    this.#finished.push(job);
    this.#settling ??= this.#settleAll().finally(() => {
      this.#settling = undefined;
    });
  }

  async #settleAll(): Promise<void> {
    const { boss, queue, log } = this.#options;
    // Not in the turn of the caller: jobs fetched together often end together.
    await Promise.resolve();
    while (this.#finished.length > 0) {
      const jobs = this.#finished;
      this.#finished = [];
      try {
        await boss.complete(queue, jobs);
      } catch (cause) {
        // Their heartbeat stops, so they run again: at least once, as promised.
        log.error({ err: cause, queue, jobs: jobs.map(({ id }) => id) }, 'finished jobs could not be settled');
      }
    }
  }

  async #fail(job: Job<unknown>, cause: unknown, signal: AbortSignal): Promise<void> {
    const { boss, queue, log, describe, giveBack, failed } = this.#options;
    try {
      if (this.#stopping && signal.aborted) return await giveBack([job]);
      await boss.fail(queue, { id: job.id, retryCount: job.retryCount }, describe(cause, job));
      failed();
    } catch (trouble) {
      log.error({ err: trouble, queue, jobId: job.id }, 'a failed job could not be settled; it runs again');
    }
  }

  /** Tells the database that we live; a job whose claim has lapsed is told to stop. */
  async #beat(): Promise<void> {
    const held = [...this.#running.values()];
    if (held.length === 0) return;
    const { boss, queue, log } = this.#options;
    try {
      const touched = (await boss.touch(
        queue,
        held.map(({ job }) => job),
      )) as { settled?: readonly string[] };
      const ours = new Set(touched.settled);
      for (const { job, abort } of held) {
        if (touched.settled && !ours.has(job.id) && this.#running.has(job.id)) this.#lose(job, abort);
      }
    } catch (cause) {
      log.warn({ err: cause, queue }, 'the heartbeat of running jobs failed');
    }
  }

  #lose(job: Job<unknown>, abort: AbortController): void {
    // Somebody else has it: whatever comes of this run is not settled any more.
    this.#running.delete(job.id);
    abort.abort(new Error('the claim on this job has lapsed'));
    this.wake();
  }

  async #untilWoken(): Promise<void> {
    if (this.#woken || this.#stopping) return;
    const timer = Promise.withResolvers<void>();
    const timeout = setTimeout(timer.resolve, POLL_MS);
    this.#wake = timer.resolve;
    await timer.promise;
    clearTimeout(timeout);
  }

  async #untilIdle(ms: number): Promise<void> {
    const idle = (async () => {
      while (this.#running.size > 0) await Promise.race([...this.#running.values()].map(({ done }) => done));
    })();
    await Promise.race([idle, sleep(ms, undefined, { ref: false })]);
    await this.#settling;
  }
}
