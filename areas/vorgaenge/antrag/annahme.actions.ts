/** Reading what came with an application of the portal, at the desk. */
import { Readable } from 'node:stream';
import { type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import * as api from './annahme.api.ts';
import { requireWartend } from './annahme.ts';
import { antragFaults } from './antrag.faults.ts';
import { findInhalt } from './datei.sql.ts';

export const readAntragDatei = defineAction(api.readAntragDatei, {
  run: async (context, { id, dateiId }): Promise<ByteAnswer> => {
    await requireWartend(context, id);
    const file = await findInhalt(context.tx, id, dateiId);
    if (!file?.inhalt) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    const { inhalt, dateiname } = file;
    return {
      contentType: 'application/octet-stream',
      length: inhalt.length,
      filename: dateiname,
      open: (range) => Readable.from(range ? inhalt.subarray(range.start, range.end + 1) : inhalt),
    };
  },
  audit: ({ id }) => ({ what: 'antrag.unterlage-gelesen', objects: [{ art: 'antrag', id }] }),
});
