/** A Sammlung as those see it who may read it. */
import { z } from 'zod';
import { sichtbarkeitSchema } from '../bestand/werk.schema.ts';

export const sammlungKreisSchema = z
  .object({
    sichtbar: sichtbarkeitSchema,
    /** For `teams`: who works in one of them, and the Leitung. */
    teams: z.array(z.uuid()).max(50),
    /** For `vertraulich`: these accounts and nobody else. */
    personen: z.array(z.string().min(1).max(100)).max(200),
  })
  .refine(({ sichtbar, teams }) => sichtbar !== 'teams' || teams.length > 0, {
    path: ['teams'],
    message: 'Wählen Sie mindestens ein Team.',
  });

export const sammlungNameSchema = z.string().trim().min(2, 'Geben Sie der Sammlung einen Namen.').max(80);

export const sammlungSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  art: z.enum(['recht', 'erlass', 'hausregel']),
  sichtbar: sichtbarkeitSchema,
  teams: z.array(z.uuid()),
  personen: z.array(z.string()),
  /** Works in it that the actor may see. */
  anzahl: z.int(),
  version: z.int(),
});
export type Sammlung = z.output<typeof sammlungSchema>;
