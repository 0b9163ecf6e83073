import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

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
