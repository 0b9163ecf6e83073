/** Shapes of single values. */
import { z } from 'zod';

/** Titles and statuses that a fact can name, and how people call them. */
export const TITEL = [
  'keiner',
  'visum_d',
  'visum_c',
  'gestattung',
  'duldung',
  'AE_16a',
  'AE_16b',
  'AE_16d',
  'AE_18a',
  'AE_18b',
  'AE_18d',
  'BK_18g',
  'AE_19c_1',
  'AE_19c_1_fuehrung_wissenschaft',
  'AE_19c_2',
  'AE_20',
  'CK_20a',
  'AE_21',
  'AE_24',
  'AE_25_1',
  'AE_25_2_fluechtling',
  'AE_25_2_subsidiaer',
  'AE_25_3',
  'AE_25_5',
  'AE_25a',
  'AE_25b',
  'AE_28',
  'AE_30',
  'AE_31',
  'AE_32',
  'AE_33',
  'AE_104c',
  'NE_9',
  'NE_18c',
  'NE_18c_3',
  'NE_26_3',
  'NE_35',
  'DA_EU_9a',
] as const;
export type Titel = (typeof TITEL)[number];

/** § 2 (9) to (12) AufenthG, in ascending order. */
export const NIVEAUS = ['keine', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Niveau = (typeof NIVEAUS)[number];

/** § 2 (3) AufenthG, in ascending order. */
export const DECKUNGEN = ['nicht', 'ueberwiegend', 'weit_ueberwiegend', 'vollstaendig'] as const;
export type Deckung = (typeof DECKUNGEN)[number];

export const jaNein = z.boolean();
export const tag = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2199-12-31');
/** Whole months, Tagessätze. */
export const anzahl = z.int().min(0).max(12_000);
/** Euros; compared in cents. */
export const betrag = z.number().min(0).max(1e12);
export const menge = z.number().min(0).max(1e6);
export const isco = z.string().regex(/^\d{4}$/);
export const staat = z.string().regex(/^[A-Z]{2}$/);
export const niveau = z.enum(NIVEAUS);
export const titel = z.enum(TITEL);
export const einesVon = <const T extends readonly [string, ...string[]]>(werte: T) => z.enum(werte);
export const gruppe = <T extends z.ZodRawShape>(felder: T) => z.object(felder).nullish();
