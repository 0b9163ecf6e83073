/** New versions and their differences; of works only that the actor may read. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Absatz, Normaenderung } from '../bestand/werk.schema.ts';
import { istSichtbar } from '../sammlungen/sammlungen.sql.ts';
import type { FassungKurz, Neuestes } from './fassungen.schema.ts';

export interface FassungRow extends FassungKurz {
  readonly sammlungId: string;
  readonly quelle: string;
  readonly tage: readonly string[];
  readonly version: number;
  readonly hinweise: readonly string[];
  readonly tag_von: string | null;
  readonly tag_at: string | null;
  readonly tag_grund: string | null;
  readonly verglichen_mit: string | null;
}

const counted = (was: string) =>
  sql`(select count(*)::int from erlasse.normaenderung a where a.fassung_id = f.id and a.was = ${was})`;

const FASSUNG = sql`f.id, f.werk_id as "werkId", w.kurz, w.titel, f.gueltig_ab as "gueltigAb", f.stand,
  f.created_at as "eingelesenAm", ${counted('geaendert')} as geaendert, ${counted('neu')} as neu,
  ${counted('entfallen')} as entfallen, w.sammlung_id as "sammlungId", f.quelle, f.tage::text[] as tage, f.version,
  f.hinweise, f.tag_von, f.tag_at, f.tag_grund, f.verglichen_mit
  from erlasse.fassung f join erlasse.werk w on w.id = f.werk_id join erlasse.sammlung s on s.id = w.sammlung_id`;

/** The first version of a work is no news. */
export async function listNeue(
  tx: Tx,
  actor: Principal,
  { werk, nach, most }: { werk?: string | undefined; nach?: string | undefined; most: number },
): Promise<FassungRow[]> {
  const { rows } = await sql<FassungRow>`
    select ${FASSUNG} where ${istSichtbar(actor, 'w', 's')} and f.verglichen_mit is not null
      and exists (select from erlasse.normaenderung a where a.fassung_id = f.id)
      and (${werk ?? null}::uuid is null or f.werk_id = ${werk ?? null}::uuid)
      and (${nach ?? null}::uuid is null or (f.created_at, f.id) <
        (select o.created_at, o.id from erlasse.fassung o where o.id = ${nach ?? null}::uuid))
    order by f.created_at desc, f.id desc limit ${most}`.execute(tx);
  return rows;
}

export async function findFassung(tx: Tx, actor: Principal, id: string): Promise<FassungRow | undefined> {
  const { rows } =
    await sql<FassungRow>`select ${FASSUNG} where f.id = ${id} and ${istSichtbar(actor, 'w', 's')}`.execute(tx);
  return rows[0];
}

/** All of a work by their first day: who is before and after. */
export async function listNachbarn(
  db: Database | Tx,
  werkId: string,
): Promise<{ id: string; gueltigAb: string; belegtAb: string }[]> {
  const { rows } = await sql<{ id: string; gueltigAb: string; belegtAb: string }>`
    select id, gueltig_ab as "gueltigAb", tage[1]::text as "belegtAb" from erlasse.fassung
    where werk_id = ${werkId} order by tage[1]`.execute(db);
  return rows;
}

export interface AenderungRow extends Omit<Normaenderung, 'altNormId' | 'neuNormId'> {
  readonly altUeberschrift: string | null;
  readonly neuUeberschrift: string | null;
  readonly altAbsaetze: readonly Absatz[];
  readonly neuAbsaetze: readonly Absatz[];
}

const absaetzeOf = (column: string) => sql`coalesce((select jsonb_agg(jsonb_build_object('nr', t.nr, 'text', t.text)
  order by t.ordnung) from erlasse.absatz t where t.norm_id = ${sql.raw(column)}), '[]')`;

export async function listAenderungen(tx: Tx, fassungId: string, most: number): Promise<AenderungRow[]> {
  const { rows } = await sql<AenderungRow>`
    select a.bezeichnung, a.was, a.absaetze, alt.ueberschrift as "altUeberschrift", neu.ueberschrift as "neuUeberschrift",
      ${absaetzeOf('a.alt_norm_id')} as "altAbsaetze", ${absaetzeOf('a.neu_norm_id')} as "neuAbsaetze"
    from erlasse.normaenderung a
      left join erlasse.norm alt on alt.id = a.alt_norm_id left join erlasse.norm neu on neu.id = a.neu_norm_id
    where a.fassung_id = ${fassungId} order by a.ordnung limit ${most}`.execute(tx);
  return rows;
}

