/** Parts of files on their way. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export async function listTeilNummern(db: Db, antragId: string, datei: string): Promise<number[]> {
  const { rows } = await sql<{ nr: number }>`
    select nr from vorgaenge.antrag_teil where antrag_id = ${antragId} and datei = ${datei} order by nr`.execute(db);
  return rows.map(({ nr }) => nr);
}

/** The same part sent twice is one. */
export async function insertTeil(
  tx: Tx,
  t: { antragId: string; datei: string; nr: number; inhalt: Buffer },
): Promise<void> {
  await sql`insert into vorgaenge.antrag_teil (antrag_id, datei, nr, inhalt)
    values (${t.antragId}, ${t.datei}, ${t.nr}, ${t.inhalt}) on conflict do nothing`.execute(tx);
}

/** Bytes of all files of an application that are on their way. */
export async function sumTeile(tx: Tx, antragId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(length(inhalt)), 0)::int as bytes from vorgaenge.antrag_teil
    where antrag_id = ${antragId}`.execute(tx);
  return rows[0]?.bytes ?? 0;
}

/** All of it in its order; undefined where a part is missing. */
export async function readTeile(db: Db, antragId: string, datei: string, anzahl: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ inhalt: Buffer }>`
    select inhalt from vorgaenge.antrag_teil where antrag_id = ${antragId} and datei = ${datei} and nr < ${anzahl}
    order by nr`.execute(db);
  return rows.length === anzahl ? Buffer.concat(rows.map(({ inhalt }) => inhalt)) : undefined;
}

/** They are kept a while behind the whole file: whoever lost the answer asks once more. */
export async function deleteTeile(tx: Tx, antragId: string): Promise<void> {
  await sql`delete from vorgaenge.antrag_teil where antrag_id = ${antragId}`.execute(tx);
}

export async function deleteTeileVon(db: Db, antragId: string, datei: string): Promise<void> {
  await sql`delete from vorgaenge.antrag_teil where antrag_id = ${antragId} and datei = ${datei}`.execute(db);
}

/** Nobody went on with them, or the whole file is long there. */
export async function deleteOldTeile(db: Db, before: string): Promise<void> {
  await sql`delete from vorgaenge.antrag_teil where created_at < ${before}`.execute(db);
}

/** Of an account that has too much on its way, the files that it began first go. */
export async function deleteAndereTeile(tx: Tx, antragId: string, datei: string): Promise<void> {
  await sql`delete from vorgaenge.antrag_teil where antrag_id = ${antragId} and datei <> ${datei}`.execute(tx);
}
