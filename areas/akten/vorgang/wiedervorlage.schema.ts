/** Wiedervorlage (Wv.): an Akte, a Vorgang or a document comes back to somebody on a day. */
import { z } from 'zod';
import { datumSchema } from '../dokument.schema.ts';
import { akteVerweisSchema } from '../person.schema.ts';
import { namentlichSchema } from './vorgang.schema.ts';

export const createWiedervorlageInputSchema = z.object({
  akteId: z.uuid(),
  vorgangId: z.uuid().optional(),
  dokumentId: z.uuid().optional(),
  faellig: datumSchema,
  vermerk: z.string().trim().max(500, 'Bitte höchstens 500 Zeichen.'),
});

export const wiedervorlageSchema = z.object({
  id: z.uuid(),
  faellig: z.string(),
  vermerk: z.string().optional(),
  akte: akteVerweisSchema,
  /** Whose Akte it is, as it is filed. */
  person: z.string().optional(),
  vorgang: z.object({ id: z.uuid(), bezeichnung: z.string() }).optional(),
  dokument: z.object({ id: z.uuid(), titel: z.string() }).optional(),
  fuer: namentlichSchema,
  version: z.number().int(),
});
export type Wiedervorlage = z.output<typeof wiedervorlageSchema>;

export const listWiedervorlagenInputSchema = z.object({
  /** One's own, or all in one's range: for whoever stands in for a colleague. */
  umfang: z.enum(['eigene', 'bereich']).default('eigene'),
  /** Of one Akte, whenever they are due; otherwise those due within a week. */
  akteId: z.uuid().optional(),
});
