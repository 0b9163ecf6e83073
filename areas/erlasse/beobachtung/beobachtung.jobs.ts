/** By night, and only at places that somebody has switched on. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { findQuelle, listAktive } from './beobachtung.sql.ts';
import { giveUp, lookInto } from './nachsehen.ts';

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

/** The same at once, for one place, because somebody asked. */
export const sieheJetztNach = defineJob({
  name: 'erlasse.siehe-jetzt-nach',
  version: 1,
  payload: z.object({ quelleId: z.uuid() }),
  concurrency: 1,
  retryLimit: 1,
  retryDelaySeconds: 30,
  expireInSeconds: 2 * 3_600,
  title: 'In einem beobachteten Ordner oder unter einer Adresse jetzt nachsehen',
  run: async (kernel, { quelleId }, { signal }) => {
    const quelle = await findQuelle(kernel.pool.db, quelleId);
    if (quelle) await lookInto(kernel, quelle, signal);
  },
  onDead: (kernel, { quelleId }) => giveUp(kernel, quelleId),
});
