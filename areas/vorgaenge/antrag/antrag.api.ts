/** The portal's contracts. They lie under `/api/buerger/`, where the session of a citizen counts. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  antragKurzSchema,
  antragSchema,
  antragStandSchema,
  antwortenRohSchema,
  nachrichtSchema,
  nachrichtTextSchema,
  quittungSchema,
} from './antrag.schema.ts';
import { formularspracheSchema } from './formular.schema.ts';

const access = 'vorgaenge.antrag-stellen';
const id = z.uuid();

export const listAntragsangebot = contract({
  name: 'listAntragsangebot',
  method: 'GET',
  path: '/api/buerger/antragsangebot',
  summary: 'Welche Anträge das Portal heute anbietet',
  access: 'public',
  input: z.object({}),
  output: z.object({ antragsarten: z.array(z.string()) }),
});

export const createAntrag = contract({
  name: 'createAntrag',
  method: 'POST',
  path: '/api/buerger/antraege',
  summary: 'Einen Antrag beginnen',
  access,
  input: z.object({ antragsart: z.string().max(60), sprache: formularspracheSchema }),
  output: antragSchema,
});

export const listEigeneAntraege = contract({
  name: 'listEigeneAntraege',
  method: 'GET',
  path: '/api/buerger/antraege',
  summary: 'Eigene Anträge und Entwürfe',
  access,
  input: z.object({}),
  output: z.object({ antraege: z.array(antragKurzSchema) }),
});

export const getEigenerAntrag = contract({
  name: 'getEigenerAntrag',
  method: 'GET',
  path: '/api/buerger/antraege/:id',
  summary: 'Einen eigenen Antrag lesen',
  access,
  input: z.object({ id }),
  output: antragSchema,
});

export const saveAntworten = contract({
  name: 'saveAntworten',
  method: 'PUT',
  path: '/api/buerger/antraege/:id/antworten',
  summary: 'Antworten einer Seite speichern',
  access,
  input: z.object({
    id,
    version: z.number().int(),
    seite: z.string().max(60),
    antworten: antwortenRohSchema,
    sprache: formularspracheSchema.optional(),
  }),
  output: z.object({ version: z.number().int(), gespeichertAm: z.string() }),
});

/** The applicant has seen all answers and the warning, and says that they are right (§ 3a (5) VwVfG, § 9a OZG). */
export const submitAntrag = contract({
  name: 'submitAntrag',
  method: 'POST',
  path: '/api/buerger/antraege/:id/abschicken',
  summary: 'Einen Antrag abschicken',
  access,
  input: z.object({ id, version: z.number().int(), bestaetigt: z.literal(true) }),
  output: quittungSchema,
});

export const readQuittung = contract({
  name: 'readQuittung',
  method: 'GET',
  path: '/api/buerger/antraege/:id/quittung',
  summary: 'Kopie des Antrags mit Eingangsbestätigung als PDF',
  access,
  input: z.object({ id }),
  output: z.any(),
  bytes: true,
  perMinute: 20,
});

export const getAntragStand = contract({
  name: 'getAntragStand',
  method: 'GET',
  path: '/api/buerger/antraege/:id/stand',
  summary: 'Wo der eigene Antrag steht und was fehlt',
  access,
  input: z.object({ id }),
  output: antragStandSchema,
});

export const sendAntragNachricht = contract({
  name: 'sendAntragNachricht',
  method: 'POST',
  path: '/api/buerger/antraege/:id/nachrichten',
  summary: 'Zum eigenen Antrag eine Nachricht schreiben',
  access,
  input: z.object({ id, text: nachrichtTextSchema }),
  output: nachrichtSchema,
  perMinute: 10,
});

export const deleteEntwurf = contract({
  name: 'deleteEntwurf',
  method: 'DELETE',
  path: '/api/buerger/antraege/:id',
  summary: 'Einen Entwurf verwerfen',
  access,
  input: z.object({ id }),
  output: z.object({}),
});
