/** One search for Ctrl-K: persons, Aktenzeichen and full text. */
import { z } from 'zod';
import { herkunftSchema, wortSchema } from '../dokument.schema.ts';
import { akteVerweisSchema, personKurzSchema } from '../person.schema.ts';

/** What narrows a question down. */
export const eingrenzungSchema = z.object({
  akteId: z.uuid().optional(),
  vorgangId: z.uuid().optional(),
  typ: z.string().max(60).optional(),
  herkunft: herkunftSchema.optional(),
  /** Year in which the document is dated. */
  jahr: z.number().int().min(1900).max(2200).optional(),
  von: z.iso.date().optional(),
  bis: z.iso.date().optional(),
});
export type Eingrenzung = z.output<typeof eingrenzungSchema>;

/**
 * Words; „in Anführungszeichen“ as a phrase; `-wort` excludes, `wort*` is a beginning; numbers and dates in any spacing;
 * the last word also by its beginning, unless a blank ends it.
 */
const frageSchema = z.string().max(200).regex(/\S/, 'Bitte geben Sie an, was Sie suchen.');

export const sucheInputSchema = eingrenzungSchema.extend({
  q: frageSchema,
  /** `alles` answers the few best of each kind; the others page through one kind. */
  art: z.enum(['alles', 'personen', 'akten', 'seiten']).default('alles'),
  /** Leaves out documents that are done in this work list. */
  offenIn: z.uuid().optional(),
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
  /** Why it was found: the words themselves, as a part of a compound, or a name that sounds alike. */
  weg: z.enum(['wort', 'wortteil', 'klang']),
});
export type SeitenTreffer = z.output<typeof seitenTrefferSchema>;

export const sucheOutputSchema = z.object({
  /** `score` 1: the name is written so or begins so; less: it is written or sounds alike. */
  personen: z.array(personKurzSchema.extend({ akten: z.array(akteVerweisSchema), score: z.number() })),
  akten: z.array(akteVerweisSchema.extend({ personen: z.array(z.string()) })),
  seiten: z.array(seitenTrefferSchema),
  /** More hits than shown; how many is not counted, since counting costs as much as finding. */
  mehrSeiten: z.boolean(),
  /** When nothing was found: the question as it was probably meant, which finds something. */
  meintenSie: z.string().optional(),
});
export type SucheErgebnis = z.output<typeof sucheOutputSchema>;

export const facettenInputSchema = eingrenzungSchema.extend({ q: frageSchema, offenIn: z.uuid().optional() });

const facetteSchema = z.object({ wert: z.string(), name: z.string().optional(), dokumente: z.number().int() });
export type Facette = z.output<typeof facetteSchema>;

/** Documents, each once. Most frequent first, years latest first. */
export const facettenSchema = z.object({
  dokumente: z.number().int(),
  /** Not all pages were looked at: every number is a lower bound. */
  mindestens: z.boolean(),
  typ: z.array(facetteSchema),
  jahr: z.array(facetteSchema),
  herkunft: z.array(facetteSchema),
  /** `name`: Aktenzeichen and whose it is. */
  akte: z.array(facetteSchema),
  /** Inside of one Akte only. */
  vorgang: z.array(facetteSchema),
});
export type Facetten = z.output<typeof facettenSchema>;
