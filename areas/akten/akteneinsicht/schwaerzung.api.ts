import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { saveSchwaerzungInputSchema, schwaerzungSchema } from './schwaerzung.schema.ts';

export const getSchwaerzung = contract({
  name: 'getSchwaerzung',
  method: 'GET',
  path: '/api/akten/dokumente/:id/schwaerzung',
  summary: 'Schwärzungen eines Dokuments lesen; das Original bleibt unberührt',
  access: 'akten.akteneinsicht',
  input: z.object({ id: z.uuid() }),
  output: schwaerzungSchema,
});

export const saveSchwaerzung = contract({
  name: 'saveSchwaerzung',
  method: 'PUT',
  path: '/api/akten/dokumente/:id/schwaerzung',
  summary: 'Schwärzungen eines Dokuments als Entwurf speichern; eine Freigabe davor gilt nicht mehr',
  access: 'akten.akteneinsicht',
  input: saveSchwaerzungInputSchema,
  output: z.object({ version: z.number().int() }),
});

export const releaseSchwaerzung = contract({
  name: 'releaseSchwaerzung',
  method: 'POST',
  path: '/api/akten/dokumente/:id/schwaerzung/freigabe',
  summary: 'Geprüfte Schwärzungen eines Dokuments freigeben',
  access: 'akten.akteneinsicht',
  input: z.object({ id: z.uuid(), version: z.number().int() }),
  output: z.object({ version: z.number().int() }),
});
