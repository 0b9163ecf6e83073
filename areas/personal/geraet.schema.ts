/** Robots and stations: they sign in with a token instead of a password. */
import { z } from 'zod';

export const geraetSchema = z.object({
  id: z.uuid(),
  art: z.enum(['robot', 'station']),
  name: z.string(),
  angelegtAm: z.string(),
  /** End of the token's validity. */
  gueltigBis: z.iso.date(),
  zuletztAm: z.string().optional(),
  stand: z.enum(['gueltig', 'abgelaufen', 'gesperrt']),
  version: z.number().int(),
});
export type Geraet = z.output<typeof geraetSchema>;

/** `token` is shown this once; the database keeps its hash. Sent as `Authorization: Bearer …`. */
export const geraetMitTokenSchema = geraetSchema.extend({ token: z.string() });

export const createGeraetInputSchema = z.object({
  art: z.enum(['robot', 'station']),
  name: z.string().trim().min(2, 'Bitte geben Sie dem Gerät einen Namen.').max(80),
  gueltigBis: z.iso.date(),
});
