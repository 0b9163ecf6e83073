/** Makes one paper of Musterstadt and hands it in, as a scanner would. */
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { closeLieferungWhenComplete, findByMerkmal } from '../erfassung.sql.ts';
import { storeOffered } from '../erfassung.ts';
import { fileReadPapers } from './fuehrung.ts';
import { withPapier } from './papier.ts';
import { merkmalOf, planDemo } from './plan.ts';

export const DEMO_ACTOR = systemPrincipal('akten.demo');

export const fertigeDemoPapier = defineJob({
  name: 'akten.fertige-demo-papier',
  version: 1,
  payload: z.object({ lieferungId: z.uuid(), stichtag: z.iso.date(), nr: z.number().int().min(0) }),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 5,
  expireInSeconds: 300,
  title: 'Papiere von Musterstadt anfertigen',
  run: async (kernel, { lieferungId, stichtag, nr }) => {
    const offered = await findByMerkmal(kernel.pool.db, merkmalOf(nr));
    if (offered?.status === 'angeboten') {
      const stueck = planDemo(stichtag).stuecke[nr];
      if (!stueck) return;
      await withPapier(kernel, stueck, stichtag, (file) =>
        storeOffered(kernel, DEMO_ACTOR, offered.id, () => createReadStream(file)),
      );
    }
    await transact(kernel.pool.db, DEMO_ACTOR, 'demo', async (tx) => {
      await fileReadPapers(tx);
      await closeLieferungWhenComplete(tx, lieferungId);
    });
  },
});
