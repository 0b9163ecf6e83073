import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Namenszeile } from './kontenliste.sql.ts';

type Db = Database | Tx;

export interface Vertretungsperson {
  readonly id: string;
  readonly name: string;
  /** Last day. */
  readonly bis: string;
}

/** Whom this account represents on that day. */
export async function listVertretene(db: Db, kontoId: string, today: string): Promise<readonly Vertretungsperson[]> {
  const { rows } = await sql<Vertretungsperson>`
    select k.id, k.name, v.bis from personal.vertretung v join personal.konto k on k.id = v.vertretene_id
    where v.vertretung_id = ${kontoId} and v.beendet_at is null and k.status = 'aktiv'
      and ${today}::date between v.von and v.bis order by k.name, k.id`.execute(db);
  return rows;
}

/** Who represents this account on that day. */
export async function listVertretungDurch(
  db: Db,
  kontoId: string,
  today: string,
): Promise<readonly Vertretungsperson[]> {
  const { rows } = await sql<Vertretungsperson>`
    select k.id, k.name, v.bis from personal.vertretung v join personal.konto k on k.id = v.vertretung_id
    where v.vertretene_id = ${kontoId} and v.beendet_at is null and k.status = 'aktiv'
      and ${today}::date between v.von and v.bis order by k.name, k.id`.execute(db);
  return rows;
}

export interface Vertretungzeile {
  readonly id: string;
  readonly vertretene: Namenszeile;
  readonly vertretung: Namenszeile;
  readonly von: string;
  readonly bis: string;
  readonly beendet_at: string | null;
  readonly version: number;
}

const NAME = (alias: string) =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}, 'rollen', to_jsonb(${sql.ref(`${alias}.rollen`)}))`;
const COLUMNS = sql`v.id, ${NAME('a')} as vertretene, ${NAME('b')} as vertretung, v.von, v.bis, v.beendet_at, v.version`;
const FROM = sql`personal.vertretung v join personal.konto a on a.id = v.vertretene_id join personal.konto b on b.id = v.vertretung_id`;

/** Whose substitutions somebody may see: their own, those of people in their teams, or all. */
export type Vertretungssicht = { readonly alle: true } | { readonly eigene: string; readonly teams: readonly string[] };

/** Over rows of `FROM`. */
const sichtbar = (sicht: Vertretungssicht) =>
  'alle' in sicht
    ? sql`true`
    : sql`(a.id = ${sicht.eigene} or b.id = ${sicht.eigene} or exists
        (select 1 from personal.zustaendigkeit z where z.konto_id = a.id and z.team_id = any(${[...sicht.teams]}::uuid[])))`;

/** Latest first. */
export async function listVertretungRows(
  db: Db,
  sicht: Vertretungssicht,
  { today, auchBeendete }: { today: string; auchBeendete: boolean },
): Promise<readonly Vertretungzeile[]> {
  const { rows } = await sql<Vertretungzeile>`
    select ${COLUMNS} from ${FROM}
    where ${sichtbar(sicht)} and (${auchBeendete} or (v.beendet_at is null and v.bis >= ${today}))
    order by v.von desc, v.id desc limit 500`.execute(db);
  return rows;
}

export async function findVertretung(
  db: Db,
  id: string,
  sicht: Vertretungssicht,
): Promise<Vertretungzeile | undefined> {
  const { rows } = await sql<Vertretungzeile>`
    select ${COLUMNS} from ${FROM} where v.id = ${id} and ${sichtbar(sicht)}`.execute(db);
  return rows[0];
}

/** `undefined`: the same two have one on some of these days already. */
export async function insertVertretung(
  tx: Tx,
  row: { vertreteneId: string; vertretungId: string; von: string; bis: string; createdBy: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into personal.vertretung (vertretene_id, vertretung_id, von, bis, created_by)
    values (${row.vertreteneId}, ${row.vertretungId}, ${row.von}, ${row.bis}, ${row.createdBy})
    on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

/** False: somebody changed it meanwhile, or it has ended. */
export async function endVertretungRow(tx: Tx, id: string, version: number, now: string): Promise<boolean> {
  const { rows } = await sql`
    update personal.vertretung set beendet_at = ${now}, version = version + 1
    where id = ${id} and version = ${version} and beendet_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Of an account that closes, in both directions. */
export async function endVertretungenOf(tx: Tx, kontoId: string, now: string): Promise<void> {
  await sql`
    update personal.vertretung set beendet_at = ${now}, version = version + 1
    where (vertretene_id = ${kontoId} or vertretung_id = ${kontoId}) and beendet_at is null`.execute(tx);
}

/** Whether they have letters in one of these teams. */
export async function isInTeams(db: Db, kontoId: string, teams: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select 1 from personal.zustaendigkeit
    where konto_id = ${kontoId} and team_id = any(${[...teams]}::uuid[]) limit 1`.execute(db);
  return rows.length > 0;
}
