/**
 * Kysely on pg, with fewer round trips: the opening of a transaction, and every write whose answer nobody needs, waits and
 * travels with the next statement or with the commit. Their order stays.
 */
import { createHash } from 'node:crypto';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { type Answer, BatchError, type Statement, sendTogether } from './wire.ts';

/** How a statement travels; beside the compiled query, since Kysely hands that through as it is. */
export interface Travelling {
  readonly prepared?: true;
  /** Nobody waits for its answer. */
  readonly later?: true;
}

export class WireDialect implements Dialect {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }
  createDriver(): Driver {
    return new WireDriver(this.#pool);
  }
  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler();
  }
  createAdapter(): PostgresAdapter {
    return new PostgresAdapter();
  }
  createIntrospector(db: Kysely<unknown>): PostgresIntrospector {
    return new PostgresIntrospector(db);
  }
}

class WireDriver implements Driver {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new WireConnection(await this.#pool.connect());
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const { isolationLevel, accessMode } = settings;
    const words = [
      ...(isolationLevel || accessMode ? ['start transaction'] : ['begin']),
      ...(isolationLevel ? [`isolation level ${isolationLevel}`] : []),
      ...(accessMode ? [accessMode] : []),
    ];
    (connection as WireConnection).begin(words.join(' '));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as WireConnection).commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as WireConnection).rollback();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as WireConnection).release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

class WireConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  /** What goes out with the next statement. */
  #waiting: Statement[] = [];
  /** `opening`: BEGIN is among those that wait. */
  #transaction: 'none' | 'opening' | 'open' = 'none';
  #broken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  begin(text: string): void {
    this.#waiting = [named(text)];
    this.#transaction = 'opening';
  }

  async commit(): Promise<void> {
    // Nothing was asked and nothing written: the server never hears of it.
    if (this.#transaction === 'opening' && !this.#waiting.some(({ text }) => !isOpening(text))) return this.#forget();
    const { command } = await this.#send(named('commit'));
    this.#transaction = 'none';
    if (command === 'ROLLBACK') throw new Error('the transaction had failed before its commit');
  }

  async rollback(): Promise<void> {
    const open = this.#transaction === 'open';
    this.#forget();
    if (!open) return;
    try {
      await this.#client.query('rollback');
    } catch (cause) {
      this.#broken = true;
      throw cause;
    }
  }

  release(): void {
    // An open transaction here is a mistake of ours, which nobody else must inherit.
    this.#client.release(this.#broken || this.#transaction !== 'none');
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { prepared, later } = query as CompiledQuery & Travelling;
    const { sql: text, parameters: values } = query;
    const statement = prepared || later ? named(text, values) : { text, values };
    if (later && this.#transaction !== 'none') {
      this.#waiting.push(statement);
      return { rows: [] };
    }
    const { command, rowCount, rows } = await this.#send(statement);
    const counted = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command);
    return { rows: (rows ?? []) as R[], ...(counted ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) };
  }

  // biome-ignore lint/correctness/useYield: Kysely wants it; nothing here reads by cursor.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('no streaming of rows');
  }

  #forget(): void {
    this.#waiting = [];
    this.#transaction = 'none';
  }

  async #send(statement: Statement): Promise<Answer> {
    const before = this.#waiting;
    this.#waiting = [];
    if (this.#transaction === 'opening') this.#transaction = 'open';
    try {
      if (before.length === 0) return await this.#alone(statement);
      if (!isOneStatement(statement)) {
        await sendTogether(this.#client, before);
        return await this.#alone(statement);
      }
      return (await sendTogether(this.#client, [...before, statement])).at(-1) as Answer;
    } catch (cause) {
      const told = ownError(cause, before.length);
      if (isStale(told)) this.#broken = true;
      throw told;
    }
  }

  #alone({ text, values, name }: Statement): Promise<Answer> {
    return this.#client.query({ text, values: [...values], ...(name ? { name } : {}) });
  }
}

const isOpening = (text: string): boolean => /^(begin|start transaction|select set_config\('bleibe\.)/.test(text);

/** Without values it may be several, which only the simple protocol takes. */
const isOneStatement = ({ text, values }: Statement): boolean => values.length > 0 || !text.includes(';');

const INTEGRITY = /^23/;

/**
 * The statement's own error as it came. That of one that was put off keeps its code where that says how the database is, but
 * not a broken constraint: who asks the statement behind it would take it for the answer to that.
 */
function ownError(cause: unknown, asked: number): unknown {
  if (!(cause instanceof BatchError)) return cause;
  const own = cause.cause as Error & { code?: string };
  Error.captureStackTrace(own);
  if (cause.position >= asked || !INTEGRITY.test(own.code ?? '')) return own;
  return new Error(`a write that was put off failed: ${own.message}`, { cause: own });
}

/** A prepared statement that the server forgot, or whose tables have another shape since: the connection begins anew. */
function isStale(cause: unknown): boolean {
  const { code, message = '' } = (cause ?? {}) as { code?: string; message?: string };
  return code === '26000' || (code === '0A000' && message.includes('cached plan'));
}

function named(text: string, values: readonly unknown[] = []): Statement {
  const name = nameOf(text);
  return { text, values, ...(name ? { name } : {}) };
}

/** The server keeps each for each connection: texts beyond so many, whoever made them, go unprepared. */
const NAMED_TEXTS = 500;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= NAMED_TEXTS) return known;
  const name = `b_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
  names.set(text, name);
  return name;
}
