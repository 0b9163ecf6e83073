/**
 * Rechtswert: a number that the law or the office sets and that changes without the rule around it: a threshold of a
 * regulation, a period of the office. What came with Bleibe holds until the office releases a value of its own.
 */
import { z } from 'zod';
import { defineEdited } from '#platform/edited/edited.schema.ts';

export const EINHEITEN = ['cent', 'tage', 'monate'] as const;
export const einheitSchema = z.enum(EINHEITEN);
export type Einheit = z.output<typeof einheitSchema>;

export const rechtswertInhaltSchema = z.object({
  /** Whole cents, days or months. */
  wert: z.number().int('Bitte eine ganze Zahl angeben.').min(0, 'Der Wert muss mindestens 0 sein.').max(100_000_000),
  /** Where it stands, e.g. the Bundesgesetzblatt, or the order of the office. */
  quelle: z.string().trim().min(3, 'Bitte geben Sie an, wo der Wert steht.').max(300),
});
export type RechtswertInhalt = z.output<typeof rechtswertInhaltSchema>;

export const rechtswertKind = defineEdited('rechtswert', rechtswertInhaltSchema);

export const rechtswertStandSchema = z.object({
  schluessel: z.string(),
  name: z.string(),
  text: z.string(),
  norm: z.string(),
  einheit: einheitSchema,
  /** None: on this day nothing is known, and what needs it stays open. */
  geltend: z
    .object({
      wert: z.number().int(),
      quelle: z.string(),
      gueltigAb: z.string(),
      gueltigBis: z.string().optional(),
      /** Came with Bleibe. */
      mitgeliefert: z.boolean(),
    })
    .optional(),
});
export type RechtswertStand = z.output<typeof rechtswertStandSchema>;

export const rechtswertFassungSchema = z.object({
  id: z.uuid(),
  nummer: z.number().int(),
  status: z.enum(['ENTWURF', 'FREIGEGEBEN', 'VERWORFEN']),
  wert: z.number().int(),
  quelle: z.string(),
  gueltigAb: z.string().nullable(),
  gueltigBis: z.string().nullable(),
  version: z.number().int(),
  von: z.string(),
  freigegebenVon: z.string().optional(),
  /** Whether the one who asks may release it: a draft on which they have not written. */
  darfFreigeben: z.boolean(),
});
export type RechtswertFassung = z.output<typeof rechtswertFassungSchema>;
