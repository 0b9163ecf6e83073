import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A Sammlung holds something else than before: a text, a day, a relation, a release. */
export const bestandBewegt = defineEvent({
  name: 'erlasse.bestand-bewegt',
  version: 1,
  payload: z.object({ sammlungId: z.uuid() }),
});
