/**
 * Files what the house wrote itself: a Bescheid, a letter, a certificate. In two steps, because bytes never wait inside a
 * transaction: `storeSchriftstueck` puts them under the key of the Akte, `fileSchriftstueck` gives them their rows in the
 * caller's transaction. A process killed in between leaves nothing but an intent that is cleaned up by itself.
 */
import { writeFile } from 'node:fs/promises';
import type { ByteAnswer } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { holdAkten, touchAkte } from '../akte.sql.ts';
import { akteBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { erkenneSeite } from '../erkennung.jobs.ts';
import { insertRuecklauf } from '../ruecklauf/ruecklauf.sql.ts';
import { openAkteKey, openOwner } from '../schluessel.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { nameBlob, type StoredBlob, storeBlob } from '../speicherung.ts';
import { findWorkDokument } from '../verarbeitung.sql.ts';
import { shareVorgaenge } from '../vorgang/ablage.sql.ts';
import { insertSchriftstueck, type SchriftstueckRow } from './schriftstueck.sql.ts';

export async function storeSchriftstueck(
  kernel: Pick<Kernel, 'keys' | 'blobs' | 'pool' | 'sandbox' | 'config' | 'log'>,
  akteId: string,
  pdf: Buffer,
): Promise<{ readonly stored: StoredBlob; readonly seiten: number }> {
  const owner = await openAkteKey(kernel, kernel.pool.db, akteId);
  const seiten = await countSeiten(kernel, pdf);
  return { stored: await storeBlob(kernel, owner, () => pdf), seiten };
}

type Seitenteile = Pick<Kernel, 'sandbox' | 'config' | 'log'>;

export function countSeiten(kernel: Seitenteile, pdf: Buffer): Promise<number> {
  return withFile(kernel, pdf, async (file) => (await seitenwerk(kernel).bilder.probe(file)).pages);
}

/** A page of a letter that is not filed yet, as WebP. Throws the fault of engines/pages where there is no such page. */
export function drawSeite(kernel: Seitenteile, pdf: Buffer, nr: number, width: number): Promise<Buffer> {
  return withFile(kernel, pdf, (file) => seitenwerk(kernel).bilder.picture(file, nr, { width, format: 'webp' }));
}

async function withFile<T>(kernel: Seitenteile, pdf: Buffer, use: (file: string) => Promise<T>): Promise<T> {
  const { dateien } = seitenwerk(kernel);
  const file = dateien.fresh();
  try {
    await writeFile(file, pdf, { mode: 0o600 });
    return await use(file);
  } finally {
    await dateien.remove(file);
  }
}

export interface NewSchriftstueck extends Omit<SchriftstueckRow, 'original'> {
  readonly stored: StoredBlob;
  /** Of the code printed on it: what comes back with it is filed beside it. */
  readonly kennung?: string;
}

/** Returns the id of the document. Throws VORGANG_NICHT_GEFUNDEN where the folder is gone or z. d. A. */
export async function fileSchriftstueck(
  kernel: Pick<Kernel, 'jobs' | 'events'>,
  tx: Tx,
  { stored, kennung, ...values }: NewSchriftstueck,
): Promise<string> {
  const [vorgang] = await shareVorgaenge(tx, values.akteId, [values.vorgangId]);
  if (vorgang?.zustand !== 'offen') throw aktenFaults.VORGANG_NICHT_GEFUNDEN();
  await holdAkten(tx, [values.akteId]);
  await nameBlob(tx, stored);
  const id = await insertSchriftstueck(tx, { ...values, original: stored.ref });
  if (kennung !== undefined) await insertRuecklauf(tx, { ...values, kennung });
  const pages = Array.from({ length: values.seiten }, (_, index) => ({ dokumentId: id, nr: index + 1 }));
  await kernel.jobs.enqueue(tx, erkenneSeite, pages, { lane: 'later' });
  await touchAkte(tx, values.akteId);
  await kernel.events.emit(tx, akteBewegt, { akteId: values.akteId });
  return id;
}

/** The original of a document that the caller may see, for an answer. Throws DOKUMENT_NICHT_GEFUNDEN. */
export async function openDokumentBytes(
  kernel: Pick<Kernel, 'keys' | 'blobs'>,
  tx: Tx,
  dokumentId: string,
): Promise<ByteAnswer> {
  const dokument = await findWorkDokument(tx, dokumentId);
  if (!dokument) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
  const owner = await openOwner(kernel, tx, {
    eingangId: dokument.eingang_id,
    akteId: dokument.akte_id,
    eingangSchluessel: dokument.eingang_schluessel,
  });
  const { original } = dokument;
  return {
    contentType: dokument.art === 'pdf' ? 'application/pdf' : 'application/octet-stream',
    length: original.size,
    filename: dokument.dateiname,
    etag: original.sha256,
    open: (range) => kernel.blobs.read(owner, original, range),
  };
}

export async function liegtDokumentInAkte(tx: Tx, dokumentId: string, akteId: string): Promise<boolean> {
  return (await findWorkDokument(tx, dokumentId))?.akte_id === akteId;
}
