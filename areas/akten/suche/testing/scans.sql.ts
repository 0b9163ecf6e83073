/** For tests: whether a transaction has read all pages one after the other. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

/** Sequential scans over `akten.seite` in this transaction so far, and before it what this connection has not reported yet: take the difference. */
export async function countScans(tx: Tx): Promise<number> {
  const { rows } = await sql<{ scans: string }>`
    select seq_scan as scans from pg_stat_xact_user_tables where schemaname = 'akten' and relname = 'seite'`.execute(
    tx,
  );
  return Number(rows[0]?.scans ?? Number.NaN);
}
