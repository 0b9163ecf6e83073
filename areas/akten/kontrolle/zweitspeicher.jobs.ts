/** Copies every stored byte into the second store. Killed or cut off it goes on with what is not noted yet. */
import { z } from 'zod';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { listUncopied, noteCopied } from './zweitspeicher.sql.ts';
import { zweitspeicher } from './zweitspeicher.ts';

const AT_ONCE = 100;

export const copyToZweitspeicher = defineJob({
  name: 'akten.kopiere-zweitspeicher',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  // Comes again by itself every five minutes, so that a store that is away for a night needs nobody.
  retryLimit: 0,
  retryDelaySeconds: 0,
  expireInSeconds: 3_600,
  title: 'Dokumente in den Zweitspeicher kopieren',
  schedule: '*/5 * * * *',
  run: async (kernel, _nothing, { signal }) => {
    const second = await zweitspeicher(kernel).catch(told(kernel));
    if (!second) return;
    while (!signal.aborted) {
      const waiting = await listUncopied(kernel.pool.db, AT_ONCE);
      if (waiting.length === 0) return;
      const copied: string[] = [];
      for (const address of waiting) {
        if (signal.aborted) break;
        const done = await copy(kernel, second, address).catch(told(kernel));
        if (done) copied.push(address);
      }
      await noteCopied(kernel.pool.db, copied);
      // Nothing of a whole batch arrived: the store is away or full, and the next run tries again.
      if (copied.length === 0) return;
    }
  },
});

/** The bytes go as they are, encrypted. What is missing here is for the check to find. */
async function copy(
  kernel: Kernel,
  second: { writeRaw(address: string, source: Awaited<ReturnType<Kernel['blobs']['readRaw']>>): Promise<void> },
  address: string,
): Promise<boolean> {
  await second.writeRaw(address, await kernel.blobs.readRaw(address));
  return true;
}

function told(kernel: Pick<Kernel, 'log'>): (cause: unknown) => undefined {
  return (cause) => {
    if (!(cause instanceof Fault)) throw cause;
    kernel.log.error({ err: cause }, 'the second store could not be written');
  };
}
