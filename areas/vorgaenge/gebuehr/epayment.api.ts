/** Online payment: opened for a claim, reported by the service, asked again where no report came. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

const stand = z.enum(['begonnen', 'bezahlt', 'abgebrochen']);

export const startEpayment = contract({
  name: 'startEpayment',
  method: 'POST',
  path: '/api/vorgaenge/forderungen/:id/epayment',
  summary: 'Online-Zahlung für den offenen Betrag beginnen',
  access: 'vorgaenge.kasse',
  input: z.object({ id: z.uuid() }),
  /** `bezahlt`: the one that was begun before is paid meanwhile; nobody is sent anywhere. */
  output: z.object({
    epaymentId: z.uuid().optional(),
    weiterleitung: z.url().optional(),
    bezahlt: z.literal(true).optional(),
  }),
});

export const refreshEpayment = contract({
  name: 'refreshEpayment',
  method: 'POST',
  path: '/api/vorgaenge/epayment/:id/stand',
  summary: 'Stand einer Online-Zahlung beim Zahlungsdienst nachfragen',
  access: 'vorgaenge.kasse',
  input: z.object({ id: z.uuid() }),
  output: z.object({ stand }),
});

/** Called by the payment service. What it says counts only with its signature, and only once. */
export const receiveEpayment = contract({
  name: 'receiveEpayment',
  method: 'POST',
  path: '/api/vorgaenge/epayment/meldung',
  summary: 'Meldung des Zahlungsdienstes',
  access: 'public',
  input: z.object({ meldung: z.string().max(5_000), signatur: z.string().max(200) }),
  /** False: known before. */
  output: z.object({ neu: z.boolean() }),
  idempotent: false,
  perMinute: 300,
});
