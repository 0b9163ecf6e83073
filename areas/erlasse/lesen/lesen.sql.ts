/** Queries of reading. Each that answers a person holds `lesbar`: what they may not read is not there. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import type { Werkzeile } from './lesen.schema.ts';

type Db = Database | Tx;

/** The work `w` of the Sammlung `s`. What is VS-NfD and not released is there for those who keep the collection only. */
export function lesbar(actor: Principal): RawBuilder<boolean> {
  const pflegt = actor.rights.has('erlasse.pflegen');
  return sql`(${darfLesen(actor, 's')} and (w.einstufung is null or w.freigegeben_at is not null or ${pflegt}))`;
}

const WERKZEILE = sql`w.id, w.kurz, w.titel, s.art, s.name as sammlung, w.herausgeber, w.datum, w.gueltig_ab as "gueltigAb",
  w.gueltig_bis as "gueltigBis", w.einstufung,
  (select max(f.gueltig_ab) from erlasse.fassung f where f.werk_id = w.id) as "neuesteAb"`;
const FROM_WERK = sql`from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id`;

export interface Werkfilter {
  readonly suche?: string | undefined;
  readonly art?: Sammlungsart | undefined;
  readonly ab: number;
  readonly limit: number;
}

/** Laws by name; Erlasse the youngest first. What begins with the words stands before what holds them. */
export async function listWerkzeilen(db: Db, actor: Principal, filter: Werkfilter): Promise<Werkzeile[]> {
  const words = (filter.suche ?? '').trim();
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Werkzeile>`select ${WERKZEILE} ${FROM_WERK}
    where ${lesbar(actor)} and (${filter.art ?? null}::text is null or s.art = ${filter.art ?? null})
      and (${words} = '' or w.kurz ilike ${like} or w.titel ilike ${like})
    order by (${words} <> '' and w.kurz ilike ${like.slice(1)}) desc, s.art = 'erlass', s.art desc,
      case when s.art <> 'recht' then w.datum end desc nulls last, lower(w.kurz), w.id
    limit ${filter.limit} offset ${filter.ab}`.execute(db);
  return rows;
}

export async function findWerkzeile(db: Db, actor: Principal, id: string): Promise<Werkzeile | undefined> {
  const { rows } = await sql<Werkzeile>`select ${WERKZEILE} ${FROM_WERK}
    where w.id = ${id} and ${lesbar(actor)}`.execute(db);
  return rows[0];
}

export interface Benannt {
  readonly id: string;
  readonly kurz: string;
  readonly titel: string;
  readonly art: Sammlungsart;
}

/** Works of these names, a law before an Erlass of the same name. */
export async function listWerkeByName(db: Db, actor: Principal, namen: readonly string[]): Promise<Benannt[]> {
  if (namen.length === 0) return [];
  const lower = namen.map((name) => name.toLowerCase());
  const { rows } = await sql<Benannt>`select w.id, w.kurz, w.titel, s.art ${FROM_WERK}
    where ${lesbar(actor)} and (lower(w.kurz) = any(${lower}::text[]) or lower(w.titel) = any(${lower}::text[]))
    order by s.art <> 'recht', w.created_at`.execute(db);
  return rows;
}

export async function listKurznamen(db: Db, actor: Principal): Promise<string[]> {
  const { rows } = await sql<{ kurz: string }>`select distinct w.kurz ${FROM_WERK}
    where ${lesbar(actor)} and s.art = 'recht'`.execute(db);
  return rows.map(({ kurz }) => kurz);
}

export interface Fassungstag {
  readonly id: string;
  readonly gueltig_ab: string;
  readonly sha256: string;
  readonly stand: string;
  readonly hinweise: string[];
}

export async function listFassungstage(db: Db, werkId: string): Promise<Fassungstag[]> {
  const { rows } = await sql<Fassungstag>`select id, gueltig_ab, sha256, stand, hinweise from erlasse.fassung
    where werk_id = ${werkId} order by gueltig_ab`.execute(db);
  return rows;
}

export interface Inhaltszeile {
  readonly norm_id: string;
  readonly ordnung: number;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly gliederung: string[];
}

