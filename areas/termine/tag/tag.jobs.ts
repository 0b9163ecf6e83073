/** Before the house opens: what was left open yesterday is over, and who did not come did not come. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { finishTermin } from '../termin/vergabe.ts';
import { momentOf } from './besuch.ts';
import { endSchalterBefore } from './schalter.sql.ts';
import { endBesucheBefore, listOffeneTermineBefore } from './tagesende.sql.ts';

const SYSTEM = systemPrincipal('termine');

export const endTag = defineJob({
  name: 'termine.tagesende',
  title: 'Besuche und Schalter des Vortags beenden',
  version: 1,
  payload: z.object({}),
  schedule: '20 3 * * *',
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 600,
  async run(kernel) {
    const { tag, jetzt } = momentOf(kernel);
    await transact(kernel.pool.db, SYSTEM, 'tagesende', async (tx) => {
      await endBesucheBefore(tx, tag, jetzt);
      await endSchalterBefore(tx, jetzt, jetzt);
    });
    // Each by itself: one that somebody is looking at keeps nobody waiting.
    for (const { id, war_da } of await listOffeneTermineBefore(kernel.pool.db, tag))
      await transact(kernel.pool.db, SYSTEM, 'tagesende', (tx) =>
        finishTermin(tx, { id, stand: war_da ? 'wahrgenommen' : 'nicht_erschienen' }),
      );
  },
});

export const tagJobs = [endTag];
