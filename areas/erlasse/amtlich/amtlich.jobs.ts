/** Loading from the official site: asked for by a person, or by night where the office wants that. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findLaufende, insertEinlesung } from '../quellen/einlesung.sql.ts';
import { listAmtswahl } from './amtlich.sql.ts';
import { end, loadAmtlich } from './laden.ts';

const ACTOR = systemPrincipal('erlasse.amtlich');
const GEDULD_MS = 60_000;

export const ladeAmtlich = defineJob({
  name: 'erlasse.lade-amtlich',
  version: 1,
  payload: z.object({ einlesungId: z.uuid(), slugs: z.array(z.string()).max(2_000), by: z.string() }),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 30,
  expireInSeconds: 3 * 3_600,
  title: 'Gesetze vom amtlichen Bestand laden',
  run: async (kernel, { einlesungId, slugs, by }, { signal }) => {
    const basis = kernel.config.BLEIBE_RECHT_URL;
    await loadAmtlich(kernel, einlesungId, slugs, { basis, geduld: GEDULD_MS, signal, actor: { id: by } });
  },
  onDead: (kernel, { einlesungId }) =>
    end(kernel, ACTOR, einlesungId, 'Das Laden ist mehrmals abgebrochen. Melden Sie es der Administration.'),
});

export const ladeAmtlichNachts = defineJob({
  name: 'erlasse.lade-amtlich-nachts',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 1,
  retryDelaySeconds: 300,
  expireInSeconds: 300,
  title: 'Nachts nach neuen Fassungen der Gesetze sehen',
  schedule: '11 4 * * *',
  run: async (kernel) => {
    if (kernel.config.BLEIBE_RECHT_LADEN !== 'nachts') return;
    await transact(kernel.pool.db, ACTOR, 'erlasse.amtlich', async (tx) => {
      const slugs = (await listAmtswahl(tx)).filter(({ gewaehlt }) => gewaehlt).map(({ slug }) => slug);
      if (slugs.length === 0 || (await findLaufende(tx))) return;
      const einlesungId = await insertEinlesung(tx, 'amtlich', slugs.length, ACTOR.id);
      await kernel.jobs.enqueue(tx, ladeAmtlich, [{ einlesungId, slugs, by: ACTOR.id }], { lane: 'later' });
    });
  },
});

export const amtlichJobs = [ladeAmtlich, ladeAmtlichNachts];
