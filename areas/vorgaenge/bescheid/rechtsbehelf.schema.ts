/** A suit or an urgent application against a Bescheid. */
import { z } from 'zod';

export const rechtsbehelfartSchema = z.enum(['klage', 'eilantrag']);

export const rechtsbehelfSchema = z.object({
  id: z.uuid(),
  schreibenId: z.uuid(),
  art: rechtsbehelfartSchema,
  gericht: z.string(),
  aktenzeichen: z.string(),
  eingegangenAm: z.string(),
  erledigtAm: z.string().optional(),
  ausgang: z.string().optional(),
});
export type Rechtsbehelf = z.output<typeof rechtsbehelfSchema>;

export const noteKlageInputSchema = z.object({
  /** The Bescheid it is against. */
  id: z.uuid(),
  art: rechtsbehelfartSchema,
  gericht: z.string().trim().min(1, 'Bitte nennen Sie das Gericht.').max(200),
  aktenzeichen: z.string().trim().min(1, 'Bitte geben Sie das Aktenzeichen des Gerichts an.').max(60),
  eingegangenAm: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.'),
});
