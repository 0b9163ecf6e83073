/** What restoring asks of the database beside loading rows. */
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Tx } from '../db/db.ts';
import { quoted } from './catalogue.sql.ts';

/** Foreign keys of all our tables, as statements that drop and add them. */
export async function listForeignKeys(client: pg.ClientBase): Promise<{ drop: string; add: string }[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
            format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as add
     from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
     where c.contype = 'f' and c.conparentid = 0 and n.nspname not like 'pg\\_%' order by c.oid`,
  );
  return rows;
}

/**
 * Indexes of these tables that are built faster over all rows than with each, as statements. Not those of keys and of
 * partitioned tables.
 */
export async function listIndexes(
  client: pg.ClientBase,
  names: readonly string[],
): Promise<{ index: string; drop: string; create: string }[]> {
  const { rows } = await client.query<{ index: string; drop: string; create: string }>(
    `select x.relname as index, format('drop index %s', x.oid::regclass) as drop, pg_get_indexdef(x.oid) as create
     from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
     where i.indrelid = any ($1::regclass[]) and t.relkind = 'r'
       and not exists (select from pg_constraint c where c.conindid = x.oid) order by x.oid`,
    [[...names]],
  );
  return rows;
}

/** For this transaction: building indexes takes what memory and cores there are. */
export async function buildFast(client: pg.ClientBase, cores: number): Promise<void> {
  await client.query("set local maintenance_work_mem = '512MB'");
  await client.query(`set local max_parallel_maintenance_workers = ${Math.max(0, Math.min(cores, 64) - 1)}`);
}

export async function setSequences(
  client: pg.ClientBase,
  sequences: readonly { name: string; value: string }[],
): Promise<void> {
  for (const { name, value } of sequences)
    await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), value]);
}

/** The transaction that is open on the connection, as areas know it. */
export function asTransaction(client: pg.ClientBase): Tx {
  const connection = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => connection, end: async () => undefined };
  const db = new Kysely<Record<never, never>>({
    dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }),
  });
  return db as unknown as Tx;
}
