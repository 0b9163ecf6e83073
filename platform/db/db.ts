/** The one connection pool and the shape of a transaction. Tables are typed by the area that owns them. */
import { type ColumnType, Kysely, type QueryResult, type RawBuilder, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Principal } from '../principal/principal.ts';
import { type Travelling, WireDialect } from './driver.ts';

/** Untyped on purpose: an area sees only its own tables through `tables<T>(tx)`. */
export type Database = Kysely<Record<never, never>>;
export type Tx = Transaction<Record<never, never>>;

/** A column the database fills (default, trigger): readable, optional on insert. */
export type Filled<T> = ColumnType<T, T | undefined, T>;

/** Gives an area the typed view of its own tables on a transaction or pool. */
export function tables<T>(db: Database | Tx): Kysely<T> {
  return db as unknown as Kysely<T>;
}

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly name: string;
}

// Dates stay text (ISO) and become Temporal at the edge: a JavaScript Date would shift days across zones.
const DATE_OID = 1082;
const TIMESTAMPTZ_OID = 1184;
const INT8_OID = 20;
pg.types.setTypeParser(DATE_OID, (text) => text);
pg.types.setTypeParser(TIMESTAMPTZ_OID, (text) => Temporal.Instant.from(text.replace(' ', 'T')).toString());
pg.types.setTypeParser(INT8_OID, (text) => Number(text));

export interface Pool {
  readonly db: Database;
  readonly pg: pg.Pool;
  close(): Promise<void>;
}

export function openPool(options: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: options.name,
    statement_timeout: options.statementTimeoutMs,
    lock_timeout: options.lockTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    // Five hundred who come at the same second wait for their turn; ten seconds were too few for them on a small machine.
    connectionTimeoutMillis: 30_000,
  });
  // Without a listener an idle connection that the server closes (restart) would end the process.
  pool.on('error', () => undefined);
  // The same for one that breaks while a transaction holds it: its queries fail, and that is told where they were asked.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Record<never, never>>({ dialect: new WireDialect(pool) });
  return { db, pg: pool, close: () => db.destroy() };
}

/**
 * Runs one transaction. The acting principal and the request id stand in `bleibe.actor` and `bleibe.request` for
 * triggers and for whoever reads pg_stat_activity.
 */
export async function transact<T>(
  db: Database,
  who: Pick<Principal, 'id'>,
  requestId: string,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  const wakes: (() => void)[] = [];
  const result = await db.transaction().execute(async (tx) => {
    await later(
      tx,
      sql`select set_config('bleibe.actor', ${who.id}, true), set_config('bleibe.request', ${requestId}, true)`,
    );
    afterCommits.set(tx, wakes);
    return run(tx);
  });
  for (const wake of wakes) wake();
  return result;
}

/**
 * For what is asked very often: parsed and planned once for each connection. Its text must be one of few, so no lists of
 * changing length; and its plan must be good for all values.
 */
export function prepared<T>(query: RawBuilder<T>): { execute(db: Database | Tx): Promise<QueryResult<T>> } {
  return { execute: (db) => travel(db, query, { prepared: true }) };
}

/**
 * A write whose answer nobody needs and that no constraint refuses: it travels with the next statement or the commit and
 * costs no waiting. Its error comes with that statement, and nothing behind it happens. Outside of a transaction at once.
 */
export async function later(db: Database | Tx, query: RawBuilder<unknown>): Promise<void> {
  await travel(db, query, { later: true });
}

function travel<T>(db: Database | Tx, query: RawBuilder<T>, how: Travelling): Promise<QueryResult<T>> {
  return db.executeQuery({ ...query.compile(db), ...how });
}

const afterCommits = new WeakMap<Tx, (() => void)[]>();

/**
 * Calls `wake` once the transaction has committed. For wake-ups only: the process may end in between, so whoever is
 * woken looks by itself from time to time. A transaction that `transact` did not open wakes nobody.
 */
export function afterCommit(tx: Tx, wake: () => void): void {
  afterCommits.get(tx)?.push(wake);
}
