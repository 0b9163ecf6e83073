import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  dismissInputSchema,
  eingangsquittungSchema,
  replyInputSchema,
  takeInputSchema,
  xantwortenSchema,
} from './eingang.schema.ts';

const path = '/api/vorgaenge/antragsnachrichten';

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

export const dismissAntragsnachricht = contract({
  name: 'dismissAntragsnachricht',
  method: 'POST',
  path: `${path}/:id/unzustaendig`,
  summary: 'Nicht zuständig: zurückmelden (130109) und abschließen',
  access: 'vorgaenge.aufnehmen',
  input: dismissInputSchema,
  output: z.object({}),
});

export const replyAntragsnachricht = contract({
  name: 'replyAntragsnachricht',
  method: 'POST',
  path: `${path}/:id/antwort`,
  summary: 'Über das Eingabeverfahren antworten: Frage, Status, Termin, beabsichtigte Ablehnung',
  access: 'vorgaenge.bearbeiten',
  input: replyInputSchema,
  output: z.object({ ausgangId: z.uuid() }),
  maxBodyBytes: 16 * 1024 * 1024,
});

export const listXAntworten = contract({
  name: 'listXAntworten',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:verfahrenId/antworten',
  summary: 'Was zu einem Vorgang über das Eingabeverfahren geantwortet wurde und was davon hängt',
  access: 'vorgaenge.lesen',
  input: z.object({ verfahrenId: z.uuid() }),
  output: xantwortenSchema,
});

const ausgang = z.object({ verfahrenId: z.uuid(), ausgangId: z.uuid() });

export const resendXAntwort = contract({
  name: 'resendXAntwort',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/antworten/:ausgangId/nochmal',
  summary: 'Eine Antwort, die nicht ankam, noch einmal senden; sie bleibt dieselbe Nachricht',
  access: 'vorgaenge.bearbeiten',
  input: ausgang,
  output: z.object({}),
});

export const settleXAntwort = contract({
  name: 'settleXAntwort',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/antworten/:ausgangId/anders',
  summary: 'Festhalten, wie die Person auf anderem Weg unterrichtet wurde',
  access: 'vorgaenge.bearbeiten',
  input: ausgang.extend({ wie: z.string().trim().min(1, 'Bitte sagen Sie, wie.').max(300) }),
  output: z.object({}),
});
