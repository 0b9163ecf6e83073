import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A run goes on, is ready, or failed. */
export const drucklaufBewegt = defineEvent({
  name: 'post.drucklauf-bewegt',
  version: 1,
  payload: z.object({ laufId: z.uuid() }),
  topics: () => ['post'],
});
