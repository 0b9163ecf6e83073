/** What a Schreiben rests on, by subject and in words, so that one can read what changed. */
import { z } from 'zod';

export const grundlagePostenSchema = z.object({
  /** `Gebühr`, `Anschrift`, `Feststellung: Pass` */
  gegenstand: z.string(),
  wert: z.string(),
});
export type GrundlagePosten = z.output<typeof grundlagePostenSchema>;

export const abweichungSchema = z.object({ gegenstand: z.string(), vorher: z.string(), nachher: z.string() });
export type Abweichung = z.output<typeof abweichungSchema>;

/** As it is kept with the row: subject to words. */
export type Grundlage = Readonly<Record<string, string>>;
