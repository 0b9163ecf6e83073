/** What is kept how long, for people to read. */
import { z } from 'zod';

export const aufbewahrungszeileSchema = z.object({
  schluessel: z.string(),
  was: z.string(),
  /** Days; „nach-besuch“: as the office has set them. Null: kept, because nobody is in it. */
  tage: z.union([z.int(), z.literal('nach-besuch'), z.null()]),
  norm: z.string(),
});
export type Aufbewahrungszeile = z.output<typeof aufbewahrungszeileSchema>;

export const aufbewahrungSchema = z.object({
  /** The setting: days after the visit. */
  tageNachBesuch: z.int(),
  zeilen: z.array(aufbewahrungszeileSchema),
});
