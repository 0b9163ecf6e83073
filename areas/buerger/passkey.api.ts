/** A passkey as a second way back into the account, without waiting for a mail. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { ichSchema } from './konto.schema.ts';

/** What the browser's own functions give and take; the server's library checks it. */
const jsonSchema = z.record(z.string(), z.unknown());

export const beginBuergerpasskey = contract({
  name: 'beginBuergerpasskey',
  method: 'POST',
  path: '/api/buerger/passkeys/beginn',
  summary: 'Einen Passkey für das Bürgerkonto anlegen: Herausforderung',
  access: 'buerger.konto',
  input: z.object({}),
  output: z.object({ optionen: jsonSchema }),
  idempotent: false,
});

export const addBuergerpasskey = contract({
  name: 'addBuergerpasskey',
  method: 'POST',
  path: '/api/buerger/passkeys',
  summary: 'Einen Passkey für das Bürgerkonto anlegen',
  access: 'buerger.konto',
  input: z.object({ antwort: jsonSchema, name: z.string().trim().min(1).max(60) }),
  output: z.object({}),
  idempotent: false,
});

export const removeBuergerpasskey = contract({
  name: 'removeBuergerpasskey',
  method: 'DELETE',
  path: '/api/buerger/passkeys/:id',
  summary: 'Einen Passkey des Bürgerkontos entfernen',
  access: 'buerger.konto',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});

export const beginBuergerpasskeyAnmeldung = contract({
  name: 'beginBuergerpasskeyAnmeldung',
  method: 'POST',
  path: '/api/buerger/passkeys/anmeldung/beginn',
  summary: 'Mit einem Passkey im Portal anmelden: Herausforderung',
  access: 'public',
  input: z.object({}),
  output: z.object({ optionen: jsonSchema }),
  idempotent: false,
  perMinute: 20,
});

export const confirmBuergerpasskey = contract({
  name: 'confirmBuergerpasskey',
  method: 'POST',
  path: '/api/buerger/passkeys/anmeldung',
  summary: 'Mit einem Passkey im Portal anmelden',
  access: 'public',
  input: z.object({ antwort: jsonSchema }),
  output: ichSchema,
  idempotent: false,
  perMinute: 20,
});
