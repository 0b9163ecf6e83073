/** At night: steps older than the office keeps them go, with what they proposed. A fact that was taken over keeps its own origin. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { deleteSchritteBefore } from './vorgang.sql.ts';

const ACTOR = systemPrincipal('assistent.nachts');

export const raeumeSchritteAuf = defineJob({
  name: 'assistent.raeume-schritte-auf',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 1,
  retryDelaySeconds: 600,
  expireInSeconds: 3_600,
  title: 'Alte Schritte des Assistenten löschen',
  schedule: '31 3 * * *',
  run: async (kernel) => {
    await deleteOldSchritte(kernel);
  },
});

/** Art. 19 and 26 (6) of the Verordnung (EU) 2024/1689: at least six months; the setting cannot be shorter. */
export async function deleteOldSchritte(kernel: Kernel): Promise<number> {
  const months = kernel.config.BLEIBE_KI_PROTOKOLL_MONATE;
  const before = kernel.clock.today().subtract({ months }).toString();
  return transact(kernel.pool.db, ACTOR, 'assistent.nachts', async (tx) => {
    const count = await deleteSchritteBefore(tx, before);
    if (count > 0)
      await kernel.audit.append(tx, [
        {
          what: 'ki-schritte.geloescht',
          objects: [],
          details: { anzahl: count, vor: before },
          actor: { kind: ACTOR.kind, id: ACTOR.id },
          action: 'raeumeSchritteAuf',
          result: 'ok',
          requestId: 'assistent.nachts',
        },
      ]);
    return count;
  });
}
