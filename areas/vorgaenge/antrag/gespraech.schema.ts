/** The conversation within a Vorgang, on the staff side. */
import { z } from 'zod';
import { nachrichtSchema } from './antrag.schema.ts';

export const gespraechSchema = z.object({
  /** None: it did not come through the portal. */
  antragId: z.uuid().optional(),
  /** Of the applicant. */
  sprache: z.string(),
  nachrichten: z.array(nachrichtSchema),
  /** What can be asked for, of the evidence list of this kind of application. */
  /** Named in German and in the applicant's language. */
  unterlagen: z.array(z.object({ schluessel: z.string(), name: z.string(), eigen: z.string() })),
});
export type Gespraech = z.output<typeof gespraechSchema>;

export const schreibenInputSchema = z.object({
  verfahrenId: z.uuid(),
  /** Key of a template; its sentences come first. */
  vorlage: z.string().max(40).optional(),
  text: z.string().trim().max(3000, 'Bitte höchstens 3.000 Zeichen.').default(''),
  unterlage: z.string().max(60).optional(),
  bis: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.').optional(),
});
