/** Facts of open time, and the derived rows of it. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Klasse } from '../termine.schema.ts';
import type { Spanne, Zeitfenster } from './kapazitaet.schema.ts';
import type { Anteile } from './offen.rules.ts';

type Db = Database | Tx;

export interface Platzfakten {
  readonly id: string;
  readonly poolId: string;
  /** Counts into the quotas. */
  readonly zaehlt: boolean;
  readonly aktiv: boolean;
  readonly regeln: readonly (Zeitfenster & {
    readonly wochentag: number;
    readonly gueltigAb: string;
    readonly gueltigBis: string | null;
    readonly alleWochen: number;
  })[];
  readonly abwesenheiten: readonly Spanne[];
  readonly ausnahmen: readonly {
    readonly ebene: 'platz' | 'pool' | 'standort';
    readonly tag: string;
    readonly zeiten: readonly Zeitfenster[];
  }[];
}

export interface Poolfakten {
  readonly id: string;
  readonly anteile: Anteile;
  readonly oeffnetStunden: Partial<Record<Klasse, number>>;
}

/** Pools that are concerned: by themselves, by one of their places, by their Standort; all without a choice. */
export interface Betroffen {
  readonly poolIds?: readonly string[];
  readonly platzIds?: readonly string[];
  readonly standortIds?: readonly string[];
}

export async function listBetroffenePools(
  db: Db,
  { poolIds, platzIds, standortIds }: Betroffen,
): Promise<readonly Poolfakten[]> {
  const alle = poolIds === undefined && platzIds === undefined && standortIds === undefined;
  const { rows } = await sql<Poolfakten>`
    select o.id, o.anteile, o.oeffnet_stunden as "oeffnetStunden" from termine.pool o
    where ${alle} or o.id = any(${poolIds ?? []}::uuid[]) or o.standort_id = any(${standortIds ?? []}::uuid[])
      or exists (select from termine.platz p where p.pool_id = o.id and p.id = any(${platzIds ?? []}::uuid[]))
    order by o.id`.execute(db);
  return rows;
}

export async function listPlatzfakten(
  db: Db,
  pools: readonly string[],
  von: string,
  bis: string,
): Promise<readonly Platzfakten[]> {
  const { rows } = await sql<Platzfakten>`
    select p.id, p.pool_id as "poolId", p.aktiv and o.aktiv as aktiv, o.ueberbuchung or not p.ueberbuchung as zaehlt,
      coalesce((select jsonb_agg(jsonb_build_object('wochentag', r.wochentag, 'von', to_char(r.von, 'HH24:MI'), 'bis',
          case when r.bis = '24:00' then '24:00' else to_char(r.bis, 'HH24:MI') end,
          'gueltigAb', r.gueltig_ab, 'gueltigBis', r.gueltig_bis, 'alleWochen', r.alle_wochen))
        from termine.wochenregel r where r.platz_id = p.id and r.gueltig_ab <= ${bis} and coalesce(r.gueltig_bis, 'infinity') >= ${von}), '[]')
        as regeln,
      coalesce((select jsonb_agg(jsonb_build_object('von', lower(a.zeitraum), 'bis', upper(a.zeitraum)))
        from termine.abwesenheit a
        where a.platz_id = p.id and a.zeitraum && tstzrange(${von}::date - 1, ${bis}::date + 2)), '[]') as abwesenheiten,
      coalesce((select jsonb_agg(jsonb_build_object('tag', a.tag, 'zeiten', a.zeiten,
          'ebene', case when a.platz_id is not null then 'platz' when a.pool_id is not null then 'pool' else 'standort' end))
        from termine.ausnahme a
        where a.tag between ${von} and ${bis} and (a.platz_id = p.id or a.pool_id = p.pool_id or a.standort_id = o.standort_id)), '[]')
        as ausnahmen
    from termine.platz p join termine.pool o on o.id = p.pool_id
    where p.pool_id = any(${pools}::uuid[]) order by p.id`.execute(db);
  return rows;
}

export interface Kontingenttag {
  readonly poolId: string;
  readonly tag: string;
  readonly klasse: Klasse;
  readonly minuten: number;
  /** When unused minutes go to the public; null: never. Kept where one is drawn already. */
  readonly abgabeAt: string | null;
}

/** Days that nobody derived yet get their rows, so that there is something to lock. */
export async function insertPooltage(tx: Tx, pools: readonly string[], von: string, bis: string): Promise<void> {
  await sql`
    insert into termine.kontingent (pool_id, tag, klasse, minuten)
    select p, t::date, k, 0 from unnest(${pools}::uuid[]) p, generate_series(${von}::date, ${bis}::date, interval '1 day') t,
      unnest(array['oeffentlich', 'einladung', 'notfall', 'spontan']) k
    order by p, t, k on conflict do nothing`.execute(tx);
}

export async function lockPooltageBetween(tx: Tx, pools: readonly string[], von: string, bis: string): Promise<void> {
  await sql`
    select from termine.kontingent where pool_id = any(${pools}::uuid[]) and tag between ${von} and ${bis}
    order by pool_id, tag, klasse for update`.execute(tx);
}

