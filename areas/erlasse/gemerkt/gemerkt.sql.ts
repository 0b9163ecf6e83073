/** Saved answers and how their places read on a day. Every query contains who may read the saved answer and the Sammlung. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { istSichtbar } from '../sammlungen/sammlungen.sql.ts';
import { hasAbsatz } from './gemerkt.rules.ts';

/** One's own, and what is shared with a team of one's own. */
function siehtGemerkt(actor: Principal): RawBuilder<boolean> {
  const teams = [...new Set(actor.scope.ranges.map(({ teamId }) => teamId))];
  return sql`(g.von = ${actor.id} or g.team_id = any (${teams}::uuid[]))`;
}

export interface GemerktRow {
  readonly id: string;
  readonly version: number;
  readonly frage: string;
  readonly notiz: string;
  readonly stichtag: string;
  readonly fuer_heute: boolean;
  readonly von: string;
  readonly team_id: string | null;
  readonly created_at: string;
}

const COLUMNS = sql`g.id, g.version, g.frage, g.notiz, g.stichtag, g.fuer_heute, g.von, g.team_id, g.created_at`;

export async function listGemerktRows(
  db: Database | Tx,
  actor: Principal,
  nach: string | undefined,
  limit: number,
): Promise<GemerktRow[]> {
  const { rows } = await sql<GemerktRow>`select ${COLUMNS} from erlasse.gemerkt g
    where ${siehtGemerkt(actor)} and (${nach ?? null}::uuid is null or g.id < ${nach ?? null}::uuid)
    order by g.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Held until commit. */
export async function lockGemerkt(tx: Tx, actor: Principal, id: string): Promise<GemerktRow | undefined> {
  const { rows } = await sql<GemerktRow>`select ${COLUMNS} from erlasse.gemerkt g
    where g.id = ${id} and ${siehtGemerkt(actor)} for update`.execute(tx);
  return rows[0];
}

export async function countOwnGemerkt(tx: Tx, von: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from erlasse.gemerkt where von = ${von}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

export interface NewGemerkt {
  readonly frage: string;
  readonly notiz: string;
  readonly stichtag: string;
  readonly fuerHeute: boolean;
  readonly von: string;
  readonly teamId: string | undefined;
}

export async function insertGemerkt(tx: Tx, one: NewGemerkt): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`insert into erlasse.gemerkt (frage, notiz, stichtag, fuer_heute, von, team_id)
    values (${one.frage}, ${one.notiz}, ${one.stichtag}, ${one.fuerHeute}, ${one.von}, ${one.teamId ?? null})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface NewStelle {
  readonly normId: string;
  readonly absatz: string;
  readonly zitat: string;
}

/** Returns how many the actor may read and were stored. */
export async function insertStellen(
  tx: Tx,
  actor: Principal,
  gemerktId: string,
  stellen: readonly NewStelle[],
): Promise<number> {
  const { rows } = await sql`insert into erlasse.gemerkt_stelle (gemerkt_id, ordnung, norm_id, absatz, zitat)
    select ${gemerktId}::uuid, (x.ordnung - 1)::int, n.id, x.absatz, x.zitat
    from unnest(${stellen.map((one) => one.normId)}::uuid[], ${stellen.map((one) => one.absatz)}::text[],
      ${stellen.map((one) => one.zitat)}::text[]) with ordinality as x(norm_id, absatz, zitat, ordnung)
    join erlasse.norm n on n.id = x.norm_id join erlasse.werk w on w.id = n.werk_id
    join erlasse.sammlung s on s.id = w.sammlung_id
    where ${istSichtbar(actor, 'w', 's')}
    returning ordnung`.execute(tx);
  return rows.length;
}

export async function updateGemerktRow(
  tx: Tx,
  id: string,
  change: { readonly notiz: string; readonly teamId: string | null },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`update erlasse.gemerkt set notiz = ${change.notiz},
    team_id = ${change.teamId}, version = version + 1, updated_at = now() where id = ${id} returning version`.execute(
    tx,
  );
  return (rows[0] as { version: number }).version;
}

export async function deleteGemerktRow(tx: Tx, id: string): Promise<void> {
  await sql`delete from erlasse.gemerkt where id = ${id}`.execute(tx);
}

export interface StelleRow {
  readonly gemerkt_id: string;
  readonly ordnung: number;
  readonly norm_id: string;
  readonly absatz: string;
  readonly zitat: string;
  /** False: the reader may not read it; nothing else is given then. */
  readonly lesbar: boolean;
  readonly art: string;
  readonly werk_id: string;
  readonly kurz: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly text: string;
  /** The norm of the same name in the version of the day, and from when that version is proven. */
  readonly neu_id: string | null;
  readonly neu_text: string | null;
  /** First day on which the place read otherwise than it was saved. */
  readonly seit: string | null;
}

/** Texts of an Absatz by its number; the whole norm where it has no such. */
const textOf = (norm: string) => sql`(select string_agg(a.text, E'\n' order by a.ordnung) from erlasse.absatz a
  where a.norm_id = ${sql.ref(norm)} and (a.nr = st.absatz or st.absatz = ''))`;

/** The places of these saved answers, each with how it reads on its day (today, or the day that was asked for). */
export async function listStelleRows(
  db: Database | Tx,
  actor: Principal,
  tage: readonly { readonly id: string; readonly tag: string }[],
): Promise<StelleRow[]> {
  const { rows } = await sql<StelleRow>`
    select st.gemerkt_id, st.ordnung, st.norm_id, st.absatz, st.zitat,
      ${istSichtbar(actor, 'w', 's')} as lesbar, s.art, w.id as werk_id, w.kurz, n.bezeichnung, n.ueberschrift, ${textOf('n.id')} as text,
      jetzt.norm_id as neu_id, ${textOf('jetzt.norm_id')} as neu_text, anders.seit
    from unnest(${tage.map(({ id }) => id)}::uuid[], ${tage.map(({ tag }) => tag)}::date[]) as g(id, tag)
    join erlasse.gemerkt_stelle st on st.gemerkt_id = g.id
    join erlasse.norm n on n.id = st.norm_id
    join erlasse.werk w on w.id = n.werk_id
    join erlasse.sammlung s on s.id = w.sammlung_id
    left join lateral (
      select f.id, f.gueltig_ab from erlasse.fassung f where f.werk_id = w.id and f.gueltig_ab <= g.tag
      order by f.gueltig_ab desc limit 1) fassung on true
    left join lateral (
      select fn.norm_id from erlasse.fassung_norm fn join erlasse.norm m on m.id = fn.norm_id
      where fn.fassung_id = fassung.id and m.bezeichnung = n.bezeichnung
      order by (m.id = n.id) desc, fn.ordnung limit 1) jetzt on true
    left join lateral (
      select min(f.gueltig_ab) as seit from erlasse.fassung f
      where f.werk_id = w.id and f.gueltig_ab <= g.tag and f.gueltig_ab > coalesce((
        select max(v.gueltig_ab) from erlasse.fassung v join erlasse.fassung_norm vn on vn.fassung_id = v.id
        where v.werk_id = w.id and v.gueltig_ab <= g.tag and vn.norm_id = n.id), '-infinity'::date)) anders on true
    order by st.gemerkt_id, st.ordnung`.execute(db);
  return rows;
}

/** Takes the places over as they read now. */
export async function renewStelle(tx: Tx, gemerktId: string, ordnung: number, normId: string): Promise<void> {
  await sql`update erlasse.gemerkt_stelle set norm_id = ${normId}
    where gemerkt_id = ${gemerktId} and ordnung = ${ordnung}`.execute(tx);
}

export async function raiseGemerkt(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`update erlasse.gemerkt set version = version + 1, updated_at = now()
    where id = ${id} returning version`.execute(tx);
  return (rows[0] as { version: number }).version;
}

export interface Anfuehrung {
  readonly id: string;
  readonly frage: string;
  readonly stichtag: string;
  readonly zitat: string;
  readonly absatz: string;
  readonly kurz: string;
  readonly bezeichnung: string;
}

/** Saved answers that the actor sees and that cite one of these norms, the newest first. */
export async function listAnfuehrungen(
  db: Database | Tx,
  actor: Principal,
  normen: readonly { readonly kurz: string; readonly bezeichnung: string }[],
): Promise<Anfuehrung[]> {
  const { rows } = await sql<Anfuehrung>`
    select g.id, g.frage, g.stichtag, st.zitat, st.absatz, w.kurz, n.bezeichnung
    from erlasse.gemerkt g join erlasse.gemerkt_stelle st on st.gemerkt_id = g.id
    join erlasse.norm n on n.id = st.norm_id join erlasse.werk w on w.id = n.werk_id
    join erlasse.sammlung s on s.id = w.sammlung_id
    where ${siehtGemerkt(actor)} and ${istSichtbar(actor, 'w', 's')} and (w.kurz, n.bezeichnung) in (
      select * from unnest(${normen.map((one) => one.kurz)}::text[], ${normen.map((one) => one.bezeichnung)}::text[]))
    order by g.id desc, st.ordnung limit 200`.execute(db);
  return rows;
}

interface Normstelle {
  readonly kurz: string;
  readonly bezeichnung: string;
  readonly absaetze: readonly string[];
}

/** By place: ids of the saved answers that cite it and that this person does not see; without a person, of all. */
export async function listForeignAnfuehrungen(
  db: Database | Tx,
  actor: Principal | undefined,
  stellen: readonly Normstelle[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{ id: string; absatz: string; kurz: string; bezeichnung: string }>`
    select distinct g.id, st.absatz, w.kurz, n.bezeichnung
    from erlasse.gemerkt g join erlasse.gemerkt_stelle st on st.gemerkt_id = g.id
    join erlasse.norm n on n.id = st.norm_id join erlasse.werk w on w.id = n.werk_id
    where ${actor ? sql`not ${siehtGemerkt(actor)}` : sql`true`} and (w.kurz, n.bezeichnung) in (
      select * from unnest(${stellen.map((one) => one.kurz)}::text[], ${stellen.map((one) => one.bezeichnung)}::text[]))`.execute(
    db,
  );
  return new Map(
    stellen.map(({ kurz, bezeichnung, absaetze }, i) => [
      i,
      rows
        .filter((row) => row.kurz === kurz && row.bezeichnung === bezeichnung && hasAbsatz(row.absatz, absaetze))
        .map(({ id }) => id),
    ]),
  );
}