export async function listInhalt(db: Db, fassungId: string): Promise<Inhaltszeile[]> {
  const { rows } = await sql<Inhaltszeile>`
    select fn.norm_id, fn.ordnung, n.bezeichnung, n.ueberschrift, fn.gliederung
    from erlasse.fassung_norm fn join erlasse.norm n on n.id = fn.norm_id
    where fn.fassung_id = ${fassungId} order by fn.ordnung`.execute(db);
  return rows;
}

export interface Absatzzeile {
  readonly norm_id: string;
  readonly nr: string;
  readonly text: string;
}

export async function listAbsaetze(db: Db, normIds: readonly string[]): Promise<Absatzzeile[]> {
  const { rows } = await sql<Absatzzeile>`select norm_id, nr, text from erlasse.absatz
    where norm_id = any(${[...normIds]}::uuid[]) order by norm_id, ordnung`.execute(db);
  return rows;
}

/** The text of the work `w` on the day: the last that began, or the oldest. Looked up by work: there are many works. */
const amTag = (tag: string) => sql`(
  select x.id from erlasse.fassung x where x.werk_id = w.id
  order by (x.gueltig_ab <= ${tag}::date) desc,
    case when x.gueltig_ab <= ${tag}::date then x.gueltig_ab end desc nulls last, x.gueltig_ab limit 1)`;

/** Which of these designations the works have on the day. */
export async function listVorhandene(
  db: Db,
  tag: string,
  werkIds: readonly string[],
  bezeichnungen: readonly string[],
): Promise<{ werk_id: string; bezeichnung: string }[]> {
  if (werkIds.length === 0 || bezeichnungen.length === 0) return [];
  const { rows } = await sql<{ werk_id: string; bezeichnung: string }>`
    select distinct w.id as werk_id, n.bezeichnung from erlasse.werk w
    join erlasse.fassung_norm fn on fn.fassung_id = ${amTag(tag)} join erlasse.norm n on n.id = fn.norm_id
    where w.id = any(${[...werkIds]}::uuid[]) and n.bezeichnung = any(${[...bezeichnungen]}::text[])`.execute(db);
  return rows;
}

export interface Normlauf {
  readonly gueltig_ab: string;
  readonly norm_id: string | null;
  readonly ueberschrift: string | null;
}

/** Of every version of the work, oldest first: the norm of this designation, or nothing. */
export async function listNormlaeufe(db: Db, werkId: string, bezeichnung: string, nr: number): Promise<Normlauf[]> {
  const { rows } = await sql<Normlauf>`
    select f.gueltig_ab, x.id as norm_id, x.ueberschrift from erlasse.fassung f
    left join lateral (select n.id, n.ueberschrift from erlasse.fassung_norm fn join erlasse.norm n on n.id = fn.norm_id
      where fn.fassung_id = f.id and n.bezeichnung = ${bezeichnung} order by fn.ordnung
      limit 1 offset ${nr - 1}) x on true
    where f.werk_id = ${werkId} order by f.gueltig_ab`.execute(db);
  return rows;
}

export interface Nennung extends Benannt {
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly nr: string;
  readonly text: string;
}

/** Absätze in force on the day that hold the number: of the law itself, or with one of its names. Read closely afterwards. */
export async function listNennungen(
  db: Db,
  actor: Principal,
  tag: string,
  { werkId, nummer, namen }: { readonly werkId: string; readonly nummer: string; readonly namen: readonly string[] },
  limit: number,
): Promise<Nennung[]> {
  const columns = sql`w.id, w.kurz, w.titel, w.art, n.bezeichnung, n.ueberschrift, a.nr, a.text,
    fn.ordnung as norm_ordnung, a.ordnung`;
  // Each half by an index of its own, and from the Absatz to its work one by one: joined otherwise, all works were read.
  const { rows } = await sql<Nennung>`
    select id, kurz, titel, art, bezeichnung, ueberschrift, nr, text from (
      select ${columns} from (select w.id, w.kurz, w.titel, s.art ${FROM_WERK} where w.id = ${werkId} and ${lesbar(actor)}) w
      join erlasse.fassung_norm fn on fn.fassung_id = ${amTag(tag)} join erlasse.norm n on n.id = fn.norm_id
      join erlasse.absatz a on a.norm_id = n.id
      where a.text like ${`%${nummer}%`} and a.text ~ ${`\\m${nummer}\\M`}
      union all
      select ${columns} from erlasse.absatz a join erlasse.norm n on n.id = a.norm_id
      cross join lateral (select w.id, w.kurz, w.titel, s.art ${FROM_WERK}
        where w.id = n.werk_id and w.id <> ${werkId} and ${lesbar(actor)} offset 0) w
      cross join lateral (select fn.ordnung from erlasse.fassung_norm fn
        where fn.norm_id = n.id and fn.fassung_id = ${amTag(tag)} offset 0) fn
      where ${ABSATZWORTE} @@ to_tsquery('simple'::regconfig, ${wordsQuery(nummer, namen)})) x
    order by id <> ${werkId}, art desc, lower(kurz), norm_ordnung, ordnung limit ${limit}`.execute(db);
  return rows;
}

