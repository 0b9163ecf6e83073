/**
 * Jobs of workers that died. A death is no failure: whoever pulled the plug, the job did nothing wrong, so no try is used
 * up. But a job that was running at every one of many deaths in a row may be what kills; it waits longer each time, so
 * that others get through meanwhile, and in the end it is dead and people decide. See docs/entscheidungen/0060.
 */
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Pool } from '../db/db.ts';
import { transact } from '../db/db.ts';
import { systemPrincipal } from '../principal/principal.ts';
import { bossInTransaction } from './boss-database.ts';
import { DEATHS_AT_ONCE, DEATHS_UNTIL_DEAD, HEARTBEAT_SECONDS } from './job-queue.ts';
import { lockLastDeaths, returnToQueue } from './jobs.sql.ts';

const RULE = { silentSeconds: HEARTBEAT_SECONDS, atOnce: DEATHS_AT_ONCE, last: DEATHS_UNTIL_DEAD };

/** Puts jobs of silent workers back, and ends those that were there too often. Returns how many; safe to run anywhere at once. */
export async function takeOverDead(boss: PgBoss, pool: Pool, log: Logger): Promise<number> {
  const back = await returnToQueue(pool.db, RULE);
  for (const { name, id, deaths } of back)
    log.warn({ queue: name, jobId: id, deaths }, 'the worker of a job died; the job is taken over');
  const ended = await transact(pool.db, systemPrincipal('auftraege'), 'takeover', async (tx) => {
    const last = await lockLastDeaths(tx, RULE);
    const message = `Der Prozess endete ${DEATHS_UNTIL_DEAD}-mal in Folge, während dieser Auftrag lief.`;
    for (const { name, id, retryCount } of last) {
      await boss.fail(name, { id, retryCount }, { message }, { db: bossInTransaction(tx) });
      log.error({ queue: name, jobId: id }, 'a job was running at so many deaths in a row that it is not tried again');
    }
    return last.length;
  });
  return back.length + ended;
}
