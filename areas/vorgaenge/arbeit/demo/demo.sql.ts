/** Whether the demo was filled before a start was cut off. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

export async function hasVerfahren(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ da: boolean }>`select exists (select from vorgaenge.verfahren) as da`.execute(tx);
  return rows[0]?.da ?? false;
}

export async function hasTitel(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ da: boolean }>`select exists (select from vorgaenge.titel) as da`.execute(tx);
  return rows[0]?.da ?? false;
}
