import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** An uploaded message was read, is being taken in, or is done. */
export const paketBewegt = defineEvent({
  name: 'akten.xdomea-paket-bewegt',
  version: 1,
  payload: z.object({ paketId: z.uuid() }),
  topics: ({ paketId }) => [`xdomea:${paketId}`],
});
