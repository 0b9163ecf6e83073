/** Arbeitsliste: a saved question whose documents are worked off, one's own or shared with a team. */
import { z } from 'zod';
import { eingrenzungSchema } from './suche.schema.ts';

export const listenfrageSchema = eingrenzungSchema.extend({
  q: z.string().trim().min(1, 'Bitte geben Sie an, was Sie suchen.').max(200),
});
export type Listenfrage = z.output<typeof listenfrageSchema>;

const nameSchema = z
  .string()
  .trim()
  .min(1, 'Bitte geben Sie der Liste einen Namen.')
  .max(80, 'Bitte höchstens 80 Zeichen.');

export const createArbeitslisteInputSchema = z.object({
  name: nameSchema,
  frage: listenfrageSchema,
  /** Everybody of this team sees the list and works it off; each sees only what their own range shows. */
  teamId: z.string().optional(),
});

export const updateArbeitslisteInputSchema = createArbeitslisteInputSchema.extend({
  id: z.uuid(),
  version: z.number().int(),
});

export const arbeitslisteSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Absent when its words were taken away. */
  frage: listenfrageSchema.optional(),
  /** The words named somebody whose Akte is destroyed; or the list was emptied for another such reason. */
  geleertAm: z.string().optional(),
  team: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Only who made it changes and deletes it. */
  eigene: z.boolean(),
  /** Documents that became readable since the actor looked last, and are not done. */
  neu: z.number().int(),
  /** There are more new ones than were counted. */
  neuMehr: z.boolean(),
  /** Documents done in it that the actor sees. */
  erledigt: z.number().int(),
  version: z.number().int(),
});
export type Arbeitsliste = z.output<typeof arbeitslisteSchema>;

export const erledigtSchema = z.object({
  dokumentId: z.uuid(),
  titel: z.string(),
  akte: z.object({ id: z.uuid(), aktenzeichen: z.string() }).optional(),
  person: z.string().optional(),
  von: z.string(),
  am: z.string(),
});
