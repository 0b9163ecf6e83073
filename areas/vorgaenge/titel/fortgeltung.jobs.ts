/** Carries on what was released, batch by batch: killed in between it goes on where it was. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { readVersion } from '#platform/edited/edited.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { fortgeltungsregel } from './fortgeltung.schema.ts';
import { applyLauf, findLauf, finishLauf, listUnfertigeLaeufe } from './fortgeltung.sql.ts';
import { germanDay } from './titel.ts';

const ACTOR = systemPrincipal('vorgaenge.fortgeltung');
const AT_ONCE = 500;

export const schreibeFort = defineJob({
  name: 'vorgaenge.schreibe-fort',
  version: 1,
  payload: z.object({ laufId: z.uuid() }),
  concurrency: 1,
  retryLimit: 10,
  retryDelaySeconds: 30,
  expireInSeconds: 1800,
  title: 'Titel fortschreiben, die kraft Gesetzes gelten',
  run: (kernel, { laufId }, { signal }) => workOff(kernel, laufId, signal),
});

/** Whatever became of its queue: what was released is finished. */
export const setzeFortschreibungFort = defineJob({
  name: 'vorgaenge.setze-fortschreibung-fort',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 1800,
  title: 'Unterbrochene Sammelaktionen fortsetzen',
  schedule: '37 * * * *',
  run: async (kernel, _nothing, { signal }) => {
    for (const laufId of await listUnfertigeLaeufe(kernel.pool.db)) await workOff(kernel, laufId, signal);
  },
});

async function workOff(kernel: Kernel, laufId: string, signal: AbortSignal): Promise<void> {
  const lauf = await findLauf(kernel.pool.db, laufId);
  if (lauf?.stand !== 'freigegeben') return;
  const { inhalt } = await readVersion(kernel.pool.db, fortgeltungsregel, lauf.fassung_id);
  const text = `Gilt kraft Gesetzes fort bis ${germanDay(inhalt.fortBis)}`;
  const by = lauf.freigegeben_von as string;
  while (!signal.aborted) {
    const done = await transact(kernel.pool.db, ACTOR, laufId, (tx) =>
      applyLauf(tx, { id: laufId, by }, inhalt, text, AT_ONCE),
    );
    if (done > 0) continue;
    await transact(kernel.pool.db, ACTOR, laufId, (tx) => finishLauf(tx, laufId));
    return;
  }
}
