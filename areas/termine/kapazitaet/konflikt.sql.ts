/** What a Termin is for, to be shown beside a conflict; no names. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export async function listAnliegenworte(
  db: Database | Tx,
  terminIds: readonly string[],
): Promise<ReadonlyMap<string, { anliegen: string; personen: number }>> {
  const { rows } = await sql<{ id: string; anliegen: string; personen: number }>`
    select t.id, t.personen,
      coalesce((select string_agg(a->>'name', ', ') from jsonb_array_elements(t.anliegen) a), '') as anliegen
    from termine.termin t where t.id = any(${terminIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}
