/** Verbs on documents and pages. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { Tx } from '#platform/db/db.ts';
import { schliesseDokument } from './abschluss.jobs.ts';
import { requireAkte, requireAkteToChange } from './akte.actions.ts';
import { aktenFaults } from './akten.faults.ts';
import { PICTURE_TYPE, pictureOf } from './bilder.ts';
import { cutPage } from './blaettern.rules.ts';
import * as api from './dokument.api.ts';
import {
  type DokumentRow,
  findDokumentById,
  findSeite,
  listDokumentRows,
  listSeiteRows,
  type SeiteRow,
  updateSeiteLeer,
} from './dokument.sql.ts';
import { toDokument, toDokumentKurz } from './dokument.ts';
import { moveBetweenAkten, setAngaben } from './einordnung/angaben.ts';
import { erkenneSeite } from './erkennung.jobs.ts';
import { openOwner } from './schluessel.ts';
import { notFound, requireMoreThanReading } from './sichtbar.ts';
import { dropBlob, nameBlob } from './speicherung.ts';
import { hitsOfDokument, hitsOfSeite } from './suche/treffer.ts';
import { findHerkunft } from './umordnung/umordnung-auskunft.sql.ts';
import { lockWorkDokument, reopenSeiten, storeVorschau } from './verarbeitung.sql.ts';
import { unpackWords } from './worte.ts';

function dokumentObjects(id: string, akteId?: string) {
  return [{ art: 'dokument', id }, ...(akteId ? [{ art: 'akte', id: akteId }] : [])];
}

export async function requireDokument(context: Pick<ActionContext, 'tx' | 'actor'>, id: string): Promise<DokumentRow> {
  const row = await findDokumentById(context.tx, context.actor, id);
  if (!row) throw await notFound(context, 'dokument', id);
  return row;
}

/** What is being divided or joined, or was, is changed by nobody but the one who takes that back. */
export async function requireDokumentToChange(
  context: Pick<ActionContext, 'tx' | 'actor'>,
  id: string,
  options: { readonly umgeordnet?: 'erlaubt' } = {},
): Promise<DokumentRow> {
  const row = await requireDokument(context, id);
  await requireMoreThanReading(context, (actor) => findDokumentById(context.tx, actor, id));
  if (row.umordnung_id !== null && options.umgeordnet !== 'erlaubt') throw aktenFaults.DOKUMENT_UMGEORDNET();
  return row;
}

export const listDokumente = defineAction(api.listDokumente, {
  run: async ({ tx, actor }, input) => {
    await requireAkte({ tx, actor }, input.akteId);
    const rows = await listDokumentRows(tx, actor, input);
    const { shown, weiter } = cutPage(rows, input.anzahl, (row) => [row.ordnung, row.id]);
    const eintraege = shown.map(toDokumentKurz);
    return weiter ? { eintraege, weiter } : { eintraege };
  },
  audit: ({ akteId }) => ({ what: 'akte.inhalt-gelesen', objects: [{ art: 'akte', id: akteId }] }),
});

export const getDokument = defineAction(api.getDokument, {
  run: async (context, { id }) => {
    const row = await requireDokument(context, id);
    const herkunft = await findHerkunft(context.tx, id);
    return toDokument(row, await listSeiteRows(context.tx, context.actor, id), herkunft);
  },
  audit: ({ id }, result) => ({ what: 'dokument.gelesen', objects: dokumentObjects(id, result?.akte?.id) }),
});

/** Seconds a browser keeps a picture: long enough to leaf back, gone before the next person sits down. */
const KEEP_SECONDS = 300;

async function requireSeite(
  context: Pick<ActionContext, 'tx' | 'actor'>,
  id: string,
  nr: number,
): Promise<{ dokument: DokumentRow; seite: SeiteRow }> {
  const dokument = await requireDokument(context, id);
  const seite = await findSeite(context.tx, context.actor, id, nr);
  if (!seite) throw aktenFaults.SEITE_NICHT_GEFUNDEN({ seite: nr });
  return { dokument, seite };
}

