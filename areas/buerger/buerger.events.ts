/** What `buerger` tells the areas below. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** What was begun without an address belongs to the account of that address from now on. */
export const kontoVereint = defineEvent({
  name: 'buerger.konto-vereint',
  version: 1,
  payload: z.object({ von: z.uuid(), nach: z.uuid() }),
});

/** The owner has deleted it: drafts go, what was sent stays with the office. */
export const kontoGeloescht = defineEvent({
  name: 'buerger.konto-geloescht',
  version: 1,
  payload: z.object({ kontoId: z.uuid() }),
});

/** Accepted or ended, by one of the two. What the office does with one, it does in its own transaction. */
export const vollmachtBewegt = defineEvent({
  name: 'buerger.vollmacht-bewegt',
  version: 1,
  payload: z.object({ vollmachtId: z.uuid(), was: z.enum(['angenommen', 'beendet']), by: z.string() }),
});
