/** At night: answers and steps that are older than the office keeps them go; answers that a day has overtaken are marked. */
import { z } from 'zod';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { markChanged } from './antwort/antwort.jobs.ts';
import { deleteAntwortenBefore } from './antwort/antwort.sql.ts';
import { deleteSchritteBefore } from './vorgang/vorgang.sql.ts';

const ACTOR = systemPrincipal('assistent.nachts');

export const raeumeAuf = defineJob({
  name: 'assistent.raeume-auf',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 1,
  retryDelaySeconds: 600,
  expireInSeconds: 3_600,
  title: 'Alte Antworten und Schritte des Assistenten löschen, überholte Antworten kennzeichnen',
  schedule: '23 3 * * *',
  run: async (kernel, _payload, { signal }) => {
    await deleteOld(kernel);
    await markChanged(kernel, signal);
  },
});

/** What is kept for a time; a fact or a letter that a person took over stays, with its own origin. */
const KEPT: readonly { readonly what: string; remove(tx: Tx, before: string): Promise<number> }[] = [
  { what: 'antworten.geloescht', remove: deleteAntwortenBefore },
  { what: 'ki-schritte.geloescht', remove: deleteSchritteBefore },
];

/** Art. 19 and 26 (6) of the Verordnung (EU) 2024/1689: at least six months; the setting cannot be shorter. */
export async function deleteOld(kernel: Kernel): Promise<number> {
  const months = kernel.config.BLEIBE_KI_PROTOKOLL_MONATE;
  const before = kernel.clock.today().subtract({ months }).toString();
  return transact(kernel.pool.db, ACTOR, 'assistent.nachts', async (tx) => {
    let sum = 0;
    for (const { what, remove } of KEPT) {
      const count = await remove(tx, before);
      sum += count;
      if (count === 0) continue;
      await kernel.audit.append(tx, [
        {
          what,
          objects: [],
          details: { anzahl: count, vor: before },
          actor: { kind: ACTOR.kind, id: ACTOR.id },
          action: 'raeumeAuf',
          result: 'ok',
          requestId: 'assistent.nachts',
        },
      ]);
    }
    return sum;
  });
}
