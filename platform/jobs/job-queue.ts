/**
 * How a job definition becomes a pg-boss queue. Each version of a payload has a queue of its own: a worker that knows
 * versions up to 2 never takes a job of version 3, which waits for a newer worker.
 */
import type { Queue } from 'pg-boss';
import type { DeadJob, EnqueueOptions, JobDefinition } from './jobs.ts';

/** Where pg-boss puts a copy of each job whose retries are used up; worked to call `onDead`. */
export const DEAD_QUEUE = 'tot';
export const DEAD_KEPT_DAYS = 90;

const DONE_KEPT_SECONDS = 2 * 86_400;
/** pg-boss deletes what waits longer than this; nothing of ours may ever be dropped for waiting. */
const WAITING_KEPT_SECONDS = 10 * 365 * 86_400;
/** Silence of a worker after which its jobs go to another one (takeover.ts). */
export const HEARTBEAT_SECONDS = 20;
/** Deaths in a row after which a job goes on at once: a power cut, a restart by force. */
export const DEATHS_AT_ONCE = 3;
/** With pauses between them about four hours. */
export const DEATHS_UNTIL_DEAD = 12;

const PRIORITY: Readonly<Record<NonNullable<EnqueueOptions['lane']>, number>> = { now: 10, normal: 0, later: -10 };

export function priorityOf(lane: EnqueueOptions['lane']): number {
  return PRIORITY[lane ?? 'normal'];
}

export function queueName(definition: JobDefinition, version = definition.version): string {
  return `${definition.name}/${version}`;
}

/** `akten.erkenne-seite/2` belongs to `akten.erkenne-seite`. */
export function jobNameOf(queue: string): string {
  return queue.slice(0, Math.max(0, queue.lastIndexOf('/')));
}

export function versionOf(queue: string): number {
  return Number(queue.slice(queue.lastIndexOf('/') + 1));
}

export function queueOptions(definition: JobDefinition): Omit<Queue, 'name'> {
  return {
    // "short" lets one job wait per singleton key; jobs without a key get one of their own.
    policy: 'short',
    deadLetter: DEAD_QUEUE,
    ...limitsOf(definition),
    deleteAfterSeconds: DONE_KEPT_SECONDS,
    retentionSeconds: WAITING_KEPT_SECONDS,
  };
}

/** What a new release may change on a queue that is already there. */
export function limitsOf(definition: JobDefinition) {
  const { retryLimit, retryDelaySeconds } = definition;
  return {
    retryLimit,
    retryDelay: retryDelaySeconds,
    retryBackoff: retryDelaySeconds > 0,
    // The pause before the last try. Deaths count pg-boss's tries on, and must not make the next failure wait for days.
    ...(retryDelaySeconds > 0 ? { retryDelayMax: retryDelaySeconds * 2 ** retryLimit } : {}),
    expireInSeconds: definition.expireInSeconds,
  };
}

export const DEAD_QUEUE_OPTIONS: Omit<Queue, 'name'> = {
  retryLimit: 10,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 300,
  deleteAfterSeconds: DONE_KEPT_SECONDS,
  retentionSeconds: WAITING_KEPT_SECONDS,
};

/** What is noted when a job is taken from a worker. */
const TAKEN_AWAY: Readonly<Record<string, string>> = {
  'job timed out': 'Die Ausführung dauerte länger als vorgesehen.',
  'job heartbeat timeout': 'Der Prozess endete mitten in der Ausführung.',
};

/** The stored failure as one German sentence without contents. */
export function messageOf(output: unknown): string {
  const stored = output as { message?: string; value?: { message?: string } } | null;
  const text = stored?.message ?? stored?.value?.message ?? '';
  return TAKEN_AWAY[text] ?? (text || 'Der Grund wurde nicht aufgezeichnet.');
}

export function toDeadJob(row: { id: string; name: string; output: unknown; failedAt: string }): DeadJob {
  return { id: row.id, queue: jobNameOf(row.name), message: messageOf(row.output), failedAt: row.failedAt };
}
