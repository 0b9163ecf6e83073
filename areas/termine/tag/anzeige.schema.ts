/** What hangs on the wall. Numbers and rooms, never a name or a matter. */
import { z } from 'zod';
import { terminspracheSchema } from '../termine.schema.ts';
import { wartezeitSchema, zielSchema } from './besuch.schema.ts';

export const aufrufSchema = z.object({
  /** Changes with every call of the same number: what was spoken already is not spoken again. */
  id: z.string(),
  nummer: z.string(),
  ziel: zielSchema,
  sprache: terminspracheSchema,
  um: z.string(),
  /** First, second, third call. */
  aufruf: z.int(),
  /** Is at the Platz already. */
  begonnen: z.boolean(),
});
export type Aufruf = z.output<typeof aufrufSchema>;

export const anzeigeSchema = z.object({
  standort: z.string(),
  haus: z.string(),
  /** Time of the server; a display that hears nothing for long shows that it is stale. */
  jetzt: z.string(),
  /** Newest first. */
  aufrufe: z.array(aufrufSchema),
  wartende: z.int(),
  wartezeit: wartezeitSchema,
});
export type Anzeige = z.output<typeof anzeigeSchema>;
