/** Reading the chain: segments, the entries they hold, checkpoints, what no segment holds. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { EintragZeile, PruefpunktZeile, SegmentZeile } from './kette.rules.ts';

/** Six decimals always, so that equal times give equal bytes. */
export function instant(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The columns of an `EintragZeile`; the table is called `e`. */
export const EINTRAG_COLUMNS = sql`
  e.id, ${instant('e.zeit')} as zeit, e.akteur_art as "akteurArt", e.akteur_id as "akteurId", e.sitzung_id as "sitzungId",
  e.aktion, e.was, e.gegenstaende, e.grund, e.einzelheiten::text as einzelheiten, e.ergebnis, e.anfrage_id as "anfrageId"`;

export interface Kopf {
  readonly nummer: number;
  readonly hash: string;
  readonly zeit: string;
  readonly gesamt: number;
}

/** Where the chain goes on: its last segment, or the checkpoint when everything has expired. */
export async function findKopf(db: Database | Tx): Promise<Kopf | undefined> {
  const { rows } = await sql<Kopf>`
    select * from (
      (select nummer, encode(hash, 'hex') as hash, ${instant('zeit')} as zeit, gesamt, 0 as rang
       from protokoll.segment order by nummer desc limit 1)
      union all
      (select nummer, encode(hash, 'hex'), ${instant('zeit')}, gesamt, 1
       from protokoll.pruefpunkt order by nummer desc limit 1)) as k
    order by nummer desc, rang limit 1`.execute(db);
  return rows[0];
}

interface SegmentRow extends Omit<SegmentZeile, 'hashes'> {
  readonly hashes: string;
}

const SEGMENT_COLUMNS = sql`
  nummer, fassung, ${instant('zeit')} as zeit, ${instant('von_zeit')} as "vonZeit", ${instant('bis_zeit')} as "bisZeit",
  anzahl, gesamt, encode(vorgaenger, 'hex') as vorgaenger, ids, encode(hashes, 'hex') as hashes, encode(hash, 'hex') as hash,
  schluessel, translate(encode(signatur, 'base64'), E'\\n', '') as signatur`;

function toSegment({ hashes, ...row }: SegmentRow): SegmentZeile {
  return { ...row, ids: row.ids.map(Number), hashes: hashes.match(/.{1,64}/g) ?? [] };
}

export interface SegmentBereich {
  /** Behind this segment. */
  readonly nach: number;
  /** Up to and with this segment. */
  readonly bis?: number;
  /** At least one segment, and no more after so many entries. */
  readonly eintraege: number;
}

const MOST_SEGMENTS = 1_000;

/** The next segments, in order. */
export async function listSegmente(tx: Tx, { nach, bis, eintraege }: SegmentBereich): Promise<SegmentZeile[]> {
  const { rows } = await sql<SegmentRow>`
    select ${SEGMENT_COLUMNS} from (
      select *, sum(anzahl) over (order by nummer) - anzahl as davor from protokoll.segment
      where nummer > ${nach} and nummer <= ${bis ?? Number.MAX_SAFE_INTEGER} order by nummer limit ${MOST_SEGMENTS}) as s
    where davor < ${eintraege} order by nummer`.execute(tx);
  return rows.map(toSegment);
}

/** Entries by their ids, in the order of the ids; what is gone is missing. */
export async function listEintraege(tx: Tx, ids: readonly number[]): Promise<EintragZeile[]> {
  const { rows } = await sql<EintragZeile>`
    select ${EINTRAG_COLUMNS} from protokoll.eintrag e where e.id = any (${ids}::bigint[]) order by e.id`.execute(tx);
  return rows;
}

export async function listPruefpunkte(db: Database | Tx): Promise<PruefpunktZeile[]> {
  const { rows } = await sql<PruefpunktZeile>`
    select nummer, fassung, ${instant('zeit')} as zeit, gesamt, encode(hash, 'hex') as hash, akteur_id as "akteurId",
      schluessel, translate(encode(signatur, 'base64'), E'\\n', '') as signatur
    from protokoll.pruefpunkt order by nummer`.execute(db);
  return rows;
}

export async function countSegmente(db: Database | Tx): Promise<number> {
  // Numbers are without gaps while nobody has been at the table; good enough for a progress bar, and at once.
  const { rows } = await sql<{ anzahl: number }>`
    select coalesce(max(nummer) - min(nummer) + 1, 0) as anzahl from protokoll.segment`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

/** A span of ids, both ends inclusive. */
export interface Luecke {
  readonly von: number;
  readonly bis: number;
}

/** Entries within the given spans, and whether the sealer knows of them. */
export async function listInLuecken(
  tx: Tx,
  luecken: readonly Luecke[],
  nach: number,
  limit: number,
): Promise<{ id: number; wartet: boolean }[]> {
  const { rows } = await sql<{ id: number; wartet: boolean }>`
    select e.id, o.eintrag_id is not null as wartet
    from unnest(${luecken.map(({ von }) => von)}::bigint[], ${luecken.map(({ bis }) => bis)}::bigint[]) as l (von, bis)
    cross join lateral (
      select id from protokoll.eintrag where id between greatest(l.von, ${nach}::bigint + 1) and l.bis
      order by id limit ${limit}) as e
    left join protokoll.offen o on o.eintrag_id = e.id
    order by e.id limit ${limit}`.execute(tx);
  return rows;
}

/** Ids that wait to be sealed although their entry is gone. */
export async function listVerwaiste(tx: Tx, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select o.eintrag_id as id from protokoll.offen o
    where not exists (select from protokoll.eintrag e where e.id = o.eintrag_id) order by 1 limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Hashes of segments by number, as far as they are there. */
export async function listHashes(tx: Tx, nummern: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ nummer: number; hash: string }>`
    select nummer, encode(hash, 'hex') as hash from protokoll.segment where nummer = any (${nummern}::bigint[])`.execute(
    tx,
  );
  return new Map(rows.map(({ nummer, hash }) => [nummer, hash]));
}

/** One snapshot for several questions: a segment and its entries expire together, so they are looked at together. */
export function inSnapshot<T>(db: Database, run: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(run);
}
