/** What has ended is removed: sessions, codes, counts of attempts, accounts that were only begun. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { deleteEnded, deleteForsaken } from './konto.sql.ts';
import { RUHE_MINUTEN } from './konto.ts';

const BEGONNEN_TAGE = 30;

export const raeumeBuergerkontenAuf = defineJob({
  name: 'buerger.raeume-konten-auf',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Abgelaufene Sitzungen und Codes der Bürgerkonten entfernen',
  schedule: '27 * * * *',
  async run({ pool, clock }) {
    const now = clock.now();
    await deleteEnded(pool.db, {
      now: now.toString(),
      idleSince: now.subtract({ minutes: RUHE_MINUTEN }).toString(),
      seit: now.subtract({ hours: 24 }).toString(),
    });
    await deleteForsaken(pool.db, now.subtract({ hours: BEGONNEN_TAGE * 24 }).toString());
  },
});
