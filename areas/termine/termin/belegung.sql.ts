/**
 * Spans on places and the counters of quotas. Who takes or gives back holds the rows of `kontingent` of the pools and day
 * from the first look to the commit; the exclusion constraint stands behind that.
 */
import { type RawBuilder, sql } from 'kysely';
import { type Database, later, prepared, type Tx } from '#platform/db/db.ts';
import type { Klasse, Platzart } from '../termine.schema.ts';
import type { Pooltag } from './sperre.sql.ts';

type Db = Database | Tx;

/** One station with its time. */
export interface Bedarf {
  readonly station: number;
  readonly art: Platzart;
  readonly poolId: string;
  readonly faehigkeiten: readonly string[];
  readonly von: string;
  readonly bis: string;
  readonly minuten: number;
  readonly platzId: string | null;
  /** Its cells of the day, 300 bits. */
  readonly bits: string;
}

export interface Lage {
  /** Places that could serve a station, the best first. */
  readonly kandidaten: readonly { readonly station: number; readonly platzId: string }[];
  readonly kontingente: readonly { readonly poolId: string; readonly minuten: number; readonly belegt: number }[];
  /** Ended holds and rests that are in the way of anybody on this day. */
  readonly abgelaufen: readonly {
    readonly terminId: string | null;
    readonly poolId: string;
    readonly klasse: Klasse;
    readonly minuten: number;
  }[];
}

export interface Lagefrage {
  readonly bedarf: readonly Bedarf[];
  readonly tag: string;
  readonly klasse: Klasse;
  readonly jetzt: string;
  /** Takes what rests, too. */
  readonly ruhendes: boolean;
  /** Spreads those who come at once. */
  readonly streuung: string;
  /** Its own spans are no obstacle: they are given back in the same transaction. */
  readonly ohne: string | null;
}

/**
 * All that decides about one begin, in one statement. The bits of the day say who is free; `weg` is what they show as taken
 * and may be had: ended holds, ended rests (for those who wait: all rests), and what the Termin itself gives back.
 */
export async function readLage(
  db: Db,
  { bedarf, tag, klasse, jetzt, ruhendes, streuung, ohne }: Lagefrage,
): Promise<Lage> {
  const pools = [...new Set(bedarf.map(({ poolId }) => poolId))];
  const { rows } = await prepared(sql<Lage>`
    with bedarf as materialized (
      select station, art, "poolId", "platzId", von, bis, bits::bit(300) as bits,
        array(select jsonb_array_elements_text(faehigkeiten)) as faehigkeiten
      from jsonb_to_recordset(${JSON.stringify(bedarf)}::jsonb) as b
        (station int, art text, "poolId" uuid, "platzId" uuid, von timestamptz, bis timestamptz, bits text, faehigkeiten jsonb)),
    weg as materialized (
      select platz_id, termin_id, pool_id, klasse, minuten, zeitraum, bis <= ${jetzt} as vorbei from termine.belegung
        where bis <= ${jetzt} and tag = ${tag}
      union all
      select platz_id, termin_id, pool_id, klasse, minuten, zeitraum, false from termine.belegung
        where ${ruhendes} and bis > ${jetzt} and tag = ${tag} and termin_id is null
      union all
      select platz_id, termin_id, pool_id, klasse, minuten, zeitraum, false from termine.belegung
        where termin_id = ${ohne}::uuid and tag = ${tag} and (bis is null or bis > ${jetzt})),
    wieder as (select platz_id, bit_or(termine.raster_bits(zeitraum, ${tag})) as bits from weg group by platz_id)
    select
      coalesce((select jsonb_agg(jsonb_build_object('station', k.station, 'platzId', k.id) order by k.station, k.mehr, k.los)
        from (
          select b.station, p.id, cardinality(p.faehigkeiten) as mehr, hashtext(p.id::text || ${streuung}) as los
          from bedarf b
          join termine.platz p on p.pool_id = b."poolId" and p.art = b.art and p.aktiv
            and (b."platzId" is null or p.id = b."platzId") and p.faehigkeiten @> b.faehigkeiten
          join termine.pool o on o.id = p.pool_id and (o.ueberbuchung or not p.ueberbuchung)
          join termine.offen f on f.platz_id = p.id and f.tag = ${tag} and f.zeiten @> tstzrange(b.von, b.bis)
          left join wieder w on w.platz_id = p.id
          where f.raster & (~f.belegt | coalesce(w.bits, B'0'::bit(300))) & b.bits = b.bits) k), '[]') as kandidaten,
      coalesce((select jsonb_agg(jsonb_build_object('poolId', c.pool_id, 'minuten', c.minuten, 'belegt', c.belegt))
        from termine.kontingent c where c.pool_id = any(${pools}::uuid[]) and c.tag = ${tag} and c.klasse = ${klasse}), '[]')
        as kontingente,
      coalesce((select jsonb_agg(jsonb_build_object('terminId', e.termin_id, 'poolId', e.pool_id, 'klasse', e.klasse, 'minuten', e.minuten))
        from weg e where e.vorbei and (e.pool_id = any(${pools}::uuid[]) or e.termin_id in (
          select g.termin_id from weg g where g.vorbei and g.pool_id = any(${pools}::uuid[])))), '[]') as abgelaufen`).execute(
    db,
  );
  return rows[0] as Lage;
}

