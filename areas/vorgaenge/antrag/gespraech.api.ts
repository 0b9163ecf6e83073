/** Messages between applicants and the office within a Vorgang. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { nachrichtSchema } from './antrag.schema.ts';
import { gespraechSchema, schreibenInputSchema } from './gespraech.schema.ts';

const path = '/api/vorgaenge/verfahren/:verfahrenId/nachrichten';

export const listAntragNachrichten = contract({
  name: 'listAntragNachrichten',
  method: 'GET',
  path,
  summary: 'Nachrichten zwischen Antragstellenden und Amt in einem Vorgang',
  access: 'vorgaenge.lesen',
  input: z.object({ verfahrenId: z.uuid() }),
  output: gespraechSchema,
});

/** The mail that goes out says only that there is something to read (C36). */
export const answerAntragNachricht = contract({
  name: 'answerAntragNachricht',
  method: 'POST',
  path,
  summary: 'In einem Vorgang ins Portal schreiben: Nachricht, Frage oder Anforderung einer Unterlage mit Frist',
  access: 'vorgaenge.bearbeiten',
  input: schreibenInputSchema,
  output: nachrichtSchema,
});

export const markAntragNachrichtenRead = contract({
  name: 'markAntragNachrichtenRead',
  method: 'POST',
  path: `${path}/gelesen`,
  summary: 'Nachrichten der antragstellenden Person als gelesen festhalten',
  access: 'vorgaenge.bearbeiten',
  input: z.object({ verfahrenId: z.uuid() }),
  output: z.object({}),
});
