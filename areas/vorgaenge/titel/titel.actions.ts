/** Verbs on titles. */
import { cutPage, findAktenDerPersonen, fromCursor } from '#areas/akten/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';

import { ENDEARTEN } from './ende.data.ts';
import { writeErreichbarkeit } from './erreichbarkeit.ts';
import { listAblaufRows } from './liste.sql.ts';
import * as api from './titel.api.ts';
import { titelFaults } from './titel.faults.ts';
import { PAPIER_WORTE } from './titel.rules.ts';
import type { AblaufZeile, Papierart, Titel } from './titel.schema.ts';
import { endTitel as endTitelRow, insertTitelEintrag } from './titel.sql.ts';
import {
  changeTitelValues,
  germanDay,
  loadTitelDerPerson,
  requirePaarToChange,
  requireTitel,
  requireTitelToChange,
  SERIE,
  toTitel,
  writePapier,
  writeTitel,
} from './titel.ts';
import { grundlageOfTitel, nameOfTitel } from './titelart.data.ts';

const objects = (id?: string, akteId?: string, personId?: string) => [
  ...(id ? [{ art: 'titel', id }] : []),
  ...(akteId ? [{ art: 'akte', id: akteId }] : []),
  ...(personId ? [{ art: 'person', id: personId }] : []),
];

async function readBack(context: ActionContext, id: string): Promise<Titel> {
  return toTitel(await requireTitel(context, id), context.clock.today().toString());
}

export const registerTitel = defineAction(api.registerTitel, {
  run: async (context, input) => readBack(context, await writeTitel(context, input)),
  audit: ({ akteId, personId, art, ersetzt }, result) => ({
    what: ersetzt ? 'titel.ersetzt' : 'titel.eingetragen',
    objects: objects(result?.id, akteId, personId),
    details: { art },
  }),
});

export const getTitel = defineAction(api.getTitel, {
  run: (context, { id }) => readBack(context, id),
  audit: ({ id }, result) => ({ what: 'titel.gelesen', objects: objects(id, result?.akteId, result?.personId) }),
});

export const endTitel = defineAction(api.endTitel, {
  run: async (context, { id, version, art, am, grund }) => {
    const row = await requireTitelToChange(context, id);
    if (am < row.gueltig_ab) {
      const fields = [{ path: 'am', message: 'Der Titel begann erst danach. Bitte prüfen Sie den Tag.' }];
      throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
    }
    const { name, norm } = ENDEARTEN[art];
    if (!(await endTitelRow(context.tx, { id, version }, { wie: 'erloschen', am, grund, art, norm })))
      throw titelFaults.TITEL_BEENDET();
    const text = `${name} am ${germanDay(am)}: ${grund}`;
    await insertTitelEintrag(context.tx, { titelId: id, art: 'erloschen', text, norm }, context.actor.id);
    return readBack(context, id);
  },
  audit: ({ id, art, grund }, result) => ({
    what: 'titel.beendet',
    objects: objects(id, result?.akteId, result?.personId),
    details: { art },
    reason: grund,
  }),
});

export const correctTitel = defineAction(api.correctTitel, {
  run: async (context, input) => {
    await changeTitelValues(context, input);
    return readBack(context, input.id);
  },
  audit: ({ id, grund }, result) => ({
    what: 'titel.berichtigt',
    objects: objects(id, result?.akteId, result?.personId),
    reason: grund,
  }),
});

export const setErreichbarkeit = defineAction(api.setErreichbarkeit, {
  run: async (context, input) => {
    await requirePaarToChange(context, input);
    return writeErreichbarkeit(context, input);
  },
  audit: ({ akteId, personId, wunsch }) => ({
    what: 'erreichbarkeit.gesetzt',
    objects: objects(undefined, akteId, personId),
    details: { wunsch: wunsch ?? 'keiner' },
  }),
});

export const readSeriennummer = defineAction(api.readSeriennummer, {
  run: async (context, { id }) => {
    const row = await requireTitel(context, id);
    if (row.serie_versiegelt === null) throw titelFaults.KEINE_SERIE();
    return { seriennummer: context.keys.unseal(SERIE, row.serie_versiegelt) };
  },
  audit: ({ id, zweck }) => ({ what: 'titel.seriennummer-gelesen', objects: objects(id), reason: zweck }),
});

export const listTitelDerPerson = defineAction(api.listTitelDerPerson, {
  run: (context, { personId }) => loadTitelDerPerson(context, personId),
  audit: ({ personId }, result) => ({
    what: 'titel.aufgelistet',
    objects: [
      ...objects(undefined, undefined, personId),
      ...[...new Set(result?.titel.map((one) => one.akteId) ?? [])].flatMap((id) => objects(undefined, id)),
    ],
  }),
});

export const registerPapier = defineAction(api.registerPapier, {
  run: async (context, input) => ({ id: await writePapier(context, input) }),
  audit: ({ akteId, personId, art }) => ({
    what: 'papier.eingetragen',
    objects: objects(undefined, akteId, personId),
    details: { art },
  }),
});

/** How long something that ended is still shown in front of what is going to end. */
const PAST_DAYS = 30;

export const listAblaufend = defineAction(api.listAblaufend, {
  run: async ({ tx, actor, clock }, { was, tage, teamId, anzahl, ab }) => {
    const today = clock.today();
    const von = today.subtract({ days: PAST_DAYS }).toString();
    const bis = today.add({ days: tage }).toString();
    const rows = await listAblaufRows(tx, actor, { was, von, bis, teamId, anzahl, nach: fromCursor(ab, 2) });
    const { shown, weiter } = cutPage(rows, anzahl, (row) => [row.endet, row.id]);
    const akten = await findAktenDerPersonen(
      tx,
      actor,
      shown.map((row) => ({ akteId: row.akte_id, personId: row.person_id })),
    );
    const eintraege = shown.flatMap((row): AblaufZeile[] => {
      const wer = akten.get(`${row.akte_id}/${row.person_id}`);
      if (!wer) return [];
      const titel = row.was === 'titel';
      return [
        {
          id: row.id,
          was: row.was,
          name: titel ? nameOfTitel(row) : PAPIER_WORTE[row.art as Papierart],
          norm: titel ? grundlageOfTitel(row) : '',
          endet: row.endet,
          tage: today.until(row.endet).days,
          person: { id: wer.personId, familienname: wer.familienname, vornamen: wer.vornamen },
          akteId: row.akte_id,
          aktenzeichen: wer.aktenzeichen,
          ...(row.hinweis ? { hinweis: row.hinweis } : {}),
        },
      ];
    });
    return weiter ? { eintraege, weiter } : { eintraege };
  },
  audit: (_input, result) => ({
    what: 'ablaufende.aufgelistet',
    objects: (result?.eintraege ?? []).flatMap(({ akteId, person }) => objects(undefined, akteId, person.id)),
  }),
});

export const titelActions = [
  registerTitel,
  getTitel,
  endTitel,
  correctTitel,
  setErreichbarkeit,
  readSeriennummer,
  listTitelDerPerson,
  registerPapier,
  listAblaufend,
];
