/** What of the paper is forgotten with its Akte: that it was scanned and destroyed stays, words and persons go. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

export async function forgetPapier(tx: Tx, akteId: string): Promise<void> {
  await sql`delete from akten.verwahrung where akte_id = ${akteId}`.execute(tx);
  await sql`update akten.papier_schritt set notiz = null where akte_id = ${akteId} and notiz is not null`.execute(tx);
  await sql`update akten.bestand set eilig_bis = null, eilig_grund = null where akte_id = ${akteId}`.execute(tx);
}
