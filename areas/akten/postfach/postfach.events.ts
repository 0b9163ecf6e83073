import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A mailbox fell silent, or answers again. */
export const postfachBewegt = defineEvent({
  name: 'akten.postfach-bewegt',
  version: 1,
  payload: z.object({ postfachId: z.uuid() }),
  topics: () => ['postfach'],
});
