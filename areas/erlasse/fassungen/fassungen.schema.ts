/** New versions: what came, by work, and what each changes. */
import { z } from 'zod';
import { beziehungsartSchema, sammlungsartSchema } from '../bestand/werk.schema.ts';

export const warnungSchema = z.object({
  text: z.string(),
  /** Day since which it is in force; empty where the source does not say. */
  seit: z.string(),
  kuenftig: z.array(z.iso.date()),
});

export const fassungKurzSchema = z.object({
  id: z.uuid(),
  werkId: z.uuid(),
  kurz: z.string(),
  titel: z.string(),
  gueltigAb: z.iso.date(),
  stand: z.string(),
  eingelesenAm: z.string(),
  geaendert: z.int(),
  neu: z.int(),
  entfallen: z.int(),
});
export type FassungKurz = z.output<typeof fassungKurzSchema>;

export const absatzvergleichSchema = z.object({
  was: z.enum(['neu', 'geaendert', 'neue Nummer', 'entfallen']),
  altNr: z.string().optional(),
  neuNr: z.string().optional(),
  alt: z.string().optional(),
  neu: z.string().optional(),
});
export type Absatzvergleich = z.output<typeof absatzvergleichSchema>;

export const verwendungSchema = z.object({
  art: z.string(),
  titel: z.string(),
  zitat: z.string(),
  link: z.string().optional(),
});
export type VerwendungView = z.output<typeof verwendungSchema>;

export const normvergleichSchema = z.object({
  bezeichnung: z.string(),
  was: z.enum(['neu', 'geaendert', 'entfallen']),
  altUeberschrift: z.string().optional(),
  neuUeberschrift: z.string().optional(),
  absaetze: z.array(absatzvergleichSchema),
  verwendet: z.array(verwendungSchema),
});
export type Normvergleich = z.output<typeof normvergleichSchema>;

export const unterschiedSchema = fassungKurzSchema.extend({
  /** Of the work; the one before is what it is compared with. */
  vorher: z.object({ id: z.uuid(), gueltigAb: z.iso.date() }).optional(),
  nachher: z.object({ id: z.uuid(), gueltigAb: z.iso.date() }).optional(),
  quelle: z.string(),
  /** First day on which a source shows this text. */
  belegtAb: z.iso.date(),
  belegtBis: z.iso.date(),
  vonHand: z.object({ von: z.string(), am: z.string(), grund: z.string() }).optional(),
  version: z.int(),
  hinweise: z.array(z.string()),
  warnungen: z.array(warnungSchema),
  normen: z.array(normvergleichSchema),
  /** Saved answers of colleagues that cite what changed: a number, since nobody reads them. */
  fremdGemerkt: z.int(),
  /** Norms beyond those that are sent. */
  weitere: z.int(),
});
export type Unterschied = z.output<typeof unterschiedSchema>;

/** A law with another text, or an Erlass or a Hausregel that is new or has another text. */
export const neuestesSchema = z.object({
  fassungId: z.uuid(),
  werkId: z.uuid(),
  art: sammlungsartSchema,
  kurz: z.string(),
  titel: z.string(),
  /** First day on which it is in force; it may lie ahead. */
  seit: z.iso.date(),
  /** The first text of an Erlass; a law's first text is no news. */
  ganzNeu: z.boolean(),
  /** The first of the norms that differ, and how many there are. */
  normen: z.array(z.object({ bezeichnung: z.string(), was: z.enum(['neu', 'geaendert', 'entfallen']) })),
  anzahl: z.int(),
  /** What an Erlass does to others, as it says. */
  bezieht: z.array(z.object({ art: beziehungsartSchema, ziel: z.string() })),
});
export type Neuestes = z.output<typeof neuestesSchema>;
