/** The catalogue as the office edits it: what holds, drafts, what a version changes. */
import { z } from 'zod';
import { fassungSchema } from '#platform/edited/edited.schema.ts';
import { zugangSchema } from '../termine.schema.ts';
import { anliegenSchema } from './anliegen.schema.ts';

export const unterschiedSchema = z.object({ was: z.string(), vorher: z.string(), nachher: z.string() });
export type Unterschied = z.output<typeof unterschiedSchema>;

export const anliegenKurzSchema = z.object({
  schluessel: z.string(),
  name: z.string(),
  gruppe: z.string(),
  zugang: zugangSchema,
  aktiv: z.boolean(),
  hoechstPersonen: z.int(),
  kombinierbar: z.array(z.string()),
  /** „1 Person: 20 Minuten, davon 5 am Foto“. */
  dauer: z.string(),
  mitgeliefert: z.boolean(),
  gueltigAb: z.string().nullable(),
  entwurf: z.boolean(),
  kuenftigAb: z.string().optional(),
});
export type AnliegenKurz = z.output<typeof anliegenKurzSchema>;

export const anliegenFassungSchema = fassungSchema
  .pick({ id: true, nummer: true, status: true, gueltigAb: true, gueltigBis: true, version: true })
  .extend({
    inhalt: anliegenSchema,
    /** Accounts; the page finds the names. */
    erstelltVon: z.string(),
    freigegebenVon: z.string().nullable(),
    freigegebenAt: z.string().nullable(),
    /** Against what held before it. */
    unterschiede: z.array(unterschiedSchema),
    darfFreigeben: z.boolean(),
  });
export type AnliegenFassung = z.output<typeof anliegenFassungSchema>;
