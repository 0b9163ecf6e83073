import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  createAkteneinsichtInputSchema,
  herausgabeSchema,
  recordUebergabeInputSchema,
  vorschauSchema,
  wahlSchema,
} from './herausgabe.schema.ts';

const byId = z.object({ id: z.uuid() });

/** POST: the choice may hold thousands of ids. Nothing is written. */
export const previewAkteneinsicht = contract({
  name: 'previewAkteneinsicht',
  method: 'POST',
  path: '/api/akten/akten/:id/akteneinsicht/vorschau',
  summary: 'Zeigen, was eine Akteneinsicht umfasst und was zurückgehalten wird',
  access: 'akten.akteneinsicht',
  input: wahlSchema,
  output: vorschauSchema,
  idempotent: false,
});

export const createAkteneinsicht = contract({
  name: 'createAkteneinsicht',
  method: 'POST',
  path: '/api/akten/akten/:id/akteneinsicht',
  summary: 'PDF zur Akteneinsicht erstellen lassen',
  access: 'akten.akteneinsicht',
  input: createAkteneinsichtInputSchema,
  output: byId,
});

export const listHerausgaben = contract({
  name: 'listHerausgaben',
  method: 'GET',
  path: '/api/akten/akten/:id/herausgaben',
  summary: 'Was aus einer Akte herausgegeben wurde, neueste zuerst',
  access: 'akten.akteneinsicht',
  input: byId,
  output: z.object({ eintraege: z.array(herausgabeSchema) }),
});

export const getHerausgabeDatei = contract({
  name: 'getHerausgabeDatei',
  method: 'GET',
  path: '/api/akten/herausgaben/:id/datei',
  summary: 'Erstellte Datei herunterladen',
  access: 'akten.akteneinsicht',
  input: byId,
  output: z.unknown(),
  bytes: true,
});

export const recordUebergabe = contract({
  name: 'recordUebergabe',
  method: 'POST',
  path: '/api/akten/herausgaben/:id/uebergaben',
  summary: 'Festhalten, wer die Datei wann und wie bekommen hat',
  access: 'akten.akteneinsicht',
  input: recordUebergabeInputSchema,
  output: byId,
});

export const removeHerausgabe = contract({
  name: 'removeHerausgabe',
  method: 'POST',
  path: '/api/akten/herausgaben/:id/entfernen',
  summary: 'Erstellte Datei vor dem Ablauf entfernen; was herausgegeben wurde, bleibt verzeichnet',
  access: 'akten.akteneinsicht',
  input: byId,
  output: z.object({}),
});
