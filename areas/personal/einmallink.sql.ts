import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Einmallinkzeile {
  readonly id: string;
  readonly konto_id: string;
  readonly art: 'einladung' | 'kennwort';
  readonly versuche: number;
  readonly versiegelt: string | null;
}

const COLUMNS = sql`id, konto_id, art, versuche, versiegelt`;
const COUNTS = (now: string) => sql`benutzt_at is null and endet_at > ${now}`;

export interface NewEinmallink {
  readonly kontoId: string;
  readonly art: Einmallinkzeile['art'];
  readonly hash: Buffer;
  readonly now: string;
  readonly endetAt: string;
  readonly createdBy: string;
}

/** The account's older links count no more. */
export async function replaceEinmallink(tx: Tx, row: NewEinmallink): Promise<void> {
  await deleteEinmallinks(tx, row.kontoId);
  await sql`
    insert into personal.einmallink (konto_id, art, hash, created_at, endet_at, created_by)
    values (${row.kontoId}, ${row.art}, ${row.hash}, ${row.now}, ${row.endetAt}, ${row.createdBy})`.execute(tx);
}

export async function deleteEinmallinks(tx: Tx, kontoId: string): Promise<void> {
  await sql`delete from personal.einmallink where konto_id = ${kontoId}`.execute(tx);
}

export async function lockEinmallink(tx: Tx, hash: Buffer, now: string): Promise<Einmallinkzeile | undefined> {
  const { rows } = await sql<Einmallinkzeile>`
    select ${COLUMNS} from personal.einmallink where hash = ${hash} and ${COUNTS(now)} for update`.execute(tx);
  return rows[0];
}

export async function countLinkAttempt(db: Db, hash: Buffer, now: string): Promise<Einmallinkzeile | undefined> {
  const { rows } = await sql<Einmallinkzeile>`
    update personal.einmallink set versuche = versuche + 1 where hash = ${hash} and ${COUNTS(now)}
    returning ${COLUMNS}`.execute(db);
  return rows[0];
}

/** Of two uses at the same moment one finds it. */
export async function markLinkUsed(tx: Tx, hash: Buffer, now: string): Promise<Einmallinkzeile | undefined> {
  const { rows } = await sql<Einmallinkzeile>`
    update personal.einmallink set benutzt_at = ${now} where hash = ${hash} and ${COUNTS(now)}
    returning ${COLUMNS}`.execute(tx);
  return rows[0];
}

export async function rememberInLink(tx: Tx, id: string, versiegelt: string | null): Promise<void> {
  await sql`update personal.einmallink set versiegelt = ${versiegelt} where id = ${id}`.execute(tx);
}

export async function deleteOldEinmallinks(db: Db, before: string): Promise<void> {
  await sql`delete from personal.einmallink where endet_at < ${before} or benutzt_at < ${before}`.execute(db);
}
