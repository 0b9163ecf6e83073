/** What lies in the second store already: noted after it was copied, so that a copy that was broken off goes on. */
import { sql } from 'kysely';
import type { Database } from '#platform/db/db.ts';
import { STELLEN } from './kontrolle.sql.ts';

/** Stored bytes that some row names and that were not copied yet. */
export async function listUncopied(db: Database, limit: number): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select distinct v.address from ${STELLEN} as v
    where not exists (select 1 from akten.zweitkopie z where z.address = v.address) limit ${limit}`.execute(db);
  return rows.map(({ address }) => address);
}

export async function noteCopied(db: Database, addresses: readonly string[]): Promise<void> {
  await sql`insert into akten.zweitkopie (address) select unnest(${[...addresses]}::text[]) on conflict do nothing`.execute(
    db,
  );
}

/** Bytes that were removed, or everything when the second store is begun anew. */
export async function forgetCopied(db: Database, addresses: readonly string[] | 'alle'): Promise<void> {
  if (addresses === 'alle') await sql`delete from akten.zweitkopie`.execute(db);
  else await sql`delete from akten.zweitkopie where address = any(${[...addresses]}::text[])`.execute(db);
}
