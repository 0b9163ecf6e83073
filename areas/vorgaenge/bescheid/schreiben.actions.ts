/** Verbs on Schreiben while they are written. */

import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { listBeteiligterRows } from '../arbeit/beteiligter.sql.ts';
import { requireVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { beginSchreiben } from './beginnen.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import * as api from './schreiben.api.ts';
import { toSchreibenKurz } from './schreiben.rules.ts';
import { listSchreibenRows, setInhalt, setVerworfen } from './schreiben.sql.ts';
import { readBack } from './schreiben.ts';
import { objects, touched } from './schreiben-audit.ts';
import { requireSchreibenToChange } from './stand.ts';

export const listSchreiben = defineAction(api.listSchreiben, {
  run: async (context, { verfahrenId }) => {
    await requireVerfahren(context, verfahrenId);
    return { schreiben: (await listSchreibenRows(context.tx, verfahrenId)).map(toSchreibenKurz) };
  },
  audit: ({ verfahrenId }) => ({ what: 'schreiben.gelesen', objects: objects(undefined, verfahrenId) }),
});

export const getSchreiben = defineAction(api.getSchreiben, {
  run: (context, { id }) => readBack(context, id),
  audit: ({ id }, result) => ({ what: 'schreiben.gelesen', objects: touched(id, result) }),
});

export const draftSchreiben = defineAction(api.draftSchreiben, {
  run: async (context, { verfahrenId, art, entscheidung, vorlageId }) => {
    const verfahren = await requireVerfahrenToChange(context, verfahrenId);
    const id = await beginSchreiben(context, verfahren, { art, entscheidung, vorlageId });
    return readBack(context, id);
  },
  audit: ({ verfahrenId, art }, result) => ({
    what: 'schreiben.entworfen',
    objects: objects(result?.id, verfahrenId, result?.akteId),
    details: { art },
  }),
});

export const updateSchreiben = defineAction(api.updateSchreiben, {
  run: async (context, { id, version, ...values }) => {
    const stand = await requireSchreibenToChange(context, id, version);
    if (stand.row.stand !== 'entwurf') throw bescheidFaults.NICHT_IM_ENTWURF();
    await requireBeteiligt(context, stand.verfahren.id, values.beteiligterId);
    await setInhalt(context.tx, id, values, context.actor.id);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({ what: 'schreiben.geaendert', objects: touched(id, result) }),
});

/** A letter goes to nobody who stands in another Vorgang. */
async function requireBeteiligt({ tx }: ActionContext, verfahrenId: string, id: string | null): Promise<void> {
  if (id !== null && !(await listBeteiligterRows(tx, verfahrenId)).some((one) => one.id === id))
    throw bescheidFaults.BETEILIGTE_FREMD();
}

export const discardSchreiben = defineAction(api.discardSchreiben, {
  run: async (context, { id, version }) => {
    const { row, verfahren } = await requireSchreibenToChange(context, id, version);
    if (row.stand !== 'entwurf') throw bescheidFaults.NICHT_IM_ENTWURF();
    await setVerworfen(context.tx, id);
    await tellVerfahren(context, verfahren);
    return {};
  },
  audit: ({ id }) => ({ what: 'schreiben.verworfen', objects: objects(id) }),
});

export const schreibenActions = [listSchreiben, getSchreiben, draftSchreiben, updateSchreiben, discardSchreiben];
