import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

/** Whoever is still called or waiting on a day that is over has gone. */
export async function endBesucheBefore(tx: Tx, tag: string, jetzt: string): Promise<number> {
  const { rows } = await sql`
    update termine.besuch set stand = 'gegangen', platz_id = null, beendet_at = ${jetzt}, version = version + 1
    where tag < ${tag}::date and stand in ('wartet', 'aufgerufen', 'bedient', 'zurueckgestellt') returning id`.execute(
    tx,
  );
  return rows.length;
}

/** Promised, over, and nothing known of how it ended; `war_da`: somebody was served for it. */
export async function listOffeneTermineBefore(
  db: Database | Tx,
  tag: string,
): Promise<{ readonly id: string; readonly war_da: boolean }[]> {
  const { rows } = await sql<{ id: string; war_da: boolean }>`
    select t.id, exists (select from termine.besuch b join termine.besuchsstation s on s.besuch_id = b.id
      where b.termin_id = t.id and s.begonnen_at is not null) as war_da
    from termine.termin t where t.stand = 'gebucht' and t.tag < ${tag}::date`.execute(db);
  return rows;
}