export interface Aenderungsstelle extends Pick<Normaenderung, 'bezeichnung' | 'was' | 'absaetze'> {
  readonly fassungId: string;
  readonly kurz: string;
}

/** A law that is written anew changes hundreds of norms: of all laws together no more than these. */
const MOST_STELLEN = 4_000;

export async function listAenderungsstellen(
  db: Database | Tx,
  fassungIds: readonly string[],
): Promise<Aenderungsstelle[]> {
  if (fassungIds.length === 0) return [];
  const { rows } = await sql<Aenderungsstelle>`
    select a.fassung_id as "fassungId", w.kurz, a.bezeichnung, a.was, a.absaetze
    from erlasse.normaenderung a join erlasse.fassung f on f.id = a.fassung_id join erlasse.werk w on w.id = f.werk_id
    where a.fassung_id = any (${[...fassungIds]}::uuid[]) order by a.fassung_id, a.ordnung limit ${MOST_STELLEN}`.execute(
    db,
  );
  return rows;
}

/** Locked until commit. */
export async function lockFassung(tx: Tx, actor: Principal, id: string): Promise<FassungRow | undefined> {
  const { rows } = await sql<FassungRow>`
    select ${FASSUNG} where f.id = ${id} and ${istSichtbar(actor, 'w', 's')} for update of f`.execute(tx);
  return rows[0];
}

/** Without a day the one that the sources prove counts again. */
export async function saveGueltigAb(
  tx: Tx,
  id: string,
  von: { tag: string; grund: string; by: string } | undefined,
): Promise<{ version: number; gueltigAb: string }> {
  const { rows } = await sql<{ version: number; gueltigAb: string }>`
    update erlasse.fassung set gueltig_ab = coalesce(${von?.tag ?? null}::date, tage[1]), tag_von = ${von?.by ?? null},
      tag_at = ${von ? sql`now()` : null}, tag_grund = ${von?.grund ?? null}, version = version + 1
    where id = ${id} returning version, gueltig_ab as "gueltigAb"`.execute(tx);
  return rows[0] as { version: number; gueltigAb: string };
}

const MOST_NAMED = 3;

/** By the day on which they begin, since files may come in any order. */
export async function listNeuestes(tx: Tx, actor: Principal, most: number): Promise<Neuestes[]> {
  const { rows } = await sql<Neuestes>`
    select f.id as "fassungId", f.werk_id as "werkId", f.art, f.kurz, f.titel, f.gueltig_ab as seit,
      f.verglichen_mit is null as "ganzNeu",
      (select count(*)::int from erlasse.normaenderung a where a.fassung_id = f.id) as anzahl,
      coalesce((select jsonb_agg(jsonb_build_object('bezeichnung', a.bezeichnung, 'was', a.was) order by a.ordnung)
        from (select * from erlasse.normaenderung where fassung_id = f.id order by ordnung limit ${MOST_NAMED}) a), '[]') as normen,
      case when f.verglichen_mit is not null then '[]' else coalesce((
        select jsonb_agg(jsonb_build_object('art', b.art, 'ziel', b.ziel) order by b.ziel) from (
          select art, ziel from erlasse.beziehung where von_werk_id = f.werk_id and art <> 'legt_aus' and stand <> 'abgelehnt'
          order by ziel limit ${MOST_NAMED}) b), '[]') end as bezieht
    from (
      select f.id, f.werk_id, f.verglichen_mit, s.art, w.kurz, w.titel, f.created_at,
        case when f.verglichen_mit is null then coalesce(w.gueltig_ab, w.datum, f.gueltig_ab) else f.gueltig_ab end as gueltig_ab
      from erlasse.fassung f join erlasse.werk w on w.id = f.werk_id join erlasse.sammlung s on s.id = w.sammlung_id
      where ${istSichtbar(actor, 'w', 's')} and case when f.verglichen_mit is null then s.art <> 'recht'
        else exists (select from erlasse.normaenderung a where a.fassung_id = f.id) end
      order by 8 desc, f.created_at desc, f.id limit ${most}) f
    order by f.gueltig_ab desc, f.created_at desc, f.id`.execute(tx);
  return rows;
}
