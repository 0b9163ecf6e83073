/** Queries on what the office gives up: waivers and cancellations, and how much of it a debtor had already. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Entscheidung = 'freigegeben' | 'abgelehnt';

export interface ErlassRow {
  readonly id: string;
  readonly forderung_id: string;
  readonly betrag_cent: number;
  readonly norm: string;
  readonly begruendung: string;
  readonly nachweis: string;
  readonly zweite_person: boolean;
  readonly created_by: string;
  readonly entscheidung: 'freigegeben' | 'abgelehnt' | null;
}

const ERLASS = sql`id, forderung_id, betrag_cent, norm, begruendung, nachweis, zweite_person, created_by,
  entscheidung`;

export async function listErlassRows(db: Database | Tx, forderungId: string): Promise<ErlassRow[]> {
  const { rows } = await sql<ErlassRow>`
    select ${ERLASS} from vorgaenge.erlass where forderung_id = ${forderungId} order by created_at, id`.execute(db);
  return rows;
}

export async function findErlass(tx: Tx, id: string): Promise<ErlassRow | undefined> {
  const { rows } = await sql<ErlassRow>`select ${ERLASS} from vorgaenge.erlass where id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function insertErlass(
  tx: Tx,
  one: {
    forderungId: string;
    betragCent: number;
    norm: string;
    begruendung: string;
    nachweis: string;
    zweitePerson: boolean;
  },
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.erlass (forderung_id, betrag_cent, norm, begruendung, nachweis, zweite_person, created_by)
    values (${one.forderungId}, ${one.betragCent}, ${one.norm}, ${one.begruendung}, ${one.nachweis},
      ${one.zweitePerson}, ${by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function setErlassEntschieden(
  tx: Tx,
  id: string,
  entscheidung: 'freigegeben' | 'abgelehnt',
  by: string,
  at: string,
): Promise<void> {
  await sql`update vorgaenge.erlass set entscheidung = ${entscheidung}, entschieden_by = ${by},
      entschieden_at = ${at}::timestamptz where id = ${id}`.execute(tx);
}

// ---- cancellations -----------------------------------------------------------------------------------------------

export interface StornoRow {
  readonly id: string;
  readonly forderung_id: string;
  readonly betrag_cent: number;
  readonly grund: string;
  readonly zweite_person: boolean;
  readonly created_by: string;
  readonly entscheidung: Entscheidung | null;
}

const STORNO = sql`id, forderung_id, betrag_cent, grund, zweite_person, created_by, entscheidung`;

export async function listStornoRows(db: Database | Tx, forderungId: string): Promise<StornoRow[]> {
  const { rows } = await sql<StornoRow>`
    select ${STORNO} from vorgaenge.storno where forderung_id = ${forderungId} order by created_at, id`.execute(db);
  return rows;
}

export async function findStorno(db: Database | Tx, id: string): Promise<StornoRow | undefined> {
  const { rows } = await sql<StornoRow>`select ${STORNO} from vorgaenge.storno where id = ${id}`.execute(db);
  return rows[0];
}

export async function isStornoOffen(db: Database | Tx, forderungId: string): Promise<boolean> {
  const { rows } = await sql`
    select from vorgaenge.storno where forderung_id = ${forderungId} and entscheidung is null`.execute(db);
  return rows.length > 0;
}

export async function insertStorno(
  tx: Tx,
  one: { forderungId: string; betragCent: number; grund: string; zweitePerson: boolean },
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.storno (forderung_id, betrag_cent, grund, zweite_person, created_by)
    values (${one.forderungId}, ${one.betragCent}, ${one.grund}, ${one.zweitePerson}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** A released one takes its claim with it. */
export async function setStornoEntschieden(
  tx: Tx,
  { id, forderung_id: forderungId, grund }: Pick<StornoRow, 'id' | 'forderung_id' | 'grund'>,
  entscheidung: Entscheidung,
  by: string,
  at: string,
): Promise<void> {
  await sql`update vorgaenge.storno set entscheidung = ${entscheidung}, entschieden_by = ${by},
      entschieden_at = ${at}::timestamptz where id = ${id}`.execute(tx);
  if (entscheidung === 'freigegeben')
    await sql`update vorgaenge.forderung set storniert_at = ${at}::timestamptz, storniert_by = ${by},
      storno_grund = ${grund} where id = ${forderungId}`.execute(tx);
}

// ---- how much of it ------------------------------------------------------------------------------------------------

export interface Schuldner {
  readonly forderungId: string;
  readonly vorgangId: string;
  readonly personId: string;
  /** Who pays instead of the person. */
  readonly andere?: string | undefined;
}

/** Two at once on two claims of one debtor come one after the other; the first of them counts for the second. */
export async function lockVerzicht(tx: Tx, { personId, andere }: Schuldner): Promise<void> {
  const keys = [personId, ...(andere === undefined ? [] : [andere.toLowerCase()])].toSorted();
  for (const key of keys)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`vorgaenge.verzicht:${key}`}, 0))`.execute(tx);
}

/** Cents given up since a day, in every claim of the debtor and of the Vorgang; of this claim at any time. */
export async function sumVerzichtet(tx: Tx, of: Schuldner, seit: string): Promise<number> {
  const { rows } = await sql<{ cent: number }>`
    with seine as (
      select f.id from vorgaenge.forderung f join vorgaenge.verfahren v on v.id = f.vorgang_id
      where v.person_id = ${of.personId} or f.vorgang_id = ${of.vorgangId}
        or (f.zahler_art = 'andere' and lower(f.zahler) = ${of.andere?.toLowerCase() ?? null})),
    verzichtet as (
      select forderung_id, betrag_cent, entscheidung, entschieden_at from vorgaenge.erlass
      union all select forderung_id, betrag_cent, entscheidung, entschieden_at from vorgaenge.storno)
    select coalesce(sum(betrag_cent), 0)::int as cent from verzichtet
    where entscheidung = 'freigegeben' and forderung_id in (select id from seine)
      and (forderung_id = ${of.forderungId} or entschieden_at >= ${seit}::date at time zone 'Europe/Berlin')`.execute(
    tx,
  );
  return rows[0]?.cent ?? 0;
}
