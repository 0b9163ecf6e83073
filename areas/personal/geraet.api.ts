import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { createGeraetInputSchema, geraetMitTokenSchema, geraetSchema } from './geraet.schema.ts';

export const listGeraete = contract({
  name: 'listGeraete',
  method: 'GET',
  path: '/api/personal/geraete',
  summary: 'Roboter und Stationen auflisten',
  access: 'personal.geraete',
  input: z.object({}),
  output: z.object({ geraete: z.array(geraetSchema) }),
});

/** Not idempotent on purpose: the answer holds the token, and kept answers lie in the database. */
export const createGeraet = contract({
  name: 'createGeraet',
  method: 'POST',
  path: '/api/personal/geraete',
  summary: 'Roboter oder Station anlegen und Zugangsschlüssel ausgeben',
  access: 'personal.geraete',
  input: createGeraetInputSchema,
  output: geraetMitTokenSchema,
  idempotent: false,
});

export const renewGeraetToken = contract({
  name: 'renewGeraetToken',
  method: 'POST',
  path: '/api/personal/geraete/:id/schluessel',
  summary: 'Neuen Zugangsschlüssel ausgeben; der alte gilt nicht mehr',
  access: 'personal.geraete',
  input: z.object({ id: z.uuid(), version: z.number().int(), gueltigBis: z.iso.date() }),
  output: geraetMitTokenSchema,
  idempotent: false,
});

export const revokeGeraet = contract({
  name: 'revokeGeraet',
  method: 'POST',
  path: '/api/personal/geraete/:id/sperre',
  summary: 'Gerät sperren',
  access: 'personal.geraete',
  input: z.object({ id: z.uuid(), version: z.number().int() }),
  output: geraetSchema,
});
