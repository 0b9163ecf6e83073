/** Checks of the chain in the background: when somebody asks, and every night. */
import { z } from 'zod';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { countSegmente } from './kette.sql.ts';
import { pruefungBewegt } from './protokoll.events.ts';
import type { Pruefbericht } from './protokoll.schema.ts';
import * as db from './pruefung.sql.ts';
import { pruefeKette } from './pruefung.ts';

const ACTOR = systemPrincipal('protokoll.pruefung');
const PROGRESS_MS = 700;
const KEPT = 100;

export const pruefeKetteJob = defineJob({
  name: 'protokoll.pruefe-kette',
  version: 1,
  payload: z.object({ pruefungId: z.uuid() }),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 10,
  expireInSeconds: 4 * 3_600,
  title: 'Kette des Protokolls prüfen',
  run: async (kernel, { pruefungId }, { signal }) => {
    if (!(await db.isPruefungOffen(kernel.pool.db, pruefungId))) return;
    const bericht = await pruefeKette(kernel, { signal, onProgress: await progressOf(kernel, pruefungId) });
    tellLog(kernel, bericht);
    await tell(kernel, pruefungId, async (tx) => {
      await db.finishPruefung(tx, pruefungId, { bericht });
      await db.forgetPruefungen(tx, KEPT);
      await kernel.audit.append(tx, [
        {
          actor: ACTOR,
          action: 'pruefeKette',
          what: 'protokoll.geprueft',
          objects: [],
          details: { unversehrt: bericht.unversehrt, eintraege: bericht.eintraege, befunde: bericht.befundeGesamt },
          result: 'ok',
          requestId: `pruefung:${pruefungId}`,
        },
      ]);
    });
  },
  onDead: (kernel, { pruefungId }, message) =>
    tell(kernel, pruefungId, (tx) => db.finishPruefung(tx, pruefungId, { fehler: message })),
});

async function progressOf(kernel: Kernel, pruefungId: string): Promise<(segmente: number) => Promise<void>> {
  const all = await countSegmente(kernel.pool.db);
  let told = 0;
  return async (segmente) => {
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    await tell(kernel, pruefungId, (tx) => db.updateFortschritt(tx, pruefungId, segmente, Math.max(all, segmente)));
  };
}

function tell(kernel: Kernel, pruefungId: string, write: (tx: Tx) => Promise<void>) {
  return transact(kernel.pool.db, ACTOR, `pruefung:${pruefungId}`, async (tx) => {
    await write(tx);
    await kernel.events.emit(tx, pruefungBewegt, { pruefungId });
  });
}

/** Into the log of the technique too: there is somebody who looks at it even when nobody asks the house. */
function tellLog({ log }: Kernel, { unversehrt, befundeGesamt, segmente, bisSegment }: Pruefbericht): void {
  if (unversehrt) log.info({ segmente, bisSegment }, 'the chain of the audit log is intact');
  else log.error({ befunde: befundeGesamt, segmente, bisSegment }, 'the chain of the audit log is NOT intact');
}

/** Starts a check unless one is running; returns whether it did. */
export async function startPruefung(kernel: Kernel, tx: Tx, von: string): Promise<boolean> {
  const pruefungId = await db.insertPruefung(tx, von);
  if (!pruefungId) return false;
  await kernel.jobs.enqueue(tx, pruefeKetteJob, [{ pruefungId }], { lane: 'now' });
  await kernel.events.emit(tx, pruefungBewegt, { pruefungId });
  return true;
}

export const pruefeNachts = defineJob({
  name: 'protokoll.pruefe-nachts',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 300,
  expireInSeconds: 600,
  title: 'Nächtliche Prüfung des Protokolls',
  schedule: '37 1 * * *',
  run: async (kernel) => {
    await transact(kernel.pool.db, ACTOR, 'pruefe-nachts', (tx) => startPruefung(kernel, tx, ACTOR.id));
  },
});
