/** Break-glass: one Akte outside one's letters, for an hour, with a reason, and others are told. */
import { z } from 'zod';
import { kontoNameSchema } from './konto.schema.ts';

export const NOTZUGRIFF_MINUTEN = 60;
export const NOTZUGRIFF_GRUND_MIN = 20;

export const notzugriffSchema = z.object({
  id: z.uuid(),
  konto: kontoNameSchema,
  akteId: z.uuid(),
  grund: z.string(),
  von: z.string(),
  bis: z.string(),
  laeuft: z.boolean(),
});
export type Notzugriff = z.output<typeof notzugriffSchema>;

export const openNotzugriffInputSchema = z.object({
  akteId: z.uuid(),
  grund: z
    .string()
    .trim()
    .min(NOTZUGRIFF_GRUND_MIN, `Bitte begründen Sie den Zugriff mit mindestens ${NOTZUGRIFF_GRUND_MIN} Zeichen.`)
    .max(1000),
});
