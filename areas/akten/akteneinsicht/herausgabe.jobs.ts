/** Makes what leaves an Akte, and removes it after its end date. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { akteBewegt } from '../akten.events.ts';
import { openAkteKey } from '../schluessel.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { dropBlob, nameBlob, storeBlob } from '../speicherung.ts';
import { makePaket } from '../xdomea/abgabe.ts';
import { makeAuskunft } from './auskunft.ts';
import {
  failHerausgabe,
  finishHerausgabe,
  forgetDateien,
  type HerausgabeRow,
  noteSeitenFertig,
  startHerausgabe,
} from './herausgabe.sql.ts';

const ACTOR = systemPrincipal('akten.herausgabe');

type Started = HerausgabeRow & { readonly aktenzeichen: string };

export const erstelleHerausgabe = defineJob({
  name: 'akten.erstelle-herausgabe',
  version: 1,
  payload: z.object({ herausgabeId: z.uuid() }),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 10,
  expireInSeconds: 3_600,
  title: 'Akteneinsichten und Abgaben erstellen',
  run: async (kernel, { herausgabeId }, { signal }) => {
    const started = await transact(kernel.pool.db, ACTOR, `herausgabe:${herausgabeId}`, (tx) =>
      startHerausgabe(tx, herausgabeId),
    );
    if (!started) return;
    try {
      if (started.art === 'akteneinsicht') await makePdf(kernel, started, signal);
      else {
        const { open, pruefung } = await makePaket(kernel, started);
        await store(kernel, started, open, pruefung);
      }
    } catch (cause) {
      // What is wrong with the order or a file does not pass by trying again.
      if (!(cause instanceof Fault) || cause.status >= 500) throw cause;
      await fail(kernel, herausgabeId, `${cause.title}. ${cause.advice}`);
    }
  },
  onDead: async (kernel, { herausgabeId }, message) => {
    kernel.log.error({ herausgabeId, message }, 'an export could not be made');
    const words = 'Die Datei konnte mehrmals nicht erstellt werden. Bitten Sie die Administration um Hilfe: {id}';
    await fail(kernel, herausgabeId, words.replace('{id}', herausgabeId));
  },
});

const PROGRESS_EVERY_MS = 1_000;

async function makePdf(kernel: Kernel, { id, akte_id, aktenzeichen, auftrag }: Started, signal: AbortSignal) {
  const { dateien } = seitenwerk(kernel);
  const target = dateien.fresh();
  let told = performance.now();
  const onPage = async (fertig: number) => {
    // Given back on shutdown; the next worker begins anew.
    signal.throwIfAborted();
    if (performance.now() - told < PROGRESS_EVERY_MS) return;
    told = performance.now();
    await transact(kernel.pool.db, ACTOR, `herausgabe:${id}`, async (tx) => {
      await noteSeitenFertig(tx, id, fertig);
      await kernel.events.emit(tx, akteBewegt, { akteId: akte_id });
    });
  };
  try {
    await makeAuskunft(kernel, { akteId: akte_id, aktenzeichen, auftrag, target, onPage });
    await store(kernel, { id, akte_id }, () => createReadStream(target), null);
  } finally {
    await dateien.remove(target);
  }
}

async function store(
  kernel: Kernel,
  { id, akte_id }: Pick<Started, 'id' | 'akte_id'>,
  source: () => Readable | Promise<Readable>,
  pruefung: string | null,
): Promise<void> {
  const owner = await openAkteKey(kernel, kernel.pool.db, akte_id);
  const stored = await storeBlob(kernel, owner, source);
  await transact(kernel.pool.db, ACTOR, `herausgabe:${id}`, async (tx) => {
    if (await finishHerausgabe(tx, id, { datei: stored.ref, pruefung })) await nameBlob(tx, stored);
    else await dropBlob(tx, stored);
    await kernel.events.emit(tx, akteBewegt, { akteId: akte_id });
  });
}

async function fail(kernel: Kernel, id: string, fehler: string): Promise<void> {
  await transact(kernel.pool.db, ACTOR, `herausgabe:${id}`, async (tx) => {
    const akteId = await failHerausgabe(tx, id, fehler);
    if (akteId) await kernel.events.emit(tx, akteBewegt, { akteId });
  });
}

export const entferneHerausgaben = defineJob({
  name: 'akten.entferne-herausgaben',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 5,
  retryDelaySeconds: 60,
  expireInSeconds: 600,
  title: 'Abgelaufene Akteneinsichten und Abgaben entfernen',
  schedule: '17 3 * * *',
  run: async (kernel) => {
    const today = kernel.clock.today().toString();
    await transact(kernel.pool.db, ACTOR, 'herausgaben', async (tx) => {
      for (const { akte_id } of await forgetDateien(tx, { endedBefore: today }))
        await kernel.events.emit(tx, akteBewegt, { akteId: akte_id });
    });
  },
});
