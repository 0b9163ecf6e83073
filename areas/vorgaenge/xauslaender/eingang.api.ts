import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  antragsnachrichtDetailSchema,
  antragsnachrichtSchema,
  assignInputSchema,
  dismissInputSchema,
  eingangsquittungSchema,
  replyInputSchema,
  takeInputSchema,
} from './eingang.schema.ts';

const path = '/api/vorgaenge/antragsnachrichten';

export const listAntragsnachrichten = contract({
  name: 'listAntragsnachrichten',
  method: 'GET',
  path,
  summary: 'Elektronische Anträge, die auf jemanden warten, oder die erledigten',
  access: 'vorgaenge.aufnehmen',
  input: z.object({ stand: z.enum(['offen', 'erledigt']).default('offen') }),
  output: z.object({ eintraege: z.array(antragsnachrichtSchema), mehr: z.boolean() }),
});

export const getAntragsnachricht = contract({
  name: 'getAntragsnachricht',
  method: 'GET',
  path: `${path}/:id`,
  summary: 'Eine Nachricht mit den Personen, die gemeint sein können',
  access: 'vorgaenge.aufnehmen',
  input: z.object({ id: z.uuid() }),
  output: antragsnachrichtDetailSchema,
});

export const takeAntragsnachricht = contract({
  name: 'takeAntragsnachricht',
  method: 'POST',
  path,
  summary: 'Eine Nachricht nach XAusländer von Hand hochladen',
  access: 'vorgaenge.aufnehmen',
  input: takeInputSchema,
  output: eingangsquittungSchema,
  maxBodyBytes: 34 * 1024 * 1024,
});

export const assignAntragsnachricht = contract({
  name: 'assignAntragsnachricht',
  method: 'POST',
  path: `${path}/:id/zuordnung`,
  summary: 'Nachricht einer Person zuordnen und den Vorgang eröffnen',
  access: 'vorgaenge.aufnehmen',
  input: assignInputSchema,
  output: antragsnachrichtSchema,
});

export const dismissAntragsnachricht = contract({
  name: 'dismissAntragsnachricht',
  method: 'POST',
  path: `${path}/:id/unzustaendig`,
  summary: 'Nicht zuständig: zurückmelden (130109) und abschließen',
  access: 'vorgaenge.aufnehmen',
  input: dismissInputSchema,
  output: antragsnachrichtSchema,
});

export const replyAntragsnachricht = contract({
  name: 'replyAntragsnachricht',
  method: 'POST',
  path: `${path}/:id/antwort`,
  summary: 'Über das Eingabeverfahren antworten: Frage, Status, Termin, beabsichtigte Ablehnung',
  access: 'vorgaenge.bearbeiten',
  input: replyInputSchema,
  output: antragsnachrichtSchema,
  maxBodyBytes: 16 * 1024 * 1024,
});

export const countAntragsnachrichten = contract({
  name: 'countAntragsnachrichten',
  method: 'GET',
  path: '/api/vorgaenge/antragsnachrichten-offen',
  summary: 'Wie viele elektronische Anträge auf jemanden warten',
  access: 'vorgaenge.aufnehmen',
  input: z.object({}),
  output: z.object({ anzahl: z.number().int() }),
});
