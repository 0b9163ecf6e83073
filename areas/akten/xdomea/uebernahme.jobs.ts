/** Reads an uploaded message, and takes it in once a human has decided. Both are safe to repeat. */
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { noteAddress } from '../entfernung.sql.ts';
import { toStoredFault } from '../erfassung.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { importPaket } from './einlesen.ts';
import { paketBewegt } from './uebernahme.events.ts';
import { isSound } from './uebernahme.rules.ts';
import {
  countNotStored,
  discardPaket,
  failPaket,
  findWorkPaket,
  finishPruefung,
  finishUebernahme,
  listEnded,
  noteFertig,
  type PaketRow,
  storePaket,
} from './uebernahme.sql.ts';
import { checkPaket } from './vorschau.ts';
import { xdomeaFaults } from './xdomea.faults.ts';

const ACTOR = systemPrincipal('akten.xdomea');

export const paketKeyId = (id: string) => `xdomea:${id}`;

/** Stores an uploaded ZIP under a key of its own and has it read. Safe to repeat; says what became of it. */
export async function storeXdomeaPaket(
  kernel: Kernel,
  actor: Pick<Principal, 'id'>,
  { id, status }: PaketRow,
  source: () => Readable,
): Promise<'pruefung' | 'verworfen'> {
  if (status !== 'angeboten') return 'verworfen';
  const schluessel = kernel.keys.createKey(paketKeyId(id));
  const original = await kernel.blobs.put(kernel.keys.openKey(paketKeyId(id), schluessel), source());
  return transact(kernel.pool.db, actor, `xdomea:${id}`, async (tx) => {
    if (!(await storePaket(tx, id, { schluessel, original }))) {
      await noteAddress(tx, original.address);
      return 'verworfen';
    }
    await kernel.jobs.enqueue(tx, pruefeXdomeaPaket, [{ paketId: id }], { lane: 'now' });
    await kernel.events.emit(tx, paketBewegt, { paketId: id });
    return 'pruefung';
  });
}

/** Gives the plain ZIP to `use` for the time of the work. */
function withZip<T>(
  kernel: Kernel,
  { id, schluessel, original }: PaketRow,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const open = async () => {
    if (!schluessel || !original) throw xdomeaFaults.XDOMEA_PAKET_NICHT_GEFUNDEN();
    return kernel.blobs.read(kernel.keys.openKey(paketKeyId(id), schluessel), original);
  };
  return seitenwerk(kernel).dateien.with(`xdomea:${id}`, open, use);
}

const PROGRESS_EVERY_MS = 700;

function progressOf(kernel: Kernel, paketId: string) {
  let told = performance.now();
  return async (fertig: number, gesamt: number) => {
    if (fertig < gesamt && performance.now() - told < PROGRESS_EVERY_MS) return;
    told = performance.now();
    await transact(kernel.pool.db, ACTOR, `xdomea:${paketId}`, async (tx) => {
      await noteFertig(tx, paketId, fertig, gesamt);
      await kernel.events.emit(tx, paketBewegt, { paketId });
    });
  };
}

async function fail(kernel: Kernel, paketId: string, fault: Fault): Promise<void> {
  await transact(kernel.pool.db, ACTOR, `xdomea:${paketId}`, async (tx) => {
    await failPaket(tx, paketId, toStoredFault(fault));
    await kernel.events.emit(tx, paketBewegt, { paketId });
  });
}

export const pruefeXdomeaPaket = defineJob({
  name: 'akten.pruefe-xdomea-paket',
  version: 1,
  payload: z.object({ paketId: z.uuid() }),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 5,
  expireInSeconds: 3_600,
  title: 'Nachrichten anderer Behörden (xdomea) prüfen',
  run: async (kernel, { paketId }, { signal }) => {
    const paket = await findWorkPaket(kernel.pool.db, paketId);
    if (paket?.status !== 'pruefung') return;
    try {
      const onDatei = progressOf(kernel, paketId);
      const ansicht = await withZip(kernel, paket, (file) => checkPaket(kernel, file, { signal, onDatei }));
      await transact(kernel.pool.db, ACTOR, `xdomea:${paketId}`, async (tx) => {
        await finishPruefung(tx, paketId, ansicht);
        await kernel.events.emit(tx, paketBewegt, { paketId });
      });
    } catch (cause) {
      // What is wrong with the message does not pass by trying again.
      if (!(cause instanceof Fault) || cause.status !== 422) throw cause;
      await fail(kernel, paketId, cause);
    }
  },
  onDead: (kernel, { paketId }) => fail(kernel, paketId, xdomeaFaults.XDOMEA_GESCHEITERT({ id: paketId })),
});

export const uebernehmeXdomeaPaket = defineJob({
  name: 'akten.uebernehme-xdomea-paket',
  version: 1,
  payload: z.object({ paketId: z.uuid() }),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 10,
  expireInSeconds: 3_600,
  title: 'Nachrichten anderer Behörden (xdomea) übernehmen',
  run: async (kernel, { paketId }, { signal }) => {
    const paket = await findWorkPaket(kernel.pool.db, paketId);
    if (paket?.status !== 'uebernahme') return;
    const gesamt = paket.ansicht?.dateien.length ?? 0;
    const progress = progressOf(kernel, paketId);
    const ablauf = { signal, onDatei: (fertig: number) => progress(fertig, gesamt) };
    const by = { id: paket.uebernommen_by ?? paket.created_by };
    const { lieferungId } = await withZip(kernel, paket, (file) =>
      importPaket(kernel, by, file, paket.akte_id ?? undefined, ablauf),
    );
    // Given back on shutdown: what is stored already is left as it is.
    signal.throwIfAborted();
    const sound = paket.ansicht?.dateien.filter(isSound).map(({ name }) => name) ?? [];
    const open = await countNotStored(kernel.pool.db, lieferungId, sound);
    if (open > 0) throw xdomeaFaults.XDOMEA_UNVOLLSTAENDIG({ anzahl: open });
    await transact(kernel.pool.db, ACTOR, `xdomea:${paketId}`, async (tx) => {
      await finishUebernahme(tx, paketId, lieferungId);
      await kernel.events.emit(tx, paketBewegt, { paketId });
    });
  },
  onDead: (kernel, { paketId }) => fail(kernel, paketId, xdomeaFaults.XDOMEA_NICHT_GESPEICHERT({ id: paketId })),
});

export const entferneXdomeaPakete = defineJob({
  name: 'akten.entferne-xdomea-pakete',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 5,
  retryDelaySeconds: 60,
  expireInSeconds: 600,
  title: 'Nicht übernommene Nachrichten anderer Behörden entfernen',
  schedule: '23 3 * * *',
  run: async (kernel) => {
    const today = kernel.clock.today().toString();
    await transact(kernel.pool.db, ACTOR, 'xdomea', async (tx) => {
      for (const id of await listEnded(tx, today)) await discardPaket(tx, id);
    });
  },
});

export const xdomeaJobs = [pruefeXdomeaPaket, uebernehmeXdomeaPaket, entferneXdomeaPakete];
