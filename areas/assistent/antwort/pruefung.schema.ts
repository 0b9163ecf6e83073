/** Answers of anybody, held against the sources by the gate: one line of a file, or one request. */
import { z } from 'zod';
import { grundSchema, satzSchema, stelleSchema } from './zitat.schema.ts';

export const zitatpruefungInputSchema = z.object({
  id: z.union([z.string().max(200), z.number()]).default(''),
  /** Day on which the cited place has to be in force; today where none is given. */
  stichtag: z.iso.date().optional(),
  saetze: z.array(satzSchema).min(1).max(200),
  /** What was retrieved for the question; without it every place that may be read counts as retrieved. */
  passagen: z.array(stelleSchema).max(500).optional(),
});
export type Zitatpruefung = z.output<typeof zitatpruefungInputSchema>;

export const zitatergebnisSchema = z.object({
  id: z.union([z.string(), z.number()]),
  stichtag: z.iso.date(),
  /** `belegt` with at least one proven sentence; struck ones are not part of an answer. */
  zustand: z.enum(['belegt', 'kein_beleg']),
  saetze: z.array(
    z.object({
      besteht: z.boolean(),
      /** German, for people; null where the sentence passes. */
      grund: z.string().nullable(),
      gruende: z.array(grundSchema),
      /** The cited place as it is written, where the quotation was found. */
      stelle: z.string().nullable(),
    }),
  ),
});
export type Zitatergebnis = z.output<typeof zitatergebnisSchema>;
