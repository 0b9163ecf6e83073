/** One Vorgang, whole: what its page shows. */
import { z } from 'zod';
import { widerspruchSchema } from '../angabe/widerspruch.schema.ts';
import { lageSchema } from '../lage/lage.schema.ts';
import { ergebnisSchema as pruefwortSchema, vorschlagSchema } from '../pruefung/pruefung.schema.ts';
import { ergebnisSchema, verfahrenKurzSchema } from '../verfahren.schema.ts';
import { offenerStandSchema, untaetigkeitSchema, wartetAufSchema } from './arbeitsliste.schema.ts';
import { tatsacheSchema } from './tatsache.schema.ts';

export const pruefzeileSchema = z.object({
  schluessel: z.string(),
  name: z.string(),
  normen: z.array(z.string()),
  ergebnis: pruefwortSchema,
  grund: z.string(),
  /** Facts that the result rests on, and those that are not known and could change it. */
  tatsachen: z.array(z.string()),
  fehlt: z.array(z.string()),
});
export type Pruefzeile = z.output<typeof pruefzeileSchema>;

/** What the Pruefschema says; a proposal. */
export const pruefstandSchema = z.object({
  stichtag: z.string(),
  zeilen: z.array(pruefzeileSchema),
  vorschlag: vorschlagSchema,
  grund: z.string(),
  hinweise: z.array(z.string()),
});
export type Pruefstand = z.output<typeof pruefstandSchema>;

export const feststellungSchema = z.object({
  schluessel: z.string(),
  ergebnis: pruefwortSchema,
  vorschlag: pruefwortSchema,
  grund: z.string(),
  am: z.string(),
  von: z.string(),
});
export type FeststellungGelesen = z.output<typeof feststellungSchema>;

export const fristSchema = z.object({
  id: z.uuid(),
  art: z.string(),
  faellig: z.string(),
  text: z.string(),
  norm: z.string(),
  wartetAuf: wartetAufSchema.optional(),
  erledigtAm: z.string().optional(),
});
export type FristGelesen = z.output<typeof fristSchema>;

export const ereignisSchema = z.object({
  id: z.uuid(),
  art: z.string(),
  text: z.string(),
  oeffentlich: z.boolean(),
  am: z.string(),
  von: z.string(),
});
export type EreignisGelesen = z.output<typeof ereignisSchema>;

export const beteiligtenrolleSchema = z.enum([
  'bevollmaechtigt',
  'sorgeberechtigt',
  'betreuung',
  'arbeitgeber',
  'bezugsperson',
  /** Helps to fill in; gets no letters (no § 14 VwVfG). */
  'hilfe',
]);
export type Beteiligtenrolle = z.output<typeof beteiligtenrolleSchema>;

export const beteiligterSchema = z.object({
  id: z.uuid(),
  rolle: beteiligtenrolleSchema,
  personId: z.uuid().optional(),
  name: z.string(),
  anschrift: z.string(),
  empfaengt: z.boolean(),
  bis: z.string().optional(),
  /** Who acts by a Vollmacht: whether the office has seen it. Absent where no Vollmacht is due. */
  vollmacht: z.enum(['unbestaetigt', 'bestaetigt', 'beendet']).optional(),
  /** Given or declared in the portal. */
  ausPortal: z.boolean(),
});
export type Beteiligter = z.output<typeof beteiligterSchema>;

export const verfahrenSchema = verfahrenKurzSchema.extend({
  norm: z.string(),
  wartetAuf: wartetAufSchema.optional(),
  untaetigkeit: untaetigkeitSchema,
  /** Absent where nothing is examined by a Pruefschema. */
  pruefung: pruefstandSchema.optional(),
  feststellungen: z.array(feststellungSchema),
  tatsachen: z.array(tatsacheSchema),
  /** Open ones. */
  widersprueche: z.array(widerspruchSchema),
  fristen: z.array(fristSchema),
  ereignisse: z.array(ereignisSchema),
  beteiligte: z.array(beteiligterSchema),
  neueNachrichten: z.number().int(),
  /** The person died, became German or moved; only of open ones. */
  lage: lageSchema.optional(),
  /** What holds for the person once the application was refused or withdrawn (§§ 81, 84 AufenthG). */
  aufenthalt: z
    .object({
      stand: z.enum(['titel', 'beendet']),
      saetze: z.array(z.object({ norm: z.string(), satz: z.string() })),
    })
    .optional(),
  /** Other Vorgänge of the persons of this Akte and of those linked with them. */
  familie: z.array(verfahrenKurzSchema),
});
export type Verfahren = z.output<typeof verfahrenSchema>;

export const getVerfahrenInputSchema = z.object({
  id: z.uuid(),
  /** Law of this day; without it of today. */
  stichtag: z.iso.date().optional(),
  /** What was known at this instant; without it what is known now. */
  wissen: z.iso.datetime({ offset: true }).optional(),
});

/** States that are reached by hand; what comes with a Bescheid comes from it. */
export const handStandSchema = offenerStandSchema.exclude(['freigabe', 'bekanntgabe', 'ausgabe']);

/** Ends without a Bescheid. */
export const endeSchema = ergebnisSchema.exclude(['erteilt', 'abgelehnt']);
