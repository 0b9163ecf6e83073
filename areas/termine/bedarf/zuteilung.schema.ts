/** What the rule of allocation compares, what it says, and its numbers. */
import { z } from 'zod';

/** § 81 (3), (4) AufenthG makes the first the gravest: nobody should fall out of a lawful stay for want of a Termin. */
export const HAERTEN = ['titel_abgelaufen', 'arbeit_leistung', 'reise', 'krankheit'] as const;
export const haerteSchema = z.enum(HAERTEN);
export type Haerte = z.output<typeof haerteSchema>;

const uhrzeit = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Bitte geben Sie eine Uhrzeit an, zum Beispiel 08:30.');
const spanne = z.object({ von: uhrzeit, bis: uhrzeit }).refine(({ von, bis }) => von < bis, {
  message: 'Der Beginn muss vor dem Ende liegen.',
  path: ['bis'],
});

/** Edited by the office, released by a second person. */
export const zuteilungsregelSchema = z.object({
  /** Gravest first. */
  haerten: z
    .array(haerteSchema)
    .length(HAERTEN.length, 'Bitte ordnen Sie alle Härtegründe.')
    .refine((all) => new Set(all).size === all.length, 'Jeder Härtegrund steht einmal.'),
  /** Days after which a request stands before all others. */
  hoechstWartetage: z.int().min(7).max(180),
  /** Working hours in which an offer can be accepted. */
  annahmeStunden: z.int().min(2).max(40),
  /** So many offers, then the request ends. */
  hoechstAngebote: z.int().min(1).max(5),
  /** The run of a day begins at a random moment in it. */
  fenster: spanne,
  /** Hours that count towards accepting. */
  arbeitszeit: spanne,
  /** Most offers of one run. */
  jeLauf: z.int().min(1).max(2000),
});
export type Zuteilungsregel = z.output<typeof zuteilungsregelSchema>;

/** What is compared, in this order; the words are in `texte/bedarf`. */
export const STUFEN = ['wartezeit', 'haerte', 'titelende', 'tag', 'los'] as const;
export const stufeSchema = z.enum(STUFEN);
export type Stufe = z.output<typeof stufeSchema>;

/** Why a request stands where it stands: a key of a sentence and what is put into it. */
export const ranggrundSchema = z.object({
  schluessel: z.enum(['wartezeit', 'haerte', 'titelende', 'ohne_titelende']),
  haerte: haerteSchema.optional(),
  tage: z.int().optional(),
  titelBis: z.iso.date().optional(),
  /** Day of the request. */
  tag: z.iso.date(),
  /** Of a run: whoever is equal in all that the rule compares has the same number; from 1. */
  gruppe: z.int().optional(),
});
export type Ranggrund = z.output<typeof ranggrundSchema>;

/** How many stand before somebody, by what puts them there. */
export const davorSchema = z.object({
  wartezeit: z.int(),
  haerte: z.int(),
  titelende: z.int(),
  tag: z.int(),
});
export type Davor = z.output<typeof davorSchema>;

export const erwartungSchema = z.object({ von: z.iso.date(), bis: z.iso.date(), vorTitelende: z.boolean().nullable() });
export type Erwartung = z.output<typeof erwartungSchema>;
