import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  createNotizInputSchema,
  createStempelInputSchema,
  listNotizenInputSchema,
  notizenSchema,
  notizFassungenSchema,
  updateNotizInputSchema,
} from './notiz.schema.ts';

const written = z.object({ id: z.uuid(), version: z.number().int(), akteId: z.uuid() });
const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const listNotizen = contract({
  name: 'listNotizen',
  method: 'GET',
  path: '/api/akten/akten/:akteId/notizen',
  summary: 'Notizen und Stempel einer Akte mit Vorgängen und Dokumenten, oder nur eines Dokuments',
  access: 'akten.lesen',
  input: listNotizenInputSchema,
  output: notizenSchema,
});

export const createNotiz = contract({
  name: 'createNotiz',
  method: 'POST',
  path: '/api/akten/akten/:akteId/notizen',
  summary: 'Notiz an Akte, Vorgang, Dokument oder eine Stelle einer Seite heften',
  access: 'akten.bearbeiten',
  input: createNotizInputSchema,
  output: written,
});

export const createStempel = contract({
  name: 'createStempel',
  method: 'POST',
  path: '/api/akten/akten/:akteId/stempel',
  summary: 'Stempel auf eine Seite setzen; er wird darübergelegt und nie eingebrannt',
  access: 'akten.bearbeiten',
  input: createStempelInputSchema,
  output: written,
});

export const updateNotiz = contract({
  name: 'updateNotiz',
  method: 'PUT',
  path: '/api/akten/notizen/:id',
  summary: 'Eigene Notiz ändern; die frühere Fassung bleibt',
  access: 'akten.bearbeiten',
  input: updateNotizInputSchema,
  output: written,
});

export const strikeNotiz = contract({
  name: 'strikeNotiz',
  method: 'POST',
  path: '/api/akten/notizen/:id/streichen',
  summary: 'Notiz oder Stempel durchstreichen; lesbar bleibt, was da stand und wer es strich',
  access: 'akten.bearbeiten',
  input: seen,
  output: written,
});

export const listNotizFassungen = contract({
  name: 'listNotizFassungen',
  method: 'GET',
  path: '/api/akten/notizen/:id/fassungen',
  summary: 'Frühere Fassungen einer Notiz, die neueste zuerst',
  access: 'akten.lesen',
  input: z.object({ id: z.uuid() }),
  output: notizFassungenSchema,
});
