/** Verbs on files of Erlasse. */
import path from 'node:path';
import { type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import * as api from './original.api.ts';
import * as rows from './original.sql.ts';

const listOriginaldateien = defineAction(api.listOriginaldateien, {
  run: async ({ tx, actor }, { werkId }) => ({ dateien: await rows.listOriginaldateien(tx, actor, werkId) }),
  audit: notPersonal('names of files of decrees'),
});

/** What a browser may show in place; an HTML of others is saved, never shown in our name. */
const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

const getOriginaldatei = defineAction(api.getOriginaldatei, {
  run: async ({ tx, actor, keys, blobs }, { id }): Promise<ByteAnswer> => {
    const row = await rows.findOriginaldatei(tx, actor, id);
    if (!row) throw erlasseFaults.NICHT_GEFUNDEN();
    const owner = keys.openKey(rows.originaldateiKeyId(id), row.schluessel);
    return {
      contentType: TYPES[path.extname(row.dateiname).toLowerCase()] ?? 'application/octet-stream',
      length: row.datei.size,
      filename: row.dateiname,
      etag: row.datei.sha256,
      open: (range) => blobs.read(owner, row.datei, range),
    };
  },
  audit: ({ id }) => ({ what: 'erlass.original-gelesen', objects: [{ art: 'originaldatei', id }] }),
});

export const originalActions = [listOriginaldateien, getOriginaldatei];
