/** Houses, and the Termine of their day. */
import { sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import { TERMIN, type Terminzeile } from '../termin/termin.sql.ts';
import type { Platzart } from '../termine.schema.ts';

type Db = Database | Tx;

export interface Haus {
  readonly id: string;
  readonly schluessel: string;
  readonly name: string;
}

export async function findHaus(db: Db, by: { id?: string; schluessel?: string }): Promise<Haus | undefined> {
  const { rows } = await prepared(sql<Haus>`select id, schluessel, name from termine.standort
    where aktiv and ${by.id === undefined ? sql`schluessel = ${by.schluessel ?? ''}` : sql`id = ${by.id}`}`).execute(
    db,
  );
  return rows[0];
}

export async function listHausRows(db: Db): Promise<Haus[]> {
  const { rows } = await prepared(sql<Haus>`
    select id, schluessel, name from termine.standort where aktiv order by name, id`).execute(db);
  return rows;
}

export async function findHausOfPool(db: Db, poolId: string): Promise<Haus | undefined> {
  const { rows } = await prepared(sql<Haus>`
    select s.id, s.schluessel, s.name from termine.pool p join termine.standort s on s.id = p.standort_id
    where p.id = ${poolId}`).execute(db);
  return rows[0];
}

export async function findTerminByKennung(db: Db, kennung: string): Promise<Terminzeile | undefined> {
  const { rows } = await prepared(
    sql<Terminzeile>`select ${TERMIN} from termine.termin t where t.kennung = ${kennung}`,
  ).execute(db);
  return rows[0];
}

export interface Terminplatz {
  readonly station: number;
  readonly art: Platzart;
  readonly pool_id: string;
  readonly platz_id: string;
  readonly minuten: number;
}

/** Where a Termin was promised to be served, station by station. */
export async function listTerminplaetze(db: Db, terminId: string): Promise<Terminplatz[]> {
  const { rows } = await prepared(sql<Terminplatz>`
    select b.station, pl.art, pl.pool_id, b.platz_id, b.minuten
    from termine.belegung b join termine.platz pl on pl.id = b.platz_id
    where b.termin_id = ${terminId} order by b.station, lower(b.zeitraum)`).execute(db);
  return rows;
}

export interface ErwarteterTermin extends Terminzeile {
  readonly besuchId: string | null;
  /** Platz of the main station, as planned. */
  readonly platzId: string | null;
  readonly platz: string | null;
}

/** Promised ones of a house and a day, with the visit that came of it. */
export async function listTermineImHaus(
  db: Db,
  { standortId, tag }: { standortId: string; tag: string },
): Promise<ErwarteterTermin[]> {
  const { rows } = await prepared(sql<ErwarteterTermin>`
    select ${TERMIN}, b.id as "besuchId", pl.id as "platzId", pl.name as platz
    from termine.termin t join termine.pool p on p.id = t.pool_id
      left join termine.besuch b on b.termin_id = t.id
      left join lateral (select e.platz_id from termine.belegung e where e.termin_id = t.id and e.pool_id = t.pool_id
        order by e.station limit 1) e on true
      left join termine.platz pl on pl.id = e.platz_id
    where t.tag = ${tag}::date and p.standort_id = ${standortId}
      and t.stand in ('gebucht', 'wahrgenommen', 'nicht_erschienen')
    order by t.beginn, t.id`).execute(db);
  return rows;
}

/** Of those whom the office knew when they booked, whether they have a Vorgang or not. */
export async function listAkteIdsDerBuchungen(db: Db, terminIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ akte_id: string }>`
    select distinct akte_id from termine.buchung where termin_id = any(${[...terminIds]}::uuid[]) and akte_id is not null`.execute(
    db,
  );
  return rows.map(({ akte_id }) => akte_id);
}

/** Arrivals of the day for the bars: when somebody came, whatever became of it. */
export async function listAnkuenfte(
  db: Db,
  { standortId, tag }: { standortId: string; tag: string },
): Promise<string[]> {
  const { rows } = await prepared(sql<{ angekommen_at: string }>`
    select angekommen_at from termine.besuch where standort_id = ${standortId} and tag = ${tag}::date`).execute(db);
  return rows.map(({ angekommen_at }) => angekommen_at);
}

export async function listPoolNamen(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await prepared(sql<{ id: string; name: string }>`
    select id, name from termine.pool where id = any(${[...ids]}::uuid[])`).execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface PlatzKurz {
  readonly id: string;
  readonly pool_id: string;
  readonly standort_id: string;
  readonly art: Platzart;
  readonly faehigkeiten: readonly string[];
}

export async function findPlatzImHaus(db: Db, id: string): Promise<PlatzKurz | undefined> {
  const { rows } = await prepared(sql<PlatzKurz>`
    select pl.id, pl.pool_id, p.standort_id, pl.art, pl.faehigkeiten
    from termine.platz pl join termine.pool p on p.id = pl.pool_id where pl.id = ${id} and pl.aktiv`).execute(db);
  return rows[0];
}

/** Keys of the pools of a house. */
export async function listPoolSchluessel(db: Db, standortId: string): Promise<ReadonlySet<string>> {
  const { rows } = await prepared(sql<{ schluessel: string }>`
    select schluessel from termine.pool where standort_id = ${standortId} and aktiv`).execute(db);
  return new Set(rows.map(({ schluessel }) => schluessel));
}
