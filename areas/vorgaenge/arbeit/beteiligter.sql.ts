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
  readonly vollmacht_id: string | null;
  readonly bestaetigt_at: string | null;
}

const COLUMNS = sql`id, rolle, person_id, name, anschrift, empfaengt, bis::text as bis, vollmacht_id, bestaetigt_at`;

export async function listBeteiligterRows(db: Database | Tx, verfahrenId: string): Promise<BeteiligterRow[]> {
  const { rows } = await sql<BeteiligterRow>`
    select ${COLUMNS} from vorgaenge.beteiligter where verfahren_id = ${verfahrenId} order by id`.execute(db);
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

export async function lockBeteiligter(tx: Tx, verfahrenId: string, id: string): Promise<BeteiligterRow | undefined> {
  const { rows } = await sql<BeteiligterRow>`
    select ${COLUMNS} from vorgaenge.beteiligter where verfahren_id = ${verfahrenId} and id = ${id} for update`.execute(
    tx,
  );
  return rows[0];
}

/** The office has seen the Vollmacht; from now on letters go there, where the role is one that gets them. */
export async function confirmBeteiligter(
  tx: Tx,
  id: string,
  { empfaengt, by }: { empfaengt: boolean; by: string },
): Promise<void> {
  await sql`update vorgaenge.beteiligter set bestaetigt_at = now(), bestaetigt_von = ${by}, empfaengt = ${empfaengt},
    version = version + 1 where id = ${id}`.execute(tx);
}

/** No letter goes there any more. Stays in the list, with its last day. */
export async function endBeteiligter(tx: Tx, id: string, heute: string): Promise<void> {
  await sql`update vorgaenge.beteiligter set empfaengt = false, bis = least(coalesce(bis, ${heute}::date - 1), ${heute}::date - 1),
    version = version + 1 where id = ${id}`.execute(tx);
}

/** The same for all who act by this Vollmacht. Returns their Verfahren. */
export async function endBeteiligteOfVollmacht(tx: Tx, vollmachtId: string, heute: string): Promise<readonly string[]> {
  const { rows } = await sql<{ verfahren_id: string }>`
    update vorgaenge.beteiligter set empfaengt = false, version = version + 1,
      bis = least(coalesce(bis, ${heute}::date - 1), ${heute}::date - 1)
    where vollmacht_id = ${vollmachtId} and (bis is null or bis >= ${heute}::date) returning verfahren_id`.execute(tx);
  return rows.map((row) => row.verfahren_id);
}
