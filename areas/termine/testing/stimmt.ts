/** What must hold whatever happened: asked of the database itself, with nothing of the program in between. */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Database } from '#platform/db/db.ts';

interface Befund {
  readonly was: string;
  readonly anzahl: number;
}

/** Each row is a promise of areas/termine/README.md that is broken somewhere. */
export async function findUnstimmiges(db: Database): Promise<readonly Befund[]> {
  const { rows } = await sql<Befund>`
    with summe as (
      select pool_id, tag, klasse, sum(minuten)::int as minuten from termine.belegung group by 1, 2, 3),
    raster as (
      select platz_id, tag, bit_or(termine.raster_bits(zeitraum, tag)) as bits from termine.belegung group by 1, 2)
    select * from (
      select 'zwei auf einem Platz' as was, count(*)::int as anzahl
        from termine.belegung a join termine.belegung b on a.platz_id = b.platz_id and a.id < b.id and a.zeitraum && b.zeitraum
      union all
      select 'Kontingent zählt anders', count(*)::int
        from termine.kontingent k full join summe s using (pool_id, tag, klasse)
        where coalesce(k.belegt, -1) <> coalesce(s.minuten, 0)
      union all
      select 'Raster zeigt anderes', count(*)::int
        from termine.offen o full join raster r using (platz_id, tag)
        where coalesce(o.belegt, B'0'::bit(300)) <> coalesce(r.bits, B'0'::bit(300))
      union all
      select 'lebender Termin ohne Zeit', count(*)::int from termine.termin t
        where stand in ('gehalten', 'unbestaetigt', 'angeboten', 'gebucht')
          and not exists (select from termine.belegung b where b.termin_id = t.id)
      union all
      select 'toter Termin mit Zeit', count(*)::int from termine.termin t
        where stand in ('abgesagt', 'verfallen') and exists (select from termine.belegung b where b.termin_id = t.id)
      union all
      select 'zugesagt und doch befristet', count(*)::int
        from termine.belegung b join termine.termin t on t.id = b.termin_id where (t.haelt_bis is distinct from b.bis)
      union all
      select 'eine Person, zwei Termine', count(*)::int from (
        select from termine.terminperson where aktiv group by schluessel, gruppe having count(*) > 1) p
      union all
      select 'Person gehört zu totem Termin', count(*)::int
        from termine.terminperson p join termine.termin t on t.id = p.termin_id
        where p.aktiv and t.stand not in ('unbestaetigt', 'angeboten', 'gebucht')
      union all
      select 'Zeit passt nicht zum Termin', count(*)::int from termine.termin t
        join (select termin_id, min(lower(zeitraum)) as von, max(upper(zeitraum)) as bis from termine.belegung group by 1) b on b.termin_id = t.id
        where t.beginn <> b.von or t.ende > b.bis
    ) befunde where anzahl > 0`.execute(db);
  return rows;
}

export async function requireStimmig(db: Database): Promise<void> {
  assert.deepEqual(await findUnstimmiges(db), []);
}
