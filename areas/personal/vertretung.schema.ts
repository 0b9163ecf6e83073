/** Substitution: for some days a person sees the Akten of another. It ends by itself. */
import { z } from 'zod';
import { kontoNameSchema } from './konto.schema.ts';

/** Longest substitution; who is away longer needs a new assignment of letters. */
export const VERTRETUNG_TAGE_MAX = 92;

export const vertretungSchema = z.object({
  id: z.uuid(),
  vertretene: kontoNameSchema,
  vertretung: kontoNameSchema,
  /** First and last day, ISO, both inclusive, in the office's time zone. */
  von: z.iso.date(),
  bis: z.iso.date(),
  stand: z.enum(['kommt', 'laeuft', 'beendet']),
  version: z.number().int(),
  /** This actor may end it. */
  beendbar: z.boolean(),
});
export type Vertretung = z.output<typeof vertretungSchema>;

export const createVertretungInputSchema = z.object({
  /** Left out: oneself. For others the right `personal.vertretung` is needed. */
  vertreteneId: z.uuid().optional(),
  vertretungId: z.uuid(),
  von: z.iso.date(),
  bis: z.iso.date(),
});
