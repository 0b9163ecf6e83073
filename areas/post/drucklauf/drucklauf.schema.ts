/** Drucklauf: letters that leave by one way, as one file for the printer. */
import { z } from 'zod';
import { wegSchema } from '../post.schema.ts';

export const druckwegSchema = wegSchema.exclude(['portal']);
export type Druckweg = z.output<typeof druckwegSchema>;

export const drucklaufSchema = z.object({
  id: z.uuid(),
  weg: druckwegSchema,
  anBevollmaechtigte: z.boolean(),
  anzahl: z.number().int(),
  /** Of those that are still to be sent. */
  offen: z.number().int(),
  deckblatt: z.boolean(),
  beidseitig: z.boolean(),
  /** `geleert`: the file is gone, it is made anew when somebody prints again. */
  stand: z.enum(['wartet', 'fertig', 'fehler', 'geleert']),
  gelesen: z.number().int(),
  seiten: z.number().int().optional(),
  fehler: z.string().optional(),
  version: z.number().int(),
  createdAt: z.string(),
  von: z.string(),
});
export type Drucklauf = z.output<typeof drucklaufSchema>;
