/** What time itself moves: a new day at the end of the horizon, quotas that open, holds and rests that end. */
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { lockPooltage } from '../termin/sperre.sql.ts';
import { deleteVergangeneTage, listFaelligeAbgaben, moveToPublic } from './offen.sql.ts';
import { deriveOffen } from './offen.ts';

const SYSTEM = systemPrincipal('termine');
const leer = z.object({});
const GEMEINSAM = {
  version: 1,
  payload: leer,
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 600,
} as const;
/** Open time of past days is kept as long as figures may ask for it. */
const BEHALTEN_TAGE = 30;

export const deriveHorizont = defineJob({
  ...GEMEINSAM,
  name: 'termine.offene-zeiten',
  title: 'Offene Zeiten der nächsten Monate ableiten',
  schedule: '10 1 * * *',
  run: (kernel) =>
    transact(kernel.pool.db, SYSTEM, 'offene-zeiten', async (tx) => {
      const heute = kernel.clock.today();
      await deriveOffen(tx, { von: heute.toString() });
      await deleteVergangeneTage(tx, heute.subtract({ days: BEHALTEN_TAGE }).toString());
    }),
});

/** Each day by itself: nobody waits for all of them. */
export const openKontingente = defineJob({
  ...GEMEINSAM,
  name: 'termine.kontingente-oeffnen',
  title: 'Ungenutzte Kontingente freigeben',
  schedule: '*/5 * * * *',
  async run(kernel) {
    const jetzt = kernel.clock.now();
    for (const abgabe of await listFaelligeAbgaben(kernel.pool.db, jetzt.toString())) {
      await transact(kernel.pool.db, SYSTEM, 'kontingente-oeffnen', async (tx) => {
        await lockPooltage(tx, [abgabe]);
        // What is given back later opens later, and again at no moment that somebody could wait for.
        await moveToPublic(tx, abgabe, jetzt.add({ minutes: 20 + randomInt(100) }).toString());
      });
    }
  },
});

export const kapazitaetJobs = [deriveHorizont, openKontingente];
