/** Who works where now. */
import { sql } from 'kysely';
import { type Database, later, prepared, type Tx } from '#platform/db/db.ts';
import type { Platzart } from '../termine.schema.ts';

export interface SchalterRow {
  readonly platz_id: string;
  readonly name: string;
  readonly art: Platzart;
  readonly raum: string;
  readonly weg: string;
  readonly richtung: 'links' | 'rechts' | 'geradeaus' | 'hoch' | 'runter';
  readonly faehigkeiten: readonly string[];
  readonly pool_id: string;
  readonly pool: string;
  readonly standort_id: string;
  readonly standort: string;
  readonly haus: string;
  readonly schalter_id: string | null;
  readonly konto: string | null;
  readonly seit: string | null;
  readonly pause_seit: string | null;
  readonly vertretung_id: string | null;
  readonly version: number | null;
  readonly besuch_id: string | null;
  readonly nummer: string | null;
}

/** The desk of who asks. */
export interface EigenerSchalter extends SchalterRow {
  /** Plätze on a break for which this one stands in. */
  readonly vertritt: readonly string[];
}

const COLUMNS = sql`pl.id as platz_id, pl.name, pl.art, pl.raum, pl.weg, pl.richtung, pl.faehigkeiten, pl.pool_id, p.name as pool,
    p.standort_id, s.schluessel as standort, s.name as haus, o.id as schalter_id, o.konto, o.seit, o.pause_seit,
    o.vertretung_id, o.version, b.id as besuch_id, b.nummer`;

const PLAETZE = sql`
  from termine.platz pl join termine.pool p on p.id = pl.pool_id join termine.standort s on s.id = p.standort_id
    left join termine.schalter o on o.platz_id = pl.id and o.bis is null
    left join termine.besuch b on b.platz_id = pl.id and b.stand in ('aufgerufen', 'bedient')
  where pl.aktiv and p.aktiv and s.aktiv and not pl.ueberbuchung`;

export async function listSchalterRows(db: Database | Tx, standortId?: string): Promise<SchalterRow[]> {
  const { rows } =
    await prepared(sql<SchalterRow>`select ${COLUMNS} ${PLAETZE} ${standortId ? sql`and s.id = ${standortId}` : sql``}
    order by s.name, p.name, pl.name, pl.id`).execute(db);
  return rows;
}

export async function findSchalterRow(db: Database | Tx, platzId: string): Promise<SchalterRow | undefined> {
  const { rows } = await prepared(sql<SchalterRow>`select ${COLUMNS} ${PLAETZE} and pl.id = ${platzId}`).execute(db);
  return rows[0];
}

/** The Platz at which this account works now; held until commit, so that two windows of it come one after the other. */
export async function lockSchalterOf(tx: Tx, konto: string): Promise<EigenerSchalter | undefined> {
  // Two statements in one message: what stands at the desk is read after the wait, not before.
  await later(tx, sql`select from termine.schalter where konto = ${konto} and bis is null for update`);
  return findSchalterOf(tx, konto);
}

export async function findSchalterOf(db: Database | Tx, konto: string): Promise<EigenerSchalter | undefined> {
  const { rows } = await prepared(sql<EigenerSchalter>`
    select ${COLUMNS}, array(
      select v.platz_id from termine.schalter v
      where v.vertretung_id = pl.id and v.pause_seit is not null and v.bis is null) as vertritt
    ${PLAETZE} and o.konto = ${konto}`).execute(db);
  return rows[0];
}

/** Held in the order of opening: two who want the same Platz, or one who wants two, come one after the other. */
export async function lockSchalterAt(tx: Tx, platzId: string, konto: string): Promise<void> {
  await prepared(sql`select from termine.platz where id = ${platzId} for no key update`).execute(tx);
  await prepared(sql`select from termine.schalter where (platz_id = ${platzId} or konto = ${konto}) and bis is null
    order by id for update`).execute(tx);
}

export async function insertSchalter(tx: Tx, s: { platzId: string; konto: string; jetzt: string }): Promise<boolean> {
  const { rows } = await prepared(sql`insert into termine.schalter (platz_id, konto, seit)
    values (${s.platzId}, ${s.konto}, ${s.jetzt}) on conflict do nothing returning id`).execute(tx);
  return rows.length > 0;
}

export async function endSchalter(tx: Tx, platzId: string, jetzt: string): Promise<void> {
  await prepared(sql`update termine.schalter set bis = greatest(${jetzt}, seit), pause_seit = null, vertretung_id = null,
    version = version + 1 where platz_id = ${platzId} and bis is null`).execute(tx);
}

export async function setPause(
  tx: Tx,
  platzId: string,
  { seit, vertretungId }: { seit: string | null; vertretungId: string | null },
): Promise<void> {
  await prepared(sql`update termine.schalter set pause_seit = ${seit}, vertretung_id = ${vertretungId}, version = version + 1
    where platz_id = ${platzId} and bis is null`).execute(tx);
}

/** What was left open in the evening. */
export async function endSchalterBefore(tx: Tx, instant: string, jetzt: string): Promise<number> {
  const { rows } = await sql`
    update termine.schalter s set bis = ${jetzt}, pause_seit = null, vertretung_id = null, version = version + 1
    where bis is null and seit < ${instant} and not exists (
      select from termine.besuch b where b.platz_id = s.platz_id and b.stand in ('aufgerufen', 'bedient'))
    returning id`.execute(tx);
  return rows.length;
}
