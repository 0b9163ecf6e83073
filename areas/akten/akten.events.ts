/** What `akten` tells the areas below and the browsers. Ids only: a browser hears a topic and loads anew. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** Something was added to an Akte, moved or changed in it. */
export const akteBewegt = defineEvent({
  name: 'akten.akte-bewegt',
  version: 1,
  payload: z.object({ akteId: z.uuid() }),
  topics: ({ akteId }) => [`akte:${akteId}`],
});

/** The Eingang changed: a file came, was recognised, waits for a human or was decided upon. */
export const eingangBewegt = defineEvent({
  name: 'akten.eingang-bewegt',
  version: 1,
  payload: z.object({ lieferungId: z.uuid(), akteId: z.uuid().optional() }),
  topics: ({ lieferungId, akteId }) => ['eingang', `lieferung:${lieferungId}`, ...(akteId ? [`akte:${akteId}`] : [])],
});

/** The queue of the Einordnung is another one. */
export const einordnungBewegt = defineEvent({
  name: 'akten.einordnung-bewegt',
  version: 1,
  payload: z.object({}),
  topics: () => ['einordnung'],
});

/** A document is wholly recognised. */
export const dokumentErkannt = defineEvent({
  name: 'akten.dokument-erkannt',
  version: 1,
  payload: z.object({ dokumentId: z.uuid(), lieferungId: z.uuid(), akteId: z.uuid().optional() }),
  topics: ({ lieferungId, akteId }) => ['eingang', `lieferung:${lieferungId}`, ...(akteId ? [`akte:${akteId}`] : [])],
});

/** The content of an Akte was destroyed for good; the areas below let go of what they keep of it, in their own transaction. */
export const akteVernichtet = defineEvent({
  name: 'akten.akte-vernichtet',
  version: 1,
  payload: z.object({ akteId: z.uuid() }),
});
