/** Text blocks: edited data of the office, drafted, valid from a day, released by a second person. */
import { z } from 'zod';
import { abschnittartSchema, schreibenartSchema } from './schreiben.schema.ts';

/** Key of what was prepared by the assistant, among the text blocks of a section: it has no version. */
export const VORBEREITET = 'assistent';

/** Of a block that the office adds; those that come with the program have names of their own. */
export const EIGENER_SCHLUESSEL = /^eigen\.[a-z0-9-]{1,50}$/;

export const bausteinSchema = z.object({
  titel: z.string().trim().min(1, 'Bitte geben Sie dem Baustein einen Namen.').max(120),
  /** With placeholders of `platzhalter.data.ts`; unknown ones are refused by the verb that saves it. */
  text: z.string().trim().min(1, 'Bitte schreiben Sie den Text.').max(20_000),
  /** On which it rests, as people cite it; empty: on none. */
  norm: z.string().trim().max(200).default(''),
  /** Letters, section and kinds of Verfahren it is meant for; none named: for all. */
  briefe: z.array(schreibenartSchema).max(10).default([]),
  abschnitt: abschnittartSchema.optional(),
  verfahren: z.array(z.string().max(10)).max(60).default([]),
  /** BCP 47. Only German binds; another one is for the translation. */
  sprache: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('de'),
});
export type Baustein = z.output<typeof bausteinSchema>;
export type BausteinInput = z.input<typeof bausteinSchema>;

export const bausteinZeileSchema = bausteinSchema.extend({
  schluessel: z.string(),
  /** None: it came with the program, or is not in force yet. */
  nummer: z.number().int().optional(),
  /** False: the office has released its own. */
  ausgeliefert: z.boolean(),
  gilt: z.boolean(),
  gueltigAb: z.string().optional(),
  entwurf: z.boolean(),
});
export type BausteinZeile = z.output<typeof bausteinZeileSchema>;

export const bausteinFassungSchema = z.object({
  id: z.uuid(),
  nummer: z.number().int(),
  status: z.enum(['ENTWURF', 'FREIGEGEBEN', 'VERWORFEN']),
  inhalt: bausteinSchema,
  gueltigAb: z.string().nullable(),
  gueltigBis: z.string().nullable(),
  version: z.number().int(),
  von: z.string(),
  freigegebenVon: z.string().optional(),
  /** Whether the one who asks may release it: a draft on which they have not written. */
  darfFreigeben: z.boolean(),
});
export type BausteinFassung = z.output<typeof bausteinFassungSchema>;
