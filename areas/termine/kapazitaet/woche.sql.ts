/** A week of a pool as a picture: derived open time, what is taken, quotas. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Klasse } from '../termine.schema.ts';

type Db = Database | Tx;

export interface Offenspanne {
  readonly platzId: string;
  readonly tag: string;
  readonly von: string;
  readonly bis: string;
}

export async function listOffeneSpannen(db: Db, platzIds: readonly string[], von: string, bis: string) {
  const { rows } = await sql<Offenspanne>`
    select o.platz_id as "platzId", o.tag, lower(z) as von, upper(z) as bis
    from termine.offen o, unnest(o.zeiten) z
    where o.platz_id = any(${platzIds}::uuid[]) and o.tag between ${von} and ${bis} order by o.tag, z`.execute(db);
  return rows;
}

export interface Belegtspanne extends Offenspanne {
  readonly terminId: string | null;
  readonly ausserhalb: boolean;
}

/** Promised, held and resting time; what ended before `jetzt` is none. */
export async function listBelegteSpannen(
  db: Db,
  platzIds: readonly string[],
  { von, bis, jetzt }: { von: string; bis: string; jetzt: string },
): Promise<readonly Belegtspanne[]> {
  const { rows } = await sql<Belegtspanne>`
    select b.platz_id as "platzId", b.tag, lower(b.zeitraum) as von, upper(b.zeitraum) as bis, b.termin_id as "terminId",
      b.termin_id is not null and not coalesce(o.zeiten @> b.zeitraum, false) as ausserhalb
    from termine.belegung b left join termine.offen o on o.platz_id = b.platz_id and o.tag = b.tag
    where b.platz_id = any(${platzIds}::uuid[]) and b.tag between ${von} and ${bis} and (b.bis is null or b.bis > ${jetzt})
    order by b.zeitraum limit 5000`.execute(db);
  return rows;
}

/** Cut to the days of the office, one row for each day that an absence touches. */
export async function listAbwesendeSpannen(db: Db, platzIds: readonly string[], von: string, bis: string) {
  const { rows } = await sql<Offenspanne>`
    select a.platz_id as "platzId", t.tag::date as tag, lower(a.zeitraum * t.ganz) as von, upper(a.zeitraum * t.ganz) as bis
    from termine.abwesenheit a
    cross join lateral (
      select g as tag, tstzrange(g at time zone 'Europe/Berlin', (g + interval '1 day') at time zone 'Europe/Berlin') as ganz
      from generate_series(${von}::date::timestamp, ${bis}::date::timestamp, interval '1 day') g) t
    where a.platz_id = any(${platzIds}::uuid[]) and a.zeitraum && t.ganz order by 2, 3 limit 2000`.execute(db);
  return rows;
}

export async function listKontingenttage(db: Db, poolId: string, von: string, bis: string) {
  const { rows } = await sql<{ tag: string; klasse: Klasse; minuten: number; belegt: number }>`
    select tag, klasse, minuten, belegt from termine.kontingent
    where pool_id = ${poolId} and tag between ${von} and ${bis}
    order by tag, array_position(array['oeffentlich', 'einladung', 'notfall', 'spontan'], klasse)`.execute(db);
  return rows;
}
