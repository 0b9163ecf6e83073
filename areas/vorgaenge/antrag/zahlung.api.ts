/** Contracts by which citizens pay a fee of their own application, and get a receipt. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

const access = 'vorgaenge.antrag-stellen';
const id = z.uuid();

export const startPortalzahlung = contract({
  name: 'startPortalzahlung',
  method: 'POST',
  path: '/api/buerger/antraege/:id/gebuehren/:forderungId/zahlung',
  summary: 'Eine fällige Gebühr des eigenen Antrags online bezahlen',
  access,
  input: z.object({ id, forderungId: z.uuid() }),
  /** Without an address the fee is paid already. */
  output: z.object({ weiterleitung: z.url().optional() }),
  perMinute: 20,
});

export const refreshPortalzahlung = contract({
  name: 'refreshPortalzahlung',
  method: 'POST',
  path: '/api/buerger/antraege/:id/gebuehren/:forderungId/stand',
  summary: 'Nach der Rückkehr vom Zahlungsdienst fragen, ob bezahlt ist',
  access,
  input: z.object({ id, forderungId: z.uuid() }),
  output: z.object({ stand: z.enum(['begonnen', 'bezahlt', 'abgebrochen']) }),
  perMinute: 60,
});

export const readZahlungsquittung = contract({
  name: 'readZahlungsquittung',
  method: 'GET',
  path: '/api/buerger/antraege/:id/gebuehren/:forderungId/zahlungen/:zahlungId/quittung',
  summary: 'Quittung einer eigenen Zahlung als PDF',
  access,
  input: z.object({ id, forderungId: z.uuid(), zahlungId: z.uuid() }),
  output: z.any(),
  bytes: true,
  perMinute: 20,
});
