/** Sign-ins under way. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export type Anlaufart = 'broker' | 'passkey' | 'passkey-neu';

export interface Anlaufzeile {
  readonly art: Anlaufart;
  readonly konto_id: string | null;
  readonly versiegelt: string;
}

export async function insertAnlauf(
  tx: Tx,
  a: { hash: Buffer; art: Anlaufart; kontoId: string | null; versiegelt: string; endetAt: string },
): Promise<void> {
  await sql`insert into buerger.anlauf (hash, art, konto_id, versiegelt, endet_at)
    values (${a.hash}, ${a.art}, ${a.kontoId}, ${a.versiegelt}, ${a.endetAt})`.execute(tx);
}

/** Used up by being read: one begin, one try. */
export async function takeAnlaufRow(
  db: Database,
  hash: Buffer,
  { art, now }: { art: Anlaufart; now: string },
): Promise<Anlaufzeile | undefined> {
  const { rows } = await sql<Anlaufzeile>`
    delete from buerger.anlauf where hash = ${hash} and art = ${art} and endet_at > ${now}
    returning art, konto_id, versiegelt`.execute(db);
  return rows[0];
}
