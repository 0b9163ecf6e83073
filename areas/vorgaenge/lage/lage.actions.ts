/** Noting what changed in a life: in every open Vorgang of the Akte, and in the Akte, where it lets periods begin. */
import { randomUUID } from 'node:crypto';
import { reportTatsache } from '#areas/akten/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { listOpenInAkte } from '../arbeit/arbeit.sql.ts';
import { requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import * as api from './lage.api.ts';
import { LAGE_EREIGNIS, LAGEN } from './lage.rules.ts';

const field = (message: string) => commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'tag', message }] });

export const noteLebenslage = defineAction(api.noteLebenslage, {
  run: async (context, { id, was, tag, hinweis }) => {
    const { tx, actor, clock } = context;
    const vorgang = await requireVerfahrenToChange(context, id);
    if (tag > clock.today().toString())
      throw field('Dieser Tag liegt in der Zukunft. Halten Sie es fest, wenn es so weit ist.');
    if (tag < '1900-01-01') throw field('Dieser Tag liegt zu weit zurück. Bitte prüfen Sie das Jahr.');
    const art = `lage-${was}`;
    const lage = LAGEN[LAGE_EREIGNIS[art] as keyof typeof LAGEN];
    const text = [`${lage.titel} (${tag.split('-').reverse().join('.')})`, hinweis].filter(Boolean).join(': ');
    for (const verfahrenId of await listOpenInAkte(tx, vorgang.akte_id)) {
      await insertEreignis(tx, { verfahrenId, art, text }, actor.id);
      await tellVerfahren(context, { id: verfahrenId, akte_id: vorgang.akte_id });
    }
    await reportTatsache(context, tx, { meldungId: randomUUID(), akteId: vorgang.akte_id, art: was, tag });
    return {};
  },
  audit: ({ id, was }) => ({
    what: 'verfahren.lebenslage-festgehalten',
    objects: [{ art: 'verfahren', id }],
    details: { was },
  }),
});
