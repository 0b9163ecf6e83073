import { z } from 'zod';

export const lageSchema = z.enum(['gestorben', 'deutscher', 'fortgezogen']);

export const lageInputSchema = z.object({
  id: z.uuid(),
  was: z.enum(['tod', 'einbuergerung', 'fortzug'], 'Bitte wählen Sie, was sich geändert hat.'),
  tag: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.'),
  /** To whom it goes, a document that says so. */
  hinweis: z.string().trim().max(300).default(''),
});
