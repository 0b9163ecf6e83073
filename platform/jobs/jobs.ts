/**
 * Background verbs. A job is enqueued in the writing transaction and runs at least once: its action must be safe to
 * repeat. Payloads carry a version so that a job queued by an old release is still understood by the new one.
 */
import type { z } from 'zod';
import type { Tx } from '../db/db.ts';
import type { Kernel } from '../module/kernel.ts';

export interface JobDefinition<S extends z.ZodObject = z.ZodObject> {
  /** `akten.recognise-seite` */
  readonly name: string;
  readonly version: number;
  readonly payload: S;
  /** How many run at once in one worker process; `cores` is one per processor. */
  readonly concurrency: number | 'cores';
  /** Tries after a failed one. The death of a worker is none (takeover.ts). */
  readonly retryLimit: number;
  readonly retryDelaySeconds: number;
  /** A run longer than this is taken as dead and given to another worker. */
  readonly expireInSeconds: number;
  /** German, for the queues page. */
  readonly title: string;
  /** Cron in Europe/Berlin, for jobs that come by themselves. */
  readonly schedule?: string;
  run(kernel: Kernel, payload: z.output<S>, job: RunningJob): Promise<void>;
  /** Called once when all retries are used up or too many workers died over it, so that the thing concerned can say so on screen. */
  onDead?(kernel: Kernel, payload: z.output<S>, message: string): Promise<void>;
}

export interface RunningJob {
  readonly id: string;
  /** Aborted on shutdown: stop soon, the job is given back. */
  readonly signal: AbortSignal;
  /** 0 at the first try; runs that ended with their worker are counted too. */
  readonly attempt: number;
}

export interface EnqueueOptions {
  /** Higher goes first: `now` (someone waits), `normal`, `later` (demo, mass digitisation). */
  readonly lane?: 'now' | 'normal' | 'later';
  readonly startAfterSeconds?: number;
  /** At most one queued job with this key. */
  readonly singletonKey?: string;
}

export function defineJob<const S extends z.ZodObject>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition;
}

export interface QueueState {
  readonly name: string;
  readonly title: string;
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
  readonly doneToday: number;
}

export interface DeadJob {
  readonly id: string;
  readonly queue: string;
  readonly message: string;
  readonly failedAt: string;
}

export interface Jobs {
  /** Queues a job in the given transaction; nothing runs unless it commits. */
  enqueue<S extends z.ZodObject>(
    tx: Tx,
    job: JobDefinition<S>,
    payloads: readonly z.input<S>[],
    options?: EnqueueOptions,
  ): Promise<void>;
  /** Starts working (worker role). Resolves when all queues are being worked. */
  work(kernel: Kernel): Promise<void>;
  /** Stops taking jobs and waits for the running ones. */
  drain(): Promise<void>;
  states(): Promise<readonly QueueState[]>;
  dead(queue?: string): Promise<readonly DeadJob[]>;
  redrive(tx: Tx, ids: readonly string[]): Promise<number>;
}
