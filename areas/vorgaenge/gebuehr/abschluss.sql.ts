/** Queries on the closing of a desk. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

/** Whoever takes money or closes holds the desk of this person until commit. */
export async function lockKasse(tx: Tx, person: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vorgaenge.kasse:${person}`}, 0))`.execute(tx);
}

export interface BelegRow {
  readonly belegnummer: string;
  readonly zahler: string;
  readonly betrag_cent: number;
}

/** What this person took at the desk on the day. */
export async function listBelegRows(db: Database | Tx, person: string, tag: string): Promise<BelegRow[]> {
  const { rows } = await sql<BelegRow>`
    select z.belegnummer, f.zahler, z.betrag_cent from vorgaenge.zahlung z
      join vorgaenge.zahlung_zuordnung o on o.zahlung_id = z.id join vorgaenge.forderung f on f.id = o.forderung_id
    where z.weg = 'kasse' and z.created_by = ${person} and z.eingang_am = ${tag}::date order by z.belegnummer`.execute(
    db,
  );
  return rows;
}

export async function isGeschlossen(db: Database | Tx, person: string, tag: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from vorgaenge.kassenabschluss where person = ${person} and tag = ${tag}::date`.execute(db);
  return rows.length > 0;
}

export interface AbschlussRow {
  readonly id: string;
  readonly tag: string;
  readonly person: string;
  readonly name: string;
  readonly belege: number;
  readonly soll_cent: number;
  readonly gezaehlt_cent: number;
  readonly grund: string;
  readonly bestaetigt_by: string | null;
}

const COLUMNS = sql`id, tag::text, person, name, belege, soll_cent, gezaehlt_cent, grund, bestaetigt_by`;

export async function insertAbschluss(
  tx: Tx,
  one: Pick<AbschlussRow, 'tag' | 'person' | 'name' | 'belege' | 'soll_cent' | 'gezaehlt_cent' | 'grund'>,
): Promise<AbschlussRow> {
  const { rows } = await sql<AbschlussRow>`
    insert into vorgaenge.kassenabschluss (tag, person, name, belege, soll_cent, gezaehlt_cent, grund)
    values (${one.tag}, ${one.person}, ${one.name}, ${one.belege}, ${one.soll_cent}, ${one.gezaehlt_cent}, ${one.grund})
    returning ${COLUMNS}`.execute(tx);
  return rows[0] as AbschlussRow;
}

export async function listAbschlussRows(db: Database | Tx): Promise<AbschlussRow[]> {
  const { rows } = await sql<AbschlussRow>`
    select ${COLUMNS} from vorgaenge.kassenabschluss order by bestaetigt_at is not null, tag desc, name limit 60`.execute(
    db,
  );
  return rows;
}

/** Undefined when somebody confirmed it meanwhile. */
export async function setBestaetigt(tx: Tx, id: string, by: string, at: string): Promise<boolean> {
  const { rows } = await sql`
    update vorgaenge.kassenabschluss set bestaetigt_by = ${by}, bestaetigt_at = ${at}::timestamptz
    where id = ${id} and bestaetigt_by is null returning id`.execute(tx);
  return rows.length === 1;
}

export async function findAbschluss(db: Database | Tx, id: string): Promise<AbschlussRow | undefined> {
  const { rows } = await sql<AbschlussRow>`
    select ${COLUMNS} from vorgaenge.kassenabschluss where id = ${id}`.execute(db);
  return rows[0];
}
