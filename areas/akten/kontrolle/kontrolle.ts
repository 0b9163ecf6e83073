/** Reads every stored byte again; what is wrong is named, and brought back where there is a second copy. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BlobStore } from '#platform/blobs/blobs.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { openAkteKey, openOwner } from '../schluessel.ts';
import {
  type Befund,
  countStellen,
  findOpenKontrolle,
  insertKontrolle,
  isStillNamed,
  type KontrolleRow,
  listStellen,
  listUngesiegelt,
  listUnnamed,
  noteKontrolle,
  type Verweisstelle,
} from './kontrolle.sql.ts';

type Checking = Pick<Kernel, 'pool' | 'keys' | 'blobs'>;

export interface KontrolleOrder {
  /** Begin anew although another check was broken off. */
  readonly vonVorn?: boolean;
  /** Megabytes a second at most. */
  readonly mbs?: number | undefined;
  /** A second copy of the store. */
  readonly zweitspeicher?: BlobStore | undefined;
  readonly signal: AbortSignal;
  readonly onProgress?: (geprueft: number, gesamt: number) => void;
}

export interface KontrolleErgebnis {
  readonly geprueft: number;
  readonly bytes: number;
  readonly befunde: readonly Befund[];
  /** False when it was broken off; the next call goes on there. */
  readonly fertig: boolean;
}

const AT_ONCE = 200;

export async function checkBestand(kernel: Checking, order: KontrolleOrder): Promise<KontrolleErgebnis> {
  const { db } = kernel.pool;
  let row = (order.vonVorn ? undefined : await findOpenKontrolle(db)) ?? (await insertKontrolle(db));
  const gesamt = row.geprueft + (await countStellen(db, row.zuletzt));
  const pace = pacer(order.mbs);
  while (!order.signal.aborted) {
    const stellen = await listStellen(db, row.zuletzt, AT_ONCE);
    if (stellen.length === 0) return finish(kernel, row);
    for (const stelle of stellen) {
      if (order.signal.aborted) break;
      const befund = await checkStelle(kernel, stelle, order.zweitspeicher);
      row = advance(row, stelle, befund);
      await pace(stelle.ref.size);
    }
    await noteKontrolle(db, row, false);
    order.onProgress?.(row.geprueft, gesamt);
  }
  return { ...row, fertig: false };
}

function advance(row: KontrolleRow, { address, ref }: Verweisstelle, befund: Befund | undefined): KontrolleRow {
  return {
    ...row,
    zuletzt: address,
    geprueft: row.geprueft + 1,
    bytes: row.bytes + ref.size,
    befunde: befund ? [...row.befunde, befund] : row.befunde,
  };
}

async function checkStelle(
  kernel: Checking,
  stelle: Verweisstelle,
  second: BlobStore | undefined,
): Promise<Befund | undefined> {
  const art = await readThrough(kernel, kernel.blobs, stelle);
  if (art === undefined || !(await isStillNamed(kernel.pool.db, stelle.address))) return undefined;
  const repariert = second !== undefined && (await repair(kernel, second, stelle));
  return {
    art,
    address: stelle.address,
    was: stelle.was,
    ...(stelle.aktenzeichen ? { aktenzeichen: stelle.aktenzeichen } : {}),
    ...(stelle.dokument_id ? { dokumentId: stelle.dokument_id } : {}),
    repariert,
  };
}

/** `undefined` when every byte is there and as it was. A store that is away is no finding and ends the check. */
async function readThrough(
  kernel: Checking,
  store: BlobStore,
  stelle: Verweisstelle,
): Promise<'fehlt' | 'veraendert' | undefined> {
  try {
    const owner = stelle.eingang_id
      ? await openOwner(kernel, kernel.pool.db, {
          eingangId: stelle.eingang_id,
          akteId: stelle.akte_id,
          eingangSchluessel: stelle.eingang_schluessel,
        })
      : await openAkteKey(kernel, kernel.pool.db, stelle.akte_id ?? '');
    const hash = createHash('sha256');
    let size = 0;
    for await (const part of await store.read(owner, stelle.ref)) {
      hash.update(part as Buffer);
      size += (part as Buffer).length;
    }
    return size === stelle.ref.size && hash.digest('hex') === stelle.ref.sha256 ? undefined : 'veraendert';
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'blobs.FEHLT') return 'fehlt';
    if (cause instanceof Fault && cause.code === 'blobs.NICHT_ERREICHBAR') throw cause;
    if (cause instanceof Fault) return 'veraendert';
    throw cause;
  }
}

/** Only a copy that is itself whole takes the place, and the place is read again afterwards. */
async function repair(kernel: Checking, second: BlobStore, stelle: Verweisstelle): Promise<boolean> {
  if ((await readThrough(kernel, second, stelle)) !== undefined) return false;
  await kernel.blobs.remove(stelle.address);
  await kernel.blobs.writeRaw(stelle.address, await second.readRaw(stelle.address));
  return (await readThrough(kernel, kernel.blobs, stelle)) === undefined;
}

async function finish(kernel: Checking, row: KontrolleRow): Promise<KontrolleErgebnis> {
  const { db } = kernel.pool;
  const orphans = await findOrphans(kernel);
  const unsealed = (await listUngesiegelt(db)).map(
    ({ dokument_id: dokumentId, aktenzeichen }): Befund => ({
      art: 'ungesiegelt',
      dokumentId,
      ...(aktenzeichen ? { aktenzeichen } : {}),
    }),
  );
  const done = { ...row, befunde: [...row.befunde, ...orphans, ...unsealed] };
  await noteKontrolle(db, done, true);
  return { ...done, fertig: true };
}

async function findOrphans(kernel: Checking): Promise<Befund[]> {
  const found: string[] = [];
  let batch: string[] = [];
  const look = async () => {
    found.push(...(await listUnnamed(kernel.pool.db, batch)));
    batch = [];
  };
  for await (const { address } of kernel.blobs.list()) {
    batch.push(address);
    if (batch.length >= AT_ONCE) await look();
  }
  await look();
  // A second look: what was being stored a moment ago is named by now.
  const still = await listUnnamed(kernel.pool.db, found);
  return still.map((address) => ({ art: 'verwaist', address }));
}

/** Sleeps so long that the mean stays below the given pace. */
function pacer(mbs: number | undefined): (bytes: number) => Promise<void> {
  if (!mbs) return async () => undefined;
  const begun = performance.now();
  let read = 0;
  return async (bytes) => {
    read += bytes;
    const ahead = (read / (mbs * 1e6)) * 1000 - (performance.now() - begun);
    if (ahead > 5) await sleep(ahead);
  };
}
