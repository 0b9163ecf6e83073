/** Removes stored bytes after the transaction that forgot them. */
import { z } from 'zod';
import { isBackupRunning } from '#platform/backup/running.sql.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findUse, forgetRemoval, listForRemoval } from './entfernung.sql.ts';
import { forgetCopied } from './kontrolle/zweitspeicher.sql.ts';
import { zweitspeicher } from './kontrolle/zweitspeicher.ts';
import { abandonSpeicherung, lockAddress } from './speicherung.sql.ts';

const AT_ONCE = 200;
/** Longer than any run of a job, and than a machine stands still whose run still counts. */
const INTENT_HOURS = 24;
const ACTOR = systemPrincipal('akten.entfernung');

export const entferneBlobs = defineJob({
  name: 'akten.entferne-blobs',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 10,
  retryDelaySeconds: 60,
  expireInSeconds: 600,
  title: 'Verworfene und vernichtete Dateien entfernen',
  // Also by itself: what a deletion run notes for removal waits for nobody's call.
  schedule: '*/10 * * * *',
  run: async (kernel, _nothing, { signal }) => {
    await transact(kernel.pool.db, ACTOR, 'entfernung', (tx) => abandonSpeicherung(tx, INTENT_HOURS));
    while (!signal.aborted) {
      // Its state may still name what is to go; the next run comes in ten minutes.
      if (await isBackupRunning(kernel.pool.db)) return;
      const noted = await listForRemoval(kernel.pool.db, AT_ONCE);
      if (noted.length === 0) return;
      for (const address of noted) {
        signal.throwIfAborted();
        await transact(kernel.pool.db, ACTOR, 'entfernung', (tx) => remove(kernel, tx, address));
      }
    }
  },
});

/** Under the lock of the address, so that nobody stores the same bytes anew between the look and the removal. */
async function remove(kernel: Kernel, tx: Tx, address: string): Promise<void> {
  await lockAddress(tx, address);
  const { named, beingStored } = await findUse(tx, address);
  if (beingStored) return;
  if (!named) {
    // First here, where somebody could still read them; a second store that is away makes the job come again.
    await kernel.blobs.remove(address);
    await (await zweitspeicher(kernel))?.remove(address);
    await forgetCopied(tx, [address]);
  }
  await forgetRemoval(tx, [address]);
}
