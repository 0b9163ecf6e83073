/** The keys of owners (Akte, Eingang) as areas keep them in their tables: counted and wrapped anew by the master key. */
import { sql } from 'kysely';
import type { Database, Tx } from '../db/db.ts';
import type { KeyRing, WrappedKey } from './keyring.ts';

/** A `jsonb` column with a WrappedKey, or null; its row's key is named `owner:id`. */
export interface WrappedKeyColumn {
  /** With its schema: `akten.akte`. */
  readonly table: string;
  readonly id: string;
  readonly column: string;
  /** What comes before the colon in the name of the key: `akte`. */
  readonly owner: string;
}

export function keyIdOf({ owner }: WrappedKeyColumn, id: string): string {
  return `${owner}:${id}`;
}

/** How many keys each master key wraps, by its id. */
export async function countByMaster(
  db: Database | Tx,
  columns: readonly WrappedKeyColumn[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { table, column } of columns) {
    const key = sql.ref(column);
    const { rows } = await sql<{ master: string; count: number }>`
      select ${key} ->> 'by' as master, count(*)::int as count from ${sql.table(table)}
      where ${key} is not null group by 1`.execute(db);
    for (const { master, count } of rows) counts.set(master, (counts.get(master) ?? 0) + count);
  }
  return counts;
}

/**
 * Wraps up to `limit` keys of the column by the current master key. The keys themselves stay, so whoever opened one
 * before goes on. Returns how many; fewer than there are when somebody else has rows locked.
 */
export async function rewrapBatch(tx: Tx, keys: KeyRing, column: WrappedKeyColumn, limit: number): Promise<number> {
  const [table, id, key] = [sql.table(column.table), sql.ref(column.id), sql.ref(column.column)];
  const { rows } = await sql<{ id: string; wrapped: WrappedKey }>`
    select ${id}::text as id, ${key} as wrapped from ${table}
    where ${key} is not null and ${key} ->> 'by' <> ${keys.currentMasterId}
    limit ${limit} for update skip locked`.execute(tx);
  if (rows.length === 0) return 0;
  const fresh = rows.map((row) => JSON.stringify(keys.rewrap(keyIdOf(column, row.id), row.wrapped)));
  await sql`
    update ${table} as t set ${key} = n.wrapped::jsonb
    from unnest(${rows.map((row) => row.id)}::text[], ${fresh}::text[]) as n (id, wrapped)
    where t.${id}::text = n.id`.execute(tx);
  return rows.length;
}
