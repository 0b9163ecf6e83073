/** Entries whose time begins or has ended change what is found, though nobody writes anything on that day. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { listAllVersions } from '#platform/edited/edited.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { forgetFehlsuchenBefore } from './fehlsuche.sql.ts';
import { glossarKind } from './glossar.ts';
import { tellSearch } from './stand.ts';

const ACTOR = systemPrincipal('erlasse.glossar');
const FEHLSUCHE_DAYS = 180;

export const folgeGlossar = defineJob({
  name: 'erlasse.folge-glossar',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Suche dem Glossar folgen lassen und alte Vorschläge löschen',
  schedule: '4 0 * * *',
  run: async (kernel) => {
    const today = kernel.clock.today();
    const [heute, gestern] = [today.toString(), today.subtract({ days: 1 }).toString()];
    await transact(kernel.pool.db, ACTOR, 'folge-glossar', async (tx) => {
      const released = (await listAllVersions(tx, glossarKind)).filter(({ status }) => status === 'FREIGEGEBEN');
      if (released.some(({ gueltigAb, gueltigBis }) => gueltigAb === heute || gueltigBis === gestern))
        await tellSearch(tx, kernel.signals);
      await forgetFehlsuchenBefore(tx, today.subtract({ days: FEHLSUCHE_DAYS }).toString());
    });
  },
});
