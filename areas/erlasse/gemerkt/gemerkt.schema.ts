/** Saved answers: question, places, own note, and what has become of the places since. */
import { z } from 'zod';

export const LAENGSTE_NOTIZ = 4000;
export const MEISTE_STELLEN = 20;

/** `abgelaufen`: an Erlass that is no longer in force; `entfallen`: the work no longer has it. */
export const STELLENSTAENDE = ['unveraendert', 'geaendert', 'anderer_absatz', 'entfallen', 'abgelaufen'] as const;
export const stellenstandSchema = z.enum(STELLENSTAENDE);
export type Stellenstand = z.output<typeof stellenstandSchema>;

export const gemerkteStelleSchema = z.object({
  normId: z.uuid(),
  zitat: z.string(),
  kurz: z.string(),
  ueberschrift: z.string(),
  /** As it was saved. */
  text: z.string(),
  stand: stellenstandSchema,
  /** Day since which it reads otherwise or no longer holds. */
  seit: z.iso.date().optional(),
  /** As it reads now, where it changed. */
  neu: z.string().optional(),
});
export type GemerkteStelle = z.output<typeof gemerkteStelleSchema>;

export const gemerktSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  frage: z.string(),
  notiz: z.string(),
  stichtag: z.iso.date(),
  fuerHeute: z.boolean(),
  am: z.string(),
  /** Account of who saved it. */
  von: z.string(),
  mine: z.boolean(),
  team: z.object({ id: z.uuid(), name: z.string() }).optional(),
  stellen: z.array(gemerkteStelleSchema),
  /** Places that the reader may not read, or whose work is no longer there. */
  verborgen: z.int(),
});
export type Gemerkt = z.output<typeof gemerktSchema>;
