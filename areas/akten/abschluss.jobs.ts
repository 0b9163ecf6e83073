/** Third step, once per document: working copy, type, title, date and the Akte. */

import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { touchAkte } from './akte.sql.ts';
import { dokumentErkannt } from './akten.events.ts';
import { ordneEin } from './einordnung/einordnung.ts';
import { beginSichtpruefung } from './ersetzung/pruefung.ts';
import { openOriginal } from './original.ts';
import { fileRuecklauf } from './ruecklauf/ruecklauf.ts';
import { openOwner, rewrapRef } from './schluessel.ts';
import { seitenwerk } from './seitenwerk.ts';
import { dropBlob, nameBlob, type StoredBlob, storeBlob } from './speicherung.ts';
import {
  type ClosingSeite,
  closeDokument,
  findWorkDokument,
  listClosingSeiten,
  listReadSeiten,
  lockWorkDokument,
  type WorkDokument,
} from './verarbeitung.sql.ts';
import { unpackWords } from './worte.ts';
import { ordneZu } from './zuordnung.ts';

const ACTOR = systemPrincipal('akten.verarbeitung');

export const schliesseDokument = defineJob({
  name: 'akten.schliesse-dokument',
  version: 1,
  payload: z.object({ dokumentId: z.uuid() }),
  concurrency: 2,
  retryLimit: 3,
  retryDelaySeconds: 5,
  expireInSeconds: 1_800,
  title: 'Arbeitskopien erstellen und Dokumente zuordnen',
  run: async (kernel, { dokumentId }) => {
    const dokument = await findWorkDokument(kernel.pool.db, dokumentId);
    if (dokument?.status !== 'erkennung') return;
    const seiten = await listClosingSeiten(kernel.pool.db, dokumentId);
    // A page was opened again meanwhile; its end calls for the closing once more.
    if (seiten.some((seite) => seite.status === 'wartet' || seite.status === 'laeuft')) return;
    const copy = isScanned(dokument, seiten) ? await makeCopy(kernel, dokument, seiten).catch(withoutCopy) : null;
    await transact(kernel.pool.db, ACTOR, `dokument:${dokumentId}`, (tx) => close(kernel, tx, dokument, seiten, copy));
  },
  onDead: async (kernel, { dokumentId }, message) => {
    kernel.log.error({ dokumentId, message }, 'a document could not be closed');
    await transact(kernel.pool.db, ACTOR, `dokument:${dokumentId}`, async (tx) => {
      const dokument = await lockWorkDokument(tx, dokumentId);
      if (dokument?.status === 'erkennung') await conclude(kernel, tx, dokument, null, NO_COPY);
    });
  },
});

const NO_COPY = 'Die Arbeitskopie konnte nicht erstellt werden. Das Original ist unverändert da und durchsuchbar.';

/** What is wrong with the file itself does not pass by trying again; a full disk does. */
function withoutCopy(cause: unknown): 'failed' {
  if (cause instanceof Fault && cause.status === 422) return 'failed';
  throw cause;
}

/** A PDF of which some page brought its text was made by a program, at least in part: it stays as it is. */
function isScanned(dokument: WorkDokument, seiten: readonly ClosingSeite[]): boolean {
  return dokument.art !== 'pdf' || seiten.every((seite) => seite.quelle !== 'text-layer');
}

interface Copy {
  readonly stored: StoredBlob;
  /** Pages that are crossed out in it. */
  readonly missing: readonly number[];
}

