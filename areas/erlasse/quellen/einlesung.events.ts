import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A run over sources has one more file, or has ended. */
export const einlesungBewegt = defineEvent({
  name: 'erlasse.einlesung-bewegt',
  version: 1,
  payload: z.object({ einlesungId: z.uuid() }),
  topics: () => ['einlesung:alle'],
});
