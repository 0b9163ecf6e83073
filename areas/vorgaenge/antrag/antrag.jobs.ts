/** Drafts that nobody went on with are deleted after thirty days. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { deleteOldEntwuerfe } from './antrag.sql.ts';
import { deleteOldTeile } from './teil.sql.ts';

export const ENTWURF_TAGE = 30;

export const loescheAlteEntwuerfe = defineJob({
  name: 'vorgaenge.loesche-alte-entwuerfe',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Nicht abgeschickte Anträge nach 30 Tagen löschen',
  schedule: '41 3 * * *',
  async run({ pool, clock, log }) {
    const before = clock
      .now()
      .subtract({ hours: ENTWURF_TAGE * 24 })
      .toString();
    await deleteOldTeile(pool.db, clock.now().subtract({ hours: 24 }).toString());
    const count = await deleteOldEntwuerfe(pool.db, before);
    if (count > 0) log.info({ count }, 'old drafts of applications were deleted');
  },
});
