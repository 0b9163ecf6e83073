/** Deliveries of the Akte to a court. The caller has asked for the suit. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface GerichtsakteRow {
  readonly herausgabe_id: string;
  readonly ausgelassen: string[];
}

export async function insertGerichtsakte(
  tx: Tx,
  g: { readonly rechtsbehelfId: string; readonly herausgabeId: string; readonly ausgelassen: readonly string[] },
  by: string,
): Promise<void> {
  await sql`insert into vorgaenge.gerichtsakte (herausgabe_id, rechtsbehelf_id, ausgelassen, created_by)
    values (${g.herausgabeId}, ${g.rechtsbehelfId}, ${[...g.ausgelassen]}::uuid[], ${by})`.execute(tx);
}

/** First to last. */
export async function listGerichtsakteRows(db: Database | Tx, rechtsbehelfId: string): Promise<GerichtsakteRow[]> {
  const { rows } = await sql<GerichtsakteRow>`select herausgabe_id, ausgelassen from vorgaenge.gerichtsakte
    where rechtsbehelf_id = ${rechtsbehelfId} order by created_at, herausgabe_id`.execute(db);
  return rows;
}
