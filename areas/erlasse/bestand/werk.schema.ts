/** Laws, Erlasse and Hausregeln as they are taken in: a work, its text as of a day, its sections and their Absätze. */
import { z } from 'zod';

export const SAMMLUNGSARTEN = ['recht', 'erlass', 'hausregel'] as const;
export const sammlungsartSchema = z.enum(SAMMLUNGSARTEN);
export type Sammlungsart = z.output<typeof sammlungsartSchema>;

export const SICHTBARKEITEN = ['alle', 'teams', 'vertraulich'] as const;
export const sichtbarkeitSchema = z.enum(SICHTBARKEITEN);

/** A Satz or a Nummer of an Absatz; `von` and `bis` are offsets into its text in UTF-16 units, `bis` exclusive. */
export const teilSchema = z.object({
  art: z.enum(['satz', 'nummer']),
  nr: z.string(),
  von: z.int().nonnegative(),
  bis: z.int().nonnegative(),
});
export type Teil = z.output<typeof teilSchema>;

/** One Absatz; `nr` is empty where the norm has no numbered Absätze. Lists stand with a line for each number. */
export const absatzSchema = z.object({ nr: z.string(), text: z.string() });
export type Absatz = z.output<typeof absatzSchema>;

export const normSchema = z.object({
  /** `§ 18g`, `Art 6`, `Anlage 1`; of an Erlass the number of the Abschnitt, `3` or `3.2`. */
  bezeichnung: z.string(),
  ueberschrift: z.string(),
  /** Headings of the chapters around it, the outermost first. */
  gliederung: z.array(z.string()),
  absaetze: z.array(absatzSchema),
});
export type Norm = z.output<typeof normSchema>;

/** A work with one version of its text, ready to be stored. */
export const werkInputSchema = z.object({
  schluessel: z.string().min(1),
  kurz: z.string().min(1),
  titel: z.string(),
  herausgeber: z.string().default(''),
  datum: z.iso.date().optional(),
  /** Of an Erlass: first and last day on which it is valid by its own words. */
  gueltigAb: z.iso.date().optional(),
  gueltigBis: z.iso.date().optional(),
  /** Norms that it says it is about, as written. */
  bezug: z.array(z.string()).default([]),
  einstufung: z.literal('VS-NfD').optional(),
  /** Of a law the day of the official file; of an Erlass its first day of validity. */
  standAm: z.iso.date(),
  stand: z.string().default(''),
  /** What the source itself says that it does not contain yet. */
  hinweise: z.array(z.string()).default([]),
  normen: z.array(normSchema),
});
export type WerkInput = z.input<typeof werkInputSchema>;
export type WerkMitText = z.output<typeof werkInputSchema>;

export const BEZIEHUNGSARTEN = ['hebt_auf', 'ergaenzt', 'aendert', 'legt_aus'] as const;
export const beziehungsartSchema = z.enum(BEZIEHUNGSARTEN);
export type Beziehungsart = z.output<typeof beziehungsartSchema>;

/** What the text says that it does to another. */
export const beziehungInputSchema = z.object({
  art: beziehungsartSchema,
  /** Aktenzeichen or norm, as written. */
  ziel: z.string(),
  /** For `aendert`: which of its own Abschnitte replaces which of the other; none replaces nothing. */
  abschnitte: z.array(z.object({ abschnitt: z.string(), ersetzt: z.string() })).default([]),
  /** The sentence in which it was found. */
  fundtext: z.string().default(''),
});
export type BeziehungInput = z.input<typeof beziehungInputSchema>;

/** What a new version does to one Absatz; `alt` and `neu` are its places in the old and the new norm. */
export const absatzaenderungSchema = z.object({
  nr: z.string(),
  was: z.enum(['neu', 'geaendert', 'neue Nummer', 'entfallen']),
  alt: z.int().nonnegative().nullable(),
  neu: z.int().nonnegative().nullable(),
});
export type Absatzaenderung = z.output<typeof absatzaenderungSchema>;

/** What a new version changes in one norm. No Absatz: only its heading. */
export const normaenderungSchema = z.object({
  bezeichnung: z.string(),
  was: z.enum(['neu', 'geaendert', 'entfallen']),
  altNormId: z.uuid().nullable(),
  neuNormId: z.uuid().nullable(),
  absaetze: z.array(absatzaenderungSchema),
});
export type Normaenderung = z.output<typeof normaenderungSchema>;