export interface Weggenommen {
  readonly id: string;
  readonly tag: string;
  readonly poolId: string;
}

/**
 * Takes away holds that ended and rests that ended (`ruhendes`: and those in the way of `bedarf`), with their quotas.
 * A Termin that somebody is deciding about right now is left alone. Returns the Termine that fell.
 */
export async function deleteAbgelaufene(
  tx: Tx,
  terminIds: readonly string[],
  pooltage: readonly Pooltag[],
  jetzt: string,
): Promise<readonly Weggenommen[]> {
  const { rows } = await prepared(sql<Weggenommen>`
    with faellig as (
      select t.id from termine.termin t where t.id = any(${terminIds}::uuid[]) and t.haelt_bis <= ${jetzt}
      order by t.id for update skip locked),
    ruhe as (
      select b.id from termine.belegung b
      where b.termin_id is null and b.bis <= ${jetzt}
        and (b.pool_id, b.tag) in (select * from unnest(${pooltage.map(({ poolId }) => poolId)}::uuid[], ${pooltage.map(({ tag }) => tag)}::date[]))
      for update skip locked),
    weg as (
      delete from termine.belegung b where b.termin_id in (select id from faellig) or b.id in (select id from ruhe)
      returning b.pool_id, b.tag, b.klasse, b.minuten),
    zaehler as (
      update termine.kontingent k set belegt = k.belegt - w.minuten
      from (select pool_id, tag, klasse, sum(minuten)::int as minuten from weg group by 1, 2, 3) w
      where k.pool_id = w.pool_id and k.tag = w.tag and k.klasse = w.klasse),
    person as (
      update termine.terminperson p set aktiv = false from faellig where p.termin_id = faellig.id and p.aktiv)
    update termine.termin t set stand = 'verfallen', haelt_bis = null, version = t.version + 1
    from faellig where t.id = faellig.id returning t.id, t.tag, t.pool_id as "poolId"`).execute(tx);
  return rows;
}

/** Rests that lie in the way of who may have them. */
export async function deleteRuhendeOf(
  tx: Tx,
  spannen: readonly Pick<Platzspanne, 'platzId' | 'von' | 'bis'>[],
): Promise<void> {
  await later(
    tx,
    sql`
    with weg as (
      delete from termine.belegung b using unnest(${spannen.map(({ platzId }) => platzId)}::uuid[],
        ${spannen.map(({ von }) => von)}::timestamptz[], ${spannen.map(({ bis }) => bis)}::timestamptz[]) as s (platz_id, von, bis)
      where b.termin_id is null and b.platz_id = s.platz_id and b.zeitraum && tstzrange(s.von, s.bis)
      returning b.pool_id, b.tag, b.klasse, b.minuten)
    update termine.kontingent k set belegt = k.belegt - w.minuten
    from (select pool_id, tag, klasse, sum(minuten)::int as minuten from weg group by 1, 2, 3) w
    where k.pool_id = w.pool_id and k.tag = w.tag and k.klasse = w.klasse`,
  );
}

