/** The database remembers its master keys, so that it is never opened and written with foreign ones. */
import { sql } from 'kysely';
import type { Database, Tx } from '../db/db.ts';
import { cryptoFaults } from './crypto.faults.ts';
import type { KeyRing } from './keyring.ts';

/** Throws `schluessel.HAUPTSCHLUESSEL_UNBEKANNT` when this database was locked with keys that the ring does not have. */
export async function requireOwnMasterKeys(db: Database | Tx, keys: KeyRing): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from platform.hauptschluessel order by created_at`.execute(db);
  const missing = rows.find(({ id }) => !keys.masterIds.includes(id));
  if (missing) throw cryptoFaults.HAUPTSCHLUESSEL_UNBEKANNT({ kennung: missing.id });
  await sql`insert into platform.hauptschluessel (id) values (${keys.currentMasterId}) on conflict do nothing`.execute(
    db,
  );
}
