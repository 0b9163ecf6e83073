/** What `vorgaenge` tells browsers and the areas below. Ids only. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** Something about a Vorgang changed; `akteId` says whose lists move with it. */
export const verfahrenBewegt = defineEvent({
  name: 'vorgaenge.verfahren-bewegt',
  version: 1,
  payload: z.object({ verfahrenId: z.uuid(), akteId: z.uuid() }),
  topics: ({ verfahrenId, akteId }) => [`verfahren:${verfahrenId}`, `akte:${akteId}`],
});

/** A card lies ready to be taken; told again when it is put elsewhere. */
export const karteBereit = defineEvent({
  name: 'vorgaenge.karte-bereit',
  version: 1,
  payload: z.object({ karteId: z.uuid() }),
});