export interface Platzspanne {
  readonly station: number;
  readonly platzId: string;
  readonly poolId: string;
  readonly von: string;
  readonly bis: string;
  readonly minuten: number;
}

export interface NeueBelegung {
  readonly terminId: string;
  readonly tag: string;
  readonly klasse: Klasse;
  /** End of the hold; null: promised. */
  readonly haeltBis: string | null;
  readonly spannen: readonly Platzspanne[];
}

/** `jemand`: a Platz is taken since, nothing is counted; `deleteTeil` takes away what was written. */
export type Ausgang = 'ja' | 'kein Kontingent' | 'jemand';

/**
 * Spans and their counters as parts of one statement, with `ausgang` at its end. The exclusion constraint waits for whoever
 * writes there at this moment.
 */
export function belegungParts({ terminId, tag, klasse, haeltBis, spannen }: NeueBelegung): RawBuilder<unknown> {
  return sql`neu as (
      insert into termine.belegung (termin_id, station, platz_id, zeitraum, pool_id, klasse, tag, minuten, bis)
      select ${terminId}::uuid, s.station, s."platzId", tstzrange(s.von, s.bis), s."poolId", ${klasse}, ${tag}::date, s.minuten,
        ${haeltBis}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(spannen)}::jsonb) as s
        (station int, "platzId" uuid, "poolId" uuid, von timestamptz, bis timestamptz, minuten int)
      order by s."platzId"
      on conflict do nothing
      returning pool_id, minuten),
    bedarf as (
      select pool_id, sum(minuten)::int as minuten from neu where (select count(*) from neu) = ${spannen.length}::int
      group by pool_id),
    zaehler as (
      update termine.kontingent k set belegt = k.belegt + b.minuten from bedarf b
      where k.pool_id = b.pool_id and k.tag = ${tag}::date and k.klasse = ${klasse} and k.belegt + b.minuten <= k.minuten
      returning k.pool_id),
    ausgang as (
      select case when (select count(*) from neu) < ${spannen.length}::int then 'jemand'
        when (select count(*) from bedarf) > (select count(*) from zaehler) then 'kein Kontingent' else 'ja' end as ausgang)`;
}

/** Of a Termin that is there. */
export async function insertBelegung(tx: Tx, belegung: NeueBelegung): Promise<Ausgang> {
  const { rows } = await prepared(sql<{ ausgang: Ausgang }>`
    with ${belegungParts(belegung)} select ausgang from ausgang`).execute(tx);
  return rows[0]?.ausgang ?? 'jemand';
}

/** After `jemand`: spans of a Termin that were not counted. */
export async function deleteTeil(tx: Tx, terminId: string): Promise<void> {
  await later(tx, sql`delete from termine.belegung where termin_id = ${terminId}`);
}

export interface Belegungszeile extends Platzspanne {
  readonly tag: string;
  readonly klasse: Klasse;
}

export async function listBelegung(db: Db, terminId: string): Promise<readonly Belegungszeile[]> {
  const { rows } = await prepared(sql<Belegungszeile>`
    select station, platz_id as "platzId", pool_id as "poolId", lower(zeitraum) as von, upper(zeitraum) as bis, minuten, tag, klasse
    from termine.belegung where termin_id = ${terminId} order by station`).execute(db);
  return rows;
}

