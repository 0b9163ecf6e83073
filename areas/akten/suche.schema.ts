/** One search for Ctrl-K: persons, Aktenzeichen and full text. */
import { z } from 'zod';
import { wortSchema } from './dokument.schema.ts';
import { akteVerweisSchema, personKurzSchema } from './person.schema.ts';

export const sucheInputSchema = z.object({
  /** Words; „in Anführungszeichen“ as a phrase; the last word also by its beginning, unless a blank ends it. */
  q: z.string().max(200).regex(/\S/, 'Bitte geben Sie an, was Sie suchen.'),
  /** `alles` answers the few best of each kind; the others page through one kind. */
  art: z.enum(['alles', 'personen', 'akten', 'seiten']).default('alles'),
  akteId: z.uuid().optional(),
  typ: z.string().optional(),
  von: z.iso.date().optional(),
  bis: z.iso.date().optional(),
  anzahl: z.number().int().min(1).max(50).default(8),
  versatz: z.number().int().min(0).max(500).default(0),
});
export type SucheInput = z.output<typeof sucheInputSchema>;

/** Text in pieces; `treffer` marks what was found. Shown as text, never as HTML. */
export const ausschnittSchema = z.array(z.object({ text: z.string(), treffer: z.boolean() }));

export const seitenTrefferSchema = z.object({
  dokumentId: z.uuid(),
  titel: z.string(),
  typ: z.string(),
  datum: z.string().optional(),
  akte: akteVerweisSchema.optional(),
  /** Whose Akte it is: `Osei, Abena`. */
  person: z.string().optional(),
  /** From 1. */
  seite: z.number().int(),
  ausschnitt: ausschnittSchema,
  kaesten: z.array(wortSchema.omit({ text: true })),
  rang: z.number(),
});
export type SeitenTreffer = z.output<typeof seitenTrefferSchema>;

export const sucheOutputSchema = z.object({
  personen: z.array(personKurzSchema.extend({ akten: z.array(akteVerweisSchema), score: z.number() })),
  akten: z.array(akteVerweisSchema.extend({ personen: z.array(z.string()) })),
  seiten: z.array(seitenTrefferSchema),
  /** More hits than shown; how many is not counted, since counting costs as much as finding. */
  mehrSeiten: z.boolean(),
});
export type SucheErgebnis = z.output<typeof sucheOutputSchema>;
