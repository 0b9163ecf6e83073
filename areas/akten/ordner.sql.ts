/** Which of several worker processes looks after the watched folder. */
import type { Pool } from '#platform/db/db.ts';

const FOLDER_LOCK = 4_711_040;

/**
 * Calls `watch` while this process alone holds the folder; false when another one does. The lock belongs to a
 * connection of its own: if the process dies, the database gives it free.
 */
export async function whileLeading(pool: Pool, watch: () => Promise<void>): Promise<boolean> {
  const client = await pool.pg.connect();
  try {
    const { rows } = await client.query<{ ja: boolean }>('select pg_try_advisory_lock($1) as ja', [FOLDER_LOCK]);
    if (!rows[0]?.ja) return false;
    try {
      await watch();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [FOLDER_LOCK]);
    }
    return true;
  } finally {
    client.release();
  }
}
