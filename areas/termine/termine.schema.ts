/** Words that every room of the area uses; what they mean is in README.md. */
import { z } from 'zod';

/** Shares of a pool's day. */
export const KLASSEN = ['oeffentlich', 'einladung', 'notfall', 'spontan'] as const;
export const klasseSchema = z.enum(KLASSEN);
export type Klasse = z.output<typeof klasseSchema>;

/** How an Anliegen is given away. */
export const ZUGAENGE = ['direkt', 'zuteilung', 'einladung', 'spontan'] as const;
export const zugangSchema = z.enum(ZUGAENGE);
export type Zugang = z.output<typeof zugangSchema>;

export const PLATZARTEN = ['schalter', 'foto', 'kasse', 'dolmetschen', 'person', 'video'] as const;
export const platzartSchema = z.enum(PLATZARTEN);
export type Platzart = z.output<typeof platzartSchema>;

export const TERMINSTAENDE = [
  'gehalten',
  'unbestaetigt',
  'angeboten',
  'gebucht',
  'wahrgenommen',
  'nicht_erschienen',
  'abgesagt',
  'verfallen',
] as const;
export const terminstandSchema = z.enum(TERMINSTAENDE);
export type Terminstand = z.output<typeof terminstandSchema>;

export const HERKUENFTE = ['direkt', 'einladung', 'zuteilung', 'warteliste', 'amt'] as const;
export const herkunftSchema = z.enum(HERKUENFTE);
export type Herkunft = z.output<typeof herkunftSchema>;

/** What the public reads; `leicht` is German in Einfache Sprache. */
export const TERMINSPRACHEN = ['de', 'leicht', 'en', 'tr', 'ar', 'uk', 'ru', 'fa', 'fr'] as const;
export const terminspracheSchema = z.enum(TERMINSPRACHEN);
export type Terminsprache = z.output<typeof terminspracheSchema>;

/** Minutes on which every Termin begins and ends. */
export const RASTER_MINUTEN = 5;

/** ISO instant with an offset, as Temporal reads it: nine digits of a second and no more. */
export const zeitpunktSchema = z.iso
  .datetime({ offset: true, message: 'Bitte wählen Sie eine Zeit.' })
  .refine((text) => !/\.\d{10}/.test(text), 'Bitte wählen Sie eine Zeit.');

const ZEROS = [0x0660, 0x06f0];

/** Arabic-Indic and Persian digits count as the others do. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.codePointAt(0) as number;
    return String(code - (ZEROS.find((zero) => code >= zero && code <= zero + 9) as number));
  });
}
