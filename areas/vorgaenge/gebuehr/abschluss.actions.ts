/** Verbs of the daily closing. After it this person takes no money on this day (KomHVO NRW: each day is closed). */
import { findNamen } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import * as api from './abschluss.api.ts';
import {
  type AbschlussRow,
  findAbschluss,
  insertAbschluss,
  isGeschlossen,
  listAbschlussRows,
  listBelegRows,
  lockKasse,
  setBestaetigt,
} from './abschluss.sql.ts';
import type { Kassenabschluss } from './forderung.schema.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';

function toAbschluss(row: AbschlussRow, actor: string, namen: ReadonlyMap<string, string>): Kassenabschluss {
  return {
    id: row.id,
    tag: row.tag,
    name: row.name,
    belege: row.belege,
    sollCent: row.soll_cent,
    gezaehltCent: row.gezaehlt_cent,
    grund: row.grund,
    eigener: row.person === actor,
    ...(row.bestaetigt_by === null ? {} : { bestaetigtVon: namen.get(row.bestaetigt_by) ?? row.bestaetigt_by }),
  };
}

async function nameMap(tx: ActionContext['tx'], rows: readonly AbschlussRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ bestaetigt_by }) => (bestaetigt_by === null ? [] : [bestaetigt_by])))];
  return new Map((await findNamen(tx, ids)).map(({ id, name }) => [id, name]));
}

const summe = (rows: readonly { readonly betrag_cent: number }[]) =>
  rows.reduce((sum, { betrag_cent }) => sum + betrag_cent, 0);

export const getKassenabschluss = defineAction(api.getKassenabschluss, {
  run: async ({ tx, actor, clock }) => {
    const tag = clock.today().toString();
    const belege = await listBelegRows(tx, actor.id, tag);
    const rows = await listAbschlussRows(tx);
    const namen = await nameMap(tx, rows);
    return {
      tag,
      belege: belege.map(({ belegnummer, zahler, betrag_cent }) => ({ belegnummer, zahler, betragCent: betrag_cent })),
      sollCent: summe(belege),
      geschlossen: await isGeschlossen(tx, actor.id, tag),
      abschluesse: rows.map((row) => toAbschluss(row, actor.id, namen)),
    };
  },
  audit: () => ({ what: 'kassenabschluesse.gelesen', objects: [] }),
});

export const closeKasse = defineAction(api.closeKasse, {
  run: async ({ tx, actor, clock }, { gezaehltCent, sollCent, grund }) => {
    const tag = clock.today().toString();
    await lockKasse(tx, actor.id);
    if (await isGeschlossen(tx, actor.id, tag)) throw gebuehrFaults.KASSE_GESCHLOSSEN();
    const belege = await listBelegRows(tx, actor.id, tag);
    const soll = summe(belege);
    if (soll !== sollCent) throw commonFaults.KONFLIKT();
    if (gezaehltCent !== soll && grund.length < 10)
      throw commonFaults.EINGABE_UNGUELTIG(
        {},
        { fields: [{ path: 'grund', message: 'Bitte erklären Sie den Unterschied in einem Satz.' }] },
      );
    const row = await insertAbschluss(tx, {
      ...{ tag, person: actor.id, name: actor.displayName, belege: belege.length },
      ...{ soll_cent: soll, gezaehlt_cent: gezaehltCent, grund },
    });
    return toAbschluss(row, actor.id, new Map());
  },
  audit: ({ gezaehltCent, grund }, result) => ({
    what: 'kasse.abgeschlossen',
    objects: result ? [{ art: 'kassenabschluss', id: result.id }] : [],
    ...(grund === '' ? {} : { reason: grund }),
    details: { gezaehltCent, sollCent: result?.sollCent ?? 0 },
  }),
});

export const confirmKassenabschluss = defineAction(api.confirmKassenabschluss, {
  run: async ({ tx, actor, clock }, { id }) => {
    const row = await findAbschluss(tx, id);
    if (!row) throw gebuehrFaults.ABSCHLUSS_NICHT_GEFUNDEN();
    if (row.person === actor.id) throw gebuehrFaults.ZWEITE_PERSON();
    if (!(await setBestaetigt(tx, id, actor.id, clock.now().toString()))) throw commonFaults.KONFLIKT();
    return {};
  },
  audit: ({ id }) => ({ what: 'kassenabschluss.bestaetigt', objects: [{ art: 'kassenabschluss', id }] }),
});

export const abschlussActions = [getKassenabschluss, closeKasse, confirmKassenabschluss];
