/** A suit or an urgent application against a Bescheid, what the court asks for, and how it ended. */
import { z } from 'zod';
import { gerichtsakteSchema } from './gerichtsakte.schema.ts';

export const rechtsbehelfartSchema = z.enum(['klage', 'eilantrag']);

const tagSchema = z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.');

export const rechtsbehelfSchema = z.object({
  id: z.uuid(),
  schreibenId: z.uuid(),
  art: rechtsbehelfartSchema,
  gericht: z.string(),
  aktenzeichen: z.string(),
  eingegangenAm: z.string(),
  erledigtAm: z.string().optional(),
  ausgang: z.string().optional(),
  /** Nothing of the Akte is deleted while it lasts. */
  gesperrt: z.boolean(),
  fristen: z.array(
    z.object({ id: z.uuid(), text: z.string(), faellig: z.string(), norm: z.string(), erledigt: z.boolean() }),
  ),
  /** What the court got, first to last. */
  akten: z.array(gerichtsakteSchema),
  /** Documents that came into the Akte after the last of them. */
  neu: z.int(),
});
export type Rechtsbehelf = z.output<typeof rechtsbehelfSchema>;

export const noteKlageInputSchema = z.object({
  /** The Bescheid it is against. */
  id: z.uuid(),
  art: rechtsbehelfartSchema,
  gericht: z.string().trim().min(1, 'Bitte nennen Sie das Gericht.').max(200),
  aktenzeichen: z.string().trim().min(1, 'Bitte geben Sie das Aktenzeichen des Gerichts an.').max(60),
  eingegangenAm: tagSchema,
  /** By which the court wants an answer; it may set another one later. */
  antwortBis: tagSchema.optional(),
});

const seen = { verfahrenId: z.uuid(), id: z.uuid() };

export const setGerichtsfristInputSchema = z.object({
  ...seen,
  text: z.string().trim().min(1, 'Bitte schreiben Sie, was das Gericht will.').max(200),
  bis: tagSchema,
});

export const finishRechtsbehelfInputSchema = z.object({
  ...seen,
  am: tagSchema,
  ausgang: z.string().trim().min(1, 'Bitte schreiben Sie, wie es ausgegangen ist.').max(500),
  /** The hold of this suit ends with it. */
  sperreAufheben: z.boolean().default(false),
});
