/** Queries on claims that are overdue: reminders, and what goes to enforcement. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { type ForderungRow, OFFEN, SICHT } from './forderung.sql.ts';

export interface MahnRow extends ForderungRow {
  readonly mahnungen: number;
  readonly frist_bis: string | null;
  readonly gemahnt_am: string | null;
  readonly uebergeben: boolean;
}

const MAHNSICHT = sql`${SICHT}, (select count(*)::int from vorgaenge.mahnung m where m.forderung_id = f.id) as mahnungen,
  (select max(m.frist_bis)::text from vorgaenge.mahnung m where m.forderung_id = f.id) as frist_bis,
  (select (max(m.created_at) at time zone 'Europe/Berlin')::date::text from vorgaenge.mahnung m
     where m.forderung_id = f.id) as gemahnt_am,
  exists (select from vorgaenge.beitreibung b where b.forderung_id = f.id) as uebergeben`;

/** Open and past their day, the oldest first. */
export async function listUeberfaellig(db: Database | Tx, heute: string, limit: number): Promise<MahnRow[]> {
  const { rows } = await sql<MahnRow>`
    select ${MAHNSICHT} from vorgaenge.forderung f where f.storniert_at is null and f.faellig_am < ${heute}::date and ${OFFEN} > 0
    order by f.faellig_am, f.kassenzeichen limit ${limit}`.execute(db);
  return rows;
}

/** Held until commit, in one order for everybody. */
export async function lockUeberfaellig(tx: Tx, ids: readonly string[], heute: string): Promise<MahnRow[]> {
  await sql`select 1 from vorgaenge.forderung where id = any(${[...ids]}::uuid[]) order by id for update`.execute(tx);
  const { rows } = await sql<MahnRow>`
    select ${MAHNSICHT} from vorgaenge.forderung f
    where f.id = any(${[...ids]}::uuid[]) and f.faellig_am < ${heute}::date and ${OFFEN} > 0 order by f.id`.execute(tx);
  return rows;
}

export async function insertMahnung(
  tx: Tx,
  one: { forderungId: string; nummer: number; offenCent: number; fristBis: string },
  by: string,
): Promise<void> {
  await sql`insert into vorgaenge.mahnung (forderung_id, nummer, offen_cent, frist_bis, created_by)
    values (${one.forderungId}, ${one.nummer}, ${one.offenCent}, ${one.fristBis}, ${by})`.execute(tx);
}

export interface MahnungRow {
  readonly nummer: number;
  readonly offen_cent: number;
  readonly frist_bis: string;
  readonly created_at: string;
}

export async function findLetzteMahnung(db: Database | Tx, forderungId: string): Promise<MahnungRow | undefined> {
  const { rows } = await sql<MahnungRow>`
    select nummer, offen_cent, frist_bis::text, created_at from vorgaenge.mahnung where forderung_id = ${forderungId}
    order by nummer desc limit 1`.execute(db);
  return rows[0];
}

export async function insertBeitreibungslauf(tx: Tx, nummer: string, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.beitreibungslauf (nummer, created_by) values (${nummer}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function insertBeitreibung(
  tx: Tx,
  laufId: string,
  one: { row: MahnRow; offenCent: number; gemahntAm: string },
): Promise<void> {
  const { row, offenCent, gemahntAm } = one;
  await sql`insert into vorgaenge.beitreibung (forderung_id, lauf_id, kassenzeichen, schuldner, anschrift, offen_cent,
      faellig_am, gemahnt_am)
    values (${row.id}, ${laufId}, ${row.kassenzeichen}, ${row.zahler}, ${row.zahler_anschrift}, ${offenCent},
      ${row.faellig_am}, ${gemahntAm})`.execute(tx);
}

export interface BeitreibungslaufRow {
  readonly id: string;
  readonly nummer: string;
  readonly created_at: string;
  readonly anzahl: number;
  readonly summe: number;
}

export async function listBeitreibungslaufRows(db: Database | Tx, id?: string): Promise<BeitreibungslaufRow[]> {
  const { rows } = await sql<BeitreibungslaufRow>`
    select l.id, l.nummer, l.created_at, count(b.*)::int as anzahl, coalesce(sum(b.offen_cent), 0)::int as summe
    from vorgaenge.beitreibungslauf l left join vorgaenge.beitreibung b on b.lauf_id = l.id
    where ${id ?? null}::uuid is null or l.id = ${id ?? null}::uuid
    group by l.id order by l.created_at desc limit 100`.execute(db);
  return rows;
}

export interface BeitreibungRow {
  readonly kassenzeichen: string;
  readonly schuldner: string;
  readonly anschrift: string;
  readonly offen_cent: number;
  readonly faellig_am: string;
  readonly gemahnt_am: string;
}

export async function listBeitreibungRows(db: Database | Tx, laufId: string): Promise<BeitreibungRow[]> {
  const { rows } = await sql<BeitreibungRow>`
    select kassenzeichen, schuldner, anschrift, offen_cent, faellig_am::text, gemahnt_am::text
    from vorgaenge.beitreibung where lauf_id = ${laufId} order by kassenzeichen`.execute(db);
  return rows;
}
