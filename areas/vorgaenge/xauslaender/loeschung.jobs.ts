/** Messages that became nothing are kept for a year: as proof of receipt, and to be asked for. Then they go. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { deleteAbgewiesene } from './eingang.sql.ts';

export const ABGEWIESEN_TAGE = 365;

export const loescheAbgewiesene = defineJob({
  name: 'vorgaenge.loesche-abgewiesene',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Nicht zuständige und nicht lesbare Nachrichten nach einem Jahr löschen',
  schedule: '47 3 * * *',
  async run({ pool, clock, log }) {
    const before = clock
      .now()
      .subtract({ hours: ABGEWIESEN_TAGE * 24 })
      .toString();
    const count = await deleteAbgewiesene(pool.db, before);
    if (count > 0) log.info({ count }, 'messages that became nothing were deleted');
  },
});
