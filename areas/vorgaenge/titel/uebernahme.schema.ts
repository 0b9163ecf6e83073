/** Take-over from the old Fachverfahren: what a list says against what is known here. */
import { z } from 'zod';

export const uebernahmebefundSchema = z.enum(['neu', 'gleich', 'abweichend', 'doppelt', 'unlesbar']);
export type Uebernahmebefund = z.output<typeof uebernahmebefundSchema>;

export const uebernahmeSchema = z.object({
  id: z.uuid(),
  datei: z.string(),
  stand: z.enum(['geprueft', 'laeuft', 'fertig', 'verworfen']),
  zeilen: z.number().int(),
  zahlen: z.record(uebernahmebefundSchema, z.number().int()),
  angewendet: z.number().int(),
  offen: z.number().int(),
  erstelltAm: z.string(),
  fertigAm: z.string().optional(),
});
export type Uebernahme = z.output<typeof uebernahmeSchema>;

export const uebernahmezeileSchema = z.object({
  zeile: z.number().int(),
  befund: uebernahmebefundSchema,
  satz: z.string(),
  angewendet: z.boolean(),
});
export type Uebernahmezeile = z.output<typeof uebernahmezeileSchema>;
