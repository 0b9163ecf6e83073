/** Verbs of the work list. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import * as api from './arbeitsliste.api.ts';
import { countArbeitRows, cursorOf, listArbeitRows } from './arbeitsliste.sql.ts';
import { addUp, tageOf, toArbeitszeilen } from './arbeitsliste.ts';

export const listVerfahren = defineAction(api.listVerfahren, {
  run: async (context, input) => {
    const { ordnung, ab, anzahl, ...filter } = input;
    const rows = await listArbeitRows(context.tx, context.actor, filter, { ordnung, ab, anzahl }, tageOf(context));
    const shown = rows.slice(0, anzahl);
    const last = shown.at(-1);
    return {
      eintraege: await toArbeitszeilen(context, shown),
      ...(rows.length > anzahl && last ? { weiter: cursorOf(last, ordnung) } : {}),
    };
  },
  audit: ({ ansicht }, result) => ({
    what: 'arbeitsliste.gelesen',
    objects: (result?.eintraege ?? []).map(({ id }) => ({ art: 'verfahren', id })),
    details: { ansicht },
  }),
});

export const countVerfahren = defineAction(api.countVerfahren, {
  run: async (context, filter) =>
    addUp(await countArbeitRows(context.tx, context.actor, filter, tageOf(context)), filter.ansicht),
  audit: notPersonal('how many Vorgänge are open'),
});

export const arbeitslisteActions = [listVerfahren, countVerfahren];
