/**
 * Verbs on claims that stay unpaid: a reminder with its own period, then the way to enforcement. § 6 VwVG NRW: a decision
 * that asks for money, due, a week since it was made known, and a reminder with a week to pay.
 */
import { Readable } from 'node:stream';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { asCsv, euro } from './buchung.rules.ts';
import { MAHNFRIST_TAGE, mahnstufeVon } from './forderung.rules.ts';
import type { Mahnzeile } from './forderung.schema.ts';
import { findForderung, nextNummer, touchForderung } from './forderung.sql.ts';
import { forderungObject, offenOf, toKurz } from './forderung.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import * as api from './mahnung.api.ts';
import {
  findLetzteMahnung,
  insertBeitreibung,
  insertBeitreibungslauf,
  insertMahnung,
  listBeitreibungRows,
  listBeitreibungslaufRows,
  listUeberfaellig,
  lockUeberfaellig,
  type MahnRow,
} from './mahnung.sql.ts';
import { printedMahnung } from './quittung.ts';

const MOST = 200;
const heuteVon = ({ clock }: Pick<ActionContext, 'clock'>) => clock.today().toString();
const stufeOf = (row: MahnRow, heute: string) =>
  mahnstufeVon({ fristBis: row.frist_bis ?? undefined, uebergeben: row.uebergeben }, heute);

function toMahnzeile(row: MahnRow, heute: string): Mahnzeile {
  return {
    ...toKurz(row),
    stufe: stufeOf(row, heute),
    mahnungen: row.mahnungen,
    ...(row.frist_bis === null ? {} : { fristBis: row.frist_bis }),
  };
}

export const listUeberfaellige = defineAction(api.listUeberfaellige, {
  run: async (context) => {
    const heute = heuteVon(context);
    const rows = await listUeberfaellig(context.tx, heute, MOST);
    return { forderungen: rows.map((row) => toMahnzeile(row, heute)) };
  },
  audit: (_input, result) => ({
    what: 'kasse.ueberfaellige-gelesen',
    objects: (result?.forderungen ?? []).map(({ id }) => forderungObject(id)),
  }),
});

export const remindForderungen = defineAction(api.remindForderungen, {
  run: async (context, { ids }) => {
    const { tx, actor, clock } = context;
    const heute = heuteVon(context);
    const fristBis = clock.today().add({ days: MAHNFRIST_TAGE }).toString();
    const due = (await lockUeberfaellig(tx, ids, heute)).filter((row) =>
      ['faellig', 'abgelaufen'].includes(stufeOf(row, heute)),
    );
    if (due.length === 0) throw gebuehrFaults.NICHTS_ZU_MAHNEN();
    for (const row of due) {
      const offenCent = offenOf(row);
      await insertMahnung(tx, { forderungId: row.id, nummer: row.mahnungen + 1, offenCent, fristBis }, actor.id);
      await touchForderung(tx, row.id);
    }
    return { gemahnt: due.length, fristBis };
  },
  audit: ({ ids }, result) => ({
    what: 'forderungen.gemahnt',
    objects: ids.map(forderungObject),
    details: { gemahnt: result?.gemahnt ?? 0 },
  }),
});

export const printMahnung = defineAction(api.printMahnung, {
  prepare: async (kernel, { id }, { actor }) => {
    const row = await findForderung(kernel.pool.db, id);
    const mahnung = await findLetzteMahnung(kernel.pool.db, id);
    if (!row || !mahnung) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    return printedMahnung(kernel, row, mahnung, actor.displayName);
  },
  run: async (_context, _input, answer) => answer,
  audit: ({ id }) => ({ what: 'mahnung.gedruckt', objects: [forderungObject(id)] }),
});

export const handOverForderungen = defineAction(api.handOverForderungen, {
  run: async (context, { ids }) => {
    const { tx, actor, clock } = context;
    const heute = heuteVon(context);
    const due = (await lockUeberfaellig(tx, ids, heute)).filter((row) => stufeOf(row, heute) === 'abgelaufen');
    if (due.length !== new Set(ids).size) throw gebuehrFaults.NOCH_NICHT_REIF();
    const jahr = clock.today().year;
    const nummer = `V${jahr}-${String(await nextNummer(tx, 'beitreibungslauf', jahr)).padStart(4, '0')}`;
    const id = await insertBeitreibungslauf(tx, nummer, actor.id);
    for (const row of due) {
      await insertBeitreibung(tx, id, { row, offenCent: offenOf(row), gemahntAm: row.gemahnt_am as string });
      await touchForderung(tx, row.id);
    }
    return { id, nummer, anzahl: due.length };
  },
  audit: ({ ids }, result) => ({
    what: 'forderungen.uebergeben',
    objects: [...ids.map(forderungObject), ...(result ? [{ art: 'beitreibungslauf', id: result.id }] : [])],
  }),
});

export const listBeitreibungslaeufe = defineAction(api.listBeitreibungslaeufe, {
  run: async ({ tx }) => ({
    laeufe: (await listBeitreibungslaufRows(tx)).map(({ created_at, summe, ...one }) => ({
      ...one,
      createdAt: created_at,
      summeCent: summe,
    })),
  }),
  audit: () => ({ what: 'beitreibungslaeufe.gelesen', objects: [] }),
});

export const downloadBeitreibungslauf = defineAction(api.downloadBeitreibungslauf, {
  run: async ({ tx }, { id }) => {
    const [lauf] = await listBeitreibungslaufRows(tx, id);
    if (!lauf) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    const rows = await listBeitreibungRows(tx, id);
    const bytes = Buffer.from(
      asCsv([
        ['Übergabe', 'Kassenzeichen', 'Schuldner', 'Anschrift', 'Betrag', 'Fällig', 'Gemahnt'],
        ...rows.map((row) => [
          lauf.nummer,
          row.kassenzeichen,
          row.schuldner,
          row.anschrift.replaceAll(/\s*\n\s*/g, ', '),
          euro(row.offen_cent),
          row.faellig_am,
          row.gemahnt_am,
        ]),
      ]),
      'utf8',
    );
    return {
      contentType: 'text/csv; charset=utf-8',
      length: bytes.length,
      filename: `Vollstreckung ${lauf.nummer}.csv`,
      open: (range?: { start: number; end: number }) =>
        Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: ({ id }) => ({ what: 'beitreibungslauf.geladen', objects: [{ art: 'beitreibungslauf', id }] }),
});

export const mahnungActions = [
  listUeberfaellige,
  remindForderungen,
  printMahnung,
  handOverForderungen,
  listBeitreibungslaeufe,
  downloadBeitreibungslauf,
];
