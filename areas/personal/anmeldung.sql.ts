import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

/** `zweiter-faktor` and `einrichtung` come after the right password; the others know no account yet. */
export type Anmeldestufe = 'zweiter-faktor' | 'einrichtung' | 'passkey' | 'oidc';

export interface Anmeldungzeile {
  readonly id: string;
  readonly stufe: Anmeldestufe;
  readonly konto_id: string | null;
  readonly versiegelt: string;
  readonly versuche: number;
}

export interface NewAnmeldung {
  readonly hash: Buffer;
  readonly stufe: Anmeldestufe;
  readonly kontoId: string | null;
  readonly versiegelt: string;
  readonly endetAt: string;
}

const COLUMNS = sql`id, stufe, konto_id, versiegelt, versuche`;

export async function insertAnmeldung(tx: Tx, row: NewAnmeldung): Promise<void> {
  await sql`
    insert into personal.anmeldung (hash, stufe, konto_id, versiegelt, endet_at)
    values (${row.hash}, ${row.stufe}, ${row.kontoId}, ${row.versiegelt}, ${row.endetAt})`.execute(tx);
}

/** Counts the attempt and gives the row; `undefined` when it ended. */
export async function countAnmeldeversuch(db: Db, hash: Buffer, now: string): Promise<Anmeldungzeile | undefined> {
  const { rows } = await sql<Anmeldungzeile>`
    update personal.anmeldung set versuche = versuche + 1 where hash = ${hash} and endet_at > ${now}
    returning ${COLUMNS}`.execute(db);
  return rows[0];
}

export async function lockAnmeldung(tx: Tx, hash: Buffer, now: string): Promise<Anmeldungzeile | undefined> {
  const { rows } = await sql<Anmeldungzeile>`
    select ${COLUMNS} from personal.anmeldung where hash = ${hash} and endet_at > ${now} for update`.execute(tx);
  return rows[0];
}

export async function rememberInAnmeldung(tx: Tx, id: string, versiegelt: string): Promise<void> {
  await sql`update personal.anmeldung set versiegelt = ${versiegelt} where id = ${id}`.execute(tx);
}

/** Whoever deletes the row has the sign-in; a second request finds none. */
export async function deleteAnmeldung(db: Db, hash: Buffer, now: string): Promise<Anmeldungzeile | undefined> {
  const { rows } = await sql<Anmeldungzeile & { offen: boolean }>`
    delete from personal.anmeldung where hash = ${hash} returning ${COLUMNS}, endet_at > ${now} as offen`.execute(db);
  return rows[0]?.offen ? rows[0] : undefined;
}

export async function deleteEndedAnmeldungen(db: Db, now: string): Promise<void> {
  await sql`delete from personal.anmeldung where endet_at <= ${now}`.execute(db);
}
