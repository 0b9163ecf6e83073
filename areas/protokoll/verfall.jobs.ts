/** Expiry by itself, where the office has set a period. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { verfalle } from './verfall.ts';

export const verfalleNachts = defineJob({
  name: 'protokoll.verfalle',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 1,
  retryDelaySeconds: 600,
  expireInSeconds: 4 * 3_600,
  title: 'Altes Protokoll verfallen lassen',
  schedule: '7 4 * * *',
  run: async (kernel, _payload, { signal }) => {
    const years = kernel.config.BLEIBE_PROTOKOLL_JAHRE;
    if (years === undefined) return;
    const tag = firstDayKept(kernel.clock.today(), years);
    const { segmente, eintraege, pruefpunkt } = await verfalle(
      kernel,
      systemPrincipal('protokoll.verfall'),
      tag,
      signal,
    );
    if (segmente > 0) kernel.log.info({ segmente, eintraege, pruefpunkt }, 'old entries of the audit log have expired');
  },
});

/** § 76 Abs. 4 BDSG counts so: to the end of the year that follows; with more years, of a later one. */
export function firstDayKept(today: Temporal.PlainDate, years: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: today.year - years, month: 1, day: 1 });
}
