import { z } from 'zod';
import { dateiSchema, nachrichtSchema } from './antrag.schema.ts';

/** Why a person has to look; `mensch`: this kind always wants one. */
export const WARUM = [
  'ohne-aktenzeichen',
  'aktenzeichen-passt-nicht',
  'person-unbekannt',
  'mensch',
  'mitantrag',
] as const;

export const wartenderAntragSchema = z.object({
  id: z.uuid(),
  nummer: z.string(),
  antragsart: z.string(),
  name: z.string(),
  geburtsdatum: z.string().optional(),
  eingereichtAm: z.string(),
  warum: z.enum(WARUM),
});

export const kandidatSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  geburtsdatum: z.string().optional(),
  gruende: z.array(z.string()),
  akten: z.array(z.object({ id: z.uuid(), aktenzeichen: z.string() })),
});

export const wartenderAntragGanzSchema = wartenderAntragSchema.extend({
  sprache: z.string(),
  bloecke: z.array(
    z.object({ titel: z.string(), zeilen: z.array(z.object({ frage: z.string(), antwort: z.string() })) }),
  ),
  dateien: z.array(dateiSchema),
  kandidaten: z.array(kandidatSchema),
  verfahrensart: z.string(),
  pruefart: z.string().nullable(),
});

export const nachrichtenSchema = z.object({
  /** None: it did not come through the portal. */
  antragId: z.uuid().optional(),
  nachrichten: z.array(nachrichtSchema),
});
