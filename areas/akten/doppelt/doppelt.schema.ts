/** A pair of pages that look alike, and what people say of it. */
import { z } from 'zod';

/** Both are pages of their own, or one of them is the double of the other. */
export const doppeltEntscheidungSchema = z.enum(['beide', 'erste', 'zweite']);
export type DoppeltEntscheidung = z.output<typeof doppeltEntscheidungSchema>;

const seiteSchema = z.object({
  dokumentId: z.uuid(),
  titel: z.string(),
  seite: z.number().int(),
  drehung: z.number().int(),
});

export const doppelverdachtSchema = z.object({
  id: z.uuid(),
  /** The page that came first. */
  erste: seiteSchema,
  zweite: seiteSchema,
  /** Absent while nobody has decided. */
  entscheidung: doppeltEntscheidungSchema.optional(),
  entschiedenAm: z.string().optional(),
  version: z.number().int(),
});
export type Doppelverdacht = z.output<typeof doppelverdachtSchema>;

export const listDoppelverdachtInputSchema = z.object({
  /** Of one document with all that was decided; otherwise what is open. */
  dokumentId: z.uuid().optional(),
});

export const decideDoppelverdachtInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** Null takes the decision back. */
  entscheidung: doppeltEntscheidungSchema.nullable(),
});
