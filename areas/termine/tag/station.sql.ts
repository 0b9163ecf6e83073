/** How long each station really took; never by whom. */
import { sql } from 'kysely';
import { type Database, later, type Tx } from '#platform/db/db.ts';

/** A call begins one; the planned minutes and the kind are those of the station that is next. */
export async function beginStation(tx: Tx, besuchId: string): Promise<void> {
  await later(
    tx,
    sql`
    insert into termine.besuchsstation (besuch_id, nr, station, standort_id, tag, pool_id, platz_id, art, anliegen, personen,
      geplant_minuten, wartet_seit, aufgerufen_at)
    select b.id, (select count(*) from termine.besuchsstation s where s.besuch_id = b.id), b.station, b.standort_id, b.tag,
      b.pool_id, b.platz_id, b.stationen -> b.station ->> 'art', b.anliegen -> 0 ->> 'schluessel', b.personen,
      (b.stationen -> b.station ->> 'minuten')::int, b.wartet_seit, b.aufgerufen_at
    from termine.besuch b where b.id = ${besuchId}`,
  );
}

export async function setStationBegonnen(tx: Tx, besuchId: string, jetzt: string): Promise<void> {
  await later(
    tx,
    sql`update termine.besuchsstation set begonnen_at = ${jetzt}
    where besuch_id = ${besuchId} and beendet_at is null and begonnen_at is null and nr = (
      select max(nr) from termine.besuchsstation where besuch_id = ${besuchId})`,
  );
}

/** One that nobody came to has no duration. */
export async function endStation(tx: Tx, besuchId: string, jetzt: string): Promise<void> {
  await later(
    tx,
    sql`update termine.besuchsstation set beendet_at = ${jetzt}
    where besuch_id = ${besuchId} and beendet_at is null and begonnen_at is not null`,
  );
}

export interface Messung {
  readonly pool_id: string;
  readonly anliegen: string;
  readonly minuten: readonly number[];
}

/** The last `letzte` of each kind and pool, not older than `ab`. */
export async function listMessungen(
  db: Database | Tx,
  poolIds: readonly string[],
  { ab, letzte = 40 }: { ab: string; letzte?: number },
): Promise<Messung[]> {
  const { rows } = await sql<Messung>`
    select pool_id, anliegen, array_agg(minuten order by beendet_at desc) as minuten from (
      select pool_id, anliegen, beendet_at,
        (extract(epoch from beendet_at - begonnen_at) / 60)::float8 as minuten,
        row_number() over (partition by pool_id, anliegen order by beendet_at desc) as nr
      from termine.besuchsstation
      where pool_id = any(${[...poolIds]}::uuid[]) and beendet_at > ${ab} and begonnen_at is not null) m
    where nr <= ${letzte} group by pool_id, anliegen`.execute(db);
  return rows;
}
