import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  decideHerausnahmeInputSchema,
  herausnahmeSchema,
  requestHerausnahmeInputSchema,
} from './herausnahme.schema.ts';

export const requestHerausnahme = contract({
  name: 'requestHerausnahme',
  method: 'POST',
  path: '/api/akten/dokumente/:id/herausnahme',
  summary: 'Vernichtung eines einzelnen Dokuments mit Rechtsgrund beantragen',
  access: 'akten.bearbeiten',
  input: requestHerausnahmeInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const listHerausnahmen = contract({
  name: 'listHerausnahmen',
  method: 'GET',
  path: '/api/akten/herausnahmen',
  summary: 'Anträge, einzelne Dokumente zu vernichten, offene zuerst',
  access: 'akten.aufbewahrung',
  input: z.object({}),
  output: z.object({ eintraege: z.array(herausnahmeSchema) }),
});

export const decideHerausnahme = contract({
  name: 'decideHerausnahme',
  method: 'POST',
  path: '/api/akten/herausnahmen/:id/entscheidung',
  summary: 'Als zweite Person entscheiden: Dokument vernichten oder Antrag ablehnen',
  access: 'akten.loeschen-freigeben',
  input: decideHerausnahmeInputSchema,
  output: z.object({}),
});
