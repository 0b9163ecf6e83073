/**
 * The outbox. Its ids are given before the commit, so whoever reads "everything after id N" skips a transaction that
 * commits late. Two ways around it are used here:
 *
 * - in order and complete (handlers): by (xid, id), and only what lies below the oldest of our transactions still running;
 * - at once and complete, without order (browsers): all that is visible now and was not in the snapshot before.
 */
import { sql } from 'kysely';
import { type Database, later, prepared, type Tx } from '../db/db.ts';

/**
 * Below it every transaction that can have written here has ended: what is there is all there will ever be.
 *
 * Transaction numbers are counted for the whole cluster, so `pg_snapshot_xmin` would let a long transaction of any other
 * database hold up every handler. A running number is passed over only where its lock belongs to a session of another
 * database; one that cannot be placed counts as ours. So does the number of the reading transaction: what its handler
 * writes must still lie ahead.
 */
const HORIZON = sql`
  with jetzt as materialized (select pg_current_snapshot() as bild)
  select least(pg_snapshot_xmax(bild), pg_current_xact_id_if_assigned(), (
    select laufend from pg_snapshot_xip(bild) as laufend
    where not exists (
      select from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted and l.transactionid = laufend::xid
        and a.datid <> (select oid from pg_database where datname = current_database()))
    order by laufend limit 1))
  from jetzt`;

export interface NewEvent {
  readonly name: string;
  readonly version: number;
  readonly payload: unknown;
  readonly topics: readonly string[];
}

export async function insertEvent(tx: Tx, { name, version, payload, topics }: NewEvent): Promise<void> {
  await later(
    tx,
    sql`insert into platform.ereignis (name, version, payload, topics)
      values (${name}, ${version}, ${JSON.stringify(payload)}::jsonb, ${topics}::text[])`,
  );
}

/** A place in the stream; xid8 as text, since it is wider than a number. */
export interface Position {
  readonly xid: string;
  readonly id: number;
}

/** Whether an event of the kind lies ahead of the handler, or its place is more than `far` transactions behind. */
export async function hasWork(db: Database, handler: string, event: string, far: number): Promise<boolean> {
  const { rows } = await prepared(sql<{ ja: boolean }>`
    select exists (select from platform.ereignis e where e.name = ${event} and (e.xid, e.id) > (s.bis_xid, s.bis_id))
      or pg_snapshot_xmax(pg_current_snapshot())::text::bigint - s.bis_xid::text::bigint > ${far} as ja
    from platform.ereignis_stand s where s.handler = ${handler}`).execute(db);
  return rows[0]?.ja ?? false;
}

/** The handler's place, locked for this transaction; undefined while another process has it. */
export async function lockPosition(tx: Tx, handler: string): Promise<Position | undefined> {
  const { rows } = await prepared(sql<Position>`
    select bis_xid::text as xid, bis_id as id from platform.ereignis_stand where handler = ${handler}
    for update skip locked`).execute(tx);
  return rows[0];
}

/**
 * A new handler starts with whatever commits from now on; a transaction that is still running here makes it start with
 * what began after that one, too.
 */
export async function insertPosition(db: Database, handler: string): Promise<void> {
  await sql`
    insert into platform.ereignis_stand (handler, bis_xid, bis_id)
    values (${handler}, (${HORIZON}), 0)
    on conflict (handler) do nothing`.execute(db);
}

export async function updatePosition(tx: Tx, handler: string, { xid, id }: Position): Promise<void> {
  await later(
    tx,
    sql`update platform.ereignis_stand set bis_xid = ${xid}::text::xid8, bis_id = ${id}, updated_at = now()
      where handler = ${handler}`,
  );
}

/** Below it every transaction that can have written here has ended. */
export async function readHorizon(tx: Tx): Promise<string> {
  const { rows } = await prepared(sql<{ xid: string }>`select (${HORIZON})::text as xid`).execute(tx);
  return (rows[0] as { xid: string }).xid;
}

export interface StoredEvent extends Position {
  readonly version: number;
  readonly payload: unknown;
}

