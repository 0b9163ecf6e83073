/** A rule of the house: written in the browser, with headings, of its own rank beside law and Erlass. */
import { z } from 'zod';

export const hausregelInputSchema = z
  .object({
    titel: z.string().trim().min(3, 'Geben Sie der Hausregel einen Titel.').max(200),
    /** Lines that begin with `#` are headings; an empty line parts paragraphs. */
    text: z.string().trim().min(20, 'Schreiben Sie, was gilt.').max(100_000),
    gueltigAb: z.iso.date('Geben Sie den ersten Tag ein.'),
    gueltigBis: z.iso.date('Geben Sie ein Datum ein.').optional(),
  })
  .refine(({ gueltigAb, gueltigBis }) => !gueltigBis || gueltigAb <= gueltigBis, {
    path: ['gueltigBis'],
    message: 'Der letzte Tag liegt vor dem ersten.',
  });
export type HausregelInput = z.output<typeof hausregelInputSchema>;