/** Gives the time of a Termin back; what has begun by `ab` stays, if given. */
export async function deleteBelegung(tx: Tx, terminId: string): Promise<void> {
  await later(
    tx,
    sql`
    with weg as (
      delete from termine.belegung b where b.termin_id = ${terminId} returning b.pool_id, b.tag, b.klasse, b.minuten)
    update termine.kontingent k set belegt = k.belegt - w.minuten
    from (select pool_id, tag, klasse, sum(minuten)::int as minuten from weg group by 1, 2, 3) w
    where k.pool_id = w.pool_id and k.tag = w.tag and k.klasse = w.klasse`,
  );
}

/** The time of a Termin stays taken until `bis` and belongs to nobody; its quota with it. */
export async function restBelegung(tx: Tx, terminId: string, bis: string): Promise<void> {
  await later(tx, sql`update termine.belegung set termin_id = null, bis = ${bis} where termin_id = ${terminId}`);
}

/** The spans of one Termin become those of another, promised; what is counted of them stays counted. */
export async function giveBelegung(tx: Tx, vonTermin: string, anTermin: string): Promise<void> {
  await sql`update termine.belegung set termin_id = ${anTermin}, bis = null where termin_id = ${vonTermin}`.execute(tx);
}

/** After a move: what was left behind rests, where the new time does not lie. Never more than the quota holds. */
export async function insertRuhe(tx: Tx, alte: readonly Belegungszeile[], bis: string): Promise<void> {
  await prepared(sql`
    with neu as (
      insert into termine.belegung (station, platz_id, zeitraum, pool_id, klasse, tag, minuten, bis)
      select s.station, s."platzId", tstzrange(s.von, s.bis), s."poolId", s.klasse, s.tag, s.minuten, ${bis}
      from jsonb_to_recordset(${JSON.stringify(alte)}::jsonb) as s
        (station int, "platzId" uuid, "poolId" uuid, von timestamptz, bis timestamptz, minuten int, tag date, klasse text)
      where not exists (select from termine.belegung b where b.platz_id = s."platzId" and b.zeitraum && tstzrange(s.von, s.bis))
      returning pool_id, tag, klasse, minuten)
    update termine.kontingent k set belegt = k.belegt + n.minuten
    from (select pool_id, tag, klasse, sum(minuten)::int as minuten from neu group by 1, 2, 3) n
    where k.pool_id = n.pool_id and k.tag = n.tag and k.klasse = n.klasse`).execute(tx);
}

/** A promise holds without end, a hold until its end. */
export async function setBelegungBis(tx: Tx, terminId: string, bis: string | null): Promise<void> {
  await later(tx, sql`update termine.belegung set bis = ${bis} where termin_id = ${terminId}`);
}

/** For the job: what has ended and nobody stumbled over yet. */
export async function listAbgelaufeneTage(
  db: Db,
  jetzt: string,
  hoechstens: number,
): Promise<readonly (Pooltag & { readonly terminId: string | null })[]> {
  const { rows } = await sql<Pooltag & { terminId: string | null }>`
    select termin_id as "terminId", pool_id as "poolId", tag from termine.belegung where bis <= ${jetzt}
    order by bis limit ${hoechstens}`.execute(db);
  return rows;
}

/** Ended holds in which these people stand, with the days that must be locked to take them away. */
export async function listAbgelaufeneVon(
  tx: Tx,
  zeilen: readonly { readonly schluessel: string; readonly gruppe: string }[],
  ohne: string,
  jetzt: string,
): Promise<readonly (Pooltag & { readonly terminId: string })[]> {
  const { rows } = await prepared(sql<Pooltag & { terminId: string }>`
    select distinct t.id as "terminId", b.pool_id as "poolId", b.tag
    from termine.terminperson p
    join termine.termin t on t.id = p.termin_id and t.haelt_bis <= ${jetzt} and t.id <> ${ohne}
    join termine.belegung b on b.termin_id = t.id
    where p.aktiv and (p.schluessel, p.gruppe) in (
      select * from unnest(${zeilen.map(({ schluessel }) => schluessel)}::text[], ${zeilen.map(({ gruppe }) => gruppe)}::text[]))`).execute(
    tx,
  );
  return rows;
}
