import { z } from 'zod';
import { sammlungsartSchema } from '../bestand/werk.schema.ts';

/** What came since the person looked last. */
export const neuigkeitSchema = z.object({
  art: z.enum([
    /** The norm or the work has another text from this day on. */
    'fassung',
    /** An Erlass or a Hausregel is about it. */
    'auslegung',
    /** Another Erlass repeals, changes or supplements it. */
    'beziehung',
  ]),
  /** First day of what is new, where it says so. */
  tag: z.iso.date().nullable(),
  /** The first day of the text before it. */
  vorher: z.iso.date().nullable(),
  werkId: z.uuid(),
  kurz: z.string(),
  titel: z.string(),
});
export type Neuigkeit = z.output<typeof neuigkeitSchema>;

export const aboSchema = z.object({
  id: z.uuid(),
  werkId: z.uuid(),
  kurz: z.string(),
  titel: z.string(),
  art: sammlungsartSchema,
  /** Nothing: the whole work. */
  kennung: z.string().nullable(),
  mail: z.boolean(),
  neues: z.array(neuigkeitSchema),
});
export type Abo = z.output<typeof aboSchema>;
