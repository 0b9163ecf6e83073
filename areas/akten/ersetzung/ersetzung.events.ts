import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A scan waits for its Sichtprüfung, was checked, or was sealed. Browsers load the queue and the document anew. */
export const ersetzungBewegt = defineEvent({
  name: 'akten.ersetzung-bewegt',
  version: 1,
  payload: z.object({ dokumentId: z.uuid() }),
  topics: () => ['sichtpruefung'],
});
