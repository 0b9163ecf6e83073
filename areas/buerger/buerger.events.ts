/** What `buerger` tells the areas below. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** What was begun without an address belongs to the account of that address from now on. */
export const kontoVereint = defineEvent({
  name: 'buerger.konto-vereint',
  version: 1,
  payload: z.object({ von: z.uuid(), nach: z.uuid() }),
});
