import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { createBezugInputSchema, createFamilieInputSchema, verweisSchema } from './verweis.schema.ts';

const liste = z.object({ verweise: z.array(verweisSchema) });

export const listVerweiseOfPerson = contract({
  name: 'listVerweiseOfPerson',
  method: 'GET',
  path: '/api/akten/personen/:personId/verweise',
  summary: 'Familie einer Person, soweit man sie sehen darf',
  access: 'akten.lesen',
  input: z.object({ personId: z.uuid() }),
  output: liste,
});

export const listVerweiseOfAkte = contract({
  name: 'listVerweiseOfAkte',
  method: 'GET',
  path: '/api/akten/akten/:akteId/verweise',
  summary: 'Familie der Personen einer Akte und verbundene Akten, soweit man sie sehen darf',
  access: 'akten.lesen',
  input: z.object({ akteId: z.uuid() }),
  output: liste,
});

export const createFamilie = contract({
  name: 'createFamilie',
  method: 'POST',
  path: '/api/akten/verweise/familie',
  summary: 'Zwei Personen als Familie verbinden',
  access: 'akten.bearbeiten',
  input: createFamilieInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const createBezug = contract({
  name: 'createBezug',
  method: 'POST',
  path: '/api/akten/verweise/bezug',
  summary: 'Zwei Akten miteinander verbinden',
  access: 'akten.bearbeiten',
  input: createBezugInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const removeVerweis = contract({
  name: 'removeVerweis',
  method: 'DELETE',
  path: '/api/akten/verweise/:id',
  summary: 'Verbindung lösen',
  access: 'akten.bearbeiten',
  input: z.object({ id: z.uuid() }),
  /** Between whom it was. */
  output: z.object({ personen: z.array(z.uuid()), akten: z.array(z.uuid()) }),
});
