/** What `post` tells the areas below. Ids and days only. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';
import { wegSchema } from './post.schema.ts';

/** A Sendung was handed to the post, arrived, or came back. `bezug` is the name its area knows it by. */
export const sendungBewegt = defineEvent({
  name: 'post.sendung-bewegt',
  version: 1,
  payload: z.object({
    sendungId: z.uuid(),
    quelle: z.string(),
    bezug: z.uuid(),
    akteId: z.uuid(),
    was: z.enum(['bereit', 'versandt', 'zugestellt', 'zurueck']),
    weg: wegSchema,
    tag: z.iso.date(),
    /** When it was handed over for its way. */
    versandtAm: z.iso.date().optional(),
    by: z.string(),
  }),
  topics: ({ akteId }) => ['post', `akte:${akteId}`],
});
