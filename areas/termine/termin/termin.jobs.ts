/** Holds, offers and rests that ended: the next taker would remove them, but a calendar should not show them so long. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { emitIn } from '#platform/events/outbox.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { deleteAbgelaufene, listAbgelaufeneTage } from './belegung.sql.ts';
import { lockPooltage } from './sperre.sql.ts';
import { terminBewegt } from './termin.events.ts';
import { deleteNamenlose } from './termin.sql.ts';

const SYSTEM = systemPrincipal('termine');
const STAPEL = 200;

export const expireTermine = defineJob({
  name: 'termine.abgelaufene',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 30,
  expireInSeconds: 300,
  title: 'Abgelaufene Reservierungen zurückgeben',
  schedule: '* * * * *',
  async run(kernel) {
    const jetzt = kernel.clock.now();
    for (let weitere = true; weitere; ) {
      const faellig = await listAbgelaufeneTage(kernel.pool.db, jetzt.toString(), STAPEL);
      const gefallen = await transact(kernel.pool.db, SYSTEM, 'abgelaufene', async (tx) => {
        await lockPooltage(tx, faellig);
        const ids = [...new Set(faellig.map(({ terminId }) => terminId))].filter((id) => id !== null);
        const termine = await deleteAbgelaufene(tx, ids, faellig, jetzt.toString());
        for (const { id, tag, poolId } of termine)
          await emitIn(tx, terminBewegt, { terminId: id, tag, poolId, stand: 'verfallen' });
        return termine.length;
      });
      weitere = faellig.length === STAPEL && gefallen > 0;
    }
    await transact(kernel.pool.db, SYSTEM, 'abgelaufene', (tx) =>
      deleteNamenlose(tx, jetzt.subtract({ hours: 24 }).toString()),
    );
  },
});

export const terminJobs = [expireTermine];
