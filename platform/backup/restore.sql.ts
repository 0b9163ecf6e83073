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
