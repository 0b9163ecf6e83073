/** While a backup runs, nobody removes stored bytes that its state may still name. */
import { sql } from 'kysely';
import type pg from 'pg';
import type { Database, Tx } from '../db/db.ts';
import { backupFaults } from './backup.faults.ts';

/** Advisory lock that the connection of a running backup holds. */
const BACKUP_LOCK = 4_711_020;

/** For jobs that remove blobs: they come back later. */
export async function isBackupRunning(db: Database | Tx): Promise<boolean> {
  const { rows } = await sql<{ running: boolean }>`
    select exists (
      select from pg_locks where locktype = 'advisory' and classid = 0 and objid = ${BACKUP_LOCK}
        and database = (select oid from pg_database where datname = current_database())) as running`.execute(db);
  return rows[0]?.running ?? false;
}

/** Held until the connection ends. */
export async function lockBackup(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [BACKUP_LOCK]);
  if (!rows[0]?.got) throw backupFaults.LAEUFT_SCHON();
}

/** For whoever takes keys away on which a running backup still relies: held until the transaction ends. */
export async function requireNoBackup(tx: Tx): Promise<void> {
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${BACKUP_LOCK}::bigint) as got`.execute(
    tx,
  );
  if (!rows[0]?.got) throw backupFaults.LAEUFT_SCHON();
}
