/** Notices before an end, as the screen shows them: planned for today, and told already. */
import { z } from 'zod';

export const hinweiswegSchema = z.enum(['portal', 'mail', 'brief', 'keiner']);

const zeile = {
  id: z.uuid(),
  name: z.string(),
  norm: z.string(),
  endet: z.string(),
  /** 90, 60, 30 … days before the end. */
  stufe: z.number().int(),
  weg: hinweiswegSchema,
  /** Why nobody is told. */
  grund: z.string(),
  sprache: z.string(),
  personId: z.uuid(),
  person: z.string(),
  akteId: z.uuid(),
  aktenzeichen: z.string(),
};

export const geplanteZeileSchema = z.object(zeile);
export type GeplanteZeile = z.output<typeof geplanteZeileSchema>;

export const hinweiszeileSchema = z.object({ ...zeile, am: z.string(), gedrucktAm: z.string().optional() });
export type Hinweiszeile = z.output<typeof hinweiszeileSchema>;
