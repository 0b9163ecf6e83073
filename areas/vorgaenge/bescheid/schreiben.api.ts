import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  draftSchreibenInputSchema,
  schreibenKurzSchema,
  schreibenSchema,
  updateSchreibenInputSchema,
} from './schreiben.schema.ts';

const byId = z.object({ id: z.uuid() });
const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const listSchreiben = contract({
  name: 'listSchreiben',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:verfahrenId/schreiben',
  summary: 'Schreiben eines Vorgangs, ältestes zuerst',
  access: 'vorgaenge.lesen',
  input: z.object({ verfahrenId: z.uuid() }),
  output: z.object({ schreiben: z.array(schreibenKurzSchema) }),
});

export const getSchreiben = contract({
  name: 'getSchreiben',
  method: 'GET',
  path: '/api/vorgaenge/schreiben/:id',
  summary: 'Schreiben lesen, mit allem, was vor der Freigabe noch zu tun ist',
  access: 'vorgaenge.lesen',
  input: byId,
  output: schreibenSchema,
});

export const draftSchreiben = contract({
  name: 'draftSchreiben',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/schreiben',
  summary: 'Schreiben aus Textbausteinen entwerfen',
  access: 'vorgaenge.schreiben',
  input: draftSchreibenInputSchema,
  output: schreibenSchema,
});

export const updateSchreiben = contract({
  name: 'updateSchreiben',
  method: 'PUT',
  path: '/api/vorgaenge/schreiben/:id',
  summary: 'Entwurf eines Schreibens ändern',
  access: 'vorgaenge.schreiben',
  input: updateSchreibenInputSchema,
  output: schreibenSchema,
});

export const discardSchreiben = contract({
  name: 'discardSchreiben',
  method: 'POST',
  path: '/api/vorgaenge/schreiben/:id/verwerfen',
  summary: 'Entwurf eines Schreibens verwerfen',
  access: 'vorgaenge.schreiben',
  input: seen,
  output: z.object({}),
});

export const previewSchreiben = contract({
  name: 'previewSchreiben',
  method: 'GET',
  path: '/api/vorgaenge/schreiben/:id/vorschau',
  summary: 'Schreiben als PDF ansehen, wie es hinausginge; als Entwurf gezeichnet, solange es nicht freigegeben ist',
  access: 'vorgaenge.lesen',
  input: byId.extend({ version: z.coerce.number().int().optional() }),
  output: z.unknown(),
  bytes: true,
});

export const measureSchreiben = contract({
  name: 'measureSchreiben',
  method: 'GET',
  path: '/api/vorgaenge/schreiben/:id/vorschau/seiten',
  summary: 'Wie viele Seiten das Schreiben hat; sagt auch, wenn es sich nicht setzen lässt',
  access: 'vorgaenge.lesen',
  input: byId.extend({ version: z.coerce.number().int() }),
  output: z.object({ seiten: z.number().int() }),
});

export const previewSeite = contract({
  name: 'previewSeite',
  method: 'GET',
  path: '/api/vorgaenge/schreiben/:id/vorschau/seiten/:seite',
  summary: 'Eine Seite des Schreibens als Bild',
  access: 'vorgaenge.lesen',
  input: byId.extend({ seite: z.coerce.number().int().min(1).max(200), version: z.coerce.number().int() }),
  output: z.unknown(),
  bytes: true,
});

export const submitForRelease = contract({
  name: 'submitForRelease',
  method: 'POST',
  path: '/api/vorgaenge/schreiben/:id/vorlage',
  summary: 'Schreiben zur Freigabe vorlegen; geht nur, wenn nichts mehr fehlt',
  access: 'vorgaenge.schreiben',
  input: seen,
  output: schreibenSchema,
});

export const rejectRelease = contract({
  name: 'rejectRelease',
  method: 'POST',
  path: '/api/vorgaenge/schreiben/:id/rueckgabe',
  summary: 'Vorgelegtes Schreiben mit Grund zurückgeben oder selbst zurückziehen',
  access: 'vorgaenge.freigeben',
  input: seen.extend({ grund: z.string().trim().min(1, 'Bitte schreiben Sie, was zu ändern ist.').max(1_000) }),
  output: schreibenSchema,
});

export const releaseSchreiben = contract({
  name: 'releaseSchreiben',
  method: 'POST',
  path: '/api/vorgaenge/schreiben/:id/freigabe',
  summary: 'Schreiben freigeben; ein belastender Bescheid nur durch eine zweite Person',
  access: 'vorgaenge.freigeben',
  input: seen,
  output: schreibenSchema,
});

export const listFreigaben = contract({
  name: 'listFreigaben',
  method: 'GET',
  path: '/api/vorgaenge/freigaben',
  summary: 'Schreiben, die zur Freigabe vorliegen, älteste zuerst',
  access: 'vorgaenge.freigeben',
  input: z.object({ anzahl: z.coerce.number().int().min(1).max(200).default(100) }),
  output: z.object({
    schreiben: z.array(
      schreibenKurzSchema.extend({
        person: z.string(),
        aktenzeichen: z.string(),
        eigenes: z.boolean(),
        vorgelegtAm: z.string(),
      }),
    ),
  }),
});
