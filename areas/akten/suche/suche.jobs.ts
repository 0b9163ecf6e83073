/** What the search does by itself: the words of the office anew each night, and lists nobody looks at are forgotten. */
import { z } from 'zod';
import { findClosedKonten } from '#areas/personal/index.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { deleteForgotten, listOwners } from './arbeitsliste.sql.ts';
import { gatherSuchworte, hasSuchworte } from './suchwort.sql.ts';

const ACTOR = systemPrincipal('akten.suche');
/** A list nobody has opened for so long holds names for nothing. */
const FORGET_AFTER_DAYS = 365;

export const sammleSuchworte = defineJob({
  name: 'akten.sammle-suchworte',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 300,
  expireInSeconds: 1_800,
  title: 'Wörter der Akten für die Suche sammeln',
  schedule: '*/10 * * * *',
  run: async (kernel) => {
    await transact(kernel.pool.db, ACTOR, 'suchworte', async (tx) => {
      // At night; in a house that has no words yet, as soon as there are Akten to take them from.
      const { hour, minute } = kernel.clock.now().toZonedDateTimeISO(OFFICE_ZONE);
      if ((hour === 2 && minute < 10) || !(await hasSuchworte(tx))) await gatherSuchworte(tx);
    });
  },
});

export const vergissArbeitslisten = defineJob({
  name: 'akten.vergiss-arbeitslisten',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 300,
  expireInSeconds: 600,
  title: 'Arbeitslisten ohne Nutzung entfernen',
  schedule: '47 3 * * *',
  run: async (kernel) => {
    const before = kernel.clock.today().subtract({ days: FORGET_AFTER_DAYS }).toString();
    await transact(kernel.pool.db, ACTOR, 'arbeitslisten', async (tx) => {
      await deleteForgotten(tx, before, await findClosedKonten(tx, await listOwners(tx)));
    });
  },
});

export const sucheJobs = [sammleSuchworte, vergissArbeitslisten];
