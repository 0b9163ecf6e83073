/** Why nobody writes to the persons of an Akte by themselves: dead, gone, German, or an address that is guarded. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export type Verbleib = 'gestorben' | 'fortgezogen' | 'deutscher' | 'auskunftssperre' | 'datei-b';

/** One reason for each Akte that has one; the Akten without are not in the map. */
export async function findVerbleib(db: Database | Tx, akteIds: readonly string[]): Promise<Map<string, Verbleib>> {
  if (akteIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; verbleib: Verbleib | null }>`
    select a.id, case
      when exists (select from akten.aufbewahrung_ereignis e where e.akte_id = a.id and e.aufgehoben_at is null
        and (e.art = 'tod' or e.grund = 'gestorben')) then 'gestorben'
      when exists (select from akten.aufbewahrung_ereignis e where e.akte_id = a.id and e.aufgehoben_at is null
        and (e.art = 'einbuergerung' or e.grund = 'deutscher')) then 'deutscher'
      when exists (select from akten.sperrvermerk v where v.akte_id = a.id and v.aufgehoben_at is null
        and v.art in ('auskunftssperre', 'zeugenschutz')) then 'auskunftssperre'
      when exists (select from akten.aufbewahrung_ereignis e where e.akte_id = a.id and e.aufgehoben_at is null
        and (e.art = 'fortzug' or e.grund = 'fortgezogen')) and a.zustand = 'B' then 'fortgezogen'
      when a.zustand = 'B' then 'datei-b' end as verbleib
    from akten.akte a where a.id = any(${[...akteIds]}::uuid[])`.execute(db);
  return new Map(rows.flatMap(({ id, verbleib }) => (verbleib === null ? [] : [[id, verbleib] as const])));
}
