/** Queries on money that goes back. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface ErstattungRow {
  readonly id: string;
  readonly forderung_id: string;
  readonly betrag_cent: number;
  readonly empfaenger: string;
  readonly iban: string;
  readonly begruendung: string;
  readonly created_by: string;
  readonly entscheidung: 'freigegeben' | 'abgelehnt' | null;
}

const COLUMNS = sql`id, forderung_id, betrag_cent, empfaenger, iban, begruendung, created_by, entscheidung`;

export async function listErstattungRows(db: Database | Tx, forderungId: string): Promise<ErstattungRow[]> {
  const { rows } = await sql<ErstattungRow>`
    select ${COLUMNS} from vorgaenge.erstattung where forderung_id = ${forderungId} order by created_at, id`.execute(
    db,
  );
  return rows;
}

/** Held until commit. */
export async function findErstattung(tx: Tx, id: string): Promise<ErstattungRow | undefined> {
  const { rows } = await sql<ErstattungRow>`
    select ${COLUMNS} from vorgaenge.erstattung where id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function insertErstattung(
  tx: Tx,
  one: { forderungId: string; betragCent: number; empfaenger: string; iban: string; begruendung: string },
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.erstattung (forderung_id, betrag_cent, empfaenger, iban, begruendung, created_by)
    values (${one.forderungId}, ${one.betragCent}, ${one.empfaenger}, ${one.iban}, ${one.begruendung}, ${by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function setErstattungEntschieden(
  tx: Tx,
  id: string,
  entscheidung: 'freigegeben' | 'abgelehnt',
  by: string,
  at: string,
): Promise<void> {
  await sql`update vorgaenge.erstattung set entscheidung = ${entscheidung}, entschieden_by = ${by},
      entschieden_at = ${at}::timestamptz where id = ${id}`.execute(tx);
}
