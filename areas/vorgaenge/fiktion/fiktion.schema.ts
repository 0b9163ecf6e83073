/** What decides about the effect of an application (§ 81 AufenthG), and what its certificate says. */
import { z } from 'zod';

export const BISHERIGE_TITEL = ['keiner', 'aufenthaltstitel', 'visum_national', 'visum_schengen'] as const;

export const fiktionFaktenSchema = z.object({
  stichtag: z.iso.date(),
  antragAm: z.iso.date(),
  bisher: z.enum(BISHERIGE_TITEL),
  /** Last day of the title, or of the lawful stay without one. */
  bis: z.iso.date(),
  /** The title rests on § 104c and another one is asked for. */
  anderesAls104c: z.boolean().optional(),
  /** Decision of an official with a reason; never computed. */
  fortgeltungAngeordnet: z.object({ begruendung: z.string().trim().min(10) }).optional(),
  asylantragAm: z.iso.date().optional(),
  /** For § 55 (2) sentence 2 AsylG: the title was for more than six months in all, and its extension is asked for. */
  verlaengerungUeberSechsMonate: z.boolean().optional(),
  /** Identity is to be secured by fingerprints (§ 81 (7)). */
  identitaetZuSichern: z.boolean(),
  erkennungsdienstAm: z.iso.date().optional(),
  imAzrGespeichertAm: z.iso.date().optional(),
  entschiedenAm: z.iso.date().optional(),
  /** The work that the title until now allows, as it is printed there. */
  bisherigeErwerbstaetigkeit: z.string().trim().max(300).optional(),
  kuenftigerTitel: z
    .object({
      /** Section of Kapitel 2 AufenthG: 3 is training, 4 is work. */
      abschnitt: z.int().min(1).max(9),
      erwerbstaetigkeit: z.string().trim().min(1).max(300),
      karteBestelltAm: z.iso.date().optional(),
      karteAusgegebenAm: z.iso.date().optional(),
    })
    .optional(),
});
export type FiktionFakten = z.output<typeof fiktionFaktenSchema>;

export const FIKTIONSWIRKUNGEN = ['erlaubt', 'ausgesetzt', 'fortgeltend', 'keine'] as const;
export const fiktionswirkungSchema = z.enum(FIKTIONSWIRKUNGEN);
export type Fiktionswirkung = z.output<typeof fiktionswirkungSchema>;

export const normsatzSchema = z.object({ norm: z.string(), satz: z.string() });
export type Normsatz = z.output<typeof normsatzSchema>;

export const fiktionErgebnisSchema = z.object({
  wirkung: fiktionswirkungSchema,
  norm: z.string(),
  satz: z.string(),
  /** First day of the effect. */
  ab: z.iso.date().optional(),
  bescheinigung: z.object({
    /** False with the reason in `hindernis`. */
    ausstellen: z.boolean(),
    hindernis: normsatzSchema.optional(),
    /** What is printed, in this order. */
    zeilen: z.array(normsatzSchema),
  }),
  beschaeftigung: normsatzSchema.extend({ erlaubt: z.enum(['wie_bisher', 'wie_kuenftig', 'nein']) }),
  endet: z.array(normsatzSchema),
  /** What an official may decide. */
  ermessen: z.array(normsatzSchema),
  /** The Stichtag lies after what was examined, and the newer act touches the case. */
  aenderungOffen: z.boolean(),
  hinweise: z.array(z.string()),
});
export type FiktionErgebnis = z.output<typeof fiktionErgebnisSchema>;
