/** Verfahren: the procedure on a Vorgang of an Akte. People see one thing, the Vorgang; both have the same id. */
import { z } from 'zod';

export const kanalSchema = z.enum(['schalter', 'papier', 'portal', 'e-mail', 'schnittstelle', 'amt']);
export type Kanal = z.output<typeof kanalSchema>;

export const standSchema = z.enum([
  'eingang',
  'pruefung',
  'nachforderung',
  'beteiligung',
  'anhoerung',
  'entscheidung',
  'freigabe',
  'bekanntgabe',
  'ausgabe',
  'ausgesetzt',
  'erledigt',
]);
export type Stand = z.output<typeof standSchema>;

export const ergebnisSchema = z.enum([
  'erteilt',
  'abgelehnt',
  'erledigt',
  'zurueckgenommen',
  'eingestellt',
  'abgegeben',
]);
export type Ergebnis = z.output<typeof ergebnisSchema>;

export const personImVerfahrenSchema = z.object({
  id: z.uuid(),
  familienname: z.string(),
  vornamen: z.string(),
  geburtsdatum: z.string().optional(),
  staatsangehoerigkeiten: z.array(z.string()),
});

export const verfahrenKurzSchema = z.object({
  id: z.uuid(),
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  person: personImVerfahrenSchema,
  verfahrensart: z.string(),
  artName: z.string(),
  pruefart: z.string().optional(),
  kanal: kanalSchema,
  stand: standSchema,
  ergebnis: ergebnisSchema.optional(),
  /** ISO instants. */
  eingegangenAm: z.string(),
  vollstaendigAm: z.string().optional(),
  erledigtAm: z.string().optional(),
  bearbeiter: z.object({ id: z.string(), name: z.string() }).optional(),
  /** ISO day of the earliest open Frist. */
  naechsteFrist: z.string().optional(),
  version: z.number().int(),
});
export type VerfahrenKurz = z.output<typeof verfahrenKurzSchema>;

export const createVerfahrenInputSchema = z.object({
  akteId: z.uuid(),
  personId: z.uuid(),
  verfahrensart: z.string().max(20),
  pruefart: z.string().max(40).nullable().default(null),
  kanal: kanalSchema.default('schalter'),
  /** When it reached the office, ISO instant; without it: now. Paper that came yesterday counts from yesterday. */
  eingegangenAm: z.iso.datetime({ offset: true }).optional(),
});
