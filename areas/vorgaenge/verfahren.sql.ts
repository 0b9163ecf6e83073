/** Queries on Verfahren. Who sees one, is decided by its Akte. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Ergebnis, Kanal, Stand } from './verfahren.schema.ts';

export interface VerfahrenRow {
  readonly id: string;
  readonly akte_id: string;
  readonly person_id: string;
  readonly verfahrensart: string;
  readonly pruefart: string | null;
  readonly kanal: Kanal;
  readonly eingegangen_at: string;
  readonly vollstaendig_at: string | null;
  readonly stand: Stand;
  readonly ergebnis: Ergebnis | null;
  readonly bearbeiter: string | null;
  readonly naechste_frist: string | null;
  readonly erledigt_at: string | null;
  readonly version: number;
}

export const VERFAHREN_COLUMNS =
  sql.raw(`v.id, v.akte_id, v.person_id, v.verfahrensart, v.pruefart, v.kanal, v.eingegangen_at,
  v.vollstaendig_at, v.stand, v.ergebnis, v.bearbeiter, v.naechste_frist, v.erledigt_at, v.version`);

export interface VerfahrenValues {
  readonly id: string;
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrensart: string;
  readonly pruefart: string | null;
  readonly kanal: Kanal;
  readonly eingegangenAm: string;
  readonly bearbeiter: string | null;
}

/** False when the person has an open one of this kind already. */
export async function insertVerfahren(tx: Tx, v: VerfahrenValues, by: string): Promise<boolean> {
  const { rows } = await sql`
    insert into vorgaenge.verfahren (id, akte_id, person_id, verfahrensart, pruefart, kanal, eingegangen_at, bearbeiter,
      created_by)
    values (${v.id}, ${v.akteId}, ${v.personId}, ${v.verfahrensart}, ${v.pruefart}, ${v.kanal}, ${v.eingegangenAm},
      ${v.bearbeiter}, ${by})
    on conflict (person_id, verfahrensart, coalesce(pruefart, '')) where stand <> 'erledigt' do nothing
    returning id`.execute(tx);
  return rows.length > 0;
}

export async function findVerfahrenById(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<VerfahrenRow | undefined> {
  const { rows } = await sql<VerfahrenRow>`
    select ${VERFAHREN_COLUMNS} from vorgaenge.verfahren v
    where v.id = ${id} and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}`.execute(db);
  return rows[0];
}

/** Whether there is one for anybody at all: for the audit log, never for an answer. */
export async function isVerfahrenThere(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from vorgaenge.verfahren where id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** Held until commit, so that two who work on it come one after the other. */
export async function lockVerfahren(tx: Tx, id: string): Promise<Pick<VerfahrenRow, 'stand' | 'version'> | undefined> {
  const { rows } = await sql<Pick<VerfahrenRow, 'stand' | 'version'>>`
    select stand, version from vorgaenge.verfahren where id = ${id} for no key update`.execute(tx);
  return rows[0];
}

/** The caller holds it. */
export async function setStand(tx: Tx, id: string, stand: Exclude<Stand, 'erledigt'>): Promise<void> {
  await sql`update vorgaenge.verfahren set stand = ${stand}, ergebnis = null, erledigt_at = null, version = version + 1,
    updated_at = now() where id = ${id}`.execute(tx);
}

/** The caller holds it. Open Fristen end with it. */
export async function setErledigt(tx: Tx, id: string, ergebnis: Ergebnis, by: string): Promise<void> {
  await sql`update vorgaenge.frist set erledigt_at = now(), erledigt_von = ${by}
    where verfahren_id = ${id} and erledigt_at is null`.execute(tx);
  await sql`update vorgaenge.verfahren set stand = 'erledigt', ergebnis = ${ergebnis}, erledigt_at = now(),
    version = version + 1, updated_at = now() where id = ${id}`.execute(tx);
}

/** What this area keeps of an Akte goes with it: facts, findings, Fristen and what happened hang on the Verfahren. */
export async function deleteVerfahrenOf(tx: Tx, akteIds: readonly string[]): Promise<void> {
  await sql`delete from vorgaenge.verfahren where akte_id = any(${[...akteIds]}::uuid[])`.execute(tx);
}
