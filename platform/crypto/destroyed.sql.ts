/** The register of destroyed keys as the database has it; `destroyed.ts` says what it is for. */
import { sql } from 'kysely';
import type { Database, Tx } from '../db/db.ts';

/** Call it in the transaction that forgets the keys. */
export async function noteDestroyed(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`insert into platform.vernichtet (kennung) select unnest(${[...ids]}::text[]) on conflict do nothing`.execute(
    tx,
  );
}

export async function listDestroyed(db: Database | Tx): Promise<string[]> {
  const { rows } = await sql<{ kennung: string }>`select kennung from platform.vernichtet order by kennung`.execute(db);
  return rows.map(({ kennung }) => kennung);
}
