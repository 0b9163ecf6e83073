/** What the sealer asks of the database. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { EintragZeile, SegmentZeile } from './kette.rules.ts';
import { EINTRAG_COLUMNS, instant } from './kette.sql.ts';

const SIEGLER_LOCK = 4_711_020;

/** True while this transaction may seal; another one that may is never waited for. */
export async function tryLockKette(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ frei: boolean }>`select pg_try_advisory_xact_lock(${SIEGLER_LOCK}) as frei`.execute(tx);
  return rows[0]?.frei === true;
}

/** For the rare verb that has to get its turn (expiry). */
export async function lockKette(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SIEGLER_LOCK})`.execute(tx);
}

export async function hasOffene(db: Database): Promise<boolean> {
  const { rows } = await sql<{ da: boolean }>`select exists (select from protokoll.offen) as da`.execute(db);
  return rows[0]?.da === true;
}

export interface Stapel {
  /** The database's time. */
  readonly jetzt: string;
  readonly eintraege: readonly EintragZeile[];
}

/** Takes the next entries out of the queue. An id whose entry is gone stays, for the check to find. */
export async function takeOffene(tx: Tx, limit: number): Promise<Stapel> {
  const { rows } = await sql<EintragZeile & { jetzt: string }>`
    with naechste as (
      select o.eintrag_id from protokoll.offen o
      where exists (select from protokoll.eintrag e where e.id = o.eintrag_id) order by o.eintrag_id limit ${limit}),
    heraus as (
      delete from protokoll.offen using naechste where offen.eintrag_id = naechste.eintrag_id
      returning offen.eintrag_id as id)
    select ${EINTRAG_COLUMNS}, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as jetzt
    from heraus join protokoll.eintrag e using (id) order by e.id`.execute(tx);
  return { jetzt: rows[0]?.jetzt ?? '', eintraege: rows.map(({ jetzt, ...eintrag }) => eintrag) };
}

export async function insertSegment(tx: Tx, segment: SegmentZeile): Promise<void> {
  await sql`
    insert into protokoll.segment
      (nummer, fassung, zeit, von_zeit, bis_zeit, anzahl, gesamt, ids, hashes, vorgaenger, hash, schluessel, signatur)
    values (${segment.nummer}, ${segment.fassung}, ${segment.zeit}, ${segment.vonZeit}, ${segment.bisZeit},
      ${segment.anzahl}, ${segment.gesamt}, ${segment.ids}::bigint[], decode(${segment.hashes.join('')}, 'hex'),
      decode(${segment.vorgaenger}, 'hex'), decode(${segment.hash}, 'hex'), ${segment.schluessel},
      decode(${segment.signatur}, 'base64'))`.execute(tx);
}

export interface Siegelzustand {
  readonly ungesiegelt: number;
  readonly rueckstandSekunden: number;
}

/** How far the sealer is behind. */
export async function readRueckstand(db: Database | Tx): Promise<Siegelzustand> {
  const { rows } = await sql<Siegelzustand>`
    select count(*) as ungesiegelt,
      coalesce(floor(extract(epoch from clock_timestamp() - min(e.zeit))), 0)::int as "rueckstandSekunden"
    from protokoll.offen o left join protokoll.eintrag e on e.id = o.eintrag_id`.execute(db);
  return rows[0] as Siegelzustand;
}

// ---- keys ------------------------------------------------------------------------------------------------------------

export interface SchluesselRow {
  readonly id: string;
  readonly oeffentlich: string;
  readonly versiegelt: string;
  readonly created_at: string;
}

/** Oldest first. A key that was sealed anew stands there twice. */
export async function listSchluesselRows(db: Database | Tx): Promise<SchluesselRow[]> {
  const { rows } = await sql<SchluesselRow>`
    select id, oeffentlich, versiegelt, ${instant('created_at')} as created_at from protokoll.schluessel order by nr`.execute(
    db,
  );
  return rows;
}

export async function insertSchluessel(tx: Tx, row: Omit<SchluesselRow, 'created_at'>): Promise<void> {
  await sql`
    insert into protokoll.schluessel (id, oeffentlich, versiegelt)
    values (${row.id}, ${row.oeffentlich}, ${row.versiegelt})`.execute(tx);
}
