/** Verbs of the cash desk. It works with a claim's number, name and amounts; the procedure behind it stays closed. */
import { defineAction } from '#platform/actions/action.ts';
import { isGeschlossen, lockKasse } from './abschluss.sql.ts';
import { findForderung, listForderungRows, nextNummer, touchForderung } from './forderung.sql.ts';
import { forderungObject, offenOf, requireForderung, toKassenforderung, toKurz } from './forderung.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import * as api from './kasse.api.ts';
import { printedQuittung } from './quittung.ts';
import { isStornoOffen } from './verzicht.sql.ts';
import { insertZahlung, insertZuordnung, listZahlungRows } from './zahlung.sql.ts';

const MOST = 100;

export const listKassenforderungen = defineAction(api.listKassenforderungen, {
  run: async ({ tx }, frage) => ({
    forderungen: (await listForderungRows(tx, { ...frage, limit: MOST })).map(toKurz),
  }),
  audit: (_frage, result) => ({
    what: 'kasse.gesucht',
    objects: (result?.forderungen ?? []).map(({ id }) => forderungObject(id)),
  }),
});

export const getKassenforderung = defineAction(api.getKassenforderung, {
  run: async ({ tx }, { id }) => {
    const row = await findForderung(tx, id);
    if (!row) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    return toKassenforderung(row, await listZahlungRows(tx, id), await isStornoOffen(tx, id));
  },
  audit: ({ id }) => ({ what: 'forderung.gelesen', objects: [forderungObject(id)] }),
});

/**
 * Payment, receipt number and where it belongs are one transaction: killed in between, nothing happened. Of two desks
 * the second waits for the first and is then told that nothing is open.
 */
export const takeZahlung = defineAction(api.takeZahlung, {
  run: async (context, { id, version, betragCent }) => {
    const { tx, actor, clock } = context;
    await lockKasse(tx, actor.id);
    if (await isGeschlossen(tx, actor.id, clock.today().toString())) throw gebuehrFaults.KASSE_GESCHLOSSEN();
    const row = await requireForderung(context, id);
    const offen = offenOf(row);
    if (offen <= 0 || row.version !== version) throw gebuehrFaults.SCHON_BEZAHLT();
    if (betragCent > offen) throw gebuehrFaults.BETRAG_ZU_HOCH();
    const heute = clock.today();
    const belegnummer = `K${heute.year}-${String(await nextNummer(tx, 'beleg', heute.year)).padStart(6, '0')}`;
    const zahlung = { weg: 'kasse', betragCent, eingangAm: heute.toString(), belegnummer } as const;
    const zahlungId = (await insertZahlung(tx, zahlung, actor.id)) as string;
    await insertZuordnung(tx, { zahlungId, forderungId: id, betragCent }, actor.id);
    await touchForderung(tx, id);
    return { zahlungId, belegnummer };
  },
  audit: ({ id, betragCent }, result) => ({
    what: 'zahlung.angenommen',
    objects: [forderungObject(id), ...(result ? [{ art: 'zahlung', id: result.zahlungId }] : [])],
    details: { betragCent, ...(result ? { belegnummer: result.belegnummer } : {}) },
  }),
});

export const printQuittung = defineAction(api.printQuittung, {
  prepare: async (kernel, { id, zahlungId }, { actor }) => {
    const row = await findForderung(kernel.pool.db, id);
    const zahlung = (await listZahlungRows(kernel.pool.db, id)).find((one) => one.id === zahlungId);
    if (!row || !zahlung) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    return printedQuittung(kernel, row, zahlung, actor.displayName);
  },
  run: async (_context, _input, answer) => answer,
  audit: ({ id, zahlungId }) => ({
    what: 'quittung.gedruckt',
    objects: [forderungObject(id), { art: 'zahlung', id: zahlungId }],
  }),
});

export const kasseActions = [listKassenforderungen, getKassenforderung, takeZahlung, printQuittung];
