/** Removes stored bytes after the transaction that forgot them. */
import { z } from 'zod';
import { isBackupRunning } from '#platform/backup/running.sql.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { forgetRemoval, listForRemoval } from './entfernung.sql.ts';
import { forgetCopied } from './kontrolle/zweitspeicher.sql.ts';
import { zweitspeicher } from './kontrolle/zweitspeicher.ts';

const AT_ONCE = 200;

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
    while (!signal.aborted) {
      // Its state may still name what is to go; the next run comes in ten minutes.
      if (await isBackupRunning(kernel.pool.db)) return;
      const noted = await listForRemoval(kernel.pool.db, AT_ONCE);
      if (noted.length === 0) return;
      const gone = noted.filter(({ used }) => !used).map(({ address }) => address);
      // First here, where somebody could still read them; a second store that is away makes the job come again.
      for (const address of gone) await kernel.blobs.remove(address);
      const second = await zweitspeicher(kernel);
      for (const address of gone) await second?.remove(address);
      await forgetCopied(kernel.pool.db, gone);
      await forgetRemoval(
        kernel.pool.db,
        noted.map(({ address }) => address),
      );
    }
  },
});
