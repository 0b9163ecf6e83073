/** Applications of the portal at the desk: those that wait for a person, and the messages within a Vorgang. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { nachrichtenSchema, wartenderAntragGanzSchema, wartenderAntragSchema } from './annahme.schema.ts';
import { nachrichtSchema, nachrichtTextSchema } from './antrag.schema.ts';

export const listWartendeAntraege = contract({
  name: 'listWartendeAntraege',
  method: 'GET',
  path: '/api/vorgaenge/antraege',
  summary: 'Anträge aus dem Portal, die noch keine Akte haben',
  access: 'vorgaenge.aufnehmen',
  input: z.object({}),
  output: z.object({ antraege: z.array(wartenderAntragSchema) }),
});

export const getWartenderAntrag = contract({
  name: 'getWartenderAntrag',
  method: 'GET',
  path: '/api/vorgaenge/antraege/:id',
  summary: 'Einen Antrag ohne Akte lesen, mit Personen, die es sein können',
  access: 'vorgaenge.aufnehmen',
  input: z.object({ id: z.uuid() }),
  output: wartenderAntragGanzSchema,
});

export const assignAntrag = contract({
  name: 'assignAntrag',
  method: 'POST',
  path: '/api/vorgaenge/antraege/:id/zuordnen',
  summary: 'Einen Antrag aus dem Portal einer Person und ihrer Akte zuordnen',
  access: 'vorgaenge.aufnehmen',
  input: z.object({
    id: z.uuid(),
    akteId: z.uuid(),
    personId: z.uuid(),
    verfahrensart: z.string().max(10).optional(),
    pruefart: z.string().max(40).nullable().optional(),
  }),
  output: z.object({ verfahrenId: z.uuid(), akteId: z.uuid() }),
});

export const readAntragDatei = contract({
  name: 'readAntragDatei',
  method: 'GET',
  path: '/api/vorgaenge/antraege/:id/dateien/:dateiId',
  summary: 'Eine Datei eines Antrags lesen, der noch keine Akte hat',
  access: 'vorgaenge.aufnehmen',
  input: z.object({ id: z.uuid(), dateiId: z.uuid() }),
  output: z.any(),
  bytes: true,
});

export const listAntragNachrichten = contract({
  name: 'listAntragNachrichten',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:verfahrenId/nachrichten',
  summary: 'Nachrichten zwischen Antragstellenden und Amt in einem Vorgang',
  access: 'vorgaenge.lesen',
  input: z.object({ verfahrenId: z.uuid() }),
  output: nachrichtenSchema,
});

/** The mail that goes out says only that there is something to read (C36). */
export const answerAntragNachricht = contract({
  name: 'answerAntragNachricht',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/nachrichten',
  summary: 'In einem Vorgang eine Nachricht ins Portal schreiben',
  access: 'vorgaenge.bearbeiten',
  input: z.object({ verfahrenId: z.uuid(), text: nachrichtTextSchema }),
  output: nachrichtSchema,
});
