/** Verbs of the booking export: a run takes what no run has, and its file is the same whenever it is fetched. */
import { Readable } from 'node:stream';
import { defineAction } from '#platform/actions/action.ts';
import { buchungenAsCsv } from './buchung.rules.ts';
import {
  fillBuchungslauf,
  insertBuchungslauf,
  listBuchungRows,
  listBuchungslaufRows,
  lockBuchungen,
} from './buchung.sql.ts';
import { nextNummer } from './forderung.sql.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import * as api from './kasse.api.ts';

const ZONE = 'Europe/Berlin';

export const createBuchungslauf = defineAction(api.createBuchungslauf, {
  run: async ({ tx, actor, clock }, { von, bis }) => {
    await lockBuchungen(tx);
    const jahr = clock.today().year;
    const nummer = `B${jahr}-${String(await nextNummer(tx, 'buchungslauf', jahr)).padStart(4, '0')}`;
    const id = await insertBuchungslauf(tx, { nummer, von, bis }, actor.id);
    const buchungen = await fillBuchungslauf(tx, id, bis, ZONE);
    if (buchungen === 0) throw gebuehrFaults.NICHTS_ZU_BUCHEN();
    return { id, nummer, buchungen };
  },
  audit: ({ von, bis }, result) => ({
    what: 'buchungslauf.erstellt',
    objects: result ? [{ art: 'buchungslauf', id: result.id }] : [],
    details: { von, bis, ...(result ? { buchungen: result.buchungen } : {}) },
  }),
});

export const listBuchungslaeufe = defineAction(api.listBuchungslaeufe, {
  run: async ({ tx }) => ({
    laeufe: (await listBuchungslaufRows(tx)).map(({ created_at, summe, ...one }) => ({
      ...one,
      createdAt: created_at,
      summeZahlungenCent: summe,
    })),
  }),
  audit: () => ({ what: 'buchungslaeufe.gelesen', objects: [] }),
});

export const downloadBuchungslauf = defineAction(api.downloadBuchungslauf, {
  run: async ({ tx }, { id }) => {
    const [lauf] = await listBuchungslaufRows(tx, id);
    if (!lauf) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    const rows = await listBuchungRows(tx, id);
    const lines = rows.map(({ betrag_cent, ...one }) => ({ ...one, betragCent: betrag_cent }));
    const bytes = Buffer.from(buchungenAsCsv(lauf.nummer, lines), 'utf8');
    return {
      contentType: 'text/csv; charset=utf-8',
      length: bytes.length,
      filename: `Buchungen ${lauf.nummer}.csv`,
      open: (range?: { start: number; end: number }) =>
        Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: ({ id }) => ({ what: 'buchungslauf.geladen', objects: [{ art: 'buchungslauf', id }] }),
});

export const buchungActions = [createBuchungslauf, listBuchungslaeufe, downloadBuchungslauf];
