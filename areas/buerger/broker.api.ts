/** Signing in through an identity broker. Begin and return are two steps; what links them lies on the server. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { brokerKurzSchema } from './broker.schema.ts';
import { ichSchema, spracheSchema } from './konto.schema.ts';

export const listBuergerbroker = contract({
  name: 'listBuergerbroker',
  method: 'GET',
  path: '/api/buerger/broker',
  summary: 'Identitätsdienste, über die man sich im Portal ausweisen kann',
  access: 'public',
  input: z.object({}),
  output: z.object({ broker: z.array(brokerKurzSchema) }),
});

export const beginBuergerbroker = contract({
  name: 'beginBuergerbroker',
  method: 'POST',
  path: '/api/buerger/broker/:schluessel/beginn',
  summary: 'Die Anmeldung bei einem Identitätsdienst beginnen',
  access: 'public',
  input: z.object({
    schluessel: z.string().max(30),
    /** The account that is signed in shall be connected with the identity. */
    verbinden: z.boolean().default(false),
  }),
  output: z.object({ adresse: z.string() }),
  idempotent: false,
  perMinute: 20,
});

export const finishBuergerbroker = contract({
  name: 'finishBuergerbroker',
  method: 'POST',
  path: '/api/buerger/broker/rueckkehr',
  summary: 'Vom Identitätsdienst zurückkommen',
  access: 'public',
  input: z.object({ adresse: z.url().max(8000), sprache: spracheSchema }),
  output: ichSchema.extend({ uebernommenVon: z.uuid().optional() }),
  idempotent: false,
  perMinute: 20,
});

export const removeIdentitaet = contract({
  name: 'removeIdentitaet',
  method: 'DELETE',
  path: '/api/buerger/identitaeten/:id',
  summary: 'Die Verbindung des Kontos mit einem Identitätsdienst lösen',
  access: 'buerger.konto',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});
