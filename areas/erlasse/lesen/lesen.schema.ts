/** Shapes of reading: works, their outline on a day, one norm with its links, its history, two days side by side. */
import { z } from 'zod';
import { beziehungsartSchema, sammlungsartSchema } from '../bestand/werk.schema.ts';

/** A norm within a work: its designation, and from the second of the same name on which one (`§ 1~2`). */
export const kennungSchema = z.string().min(1).max(200);

export const werkzeileSchema = z.object({
  id: z.uuid(),
  kurz: z.string(),
  titel: z.string(),
  art: sammlungsartSchema,
  sammlung: z.string(),
  herausgeber: z.string(),
  datum: z.iso.date().nullable(),
  gueltigAb: z.iso.date().nullable(),
  gueltigBis: z.iso.date().nullable(),
  einstufung: z.literal('VS-NfD').nullable(),
  /** First day of the newest text. */
  neuesteAb: z.iso.date().nullable(),
});
export type Werkzeile = z.output<typeof werkzeileSchema>;

/** How the text of the asked day lies to it. */
export const textlageSchema = z.enum([
  /** The text was in force on that day. */
  'gilt',
  /** The day lies before the oldest text that is known: the oldest is shown. */
  'vor der ältesten',
]);

export const fassungSchema = z.object({
  id: z.uuid(),
  gueltigAb: z.iso.date(),
  /** Last day, where a later text is known. */
  gueltigBis: z.iso.date().nullable(),
  stand: z.string(),
  hinweise: z.array(z.string()),
  lage: textlageSchema,
});

export const werkBeziehungSchema = z.object({
  id: z.uuid(),
  art: beziehungsartSchema,
  /** `von`: this work does it to the other. */
  richtung: z.enum(['von', 'an']),
  ziel: z.string(),
  werk: z.object({ id: z.uuid(), kurz: z.string(), titel: z.string(), gueltigAb: z.iso.date().nullable() }).nullable(),
  abschnitte: z.array(z.object({ abschnitt: z.string(), ersetzt: z.string() })),
  bestaetigt: z.boolean(),
});
export type WerkBeziehung = z.output<typeof werkBeziehungSchema>;

export const normzeileSchema = z.object({
  kennung: kennungSchema,
  ordnung: z.int().nonnegative(),
  bezeichnung: z.string(),
  ueberschrift: z.string(),
});
export type Normzeile = z.output<typeof normzeileSchema>;

export const kapitelSchema = z.object({
  titel: z.string(),
  tiefe: z.int().nonnegative(),
  /** Place of its first norm. */
  ab: z.int().nonnegative(),
});
export type Kapitel = z.output<typeof kapitelSchema>;

export const werkansichtSchema = z.object({
  werk: werkzeileSchema,
  tag: z.iso.date(),
  fassung: fassungSchema,
  /** First days of all texts, oldest first. */
  fassungen: z.array(z.iso.date()),
  kapitel: z.array(kapitelSchema),
  normen: z.array(normzeileSchema),
  beziehungen: z.array(werkBeziehungSchema),
});
export type Werkansicht = z.output<typeof werkansichtSchema>;

const zielSchema = z.object({
  werkId: z.uuid(),
  kurz: z.string(),
  /** Missing: the work from its beginning. */
  kennung: kennungSchema.optional(),
  absatz: z.string().optional(),
});

/** A stretch of text that leads somewhere or is explained; offsets in UTF-16 units. */
export const markeSchema = z.object({
  von: z.int().nonnegative(),
  bis: z.int().nonnegative(),
  verweis: zielSchema.optional(),
  /** Place in `begriffe`. */
  begriff: z.int().nonnegative().optional(),
});
export type Marke = z.output<typeof markeSchema>;

export const begriffSchema = z.object({
  wort: z.string(),
  /** Where it is defined: `§ 4a Abs. 1 Satz 1 AufenthG`. */
  zitat: z.string(),
  text: z.string(),
});

export const leseabsatzSchema = z.object({ nr: z.string(), text: z.string(), marken: z.array(markeSchema) });
export type Leseabsatz = z.output<typeof leseabsatzSchema>;

export const lesenormSchema = normzeileSchema.extend({
  gliederung: z.array(z.string()),
  absaetze: z.array(leseabsatzSchema),
  begriffe: z.array(begriffSchema),
  /** Since when this norm has this text, and its last day with it. */
  seit: z.iso.date(),
  bis: z.iso.date().nullable(),
  /** The text is as old as what we know: it may have been in force before. */
  seitUnbekannt: z.boolean(),
});
export type Lesenorm = z.output<typeof lesenormSchema>;

/** A norm that cites another, or a decree about it. */
export const bezugSchema = z.object({
  werkId: z.uuid(),
  kurz: z.string(),
  titel: z.string(),
  art: sammlungsartSchema,
  kennung: kennungSchema.nullable(),
  absatz: z.string().nullable(),
  ueberschrift: z.string(),
  /** Of an Erlass: valid on the day. */
  gilt: z.boolean(),
});
export type Bezug = z.output<typeof bezugSchema>;

export const stelleSchema = z.object({
  werkId: z.uuid(),
  kurz: z.string(),
  art: sammlungsartSchema,
  kennung: kennungSchema,
  absatz: z.string().nullable(),
  zitat: z.string(),
  ueberschrift: z.string(),
  text: z.string(),
  gekuerzt: z.boolean(),
  tag: z.iso.date(),
  lage: textlageSchema,
});
export type Stelle = z.output<typeof stelleSchema>;

const stueckSchema = z.object({ text: z.string(), anders: z.boolean() });
export const absatzpaarSchema = z.object({
  nr: z.string(),
  was: z.enum(['gleich', 'geaendert', 'neu', 'entfallen']),
  alt: z.array(stueckSchema),
  neu: z.array(stueckSchema),
});

export const normfassungSchema = z.object({
  von: z.iso.date(),
  bis: z.iso.date().nullable(),
  /** Nothing: on these days there was no such norm. */
  ueberschrift: z.string().nullable(),
});
export type Normfassung = z.output<typeof normfassungSchema>;
