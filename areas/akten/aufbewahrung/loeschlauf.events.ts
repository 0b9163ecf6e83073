import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A deletion run went a step further. */
export const loeschlaufBewegt = defineEvent({
  name: 'akten.loeschlauf-bewegt',
  version: 1,
  payload: z.object({ laufId: z.uuid() }),
  topics: () => ['aufbewahrung'],
});
