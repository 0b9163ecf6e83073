/** Vectors of what was taken in since the last time. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { baueVektoren } from './vektorbau.ts';

const RUN_SECONDS = 240;

export const baueVektorenJob = defineJob({
  name: 'erlasse.baue-vektoren',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 0,
  retryDelaySeconds: 0,
  expireInSeconds: 600,
  title: 'Vektoren für die Suche nach dem Sinn berechnen',
  schedule: '*/5 * * * *',
  // A server that is away is no failed job: its page says so, and the next run goes on.
  run: async (kernel, _payload, { signal }) => {
    const { ende, neu, abgelehnt } = await baueVektoren(
      kernel,
      AbortSignal.any([signal, AbortSignal.timeout(RUN_SECONDS * 1000)]),
    );
    if (neu > 0 || ende === 'gestoert') kernel.log.info({ ende, neu, abgelehnt }, 'vectors of the Erlasse');
  },
});

export const vektorJobs = [baueVektorenJob];
