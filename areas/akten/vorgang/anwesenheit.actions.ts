import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { requireAkte } from '../akte.actions.ts';
import * as api from './anwesenheit.api.ts';
import { Anwesenheit } from './anwesenheit.ts';

const here = new Anwesenheit();

export const noteAnwesenheit = defineAction(api.noteAnwesenheit, {
  run: async (context, { akteId, geht }) => {
    await requireAkte(context, akteId);
    const { actor, clock } = context;
    const andere = here.note(akteId, { id: actor.id, name: actor.displayName }, clock.now().epochMilliseconds);
    if (geht) here.leave(akteId, actor.id);
    return { andere };
  },
  // Opening the Akte was logged. A row for each look at who is there would be the tracking that is not wanted.
  audit: notPersonal('nothing of the Akte is read, and who is there is not kept'),
});
