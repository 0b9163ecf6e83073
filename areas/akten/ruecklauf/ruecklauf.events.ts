import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A document came in that bears the code of a letter of ours. Whose letter it was, the area knows that sent it. */
export const ruecklaufErkannt = defineEvent({
  name: 'akten.ruecklauf-erkannt',
  version: 1,
  payload: z.object({ dokumentId: z.uuid(), akteId: z.uuid(), kennung: z.uuid() }),
});
