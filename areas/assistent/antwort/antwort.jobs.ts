/** Answers on texts that changed are marked, at once after an import; the night (`../aufraeumen.jobs.ts`) looks again. */
import { z } from 'zod';
import { bestandBewegt, listGeltendeAbsaetze } from '#areas/erlasse/index.ts';
import { transact } from '#platform/db/db.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { hashOf, listOffeneStellen, markAntworten, type StelleRow } from './antwort.sql.ts';

const ACTOR = systemPrincipal('assistent.nachts');
const AT_ONCE = 500;

export const markUeberholt = defineJob({
  name: 'assistent.markiere-ueberholte',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 60,
  expireInSeconds: 1_800,
  title: 'Antworten kennzeichnen, deren Text sich geändert hat',
  run: async (kernel, _payload, { signal }) => {
    await markChanged(kernel, signal);
  },
});

/** An import of many laws tells of each; one look after them is enough. */
const WAIT_SECONDS = 5;

export const folgeBestand: EventHandler<(typeof bestandBewegt)['payload']> = {
  name: 'assistent.folge-bestand',
  event: bestandBewegt,
  handle: (kernel, tx) =>
    kernel.jobs.enqueue(tx, markUeberholt, [{}], {
      lane: 'later',
      singletonKey: 'bestand',
      startAfterSeconds: WAIT_SECONDS,
    }),
};

/** Asked for its own day: a text that is not in force today any more. Asked for an earlier one: not the text of that day. */
export async function markChanged(kernel: Kernel, signal: AbortSignal): Promise<number> {
  const today = kernel.clock.today().toString();
  let marked = 0;
  let after: string | null = null;
  while (!signal.aborted) {
    const stellen: StelleRow[] = await listOffeneStellen(kernel.pool.db, today, after, AT_ONCE);
    after = stellen.at(-1)?.antwortId ?? null;
    if (after === null) return marked;
    const changed = await findChanged(kernel, stellen);
    await transact(kernel.pool.db, ACTOR, 'assistent.nachts', (tx) => markAntworten(tx, changed));
    marked += changed.length;
  }
  return marked;
}

async function findChanged({ pool }: Kernel, stellen: readonly StelleRow[]) {
  const changed = new Map<string, string>();
  for (const [tag, own] of Map.groupBy(stellen, (one) => one.tag)) {
    const valid = await listGeltendeAbsaetze(pool.db, [...new Set(own.map(({ normId }) => normId))], tag);
    const texts = new Set(valid.map(({ normId, ordnung, text }) => `${normId} ${ordnung} ${hashOf(text)}`));
    for (const { antwortId, normId, absatz, sha256, zitat } of own)
      if (!texts.has(`${normId} ${absatz} ${sha256}`))
        changed.set(antwortId, `${zitat} hat seither einen anderen Text.`);
  }
  return [...changed].map(([id, durch]) => ({ id, durch }));
}
