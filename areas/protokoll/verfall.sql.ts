/** What expiry asks of the database. The removal itself is a function of the owner: `protokoll.verfalle`. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { PruefpunktZeile } from './kette.rules.ts';

/** The last segment of an unbroken row of segments that were all sealed before the day. */
export async function findLetztesVor(db: Database, tag: string): Promise<number | undefined> {
  const { rows } = await sql<{ nummer: number | null }>`
    select coalesce(
      (select min(nummer) - 1 from protokoll.segment where zeit >= ${tag}::date::timestamp at time zone 'Europe/Berlin'),
      (select max(nummer) from protokoll.segment)) as nummer`.execute(db);
  return rows[0]?.nummer ?? undefined;
}

export async function findSegment(
  tx: Tx,
  nummer: number,
): Promise<Pick<PruefpunktZeile, 'hash' | 'gesamt'> | undefined> {
  const { rows } = await sql<Pick<PruefpunktZeile, 'hash' | 'gesamt'>>`
    select encode(hash, 'hex') as hash, gesamt from protokoll.segment where nummer = ${nummer}`.execute(tx);
  return rows[0];
}

export async function readJetzt(tx: Tx): Promise<string> {
  const { rows } = await sql<{ jetzt: string }>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as jetzt`.execute(tx);
  return (rows[0] as { jetzt: string }).jetzt;
}

export async function insertPruefpunkt(tx: Tx, punkt: PruefpunktZeile): Promise<void> {
  await sql`
    insert into protokoll.pruefpunkt (nummer, fassung, zeit, gesamt, hash, akteur_id, schluessel, signatur)
    values (${punkt.nummer}, ${punkt.fassung}, ${punkt.zeit}, ${punkt.gesamt}, decode(${punkt.hash}, 'hex'),
      ${punkt.akteurId}, ${punkt.schluessel}, decode(${punkt.signatur}, 'base64'))`.execute(tx);
}

/** Removes at most so many segments below the last checkpoint, with their entries. */
export async function removeVerfallene(tx: Tx, hoechstens: number): Promise<{ segmente: number; eintraege: number }> {
  const { rows } = await sql<{ segmente: number; eintraege: number }>`
    select segmente, eintraege from protokoll.verfalle(${hoechstens})`.execute(tx);
  return rows[0] as { segmente: number; eintraege: number };
}
