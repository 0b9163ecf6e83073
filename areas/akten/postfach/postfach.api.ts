import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  createPostfachInputSchema,
  postfachSchema,
  stoerungSchema,
  testErgebnisSchema,
  testPostfachInputSchema,
  updatePostfachInputSchema,
} from './postfach.schema.ts';

const RIGHT = 'akten.postfach';

export const listPostfaecher = contract({
  name: 'listPostfaecher',
  method: 'GET',
  path: '/api/akten/postfaecher',
  summary: 'Postfächer, aus denen E-Mails aufgenommen werden, mit ihrem Stand',
  access: RIGHT,
  input: z.object({}),
  output: z.object({ postfaecher: z.array(postfachSchema) }),
});

export const createPostfach = contract({
  name: 'createPostfach',
  method: 'POST',
  path: '/api/akten/postfaecher',
  summary: 'Postfach einrichten; das Kennwort wird versiegelt und nie wieder gezeigt',
  access: RIGHT,
  input: createPostfachInputSchema,
  output: postfachSchema,
});

export const updatePostfach = contract({
  name: 'updatePostfach',
  method: 'PUT',
  path: '/api/akten/postfaecher/:id',
  summary: 'Postfach ändern, anhalten oder fortsetzen',
  access: RIGHT,
  input: updatePostfachInputSchema,
  output: postfachSchema,
});

/** Signs in and opens the folder; nothing is read and nothing kept. */
export const testPostfach = contract({
  name: 'testPostfach',
  method: 'POST',
  path: '/api/akten/postfaecher/pruefen',
  summary: 'Prüfen, ob sich Bleibe an einem Postfach anmelden kann',
  access: RIGHT,
  input: testPostfachInputSchema,
  output: testErgebnisSchema,
  idempotent: false,
  perMinute: 20,
});

export const fetchPostfach = contract({
  name: 'fetchPostfach',
  method: 'POST',
  path: '/api/akten/postfaecher/:id/abrufen',
  summary: 'Ein Postfach sofort abrufen lassen',
  access: RIGHT,
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});

export const deletePostfach = contract({
  name: 'deletePostfach',
  method: 'DELETE',
  path: '/api/akten/postfaecher/:id',
  summary: 'Postfach entfernen; was daraus aufgenommen wurde, bleibt',
  access: RIGHT,
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});

/** For the one line above the Eingang: which mailboxes are silent, and since when. */
export const listPostfachStoerungen = contract({
  name: 'listPostfachStoerungen',
  method: 'GET',
  path: '/api/akten/postfaecher/stoerungen',
  summary: 'Postfächer, die sich gerade nicht abrufen lassen',
  access: 'akten.eingang',
  input: z.object({}),
  output: z.object({ stoerungen: z.array(stoerungSchema) }),
});

export const getNachrichtOriginal = contract({
  name: 'getNachrichtOriginal',
  method: 'GET',
  path: '/api/akten/dokumente/:id/nachricht',
  summary: 'Die ursprüngliche E-Mail (.eml) aus ihrem Dokument',
  access: 'akten.ansehen',
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});
