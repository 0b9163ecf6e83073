/** Verbs on Schreiben while they are written. */

import { setErsetzt } from '#areas/post/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { listBeteiligterRows } from '../arbeit/beteiligter.sql.ts';
import { requireVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { finishFristen } from '../zeitlauf.sql.ts';
import { beginOf, isMassnahme } from './beginn.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { QUELLE } from './quelle.ts';
import * as api from './schreiben.api.ts';
import { toSchreibenKurz } from './schreiben.rules.ts';
import { insertSchreiben, listSchreibenRows, setInhalt, setVerworfen } from './schreiben.sql.ts';
import { readBack } from './schreiben.ts';
import { objects, touched } from './schreiben-audit.ts';
import { requireSchreibenToChange, type Stand } from './stand.ts';

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
    if ((art === 'bescheid') !== (entscheidung !== undefined)) throw bescheidFaults.ENTSCHEIDUNG_FEHLT();
    const verfahren = await requireVerfahrenToChange(context, verfahrenId);
    if (entscheidung && (entscheidung === 'massnahme') !== isMassnahme(verfahren.verfahrensart))
      throw bescheidFaults.ENTSCHEIDUNG_PASST_NICHT();
    const before = await listSchreibenRows(context.tx, verfahrenId);
    if (art === 'bescheid' && before.some((one) => one.art === 'bescheid' && !ENDED.has(one.stand)))
      throw bescheidFaults.BESCHEID_LAEUFT();
    const vorlage = before.find((one) => one.id === vorlageId);
    if (vorlageId !== undefined && !vorlage) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
    const id = await insertSchreiben(
      context.tx,
      await beginOf(context, verfahren, { art, entscheidung, vorlage }),
      context.actor.id,
    );
    if (vorlage?.stand === 'zurueck') await replaceZurueckgekommenes(context, vorlage);
    await tellVerfahren(context, verfahren);
    return readBack(context, id);
  },
  audit: ({ verfahrenId, art }, result) => ({
    what: 'schreiben.entworfen',
    objects: objects(result?.id, verfahrenId, result?.akteId),
    details: { art },
  }),
});

/** It is written anew, so it is no work of the post any more, and nobody waits for its address. */
async function replaceZurueckgekommenes({ tx, actor }: ActionContext, vorlage: Stand['row']): Promise<void> {
  await setErsetzt(tx, QUELLE, vorlage.id);
  await finishFristen(tx, { verfahrenId: vorlage.verfahren_id, art: 'anschrift', bezug: vorlage.id }, actor.id);
}

const ENDED: ReadonlySet<string> = new Set(['verworfen', 'zurueck']);

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