/** As the index `absatz_worte` has it: `AufenthG/AsylG` and `§5` are two words. */
const ABSATZWORTE = sql`to_tsvector('simple'::regconfig, replace(replace(replace(replace(replace(replace(
  a.text, '/', ' '), '-', ' '), '.', ' '), '§', ' '), '„', ' '), '“', ' '))`;

/** The number, and all words of one of the names; the last may go on (`Aufenthaltsgesetzes`). */
function wordsQuery(nummer: string, namen: readonly string[]): string {
  const ofName = (name: string) =>
    (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `'${word}'`).join(' & ');
  const all = namen.map(ofName).filter((words) => words !== '');
  const one = `'${nummer.toLowerCase()}'`;
  return all.length === 0 ? one : `${one} & (${all.map((words) => `(${words}:*)`).join(' | ')})`;
}

export interface Auslegung extends Benannt {
  readonly bezug: string[];
}

/** Erlasse and Hausregeln that say they are about something with this number. */
export async function listAuslegungen(db: Db, actor: Principal, nummer: string): Promise<Auslegung[]> {
  const { rows } = await sql<Auslegung>`
    select w.id, w.kurz, w.titel, s.art,
      w.bezug || array(select b.ziel from erlasse.beziehung b
        where b.von_werk_id = w.id and b.art = 'legt_aus' and b.stand <> 'abgelehnt') as bezug
    ${FROM_WERK} where ${lesbar(actor)} and s.art <> 'recht'
      and (array_to_string(w.bezug, ' ') like ${`%${nummer}%`} or w.id in (select b.von_werk_id from erlasse.beziehung b
        where b.art = 'legt_aus' and b.ziel like ${`%${nummer}%`}))
    order by coalesce(w.gueltig_ab, w.datum) desc nulls last, w.kurz limit 200`.execute(db);
  return rows;
}

export interface BeziehungRow {
  readonly id: string;
  readonly art: 'hebt_auf' | 'ergaenzt' | 'aendert' | 'legt_aus';
  readonly richtung: 'von' | 'an';
  readonly ziel: string;
  readonly abschnitte: { abschnitt: string; ersetzt: string }[];
  readonly stand: string;
  readonly werk_id: string | null;
  readonly kurz: string | null;
  readonly titel: string | null;
  readonly gueltig_ab: string | null;
}

/** Both ways; a work at the other end that the actor may not read is not told, nor what it does to this one. */
export async function listBeziehungen(db: Db, actor: Principal, werkId: string): Promise<BeziehungRow[]> {
  const { rows } = await sql<BeziehungRow>`
    with other as (select w.id, w.kurz, w.titel, coalesce(w.gueltig_ab, w.datum) as gueltig_ab ${FROM_WERK}
      where ${lesbar(actor)})
    select b.id, b.art, 'von' as richtung, b.ziel, b.abschnitte, b.stand, o.id as werk_id, o.kurz, o.titel, o.gueltig_ab
    from erlasse.beziehung b left join other o on o.id = b.ziel_werk_id
    where b.von_werk_id = ${werkId} and b.stand <> 'abgelehnt'
    union all
    select b.id, b.art, 'an', b.ziel, b.abschnitte, b.stand, o.id, o.kurz, o.titel, o.gueltig_ab
    from erlasse.beziehung b join other o on o.id = b.von_werk_id
    where b.ziel_werk_id = ${werkId} and b.stand <> 'abgelehnt'
    order by gueltig_ab desc nulls last, id`.execute(db);
  return rows;
}
