import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { dateiErgebnisSchema, einlesungSchema } from './einlesung.schema.ts';

/** Larger ones are read by the command. */
export const MOST_UPLOAD_BYTES = 24 * 1024 * 1024;

export const startEinlesung = contract({
  name: 'startEinlesung',
  method: 'POST',
  path: '/api/erlasse/einlesungen',
  summary: 'Das Hochladen von Gesetzen und Erlassen beginnen; jede Datei folgt für sich',
  access: 'erlasse.pflegen',
  input: z.object({ gesamt: z.int().min(1).max(5_000) }),
  output: z.object({ id: z.uuid() }),
});

export const readEinlesungDatei = contract({
  name: 'readEinlesungDatei',
  method: 'POST',
  path: '/api/erlasse/einlesungen/:id/dateien',
  summary: 'Eine Datei einlesen (XML, ZIP und was die Leser sonst kennen) und sagen, was aus ihr wurde',
  access: 'erlasse.pflegen',
  input: z.object({
    id: z.uuid(),
    /** Which of the files of this run, from 0; one that is sent again is noted once. */
    nr: z.int().min(0).max(4_999),
    dateiname: z.string().trim().min(1).max(300),
    inhalt: z.base64(),
  }),
  output: z.object({ dateien: z.array(dateiErgebnisSchema) }),
  maxBodyBytes: Math.ceil((MOST_UPLOAD_BYTES * 4) / 3) + 4_000,
});

export const endEinlesung = contract({
  name: 'endEinlesung',
  method: 'POST',
  path: '/api/erlasse/einlesungen/:id/ende',
  summary: 'Das Hochladen beenden',
  access: 'erlasse.pflegen',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});

export const listEinlesungen = contract({
  name: 'listEinlesungen',
  method: 'GET',
  path: '/api/erlasse/einlesungen',
  summary: 'Die letzten Einlesungen mit ihrem Stand',
  access: 'erlasse.pflegen',
  input: z.object({}),
  output: z.object({ eintraege: z.array(einlesungSchema) }),
});

export const getEinlesung = contract({
  name: 'getEinlesung',
  method: 'GET',
  path: '/api/erlasse/einlesungen/:id',
  summary: 'Quittung einer Einlesung: was aus jeder Datei wurde, Fehler zuerst',
  access: 'erlasse.pflegen',
  input: z.object({ id: z.uuid() }),
  output: einlesungSchema.extend({ dateien: z.array(dateiErgebnisSchema) }),
});
