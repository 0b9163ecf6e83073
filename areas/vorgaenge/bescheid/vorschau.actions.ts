/** A Schreiben as pages: a draft as it would go out, afterwards the paper that was filed. */

import { Readable } from 'node:stream';
import { countSeiten, drawSeite, openDokumentBytes } from '#areas/akten/index.ts';
import { setBrief } from '#areas/post/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { briefOf } from './brief.ts';
import * as api from './schreiben.api.ts';
import { objects } from './schreiben-audit.ts';
import { readSchreiben } from './stand.ts';

/** As it would go out; a draft says so on every page. */
async function pdfOf(context: ActionContext, id: string): Promise<Buffer> {
  const stand = await readSchreiben(context, id);
  return setBrief(context, stand.row.fassung?.brief ?? briefOf(stand, context.actor.displayName, true));
}

const bytesOf = (bytes: Buffer, contentType: string, filename: string): ByteAnswer => ({
  contentType,
  length: bytes.length,
  filename,
  open: (range) => Readable.from(range ? bytes.subarray(range.start, range.end + 1) : bytes),
});

export const previewSchreiben = defineAction(api.previewSchreiben, {
  run: async (context, { id }): Promise<ByteAnswer> => {
    const { row } = await readSchreiben(context, id);
    if (row.dokument_id !== null) return openDokumentBytes(context, context.tx, row.dokument_id);
    return bytesOf(await pdfOf(context, id), 'application/pdf', 'entwurf.pdf');
  },
  audit: ({ id }) => ({ what: 'schreiben.angesehen', objects: objects(id) }),
});

export const measureSchreiben = defineAction(api.measureSchreiben, {
  run: async (context, { id }) => ({ seiten: await countSeiten(context, await pdfOf(context, id)) }),
  audit: ({ id }) => ({ what: 'schreiben.angesehen', objects: objects(id) }),
});

const BREITE = 1_000;

export const previewSeite = defineAction(api.previewSeite, {
  run: async (context, { id, seite }): Promise<ByteAnswer> =>
    bytesOf(await drawSeite(context, await pdfOf(context, id), seite, BREITE), 'image/webp', 'seite.webp'),
  audit: ({ id, seite }) => ({ what: 'schreiben.angesehen', objects: objects(id), details: { seite } }),
});

export const vorschauActions = [previewSchreiben, measureSchreiben, previewSeite];
