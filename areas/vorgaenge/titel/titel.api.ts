import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  ablaufZeileSchema,
  ausweispapierSchema,
  correctTitelInputSchema,
  endTitelInputSchema,
  erreichbarkeitSchema,
  registerPapierInputSchema,
  registerTitelInputSchema,
  setErreichbarkeitInputSchema,
  titelDerPersonSchema,
  titelSchema,
} from './titel.schema.ts';

export const registerTitel = contract({
  name: 'registerTitel',
  method: 'POST',
  path: '/api/vorgaenge/titel',
  summary: 'Titel eintragen, auch anstelle eines anderen',
  access: 'vorgaenge.titel',
  input: registerTitelInputSchema,
  output: titelSchema,
});

export const getTitel = contract({
  name: 'getTitel',
  method: 'GET',
  path: '/api/vorgaenge/titel/:id',
  summary: 'Titel lesen',
  access: 'vorgaenge.lesen',
  input: z.object({ id: z.uuid() }),
  output: titelSchema,
});

export const endTitel = contract({
  name: 'endTitel',
  method: 'POST',
  path: '/api/vorgaenge/titel/:id/ende',
  summary: 'Titel beenden: erloschen, widerrufen, zurückgenommen, eingebürgert (§ 51 AufenthG)',
  access: 'vorgaenge.titel',
  input: endTitelInputSchema,
  output: titelSchema,
});

export const correctTitel = contract({
  name: 'correctTitel',
  method: 'POST',
  path: '/api/vorgaenge/titel/:id/berichtigung',
  summary: 'Angaben zu einem Titel berichtigen; was vorher dastand, bleibt im Verlauf',
  access: 'vorgaenge.titel',
  input: correctTitelInputSchema,
  output: titelSchema,
});

export const setErreichbarkeit = contract({
  name: 'setErreichbarkeit',
  method: 'PUT',
  path: '/api/vorgaenge/personen/:personId/erreichbarkeit',
  summary: 'Sprache, Anschrift und Weg für Hinweise auf ein Ende festhalten',
  access: 'vorgaenge.titel',
  input: setErreichbarkeitInputSchema,
  output: erreichbarkeitSchema,
});

export const readSeriennummer = contract({
  name: 'readSeriennummer',
  method: 'POST',
  path: '/api/vorgaenge/titel/:id/seriennummer',
  summary: 'Seriennummer der Karte im Klartext lesen, mit Zweck',
  access: 'vorgaenge.serie',
  input: z.object({ id: z.uuid(), zweck: z.enum(['ausgabe', 'verlust', 'auskunft-behoerde', 'pruefung']) }),
  output: z.object({ seriennummer: z.string() }),
});

export const listTitelDerPerson = contract({
  name: 'listTitelDerPerson',
  method: 'GET',
  path: '/api/vorgaenge/personen/:personId/titel',
  summary: 'Titel, Papiere und Merker einer Person',
  access: 'vorgaenge.lesen',
  input: z.object({ personId: z.uuid() }),
  output: titelDerPersonSchema,
});

export const registerPapier = contract({
  name: 'registerPapier',
  method: 'POST',
  path: '/api/vorgaenge/papiere',
  summary: 'Pass, Fiktionsbescheinigung oder anderes Papier mit Ende eintragen',
  access: 'vorgaenge.titel',
  input: registerPapierInputSchema,
  output: ausweispapierSchema.pick({ id: true }),
});

export const listAblaufend = contract({
  name: 'listAblaufend',
  method: 'GET',
  path: '/api/vorgaenge/ablaufend',
  summary: 'Titel und Papiere, die bald enden, nach Tag',
  access: 'vorgaenge.lesen',
  input: z.object({
    was: z.enum(['titel', 'papiere', 'alle']).default('titel'),
    /** Days ahead; expired ones of the last 30 days are in front. */
    tage: z.coerce.number().int().min(1).max(730).default(90),
    teamId: z.string().optional(),
    anzahl: z.coerce.number().int().min(1).max(200).default(50),
    ab: z.string().optional(),
  }),
  output: z.object({ eintraege: z.array(ablaufZeileSchema), weiter: z.string().optional() }),
});