export async function updateKontingente(tx: Tx, tage: readonly Kontingenttag[]): Promise<void> {
  await sql`
    update termine.kontingent k set minuten = greatest(0, n.minuten + k.uebertrag),
      abgabe_at = case when n."abgabeAt" is null then null when k.uebertrag <> 0 then k.abgabe_at else coalesce(k.abgabe_at, n."abgabeAt") end
    from jsonb_to_recordset(${JSON.stringify(tage)}::jsonb) as n
      ("poolId" uuid, tag date, klasse text, minuten int, "abgabeAt" timestamptz)
    where k.pool_id = n."poolId" and k.tag = n.tag and k.klasse = n.klasse`.execute(tx);
}

export interface Offenzeile {
  readonly platzId: string;
  readonly tag: string;
  /** As PostgreSQL reads it. */
  readonly zeiten: string;
  readonly raster: string;
}

export async function upsertOffen(tx: Tx, zeilen: readonly Offenzeile[]): Promise<void> {
  await sql`
    insert into termine.offen as o (platz_id, tag, zeiten, raster)
    select * from unnest(${zeilen.map(({ platzId }) => platzId)}::uuid[], ${zeilen.map(({ tag }) => tag)}::date[],
      ${zeilen.map(({ zeiten }) => zeiten)}::tstzmultirange[], ${zeilen.map(({ raster }) => raster)}::text[]::bit(300)[])
    on conflict (platz_id, tag) do update set zeiten = excluded.zeiten, raster = excluded.raster
    where o.zeiten <> excluded.zeiten or o.raster <> excluded.raster`.execute(tx);
}

export async function deleteVergangeneTage(tx: Tx, vor: string): Promise<void> {
  await sql`delete from termine.offen where tag < ${vor} and not exists (
    select from termine.belegung b where b.platz_id = offen.platz_id and b.tag = offen.tag)`.execute(tx);
}

export interface Abgabe {
  readonly poolId: string;
  readonly tag: string;
  readonly klasse: Klasse;
}

export async function listFaelligeAbgaben(db: Db, jetzt: string): Promise<readonly Abgabe[]> {
  const { rows } = await sql<Abgabe>`
    select pool_id as "poolId", tag, klasse from termine.kontingent
    where abgabe_at <= ${jetzt} and tag >= (${jetzt}::timestamptz at time zone 'Europe/Berlin')::date
    order by pool_id, tag, klasse`.execute(db);
  return rows;
}

/** What is not used of a Klasse becomes the public's. Under the lock of the day. */
export async function moveToPublic(tx: Tx, { poolId, tag, klasse }: Abgabe, naechste: string | null): Promise<void> {
  await sql`
    with gibt as (
      update termine.kontingent k set minuten = k.belegt, uebertrag = k.uebertrag - (k.minuten - k.belegt), abgabe_at = ${naechste}
      from (select minuten, belegt from termine.kontingent
            where pool_id = ${poolId} and tag = ${tag} and klasse = ${klasse}) v
      where k.pool_id = ${poolId} and k.tag = ${tag} and k.klasse = ${klasse} and v.minuten > v.belegt
      returning v.minuten - v.belegt as rest),
    ruht as (
      update termine.kontingent set abgabe_at = ${naechste}
      where pool_id = ${poolId} and tag = ${tag} and klasse = ${klasse} and minuten <= belegt)
    update termine.kontingent k set minuten = k.minuten + gibt.rest, uebertrag = k.uebertrag + gibt.rest from gibt
    where k.pool_id = ${poolId} and k.tag = ${tag} and k.klasse = 'oeffentlich'`.execute(tx);
}

export interface Konflikt {
  readonly terminId: string;
  readonly kennung: string;
  readonly platzId: string;
  readonly platz: string;
  readonly poolId: string;
  readonly tag: string;
  readonly beginn: string;
  readonly ende: string;
  readonly stand: string;
  /** Account of the lane is absent, the lane is closed, or the day has other times. */
  readonly grund: 'geschlossen' | 'abgeschaltet';
}

/** Promised and held time that no longer lies in open time. */
export async function listKonfliktRows(
  db: Db,
  {
    jetzt,
    von,
    bis,
    platzIds,
    poolIds,
  }: {
    jetzt: string;
    von: string | null;
    bis: string | null;
    platzIds: readonly string[] | null;
    poolIds: readonly string[] | null;
  },
): Promise<readonly Konflikt[]> {
  const { rows } = await sql<Konflikt>`
    select t.id as "terminId", t.kennung, p.id as "platzId", p.name as platz, b.pool_id as "poolId", b.tag,
      lower(b.zeitraum) as beginn, upper(b.zeitraum) as ende, t.stand,
      case when p.aktiv then 'geschlossen' else 'abgeschaltet' end as grund
    from termine.belegung b
    join termine.termin t on t.id = b.termin_id and t.stand in ('unbestaetigt', 'angeboten', 'gebucht')
    join termine.platz p on p.id = b.platz_id
    left join termine.offen o on o.platz_id = b.platz_id and o.tag = b.tag
    where upper(b.zeitraum) > ${jetzt} and b.tag >= coalesce(${von}::date, (${jetzt}::timestamptz at time zone 'Europe/Berlin')::date)
      and (${bis}::date is null or b.tag <= ${bis}) and (b.bis is null or b.bis > ${jetzt})
      and (${platzIds}::uuid[] is null or b.platz_id = any(${platzIds}::uuid[]))
      and (${poolIds}::uuid[] is null or b.pool_id = any(${poolIds}::uuid[]))
      and (not p.aktiv or o.zeiten is null or not o.zeiten @> b.zeitraum)
    order by b.zeitraum, p.name, t.id`.execute(db);
  return rows;
}
