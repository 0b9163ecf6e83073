/** Removes stored bytes after the transaction that forgot them. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { listUsedAddresses } from './erfassung.sql.ts';

export const entferneBlobs = defineJob({
  name: 'akten.entferne-blobs',
  version: 1,
  payload: z.object({ addresses: z.array(z.string()) }),
  concurrency: 1,
  retryLimit: 10,
  retryDelaySeconds: 60,
  expireInSeconds: 600,
  title: 'Verworfene Dateien entfernen',
  run: async (kernel, { addresses }) => {
    const used = new Set(await listUsedAddresses(kernel.pool.db, addresses));
    for (const address of addresses) if (!used.has(address)) await kernel.blobs.remove(address);
  },
});
