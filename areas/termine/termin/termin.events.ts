/** What moves with a Termin. Ids only; browsers load anew. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';
import { terminstandSchema } from '../termine.schema.ts';

/** A Termin was taken, moved, given back or finished. */
export const terminBewegt = defineEvent({
  name: 'termine.termin-bewegt',
  version: 1,
  payload: z.object({ terminId: z.uuid(), tag: z.iso.date(), poolId: z.uuid(), stand: terminstandSchema }),
  topics: ({ terminId, tag }) => [`termine-tag:${tag}`, `termin:${terminId}`],
});
