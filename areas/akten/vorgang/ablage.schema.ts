/** Filing several documents at once: into a Vorgang, out of one, or under another type. Seen before it is done. */
import { z } from 'zod';

export const MOST_AT_ONCE = 500;

export const ablageZielSchema = z.discriminatedUnion('art', [
  /** `null`: out of its Vorgang, into the Akte itself. */
  z.object({ art: z.literal('vorgang'), vorgangId: z.uuid().nullable() }),
  z.object({ art: z.literal('typ'), typ: z.string().max(60) }),
]);
export type AblageZiel = z.output<typeof ablageZielSchema>;

export const ablageInputSchema = z.object({
  akteId: z.uuid(),
  ziel: ablageZielSchema,
  /** With the versions that were on screen. */
  dokumente: z
    .array(z.object({ id: z.uuid(), version: z.number().int() }))
    .min(1)
    .max(MOST_AT_ONCE),
});

/** `geaendert`: somebody else changed it meanwhile; `fort`: it lies in this Akte no more. */
export const hindernisSchema = z.enum(['unveraendert', 'zda', 'geaendert', 'fort']);
export type Hindernis = z.output<typeof hindernisSchema>;

export const ablageZeileSchema = z.object({
  id: z.uuid(),
  titel: z.string(),
  /** Where it lies, or what it is, now and afterwards; German. */
  von: z.string(),
  nach: z.string(),
  hindernis: hindernisSchema.optional(),
  /** Of now: who has looked at this may go on with it. */
  version: z.number().int(),
});

export const ablageVorschauSchema = z.object({ zeilen: z.array(ablageZeileSchema) });
export type AblageZeile = z.output<typeof ablageZeileSchema>;
