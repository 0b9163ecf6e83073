/** What moves with a Termin. Ids only; browsers load anew. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';
import { terminstandSchema } from '../termine.schema.ts';

/** A Termin was taken, moved, given back or finished. */
export const terminBewegt = defineEvent({
  name: 'termine.termin-bewegt',
  version: 1,
  payload: z.object({
    terminId: z.uuid(),
    tag: z.iso.date(),
    poolId: z.uuid(),
    stand: terminstandSchema,
    /** The Termin moved away from this day or pool. Events of earlier releases do not say. */
    verlassen: z.boolean().optional(),
  }),
  topics: ({ terminId, tag }) => [`termine-tag:${tag}`, `termin:${terminId}`],
});
