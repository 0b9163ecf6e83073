import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A deletion run or the request to remove a document went a step further; `id` is that of the run or request. */
export const loeschungBewegt = defineEvent({
  name: 'akten.loeschung-bewegt',
  version: 1,
  payload: z.object({ id: z.uuid() }),
  topics: () => ['aufbewahrung'],
});
