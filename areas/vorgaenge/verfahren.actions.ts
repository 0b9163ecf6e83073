/** Verbs on Verfahren. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import * as api from './verfahren.api.ts';
import type { VerfahrenKurz } from './verfahren.schema.ts';
import { openVerfahren, requireVerfahren, toVerfahrenListe } from './verfahren.ts';
import { vorgaengeFaults } from './vorgaenge.faults.ts';

const objects = (id: string | undefined, akteId: string | undefined) => [
  ...(id ? [{ art: 'verfahren', id }] : []),
  ...(akteId ? [{ art: 'akte', id: akteId }] : []),
];

async function readBack(context: ActionContext, id: string): Promise<VerfahrenKurz> {
  const [one] = await toVerfahrenListe(context, [await requireVerfahren(context, id)]);
  if (!one) throw vorgaengeFaults.VERFAHREN_NICHT_GEFUNDEN();
  return one;
}

export const createVerfahren = defineAction(api.createVerfahren, {
  run: async (context, input) => readBack(context, await openVerfahren(context, input)),
  audit: ({ akteId, verfahrensart }, result) => ({
    what: 'verfahren.eroeffnet',
    objects: objects(result?.id, akteId),
    details: { verfahrensart },
  }),
});

export const verfahrenActions = [createVerfahren];
