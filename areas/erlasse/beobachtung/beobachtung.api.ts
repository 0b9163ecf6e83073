import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { belegSchema, blickSchema, erlassquelleSchema, quelleInputSchema } from './beobachtung.schema.ts';

export const listErlassquellen = contract({
  name: 'listErlassquellen',
  method: 'GET',
  path: '/api/erlasse/quellen',
  summary: 'Beobachtete Ordner und Adressen mit ihren letzten Belegen',
  access: 'erlasse.pflegen',
  input: z.object({}),
  output: z.object({
    quellen: z.array(
      erlassquelleSchema.extend({ sammlung: z.string(), blick: blickSchema, belege: z.array(belegSchema) }),
    ),
  }),
});

export const createErlassquelle = contract({
  name: 'createErlassquelle',
  method: 'POST',
  path: '/api/erlasse/quellen',
  summary: 'Ordner oder Adresse beobachten lassen; aus, bis jemand es einschaltet',
  access: 'erlasse.pflegen',
  input: z.object({ quelle: quelleInputSchema }),
  output: z.object({ id: z.uuid() }),
});

export const switchErlassquelle = contract({
  name: 'switchErlassquelle',
  method: 'PUT',
  path: '/api/erlasse/quellen/:id',
  summary: 'Beobachten ein- oder ausschalten',
  access: 'erlasse.pflegen',
  input: z.object({ id: z.uuid(), version: z.int(), aktiv: z.boolean() }),
  output: z.object({ id: z.uuid() }),
});

export const lookIntoErlassquelle = contract({
  name: 'lookIntoErlassquelle',
  method: 'POST',
  path: '/api/erlasse/quellen/:id/nachsehen',
  summary: 'In einem Ordner oder unter einer Adresse jetzt nachsehen, auch wenn sie ausgeschaltet ist',
  access: 'erlasse.pflegen',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
});

export const deleteErlassquelle = contract({
  name: 'deleteErlassquelle',
  method: 'POST',
  path: '/api/erlasse/quellen/:id/entfernen',
  summary: 'Einen Ordner oder eine Adresse nicht mehr beobachten; eingelesene Erlasse bleiben',
  access: 'erlasse.pflegen',
  input: z.object({ id: z.uuid(), version: z.int() }),
  output: z.object({}),
});
