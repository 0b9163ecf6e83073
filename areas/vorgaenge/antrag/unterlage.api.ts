/** Contracts of files in the portal: in parts or at once, looked at, kept although doubtful, taken back, read. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { dateiSchema } from './antrag.schema.ts';
import { trotzdemSchema } from './unterlagenpruefung.schema.ts';

const access = 'vorgaenge.antrag-stellen';
const id = z.uuid();

/** 15 MB of a file. */
export const DATEI_BYTES = 15_000_000;
/** A part is through within seconds also on a slow line; a lost one costs little. */
export const TEIL_BYTES = 256_000;

const fingerabdruck = z.string().regex(/^[0-9a-f]{64}$/);

export const listTeile = contract({
  name: 'listTeile',
  method: 'GET',
  path: '/api/buerger/antraege/:id/teile',
  summary: 'Welche Teile einer Datei schon angekommen sind',
  access,
  input: z.object({ id, datei: fingerabdruck }),
  output: z.object({ da: z.array(z.number().int()) }),
  perMinute: 120,
});

export const uploadTeil = contract({
  name: 'uploadTeil',
  method: 'POST',
  path: '/api/buerger/antraege/:id/teile',
  summary: 'Einen Teil einer Datei hochladen',
  access,
  input: z.object({
    id,
    datei: fingerabdruck,
    nr: z
      .number()
      .int()
      .min(0)
      .max(Math.ceil(DATEI_BYTES / TEIL_BYTES)),
    inhalt: z.base64().min(1),
  }),
  output: z.object({}),
  maxBodyBytes: Math.ceil((TEIL_BYTES * 4) / 3) + 2_000,
  perMinute: 300,
});

export const uploadUnterlage = contract({
  name: 'uploadUnterlage',
  method: 'POST',
  path: '/api/buerger/antraege/:id/dateien',
  summary: 'Eine Unterlage hochladen und gleich prüfen lassen',
  access,
  input: z.object({
    id,
    unterlage: z.string().max(60),
    dateiname: z.string().trim().min(1).max(200),
    /** All of it, or the parts that were sent before. */
    quelle: z.union([
      z.object({ inhalt: z.base64().min(1) }),
      z.object({ datei: fingerabdruck, teile: z.number().int().min(1).max(100) }),
    ]),
  }),
  output: dateiSchema,
  maxBodyBytes: Math.ceil((DATEI_BYTES * 4) / 3) + 2_000,
  perMinute: 60,
});

/** Nothing blocks: the reason goes along to the one who reads the file. */
export const keepUnterlage = contract({
  name: 'keepUnterlage',
  method: 'PUT',
  path: '/api/buerger/antraege/:id/dateien/:dateiId/trotzdem',
  summary: 'Eine Datei trotz eines Hinweises schicken und sagen, warum',
  access,
  input: z.object({ id, dateiId: z.uuid(), grund: trotzdemSchema, text: z.string().trim().max(500).default('') }),
  output: dateiSchema,
});

export const removeUnterlage = contract({
  name: 'removeUnterlage',
  method: 'DELETE',
  path: '/api/buerger/antraege/:id/dateien/:dateiId',
  summary: 'Eine hochgeladene Datei wieder entfernen',
  access,
  input: z.object({ id, dateiId: z.uuid() }),
  output: z.object({}),
});

export const readUnterlage = contract({
  name: 'readUnterlage',
  method: 'GET',
  path: '/api/buerger/antraege/:id/dateien/:dateiId',
  summary: 'Eine eigene Datei ansehen',
  access,
  input: z.object({ id, dateiId: z.uuid() }),
  output: z.any(),
  bytes: true,
});
