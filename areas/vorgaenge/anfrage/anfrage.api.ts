import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  anfrageRefSchema,
  anfrageSchema,
  createAnfrageInputSchema,
  ergaenzeInputSchema,
  noteAntwortInputSchema,
  noteVersandInputSchema,
} from './anfrage.schema.ts';

export const createAnfrage = contract({
  name: 'createAnfrage',
  method: 'POST',
  path: '/api/vorgaenge/anfragen',
  summary: 'Eine andere Stelle fragen; gesendet wird nach dem Speichern',
  access: 'vorgaenge.anfragen',
  input: createAnfrageInputSchema,
  output: anfrageSchema,
});

export const listAnfragen = contract({
  name: 'listAnfragen',
  method: 'GET',
  path: '/api/vorgaenge/anfragen',
  summary: 'Anfragen an andere Stellen; überfällige und von Hand zu sendende zuerst',
  access: 'vorgaenge.anfragen',
  input: z.object({
    verfahrenId: z.uuid().optional(),
    nur: z.enum(['von_hand', 'ueberfaellig', 'mensch']).optional(),
  }),
  output: z.object({ eintraege: z.array(anfrageSchema), mehr: z.boolean() }),
});

export const noteVersand = contract({
  name: 'noteVersand',
  method: 'POST',
  path: '/api/vorgaenge/anfragen/:id/versand',
  summary: 'Eintragen, dass von Hand gesendet wurde',
  access: 'vorgaenge.anfragen',
  input: noteVersandInputSchema,
  output: anfrageSchema,
});

export const sendVonHand = contract({
  name: 'sendVonHand',
  method: 'POST',
  path: '/api/vorgaenge/anfragen/:id/von-hand',
  summary: 'Nicht länger auf den elektronischen Weg warten, sondern von Hand senden',
  access: 'vorgaenge.anfragen',
  input: anfrageRefSchema,
  output: anfrageSchema,
});

export const noteStellenAntwort = contract({
  name: 'noteStellenAntwort',
  method: 'POST',
  path: '/api/vorgaenge/anfragen/:id/antwort',
  summary: 'Antwort einer Stelle eintragen, die auf anderem Weg kam',
  access: 'vorgaenge.anfragen',
  input: noteAntwortInputSchema,
  output: anfrageSchema,
});

export const ergaenzeAnfrage = contract({
  name: 'ergaenzeAnfrage',
  method: 'POST',
  path: '/api/vorgaenge/anfragen/:id/ergaenzung',
  summary: 'Auf eine Rückfrage ergänzen und noch einmal senden',
  access: 'vorgaenge.anfragen',
  input: ergaenzeInputSchema,
  output: anfrageSchema,
});

export const withdrawAnfrage = contract({
  name: 'withdrawAnfrage',
  method: 'POST',
  path: '/api/vorgaenge/anfragen/:id/ruecknahme',
  summary: 'Anfrage zurückziehen',
  access: 'vorgaenge.anfragen',
  input: anfrageRefSchema,
  output: anfrageSchema,
});

export const noteGesehen = contract({
  name: 'noteGesehen',
  method: 'POST',
  path: '/api/vorgaenge/anfragen/:id/gesehen',
  summary: 'Antwort bewertet; sie wartet auf niemanden mehr',
  access: 'vorgaenge.anfragen',
  input: anfrageRefSchema,
  output: anfrageSchema,
});

export const countAnfragen = contract({
  name: 'countAnfragen',
  method: 'GET',
  path: '/api/vorgaenge/anfragen-zu-tun',
  summary: 'Wie viele Anfragen auf jemanden im Amt warten',
  access: 'vorgaenge.anfragen',
  input: z.object({}),
  output: z.object({ anzahl: z.number().int() }),
});
