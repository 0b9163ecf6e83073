/** Text blocks: edited data of the office, drafted, valid from a day, released by a second person. */
import { z } from 'zod';

export const bausteinSchema = z.object({
  titel: z.string().trim().min(1, 'Bitte geben Sie dem Baustein einen Namen.').max(120),
  /** With placeholders of `platzhalter.data.ts`; unknown ones are refused by the verb that saves it. */
  text: z.string().trim().min(1, 'Bitte schreiben Sie den Text.').max(20_000),
});
export type Baustein = z.output<typeof bausteinSchema>;

export const bausteinZeileSchema = z.object({
  schluessel: z.string(),
  titel: z.string(),
  text: z.string(),
  /** False: the office has released its own. */
  ausgeliefert: z.boolean(),
  gueltigAb: z.string().optional(),
  entwurf: z
    .object({
      id: z.uuid(),
      version: z.number().int(),
      titel: z.string(),
      text: z.string(),
      gueltigAb: z.string().nullable(),
      darfFreigeben: z.boolean(),
    })
    .optional(),
});
