/** Queries on pg-boss's tables that its interface does not offer; written for the schema of pg-boss 12. */
import { sql } from 'kysely';
import { OFFICE_ZONE } from '../clock/clock.ts';
import type { Database, Tx } from '../db/db.ts';
import { JOBS_SCHEMA } from './install.ts';

const job = sql.table(`${JOBS_SCHEMA}.job`);
const queue = sql.table(`${JOBS_SCHEMA}.queue`);

export interface QueueCounts {
  readonly name: string;
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
  readonly doneToday: number;
}

/** Counts per pg-boss queue, from partial indexes only: finished jobs of earlier days are not read. */
export async function countJobs(db: Database): Promise<readonly QueueCounts[]> {
  const { rows } = await sql<QueueCounts>`
    with offen as (
      select name,
        count(*) filter (where state in ('created', 'retry'))::int as waiting,
        count(*) filter (where state = 'active')::int as running,
        count(*) filter (where state = 'failed')::int as failed
      from ${job} where state in ('created', 'retry', 'active', 'failed') group by name),
    fertig as (
      select name, count(*) filter (where state = 'completed')::int as done
      from ${job}
      where completed_on >= date_trunc('day', now() at time zone ${OFFICE_ZONE}) at time zone ${OFFICE_ZONE}
      group by name)
    select q.name, coalesce(waiting, 0) as waiting, coalesce(running, 0) as running, coalesce(failed, 0) as failed,
      coalesce(done, 0) as "doneToday"
    from ${queue} q left join offen using (name) left join fertig using (name)
    order by q.name`.execute(db);
  return rows;
}

export interface DeadRow {
  readonly id: string;
  readonly name: string;
  readonly output: unknown;
  readonly failedAt: string;
}

/** Jobs whose retries are used up, latest first. */
export async function listDead(db: Database, queues: readonly string[], limit: number): Promise<readonly DeadRow[]> {
  const { rows } = await sql<DeadRow>`
    select id::text, name, output, completed_on as "failedAt" from ${job}
    where state = 'failed' and name = any(${queues}::text[])
    order by completed_on desc, id limit ${limit}`.execute(db);
  return rows;
}

/** Gives dead jobs all their tries again; returns the queue of each that was dead. */
export async function reviveJobs(
  tx: Tx,
  queues: readonly string[],
  ids: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    update ${job} set state = 'retry', retry_count = 0, retry_limit = q.retry_limit, started_on = null, completed_on = null, heartbeat_on = null,
      output = null, start_after = now(), keep_until = now() + (keep_until - start_after)
    from ${queue} q
    where q.name = job.name and job.name = any(${queues}::text[]) and id = any(${ids}::uuid[]) and state = 'failed'
    returning job.name`.execute(tx);
  return rows.map(({ name }) => name);
}

export interface Claim {
  readonly id: string;
  readonly retryCount: number;
}

/** Puts claimed jobs back as if they had not been taken: no try is counted. Claims that have lapsed stay untouched. */
export async function giveBackJobs(
  db: Database,
  queueName: string,
  claims: readonly Claim[],
  afterSeconds = 0,
): Promise<void> {
  const pairs = claims.map(({ id, retryCount }) => `${id}:${retryCount}`);
  await sql`
    update ${job} set state = 'retry', started_on = null, heartbeat_on = null,
      start_after = now() + make_interval(secs => ${afterSeconds})
    where name = ${queueName} and id = any(${claims.map(({ id }) => id)}::uuid[]) and state = 'active'
      and id::text || ':' || retry_count::text = any(${pairs}::text[])`.execute(db);
}

export interface DeathRule {
  readonly silentSeconds: number;
  /** After so many deaths in a row a job goes on without a pause. */
  readonly atOnce: number;
  /** With this death in a row it ends. */
  readonly last: number;
}

/** A failure writes its own output, so what is counted here are deaths in a row. */
const DEATHS = sql.raw(`coalesce((output ->> 'tode')::int, 0) + 1`);
const silent = ({ silentSeconds }: DeathRule) =>
  sql`state = 'active' and heartbeat_on < now() - make_interval(secs => ${silentSeconds})`;

/**
 * Gives back what silent workers held. The next claim counts `retry_count` on, so that the one that stood still cannot settle
 * it any more; `retry_limit` grows with it, so that no try is used up. The pause doubles from a minute to an hour, and differs
 * by chance, so that jobs that died together come apart.
 */
export async function returnToQueue(
  db: Database,
  rule: DeathRule,
): Promise<readonly { name: string; id: string; deaths: number }[]> {
  const { rows } = await sql<{ name: string; id: string; deaths: number }>`
    update ${job} set state = 'retry', retry_limit = retry_limit + 1, heartbeat_on = null,
      output = jsonb_build_object('message', 'job heartbeat timeout', 'tode', ${DEATHS}),
      start_after = now() + case when ${DEATHS} <= ${rule.atOnce} then interval '0'
        else interval '1 min' * least(60, 2 ^ (${DEATHS} - ${rule.atOnce} - 1)) * (0.75 + random() / 2) end
    where ${silent(rule)} and ${DEATHS} < ${rule.last}
    returning name, id::text, (output ->> 'tode')::int as deaths`.execute(db);
  return rows;
}

/** What died for the last time, locked and without a try left: pg-boss's own failing ends it. */
export async function lockLastDeaths(tx: Tx, rule: DeathRule): Promise<readonly (Claim & { readonly name: string })[]> {
  const { rows } = await sql<Claim & { readonly name: string }>`
    update ${job} set retry_limit = retry_count where ${silent(rule)} and ${DEATHS} >= ${rule.last}
    returning name, id::text, retry_count as "retryCount"`.execute(tx);
  return rows;
}

/** Silence is judged by {@link returnToQueue} alone: pg-boss would count it as a failure. */
export async function takeHeartbeatsFromBoss(db: Database): Promise<void> {
  await sql`update ${queue} set heartbeat_seconds = null where heartbeat_seconds is not null`.execute(db);
  await sql`update ${job} set heartbeat_seconds = null
    where state in ('created', 'retry', 'active') and heartbeat_seconds is not null`.execute(db);
}

/** Dead jobs are kept longer than done ones: somebody has to look at them. */
export async function keepDeadJob(db: Database, queueName: string, id: string, days: number): Promise<void> {
  await sql`update ${job} set deletion_seconds = ${days * 86_400} where name = ${queueName} and id = ${id}`.execute(db);
}

/** Names of the pg-boss queues that exist. */
export async function listQueueNames(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from ${queue}`.execute(db);
  return rows.map(({ name }) => name);
}
