/** The database remembers its master keys, so that it is never opened and written with foreign or retired ones. */
import { sql } from 'kysely';
import { type Database, type Tx, transact } from '../db/db.ts';
import { isBusy } from '../db/trouble.ts';
import { systemPrincipal } from '../principal/principal.ts';
import { cryptoFaults } from './crypto.faults.ts';
import type { KeyRing } from './keyring.ts';
import { countByMaster, type WrappedKeyColumn } from './wrapped-keys.sql.ts';

const ACTOR = systemPrincipal('schluessel');

/** Throws `schluessel.HAUPTSCHLUESSEL_UNBEKANNT` when this database was locked with keys that the ring does not have. */
export async function requireOwnMasterKeys(db: Database | Tx, keys: KeyRing): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from platform.hauptschluessel order by created_at`.execute(db);
  const missing = rows.find(({ id }) => !keys.masterIds.includes(id));
  if (missing) throw cryptoFaults.HAUPTSCHLUESSEL_UNBEKANNT({ kennung: missing.id });
  await noteMasterKey(db, keys.currentMasterId);
}

async function noteMasterKey(db: Database | Tx, id: string): Promise<void> {
  await sql`insert into platform.hauptschluessel (id) values (${id}) on conflict do nothing`.execute(db);
}

export interface Retirement {
  readonly db: Database;
  readonly columns: readonly WrappedKeyColumn[];
  readonly id: string;
  /** Runs in the transaction, before anything is counted. */
  readonly before?: (tx: Tx) => Promise<void>;
  /** How long to wait for transactions that store keys wrapped by it. */
  readonly patienceSeconds?: number;
}

/**
 * From its commit on nothing is stored any more that this master key has wrapped: writers hold its row until they are
 * done (0007), so it waits for them, and those who come later are refused. Only then may the key itself be forgotten.
 * Throws `schluessel.NICHT_STILLZULEGEN` when something needs it, and then changes nothing. Safe to repeat.
 */
export async function endWrappingBy({ db, columns, id, before, patienceSeconds = 60 }: Retirement): Promise<void> {
  try {
    await transact(db, ACTOR, 'stilllegen', async (tx) => {
      await before?.(tx);
      await sql`
        select set_config('lock_timeout', ${`${patienceSeconds}s`}, true), set_config('statement_timeout', '0', true)`.execute(
        tx,
      );
      await noteMasterKey(tx, id);
      await sql`update platform.hauptschluessel set stillgelegt_at = coalesce(stillgelegt_at, now()) where id = ${id}`.execute(
        tx,
      );
      const used = (await countByMaster(tx, columns)).get(id) ?? 0;
      if (used > 0) throw cryptoFaults.NICHT_STILLZULEGEN({ kennung: id });
    });
  } catch (cause) {
    throw isBusy(cause) ? cryptoFaults.WIRD_BENUTZT({ kennung: id }, { cause }) : cause;
  }
}
