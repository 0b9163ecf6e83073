/** Who takes part in a Verfahren beside the person it is about. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Beteiligtenrolle } from './vorgang.schema.ts';

export interface BeteiligterRow {
  readonly id: string;
  readonly rolle: Beteiligtenrolle;
  readonly person_id: string | null;
  readonly name: string;
  readonly anschrift: string;
  readonly empfaengt: boolean;
  readonly bis: string | null;
}

export async function listBeteiligterRows(db: Database | Tx, verfahrenId: string): Promise<BeteiligterRow[]> {
  const { rows } = await sql<BeteiligterRow>`
    select id, rolle, person_id, name, anschrift, empfaengt, bis from vorgaenge.beteiligter
    where verfahren_id = ${verfahrenId} order by id`.execute(db);
  return rows;
}

export interface NewBeteiligter {
  readonly rolle: Beteiligtenrolle;
  readonly personId?: string | undefined;
  readonly name: string;
  readonly anschrift: string;
  readonly empfaengt: boolean;
  readonly bis?: string | undefined;
}

export async function insertBeteiligter(tx: Tx, verfahrenId: string, b: NewBeteiligter, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.beteiligter (verfahren_id, rolle, person_id, name, anschrift, empfaengt, bis, created_by)
    values (${verfahrenId}, ${b.rolle}, ${b.personId ?? null}, ${b.name}, ${b.anschrift}, ${b.empfaengt},
      ${b.bis ?? null}::date, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** False when there is none such in this Verfahren. */
export async function deleteBeteiligter(tx: Tx, verfahrenId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from vorgaenge.beteiligter where id = ${id} and verfahren_id = ${verfahrenId} returning id`.execute(tx);
  return rows.length > 0;
}
