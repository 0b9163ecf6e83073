import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A watched place was looked at, or the look is further. */
export const quelleBewegt = defineEvent({
  name: 'erlasse.quelle-bewegt',
  version: 1,
  payload: z.object({ quelleId: z.uuid() }),
  topics: () => ['einlesung:alle'],
});
