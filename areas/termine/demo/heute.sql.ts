import { sql } from 'kysely';
import type { Database } from '#platform/db/db.ts';

/** Booked Termine that begin in this span and whose people have not come yet. */
export async function listDemoAnkuenfte(
  db: Database,
  standortId: string,
  { von, bis }: { readonly von: string; readonly bis: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from termine.termin t join termine.pool o on o.id = t.pool_id and o.standort_id = ${standortId}
    where t.stand = 'gebucht' and t.beginn between ${von} and ${bis}
      and not exists (select from termine.besuch b where b.termin_id = t.id)
    order by t.beginn limit 12`.execute(db);
  return rows.map(({ id }) => id);
}
