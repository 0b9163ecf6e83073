import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Notzugriffzeile {
  readonly id: string;
  readonly konto_id: string;
  readonly name: string;
  readonly rollen: readonly string[];
  readonly akte_id: string;
  readonly grund: string;
  readonly von: string;
  readonly bis: string;
}

const COLUMNS = sql`n.id, n.konto_id, k.name, k.rollen, n.akte_id, n.grund, n.von, n.bis`;
const FROM = sql`personal.notzugriff n join personal.konto k on k.id = n.konto_id`;

export async function listRunning(db: Db, kontoId: string, now: string): Promise<readonly Notzugriffzeile[]> {
  const { rows } = await sql<Notzugriffzeile>`
    select ${COLUMNS} from ${FROM}
    where n.konto_id = ${kontoId} and n.von <= ${now} and n.bis > ${now} order by n.bis, n.id`.execute(db);
  return rows;
}

/** `undefined`: one runs already on this Akte. */
export async function insertNotzugriff(
  tx: Tx,
  row: { kontoId: string; akteId: string; grund: string; von: string; bis: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into personal.notzugriff (konto_id, akte_id, grund, von, bis)
    values (${row.kontoId}, ${row.akteId}, ${row.grund}, ${row.von}, ${row.bis})
    on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export async function findNotzugriff(db: Db, id: string): Promise<Notzugriffzeile | undefined> {
  const { rows } = await sql<Notzugriffzeile>`select ${COLUMNS} from ${FROM} where n.id = ${id}`.execute(db);
  return rows[0];
}

/** False: it is not theirs or has ended. */
export async function endNotzugriffRow(tx: Tx, id: string, kontoId: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    update personal.notzugriff set bis = ${now}
    where id = ${id} and konto_id = ${kontoId} and bis > ${now} returning id`.execute(tx);
  return rows.length > 0;
}

/** False: it was noted before, so its people have been told. */
export async function noteTeamOfAkte(tx: Tx, id: string, teamId: string): Promise<boolean> {
  const { rows } = await sql`
    update personal.notzugriff set team_id = ${teamId} where id = ${id} and team_id is null returning id`.execute(tx);
  return rows.length > 0;
}

/** All, or those of people with letters in these teams and those on Akten of these teams. Newest first. */
export async function listNotzugriffRows(
  db: Db,
  {
    teams,
    ab,
    limit,
  }: { teams: readonly string[] | 'alle'; ab: { von: string; id: string } | undefined; limit: number },
): Promise<readonly Notzugriffzeile[]> {
  const whose =
    teams === 'alle'
      ? sql`true`
      : sql`(n.team_id = any(${[...teams]}::text[]) or exists (
          select 1 from personal.zustaendigkeit z where z.konto_id = k.id and z.team_id = any(${[...teams]}::uuid[])))`;
  const { rows } = await sql<Notzugriffzeile>`
    select ${COLUMNS} from ${FROM}
    where ${whose} and (${ab?.id ?? null}::uuid is null
      or (n.von, n.id) < (${ab?.von ?? null}::timestamptz, ${ab?.id ?? null}::uuid))
    order by n.von desc, n.id desc limit ${limit}`.execute(db);
  return rows;
}

export interface Aufsicht {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly rollen: readonly string[];
}

/** Who leads a team in which this person has letters. */
export async function listTeamleitungen(db: Db, kontoId: string): Promise<readonly Aufsicht[]> {
  const { rows } = await sql<Aufsicht>`
    select k.id, k.name, k.email, k.rollen from personal.konto k
    where k.status = 'aktiv' and 'teamleitung' = any(k.rollen) and k.id <> ${kontoId} and exists
      (select 1 from personal.zustaendigkeit z join personal.zustaendigkeit own on own.team_id = z.team_id
       where z.konto_id = k.id and own.konto_id = ${kontoId})
    order by k.id`.execute(db);
  return rows;
}

/** Who leads this team. */
export async function listTeamleitungenOfTeam(db: Db, teamId: string): Promise<readonly Aufsicht[]> {
  const { rows } = await sql<Aufsicht>`
    select k.id, k.name, k.email, k.rollen from personal.konto k
    where k.status = 'aktiv' and 'teamleitung' = any(k.rollen) and exists
      (select 1 from personal.zustaendigkeit z where z.konto_id = k.id and z.team_id::text = ${teamId})
    order by k.id`.execute(db);
  return rows;
}
