/** How much hangs on an Anliegen. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

/** Promised and not yet begun. */
export async function countVereinbarte(db: Database | Tx, schluessel: string, jetzt: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from termine.termin t
    where t.stand in ('gebucht', 'angeboten', 'unbestaetigt') and t.beginn > ${jetzt}
      and t.anliegen @> ${JSON.stringify([{ schluessel }])}::jsonb`.execute(db);
  return rows[0]?.anzahl ?? 0;
}
