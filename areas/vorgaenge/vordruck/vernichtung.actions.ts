/** Verbs on the destruction of spoilt forms. Two persons stand beside it. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import {
  confirmVernichtung as confirmRow,
  findVernichtung,
  insertVernichtung,
  listVernichtungRows,
} from './vernichtung.sql.ts';
import * as api from './vordruck.api.ts';
import { vordruckFaults } from './vordruck.faults.ts';
import { toVernichtung } from './vordruck.ts';

async function readBack(context: ActionContext, id: string) {
  const row = await findVernichtung(context.tx, id);
  if (!row) throw vordruckFaults.VORDRUCK_NICHT_GEFUNDEN();
  return toVernichtung(context, row);
}

export const listVernichtungen = defineAction(api.listVernichtungen, {
  run: async (context) => {
    const vernichtungen = [];
    for (const row of await listVernichtungRows(context.tx)) vernichtungen.push(await toVernichtung(context, row));
    return { vernichtungen };
  },
  audit: () => ({ withoutAudit: 'numbers of forms, nobody is named' }),
});

export const prepareVernichtung = defineAction(api.prepareVernichtung, {
  run: async (context, { ort, grund }) => {
    const id = await insertVernichtung(context.tx, ort, grund, context.actor.id);
    if (id === undefined) throw vordruckFaults.VERNICHTUNG_LEER();
    return readBack(context, id);
  },
  audit: ({ ort, grund }, result) => ({
    what: 'vordrucke.vernichtung-vorbereitet',
    objects: result ? [{ art: 'vernichtung', id: result.id }] : [],
    details: { ort },
    reason: grund,
  }),
});

export const confirmVernichtung = defineAction(api.confirmVernichtung, {
  run: async (context, { id }) => {
    const row = await findVernichtung(context.tx, id);
    if (!row) throw vordruckFaults.VORDRUCK_NICHT_GEFUNDEN();
    if (row.created_by === context.actor.id) throw vordruckFaults.VERNICHTUNG_ZWEITE_PERSON({}, { refusal: true });
    if (!(await confirmRow(context.tx, id, context.actor.id))) throw vordruckFaults.VORDRUCK_WEITER();
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({
    what: 'vordrucke.vernichtet',
    objects: [{ art: 'vernichtung', id }],
    details: { anzahl: result?.kennungen.length ?? 0 },
  }),
});

export const vernichtungActions = [listVernichtungen, prepareVernichtung, confirmVernichtung];
