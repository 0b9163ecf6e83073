/** By night, and only at places that somebody has switched on. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { listAktive } from './beobachtung.sql.ts';
import { lookInto } from './nachsehen.ts';

export const sieheNachErlassen = defineJob({
  name: 'erlasse.siehe-nach',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 300,
  expireInSeconds: 2 * 3_600,
  title: 'Nachts nach neuen Erlassen in beobachteten Ordnern und Adressen sehen',
  schedule: '17 3 * * *',
  run: async (kernel, _, { signal }) => {
    for (const quelle of await listAktive(kernel.pool.db)) await lookInto(kernel, quelle, signal);
  },
});