/** None for a signed PDF: the copy would be without the signature. */
async function makeCopy(kernel: Kernel, dokument: WorkDokument, seiten: readonly ClosingSeite[]): Promise<Copy | null> {
  const { erkennung, dateien } = seitenwerk(kernel);
  const target = dateien.fresh();
  const pages = await Promise.all(
    seiten.map(async (seite) => ({
      page: seite.nr,
      words: await unpackWords(seite.worte),
      rotation: seite.drehung,
      skew: seite.neigung ?? 0,
    })),
  );
  const meta = { title: dokument.titel, createdAt: kernel.clock.now().toString() };
  try {
    const made = await dateien.with(
      dokument.eingang_id,
      () => openOriginal(kernel, dokument.id),
      async (file) => {
        if ((await erkennung.probe(file)).signed) return undefined;
        return erkennung.workingCopy(file, pages, meta, target);
      },
    );
    if (!made) return null;
    const owner = await openOwner(kernel, kernel.pool.db, ownedBy(dokument));
    return { stored: await storeBlob(kernel, owner, () => createReadStream(target)), missing: made.missing };
  } finally {
    await dateien.remove(target);
  }
}

async function close(
  kernel: Kernel,
  tx: Tx,
  before: WorkDokument,
  seiten: readonly ClosingSeite[],
  copy: Copy | 'failed' | null,
): Promise<void> {
  const dokument = await lockWorkDokument(tx, before.id);
  if (dokument?.status !== 'erkennung') {
    if (copy && copy !== 'failed') await dropBlob(tx, copy.stored);
    return;
  }
  const failed = seiten.filter((seite) => seite.status === 'fehler').length;
  const told = failed > 0 ? [failedWords(failed, seiten.length)] : [];
  if (copy === 'failed') return conclude(kernel, tx, dokument, null, told[0] ?? NO_COPY);
  if (copy && copy.missing.length > 0) told.push(missingWords(copy.missing));
  if (copy) await nameBlob(tx, copy.stored);
  const ref = copy && (await ownedNow(kernel, tx, before, dokument, copy.stored.ref));
  await conclude(kernel, tx, dokument, ref, told.length > 0 ? told.join(' ') : null);
}

/** The document may have been put into an Akte while its copy was being made. */
async function ownedNow(
  kernel: Kernel,
  tx: Tx,
  before: WorkDokument,
  now: WorkDokument,
  ref: BlobRef,
): Promise<BlobRef> {
  if (before.akte_id === now.akte_id) return ref;
  const from = await openOwner(kernel, tx, ownedBy(before));
  return rewrapRef(kernel, from, await openOwner(kernel, tx, ownedBy(now)), ref);
}

function ownedBy(dokument: WorkDokument) {
  return {
    eingangId: dokument.eingang_id,
    akteId: dokument.akte_id,
    eingangSchluessel: dokument.eingang_schluessel,
  };
}

async function conclude(
  kernel: Kernel,
  tx: Tx,
  dokument: WorkDokument,
  arbeitskopie: BlobRef | null,
  fehler: string | null,
): Promise<void> {
  const seiten = await listReadSeiten(tx, dokument.id);
  const texts = seiten.map(({ text }) => text);
  const eingeordnet = await ordneEin(kernel, tx, dokument, texts);
  await closeDokument(tx, dokument.id, {
    arbeitskopie,
    status: fehler ? 'fehler' : 'fertig',
    fehler,
    ...eingeordnet,
  });
  await beginSichtpruefung(kernel, tx, dokument.id);
  const zurueck = await fileRuecklauf(kernel, tx, ACTOR, dokument);
  const akteId = dokument.akte_id ?? zurueck ?? (await ordneZu(kernel, tx, ACTOR, dokument, seiten));
  if (akteId) await touchAkte(tx, akteId);
  const payload = { dokumentId: dokument.id, lieferungId: dokument.lieferung_id, ...(akteId ? { akteId } : {}) };
  await kernel.events.emit(tx, dokumentErkannt, payload);
}

function failedWords(failed: number, all: number): string {
  if (all === 1) return 'Die Seite konnte nicht erkannt werden.';
  return failed === 1
    ? `Eine von ${all} Seiten konnte nicht erkannt werden.`
    : `${failed} von ${all} Seiten konnten nicht erkannt werden.`;
}

function missingWords(pages: readonly number[]): string {
  const which = pages.length === 1 ? `Seite ${pages[0]} ist` : `Die Seiten ${pages.join(', ')} sind`;
  return `${which} in der Arbeitskopie durchgestrichen; im Original steht alles unverändert.`;
}