/** The next events of a kind after `after` and below the horizon, in order. */
export async function listNextEvents(
  tx: Tx,
  name: string,
  after: Position,
  horizon: string,
  limit: number,
): Promise<readonly StoredEvent[]> {
  const { rows } = await prepared(sql<StoredEvent>`
    select xid::text as xid, id, version, payload from platform.ereignis
    where name = ${name} and (xid, id) > (${after.xid}::text::xid8, ${after.id}::bigint) and xid < ${horizon}::text::xid8
    order by xid, id limit ${limit}::int`).execute(tx);
  return rows;
}

/** A snapshot of the database, as text: what is committed now. */
export async function readSnapshot(db: Database): Promise<string> {
  const { rows } = await sql<{ jetzt: string }>`select pg_current_snapshot()::text as jetzt`.execute(db);
  return (rows[0] as { jetzt: string }).jetzt;
}

/** Topics of all events that were committed since the snapshot `since`, and the snapshot to go on from. */
export async function listTopicsSince(
  db: Database,
  since: string,
): Promise<{ jetzt: string; topics: readonly string[] }> {
  const { rows } = await sql<{ jetzt: string; topics: readonly string[] }>`
    select pg_current_snapshot()::text as jetzt, coalesce(array_agg(distinct topic) filter (where topic is not null), '{}') as topics
    from platform.ereignis left join lateral unnest(topics) as topic on true
    where xid >= pg_snapshot_xmin(${since}::text::pg_snapshot)
      and not pg_visible_in_snapshot(xid, ${since}::text::pg_snapshot)`.execute(db);
  return rows[0] as { jetzt: string; topics: readonly string[] };
}

/** Removes what is older than `days` and behind every handler; returns how many. */
export async function deleteOldEvents(tx: Tx, days: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from platform.ereignis where created_at < now() - make_interval(days => ${days})
      and not exists (
        select from platform.ereignis_stand
        where (bis_xid, bis_id) < (ereignis.xid, ereignis.id))`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Forgets handlers that no release has run for so long, so that they do not keep events forever. */
export async function deleteForgottenPositions(tx: Tx, days: number): Promise<void> {
  await sql`delete from platform.ereignis_stand where updated_at < now() - make_interval(days => ${days})`.execute(tx);
}

export interface HandlerLag {
  readonly handler: string;
  /** Age of the oldest event that waits for the handler, seconds; 0 when none waits. */
  readonly seconds: number;
}

export async function readLag(
  db: Database,
  handlers: readonly { name: string; event: string }[],
): Promise<readonly HandlerLag[]> {
  const { rows } = await sql<HandlerLag>`
    select h.handler, coalesce(extract(epoch from now() - (
      select created_at from platform.ereignis e
      where e.name = h.event and (e.xid, e.id) > (s.bis_xid, s.bis_id) order by e.xid, e.id limit 1)), 0)::float8 as seconds
    from unnest(${handlers.map(({ name }) => name)}::text[], ${handlers.map(({ event }) => event)}::text[]) as h (handler, event)
    join platform.ereignis_stand s using (handler)`.execute(db);
  return rows;
}

/**
 * A database that was restored into another cluster carries transaction numbers from a foreign count, which would lie
 * above every horizon for years. Renumbers all events in their order as one transaction of ours and moves the handlers'
 * places along. Returns whether it was needed.
 */
export async function renumberForeignEvents(tx: Tx): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(4711010)`.execute(tx);
  const { rows } = await sql`
    select from platform.ereignis where xid >= pg_snapshot_xmax(pg_current_snapshot())
    union all
    select from platform.ereignis_stand where bis_xid > pg_snapshot_xmax(pg_current_snapshot()) limit 1`.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    with fremd as (delete from platform.ereignis returning *),
    neu as (
      insert into platform.ereignis (name, version, payload, topics, created_at)
      select name, version, payload, topics, created_at from fremd order by xid, id returning id),
    geordnet as (select id, row_number() over (order by id) as nr from neu)
    update platform.ereignis_stand s set bis_xid = pg_current_xact_id(), bis_id = coalesce((
      select id from geordnet
      where nr = (select count(*) from fremd where (fremd.xid, fremd.id) <= (s.bis_xid, s.bis_id))), 0)`.execute(tx);
  return true;
}

/** By the time a transaction began, so a caller adds for those that take long. */
export async function listTopicsWithin(db: Database, seconds: number): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    select distinct unnest(topics) as topic from platform.ereignis
    where created_at > now() - make_interval(secs => ${seconds})`.execute(db);
  return rows.map(({ topic }) => topic);
}