export const getSeiteBild = defineAction(api.getSeiteBild, {
  // Drawing takes its time, and a reader who leafs through must not hold a connection for each page.
  prepare: async (kernel, { id, nr, breite }, { actor }) => {
    const { dokument, seite } = await requireSeite({ tx: kernel.pool.db as Tx, actor }, id, nr);
    const { drehung } = seite;
    return { akteId: dokument.akte_id, drehung, ...(await pictureOf(kernel, dokument, seite, breite)) };
  },
  run: async (context, { id, nr }, { bytes, fresh, akteId, drehung }): Promise<ByteAnswer> => {
    const { dokument, seite } = await requireSeite(context, id, nr);
    // Moved meanwhile: the reference stands under another key. Turned meanwhile: it lies on its side.
    if (fresh && !seite.vorschau && dokument.akte_id === akteId && seite.drehung === drehung) {
      await storeVorschau(context.tx, id, nr, fresh.ref);
      await nameBlob(context.tx, fresh);
    } else if (fresh) await dropBlob(context.tx, fresh);
    return {
      contentType: PICTURE_TYPE,
      length: bytes.length,
      etag: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
      maxAge: KEEP_SECONDS,
      open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: ({ id, nr, breite }) => ({
    what: 'seite.angesehen',
    objects: dokumentObjects(id),
    details: { seite: nr, breite },
  }),
});

export const getSeiteWorte = defineAction(api.getSeiteWorte, {
  run: async (context, { id, nr, q }) => {
    const seite = await findSeite(context.tx, context.actor, id, nr);
    if (!seite) throw aktenFaults.SEITE_NICHT_GEFUNDEN({ seite: nr });
    const worte = await unpackWords(seite.worte);
    const treffer = q ? await hitsOfSeite(context.tx, worte, q) : [];
    return { nr, text: seite.text, worte: worte.map(({ text, x, y, w, h }) => ({ text, x, y, w, h })), treffer };
  },
  audit: ({ id, nr }) => ({ what: 'seite.gelesen', objects: dokumentObjects(id), details: { seite: nr } }),
});

export const findTrefferInDokument = defineAction(api.findTrefferInDokument, {
  run: async (context, { id, q }) => {
    await requireDokument(context, id);
    return { seiten: await hitsOfDokument(context.tx, context.actor, id, q) };
  },
  audit: ({ id }, result) => ({
    what: 'dokument.durchsucht',
    objects: dokumentObjects(id),
    details: { treffer: result?.seiten.length ?? 0 },
  }),
});

const CONTENT_TYPES: Readonly<Record<string, { type: string; ending: string }>> = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  tiff: { type: 'image/tiff', ending: 'tif' },
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  png: { type: 'image/png', ending: 'png' },
  webp: { type: 'image/webp', ending: 'webp' },
  bmp: { type: 'image/bmp', ending: 'bmp' },
};

async function blobAnswer(context: ActionContext, row: DokumentRow, ref: BlobRef, art: string): Promise<ByteAnswer> {
  const owner = await openOwner(context, context.tx, {
    eingangId: row.eingang_id,
    akteId: row.akte_id,
    eingangSchluessel: row.eingang_schluessel,
  });
  const kind = CONTENT_TYPES[art] ?? { type: 'application/octet-stream', ending: 'bin' };
  const { blobs } = context;
  return {
    contentType: kind.type,
    length: ref.size,
    filename: `${row.titel}.${kind.ending}`,
    etag: ref.sha256,
    open: (range) => blobs.read(owner, ref, range),
  };
}

export const getOriginal = defineAction(api.getOriginal, {
  run: async (context, { id }) => {
    const row = await requireDokument(context, id);
    return blobAnswer(context, row, row.original, row.art);
  },
  audit: ({ id }) => ({ what: 'dokument.original-gelesen', objects: dokumentObjects(id) }),
});

export const getArbeitskopie = defineAction(api.getArbeitskopie, {
  run: async (context, { id }) => {
    const row = await requireDokument(context, id);
    return row.arbeitskopie
      ? blobAnswer(context, row, row.arbeitskopie, 'pdf')
      : blobAnswer(context, row, row.original, row.art);
  },
  audit: ({ id }) => ({ what: 'dokument.arbeitskopie-gelesen', objects: dokumentObjects(id) }),
});

export const updateDokument = defineAction(api.updateDokument, {
  run: async (context, { id, version, ...angaben }) => {
    const before = await requireDokumentToChange(context, id);
    return { version: await setAngaben(context, before, version, angaben, false) };
  },
  audit: ({ id, typ }) => ({ what: 'dokument.geaendert', objects: dokumentObjects(id), details: { typ } }),
});

export const moveDokument = defineAction(api.moveDokument, {
  run: async (context, { id, version, akteId }) => {
    const before = await requireDokumentToChange(context, id);
    await requireAkteToChange(context, akteId);
    const again = () => requireDokumentToChange(context, id);
    return { version: await moveBetweenAkten(context, before, version, akteId, again) };
  },
  audit: ({ id, akteId }) => ({ what: 'dokument.verschoben', objects: dokumentObjects(id, akteId) }),
});

export const retryErkennung = defineAction(api.retryErkennung, {
  run: async (context, { id }) => {
    await requireDokumentToChange(context, id);
    const dokument = await lockWorkDokument(context.tx, id);
    if (dokument?.status !== 'fehler') throw aktenFaults.NICHT_IN_DIESEM_STAND();
    const seiten = await reopenSeiten(context.tx, id);
    const payloads = seiten.map((nr) => ({ dokumentId: id, nr }));
    if (payloads.length > 0) await context.jobs.enqueue(context.tx, erkenneSeite, payloads, { lane: 'now' });
    else await context.jobs.enqueue(context.tx, schliesseDokument, [{ dokumentId: id }], { lane: 'now' });
    return { seiten: seiten.length };
  },
  audit: ({ id }) => ({ what: 'dokument.erkennung-wiederholt', objects: dokumentObjects(id) }),
});

export const markSeiteLeer = defineAction(api.markSeiteLeer, {
  run: async (context, { id, nr, leer }) => {
    await requireDokumentToChange(context, id);
    if (!(await updateSeiteLeer(context.tx, id, nr, leer))) throw aktenFaults.SEITE_NICHT_GEFUNDEN({ seite: nr });
    return {};
  },
  audit: ({ id, nr, leer }) => ({
    what: 'seite.leer-gekennzeichnet',
    objects: dokumentObjects(id),
    details: { seite: nr, leer },
  }),
});

export const dokumentActions = [
  listDokumente,
  getDokument,
  getSeiteBild,
  getSeiteWorte,
  findTrefferInDokument,
  getOriginal,
  getArbeitskopie,
  updateDokument,
  moveDokument,
  retryErkennung,
  markSeiteLeer,
];
