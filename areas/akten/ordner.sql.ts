/** Which of several worker processes looks after the watched folder. */
import { sql } from 'kysely';
import type { Database, Pool } from '#platform/db/db.ts';

const FOLDER_LOCK = 4_711_040;

/**
 * Calls `watch` while this process alone holds the folder; false when another one does. The lock belongs to a
 * connection of its own: if the process dies, the database gives it free. If the connection dies, another process may
 * take over, so `lost` tells the watcher to stop.
 */
export async function whileLeading(
  pool: Pool,
  watch: (lost: AbortSignal) => Promise<void>,
  lock = FOLDER_LOCK,
): Promise<boolean> {
  const client = await pool.pg.connect();
  const lost = new AbortController();
  // Without a listener a connection that breaks while it is held would end the process.
  const noteLoss = () => lost.abort();
  client.on('error', noteLoss);
  try {
    const { rows } = await client.query<{ ja: boolean }>('select pg_try_advisory_lock($1) as ja', [lock]);
    if (!rows[0]?.ja) return false;
    try {
      await watch(lost.signal);
    } finally {
      if (!lost.signal.aborted) await client.query('select pg_advisory_unlock($1)', [lock]);
    }
    return true;
  } finally {
    client.off('error', noteLoss);
    client.release(lost.signal.aborted);
  }
}

/** Whether a worker process runs somewhere: one of them holds the folder, and the database knows it. */
export async function isFolderHeld(db: Database): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`
    select exists (select 1 from pg_locks where locktype = 'advisory' and classid = 0 and objid = ${FOLDER_LOCK}
      and objsubid = 1 and granted and database = (select oid from pg_database where datname = current_database())) as ja`.execute(
    db,
  );
  return rows[0]?.ja === true;
}
