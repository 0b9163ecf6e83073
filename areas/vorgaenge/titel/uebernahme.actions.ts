/** Verbs of the take-over from the old Fachverfahren. */
import { cutPage, fromCursor } from '#areas/akten/index.ts';
import { findTeams } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { titelFaults } from './titel.faults.ts';
import * as api from './uebernahme.api.ts';
import { uebernehmeListe } from './uebernahme.jobs.ts';
import {
  discardUebernahme as discardRow,
  findUebernahme,
  listUebernahmeRows,
  listZeilen,
  startUebernahme,
} from './uebernahme.sql.ts';
import { checkUebernahme as checkList, toUebernahme } from './uebernahme.ts';

const objects = (id?: string) => (id ? [{ art: 'uebernahme', id }] : []);

async function readBack({ tx }: ActionContext, id: string) {
  const row = await findUebernahme(tx, id);
  if (!row) throw titelFaults.UEBERNAHME_NICHT_GEFUNDEN();
  return toUebernahme(row);
}

export const checkUebernahme = defineAction(api.checkUebernahme, {
  run: async (context, { datei, inhalt, teamId }) => {
    if (!(await findTeams(context.tx)).some(({ id }) => id === teamId))
      throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'teamId', message: 'Dieses Team gibt es nicht.' }] });
    return readBack(context, await checkList(context, { bytes: Buffer.from(inhalt, 'base64'), datei, teamId }));
  },
  audit: (_input, result) => ({
    what: 'uebernahme.geprueft',
    objects: objects(result?.id),
    details: { zeilen: result?.zeilen ?? 0 },
  }),
});

export const listUebernahmen = defineAction(api.listUebernahmen, {
  run: async ({ tx }) => ({ uebernahmen: (await listUebernahmeRows(tx)).map(toUebernahme) }),
  audit: () => ({ withoutAudit: 'figures of lists, nobody is named' }),
});

export const listUebernahmezeilen = defineAction(api.listUebernahmezeilen, {
  run: async (context, { id, befund, anzahl, ab }) => {
    await readBack(context, id);
    const nach = Number(fromCursor(ab, 1)?.[0] ?? 0);
    const rows = await listZeilen(context.tx, id, { befund, nach, anzahl });
    const { shown: eintraege, weiter } = cutPage(rows, anzahl, (row) => [row.zeile]);
    return weiter ? { eintraege, weiter } : { eintraege };
  },
  audit: ({ id }) => ({ what: 'uebernahme.zeilen-gelesen', objects: objects(id) }),
});

export const applyUebernahme = defineAction(api.applyUebernahme, {
  run: async (context, { id }) => {
    await readBack(context, id);
    if (!(await startUebernahme(context.tx, id))) throw titelFaults.UEBERNAHME_SCHON_GESCHEHEN();
    await context.jobs.enqueue(context.tx, uebernehmeListe, [{ uebernahmeId: id }]);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({
    what: 'uebernahme.angewendet',
    objects: objects(id),
    details: { offen: result?.offen ?? 0 },
  }),
});

export const discardUebernahme = defineAction(api.discardUebernahme, {
  run: async ({ tx }, { id }) => {
    if (!(await discardRow(tx, id))) throw titelFaults.UEBERNAHME_SCHON_GESCHEHEN();
    return {};
  },
  audit: ({ id }) => ({ what: 'uebernahme.verworfen', objects: objects(id) }),
});

export const uebernahmeActions = [
  checkUebernahme,
  listUebernahmen,
  listUebernahmezeilen,
  applyUebernahme,
  discardUebernahme,
];
