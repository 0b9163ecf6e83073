/** Desks and the waiting room; the call for help. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { notrufSchema, schalterSchema, warteraumSchema } from './schalter.schema.ts';

const platzId = z.uuid();

export const listHaeuser = contract({
  name: 'listHaeuser',
  method: 'GET',
  path: '/api/termine/haeuser',
  summary: 'Standorte mit ihren Plätzen und wer dort gerade arbeitet',
  access: 'termine.lesen',
  input: z.object({}),
  output: z.object({
    haeuser: z.array(
      z.object({ standortId: z.uuid(), standort: z.string(), name: z.string(), schalter: z.array(schalterSchema) }),
    ),
  }),
});

export const listWarteraum = contract({
  name: 'listWarteraum',
  method: 'GET',
  path: '/api/termine/warteraum',
  summary: 'Wer wartet, in der Reihenfolge des Aufrufs, mit Schaltern und Andrang',
  access: 'termine.lesen',
  input: z.object({ standortId: z.uuid() }),
  output: warteraumSchema,
});

export const listAnliegenAmSchalter = contract({
  name: 'listAnliegenAmSchalter',
  method: 'GET',
  path: '/api/termine/haeuser/:standortId/anliegen',
  summary: 'Wofür man in diesem Haus am Schalter eine Nummer ausgeben kann',
  access: 'termine.schalter',
  input: z.object({ standortId: z.uuid() }),
  output: z.object({ anliegen: z.array(z.object({ schluessel: z.string(), name: z.string(), spontan: z.boolean() })) }),
});

export const openSchalter = contract({
  name: 'openSchalter',
  method: 'POST',
  path: '/api/termine/schalter/:platzId/oeffnen',
  summary: 'An diesem Platz arbeiten',
  access: 'termine.schalter',
  /** `uebernehmen`: although somebody else has left it open. */
  input: z.object({ platzId, uebernehmen: z.boolean().default(false) }),
  output: schalterSchema,
});

export const closeSchalter = contract({
  name: 'closeSchalter',
  method: 'POST',
  path: '/api/termine/schalter/:platzId/schliessen',
  summary: 'Den Platz verlassen',
  access: 'termine.schalter',
  input: z.object({ platzId }),
  output: schalterSchema,
});

export const pauseSchalter = contract({
  name: 'pauseSchalter',
  method: 'POST',
  path: '/api/termine/schalter/:platzId/pause',
  summary: 'Pause machen; wer nur auf diesen Platz wartet, kommt solange zur Vertretung',
  access: 'termine.schalter',
  input: z.object({ platzId, vertretungId: z.uuid().optional() }),
  output: schalterSchema,
});

export const resumeSchalter = contract({
  name: 'resumeSchalter',
  method: 'POST',
  path: '/api/termine/schalter/:platzId/weiter',
  summary: 'Die Pause ist zu Ende',
  access: 'termine.schalter',
  input: z.object({ platzId }),
  output: schalterSchema,
});

export const listNotrufe = contract({
  name: 'listNotrufe',
  method: 'GET',
  path: '/api/termine/notrufe',
  summary: 'Notrufe, die noch nicht beendet sind',
  access: 'termine.lesen',
  input: z.object({}),
  output: z.object({ notrufe: z.array(notrufSchema) }),
});

export const raiseNotruf = contract({
  name: 'raiseNotruf',
  method: 'POST',
  path: '/api/termine/notrufe',
  summary: 'Kolleginnen, Kollegen und Sicherheitsdienst zu Hilfe rufen, mit Ort',
  access: 'termine.schalter',
  /** Without a place: the desk where one works now. */
  input: z.object({ standortId: z.uuid().optional(), ort: z.string().trim().max(120).optional() }),
  output: notrufSchema,
});

export const endNotruf = contract({
  name: 'endNotruf',
  method: 'POST',
  path: '/api/termine/notrufe/:id/ende',
  summary: 'Hilfe ist da, der Notruf ist beendet',
  access: 'termine.schalter',
  input: z.object({ id: z.uuid() }),
  output: notrufSchema,
});
