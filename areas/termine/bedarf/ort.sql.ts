/** The house in which the places of a pool are. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export async function findOrt(db: Database | Tx, poolId: string): Promise<{ name: string; anschrift: string }> {
  const { rows } = await sql<{ name: string; anschrift: string }>`
    select s.name, s.anschrift from termine.pool p join termine.standort s on s.id = p.standort_id
    where p.id = ${poolId}`.execute(db);
  return rows[0] ?? { name: '', anschrift: '' };
}
