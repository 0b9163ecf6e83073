/** Many released letters for a measurement: copies of one that was released the right way, each with a code of its own. */
import { sql } from 'kysely';
import type { Database } from '#platform/db/db.ts';

const COPIED =
  sql.raw(`verfahren_id, art, entscheidung, titel, ermessen, empfaenger, anschrift, weg, antwort_bis, abschnitte,
  stand, bearbeitet_von, vorgelegt_von, vorgelegt_at, freigegeben_von, freigegeben_at, created_by`);

export async function copyFreigegebene(db: Database, id: string, times: number): Promise<void> {
  await sql`
    with k as (select gen_random_uuid() as kennung from generate_series(1, ${times}::int))
    insert into vorgaenge.schreiben (${COPIED}, kennung, fassung)
    select ${COPIED}, k.kennung, jsonb_set(s.fassung, '{brief,kennung}', to_jsonb(k.kennung))
    from vorgaenge.schreiben s, k where s.id = ${id}`.execute(db);
}

/** In no order of their Akten, as they come in an office. */
export async function listFreigegebene(db: Database, anzahl: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from vorgaenge.schreiben where stand = 'freigegeben' order by kennung limit ${anzahl}`.execute(db);
  return rows.map(({ id }) => id);
}
