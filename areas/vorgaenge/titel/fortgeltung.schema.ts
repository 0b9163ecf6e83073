/** Titles that continue by law: the rule is edited data, a run over all of them is released by a second person. */
import { z } from 'zod';
import { defineEdited, fassungSchema } from '#platform/edited/edited.schema.ts';
import { titelTagSchema } from './titel.schema.ts';

export const fortgeltungsregelSchema = z
  .object({
    name: z.string().trim().min(3, 'Bitte geben Sie der Regel einen Namen.').max(120),
    /** Keys of `titelart.data.ts`. */
    arten: z.array(z.string()).min(1, 'Bitte nennen Sie mindestens eine Art von Titel.'),
    /** The title was in force on this day. */
    gueltigAm: titelTagSchema,
    fortBis: titelTagSchema,
    norm: z.string().trim().min(3, 'Bitte nennen Sie die Norm.').max(200),
  })
  .refine((one) => one.fortBis > one.gueltigAm, {
    path: ['fortBis'],
    message: 'Das neue Ende liegt vor dem Tag, an dem der Titel gelten musste.',
  });
export type FortgeltungsregelInhalt = z.output<typeof fortgeltungsregelSchema>;

export const fortgeltungsregel = defineEdited('vorgaenge.fortgeltung', fortgeltungsregelSchema);

export const regelMitFassungSchema = fassungSchema
  .pick({ id: true, schluessel: true, nummer: true, status: true, gueltigAb: true, version: true })
  .extend({ inhalt: fortgeltungsregelSchema, vonMir: z.boolean() });

export const laufStandSchema = z.enum(['entwurf', 'freigegeben', 'fertig', 'verworfen']);

export const fortgeltungslaufSchema = z.object({
  id: z.uuid(),
  stand: laufStandSchema,
  regel: fortgeltungsregelSchema,
  anzahl: z.number().int(),
  fortgeschrieben: z.number().int(),
  ausgelassen: z.number().int(),
  vorbereitetVon: z.string(),
  freigegebenVon: z.string().optional(),
  erstelltAm: z.string(),
  fertigAm: z.string().optional(),
  /** Whoever prepared it does not release it. */
  vonMir: z.boolean(),
  version: z.number().int(),
  stichprobe: z.array(
    z.object({ titelId: z.uuid(), aktenzeichen: z.string(), name: z.string(), bisher: z.string(), neu: z.string() }),
  ),
});
export type Fortgeltungslauf = z.output<typeof fortgeltungslaufSchema>;
