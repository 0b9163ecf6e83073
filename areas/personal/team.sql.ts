import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Teamzeile {
  readonly id: string;
  readonly name: string;
  readonly von: string;
  readonly bis: string;
  readonly mitglieder: number;
  readonly version: number;
}

const COLUMNS = sql`t.id, t.name, t.von, t.bis, t.version,
  (select count(distinct z.konto_id)::int from personal.zustaendigkeit z join personal.konto k on k.id = z.konto_id
   where z.team_id = t.id and k.status <> 'deaktiviert') as mitglieder`;

export async function listTeamRows(db: Db): Promise<readonly Teamzeile[]> {
  const { rows } = await sql<Teamzeile>`select ${COLUMNS} from personal.team t order by t.von, t.bis, t.name`.execute(
    db,
  );
  return rows;
}

export async function lockTeam(tx: Tx, id: string): Promise<Teamzeile | undefined> {
  const { rows } =
    await sql<Teamzeile>`select ${COLUMNS} from personal.team t where t.id = ${id} for update of t`.execute(tx);
  return rows[0];
}

export async function findTeam(db: Db, id: string): Promise<Teamzeile | undefined> {
  const { rows } = await sql<Teamzeile>`select ${COLUMNS} from personal.team t where t.id = ${id}`.execute(db);
  return rows[0];
}

export interface TeamValues {
  readonly name: string;
  readonly von: string;
  readonly bis: string;
}

/** `undefined`: the name is taken. */
export async function insertTeam(tx: Tx, { name, von, bis }: TeamValues): Promise<Teamzeile | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into personal.team (name, von, bis) values (${name}, ${von}, ${bis})
    on conflict (name) do nothing returning id`.execute(tx);
  return rows[0] ? findTeam(tx, rows[0].id) : undefined;
}

export async function isTeamNameTaken(tx: Tx, name: string, exceptId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from personal.team where name = ${name} and id <> ${exceptId}`.execute(tx);
  return rows.length > 0;
}

export async function updateTeamRow(tx: Tx, id: string, { name, von, bis }: TeamValues): Promise<void> {
  await sql`
    update personal.team set name = ${name}, von = ${von}, bis = ${bis}, version = version + 1 where id = ${id}`.execute(
    tx,
  );
}

export async function deleteTeamRow(tx: Tx, id: string): Promise<void> {
  await sql`delete from personal.team where id = ${id}`.execute(tx);
}
