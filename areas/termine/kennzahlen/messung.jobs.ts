/** At night: what happened becomes figures without people. */
import { z } from 'zod';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { listAnliegenAm } from '../anliegen/katalog.ts';
import {
  addAusfaelle,
  addDauern,
  addKontingente,
  addNutzung,
  addVorlauf,
  addWartezeiten,
  insertMesstag,
  listOffeneMesstage,
} from './messung.sql.ts';
import { VORLAUF_STUFEN } from './verteilung.rules.ts';
import { tageBisZumNaechsten } from './vorlauf.ts';

const ACTOR = systemPrincipal('termine.messung');
const STUFEN = VORLAUF_STUFEN.map(({ ab }) => ab);

/** Each day in a transaction of its own, once: a night that was cut off goes on with the next. */
export async function messeVergangeneTage(kernel: Kernel, signal?: AbortSignal): Promise<number> {
  const heute = kernel.clock.today();
  const gestern = heute.subtract({ days: 1 }).toString();
  let gemessen = 0;
  for (const tag of await listOffeneMesstage(kernel.pool.db, heute.toString())) {
    if (signal?.aborted) break;
    await transact(kernel.pool.db, ACTOR, 'termine.messung', async (tx) => {
      if (!(await insertMesstag(tx, tag))) return;
      await addWartezeiten(tx, tag);
      await addDauern(tx, tag);
      await addAusfaelle(tx, tag, STUFEN);
      await addNutzung(tx, tag);
      await addKontingente(tx, tag);
      if (tag === gestern) await measureVorlauf(kernel, tx, tag);
      gemessen += 1;
    });
  }
  return gemessen;
}

/** What lies ahead can only be seen in the night itself; days made up for have none. */
async function measureVorlauf({ clock }: Kernel, tx: Tx, tag: string): Promise<void> {
  const anliegen = await listAnliegenAm(tx, tag);
  for (const [schluessel, tage] of await tageBisZumNaechsten(tx, clock, anliegen))
    await addVorlauf(tx, tag, schluessel, tage);
}

export const messeTermine = defineJob({
  name: 'termine.messe',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 600,
  expireInSeconds: 1_800,
  title: 'Kennzahlen der Termine bilden',
  schedule: '12 3 * * *',
  run: async (kernel, _payload, { signal }) => void (await messeVergangeneTage(kernel, signal)),
});
