/** Verbs on what is given to another authority. */
import { randomUUID } from 'node:crypto';
import { defineAction } from '#platform/actions/action.ts';
import { requireAkteToChange } from '../akte.actions.ts';
import { findAkteById } from '../akte.sql.ts';
import { akteBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { noteAkte, objectsOf } from '../akteneinsicht/herausgabe.actions.ts';
import { erstelleHerausgabe } from '../akteneinsicht/herausgabe.jobs.ts';
import { insertHerausgabe, listWahlDokumente } from '../akteneinsicht/herausgabe.sql.ts';
import { requireMoreThanReading } from '../sichtbar.ts';
import * as api from './abgabe.api.ts';
import { findAbgabe, insertAbgabe, confirmAbgabe as noteConfirmed } from './abgabe.sql.ts';
import { nachrichtName } from './nachricht.ts';
import { NACHRICHTEN } from './profil.data.ts';

export const createAbgabe = defineAction(api.createAbgabe, {
  run: async (context, input) => {
    const { tx, actor, clock } = context;
    const akte = await requireAkteToChange(context, input.id);
    const rows = await listWahlDokumente(tx, akte.id, undefined);
    const open = rows.filter(({ status }) => status === 'erkennung').length;
    if (open > 0) throw aktenFaults.AUSKUNFT_IN_ERKENNUNG({ anzahl: open });
    const nachricht = NACHRICHTEN[input.art];
    const prozessId = randomUUID();
    const id = await insertHerausgabe(tx, {
      akteId: akte.id,
      art: input.art,
      auftrag: {
        anlass: input.anlass,
        empfaenger: input.empfaenger,
        empfaengerArt: input.art === 'abgabe' ? 'behoerde' : 'archiv',
        dokumente: rows.map((row) => ({ id: row.id, schwaerzung: row.schwaerzung })),
        zurueckgehalten: [],
        profil: input.profil,
        prozessId,
      },
      seiten: rows.reduce((sum, row) => sum + row.seiten, 0),
      dateiname: `${nachrichtName({ prozessId, art: nachricht })}.zip`,
      endetAm: clock.today().add({ days: input.tage }).toString(),
      createdBy: actor.id,
    });
    await insertAbgabe(tx, {
      akteId: akte.id,
      herausgabeId: id,
      nachricht: `${nachricht.name}.${nachricht.code}`,
      profil: input.profil,
      prozessId,
      empfaenger: input.empfaenger,
      createdBy: actor.id,
    });
    await context.jobs.enqueue(tx, erstelleHerausgabe, [{ herausgabeId: id }], { lane: 'now' });
    return { id };
  },
  audit: ({ id, art, profil, empfaenger, anlass }, result) => ({
    what: 'abgabe.erstellt',
    objects: [{ art: 'akte', id }, ...(result ? [{ art: 'herausgabe', id: result.id }] : [])],
    reason: anlass,
    details: { art, profil, empfaenger },
  }),
});

export const confirmAbgabe = defineAction(api.confirmAbgabe, {
  run: async (context, { id, am }) => {
    const abgabe = await findAbgabe(context.tx, context.actor, id);
    if (!abgabe) throw aktenFaults.HERAUSGABE_NICHT_GEFUNDEN();
    noteAkte(context, abgabe.akte_id);
    await requireMoreThanReading(context, (actor) => findAkteById(context.tx, actor, abgabe.akte_id));
    if (!(await noteConfirmed(context.tx, id, am, context.actor.id))) throw aktenFaults.ABGABE_BESTAETIGT();
    await context.events.emit(context.tx, akteBewegt, { akteId: abgabe.akte_id });
    return {};
  },
  audit: ({ id, am }, _answer, context) => ({
    what: 'abgabe.bestaetigt',
    objects: objectsOf(context, 'abgabe', id),
    details: { am },
  }),
});

export const abgabeActions = [createAbgabe, confirmAbgabe];
