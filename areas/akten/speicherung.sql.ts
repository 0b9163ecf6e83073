/** Intents to name stored bytes; see speicherung.ts. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

/** Whoever is about to remove these bytes, or to rely on them, holds this until the end of the transaction. */
export async function lockAddress(tx: Tx, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`blob:${address}`}, 0))`.execute(tx);
}

export async function insertSpeicherung(tx: Tx, address: string): Promise<string> {
  await lockAddress(tx, address);
  const { rows } = await sql<{ id: string }>`
    insert into akten.speicherung (address) values (${address}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function deleteSpeicherung(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from akten.speicherung where id = ${id} returning id`.execute(tx);
  return rows.length > 0;
}

/** Left by killed processes: their bytes are noted for removal like any other. */
export async function abandonSpeicherung(tx: Tx, olderThanHours: number): Promise<void> {
  await sql`with alt as (delete from akten.speicherung where created_at < now() - make_interval(hours => ${olderThanHours})
      returning address)
    insert into akten.entfernung (address) select distinct address from alt on conflict (address) do nothing`.execute(
    tx,
  );
}

/** Bytes that a row of another area names. */
export async function insertFremdeDatei(tx: Tx, address: string): Promise<void> {
  await sql`insert into akten.fremde_datei (adresse) values (${address}) on conflict do nothing`.execute(tx);
}
