/**
 * What has happened in Musterstadt: told chapter by chapter after the first start, so that nobody waits for it. Each
 * chapter is a job of its own; one that was cut off goes on at its next try (stage.ts).
 */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { defineJob, type JobDefinition } from '#platform/jobs/jobs.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { CHAPTERS } from './chapters/index.ts';
import { puls } from './puls.ts';
import { NARRATOR, Stage } from './stage.ts';

const PULS_SEKUNDEN = 45;

/** `areas`: those whose actions the people of Musterstadt perform. */
export function musterstadt(areas: readonly AreaModule[]): AreaModule {
  const actions = new Map(areas.flatMap((area) => area.actions).map((action) => [action.contract.name, action]));
  const erzaehle: JobDefinition = defineJob({
    name: 'musterstadt.erzaehle',
    version: 1,
    payload: z.object({ chapter: z.string(), jetzt: z.string() }),
    concurrency: 2,
    retryLimit: 3,
    retryDelaySeconds: 5,
    expireInSeconds: 600,
    title: 'Erzählen, was in Musterstadt geschehen ist',
    async run(kernel, { chapter, jetzt }, { signal }) {
      const tell = CHAPTERS[chapter as string];
      // People of the staff act here: nowhere but in the demo, where nobody is behind these accounts.
      if (!tell || !kernel.config.demo) return;
      const scene = {
        kernel,
        actions,
        chapter: chapter as string,
        jetzt: Temporal.Instant.from(jetzt as string),
        signal,
      };
      await tell(new Stage(scene));
    },
  });
  // Goes on by itself: each one leaves the next behind, so that no office but the demo knows of it.
  const lebe: JobDefinition = defineJob({
    name: 'musterstadt.lebe',
    version: 1,
    payload: z.object({}),
    concurrency: 1,
    retryLimit: 3,
    retryDelaySeconds: 30,
    expireInSeconds: 120,
    title: 'Der Tag in Musterstadt geht weiter',
    async run(kernel, _payload, { signal }) {
      if (!kernel.config.demo) return;
      const jetzt = kernel.clock.now();
      try {
        await puls(new Stage({ kernel, actions, chapter: `puls-${jetzt.epochMilliseconds}`, jetzt, signal }));
      } catch (cause) {
        kernel.log.warn({ err: cause }, 'Musterstadt stands still for a moment');
      }
      await transact(kernel.pool.db, NARRATOR, 'musterstadt', (tx) =>
        kernel.jobs.enqueue(tx, lebe, [{}], { startAfterSeconds: PULS_SEKUNDEN, singletonKey: 'musterstadt-puls' }),
      );
    },
  });
  return {
    name: 'musterstadt',
    rights: {},
    actions: [],
    jobs: [erzaehle, lebe],
    async seedDemo(kernel) {
      const jetzt = kernel.clock.now().toString();
      await transact(kernel.pool.db, NARRATOR, 'musterstadt', async (tx) => {
        await kernel.jobs.enqueue(tx, lebe, [{}], { singletonKey: 'musterstadt-puls' });
        for (const chapter of Object.keys(CHAPTERS))
          await kernel.jobs.enqueue(tx, erzaehle, [{ chapter, jetzt }], { singletonKey: `musterstadt-${chapter}` });
      });
    },
  };
}
