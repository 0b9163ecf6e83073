/**
 * A citizen's account: begun without an address, named or opened by a code that goes to one. All of it lies under
 * `/api/buerger/`, the only place where the cookie of a citizen counts.
 */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { codeSchema, emailSchema, ichSchema, spracheSchema } from './konto.schema.ts';

export const getBuergerIch = contract({
  name: 'getBuergerIch',
  method: 'GET',
  path: '/api/buerger/ich',
  summary: 'Wer im Bürgerportal angemeldet ist',
  access: 'public',
  input: z.object({}),
  output: z.object({ ich: ichSchema.optional() }),
});

export const beginBuergerkonto = contract({
  name: 'beginBuergerkonto',
  method: 'POST',
  path: '/api/buerger/konto',
  summary: 'Im Bürgerportal beginnen, ohne Anmeldung',
  access: 'public',
  input: z.object({ sprache: spracheSchema }),
  output: ichSchema,
  idempotent: false,
  perMinute: 20,
});

export const sendBuergercode = contract({
  name: 'sendBuergercode',
  method: 'POST',
  path: '/api/buerger/code',
  summary: 'Einen Code an die eigene E-Mail-Adresse schicken lassen',
  access: 'public',
  input: z.object({ email: emailSchema, sprache: spracheSchema }),
  /** In the demo the code is shown, since no mail leaves it. */
  output: z.object({ minuten: z.number(), demoCode: z.string().optional() }),
  idempotent: false,
  perMinute: 6,
});

/** Opens the account of the address, or names the one that was begun without. */
export const confirmBuergercode = contract({
  name: 'confirmBuergercode',
  method: 'POST',
  path: '/api/buerger/anmeldung',
  summary: 'Mit dem Code aus der E-Mail anmelden',
  access: 'public',
  input: z.object({ email: emailSchema, code: codeSchema, sprache: spracheSchema }),
  output: ichSchema.extend({ uebernommenVon: z.uuid().optional() }),
  idempotent: false,
  perMinute: 20,
});

export const setBuergersprache = contract({
  name: 'setBuergersprache',
  method: 'PUT',
  path: '/api/buerger/sprache',
  summary: 'Sprache des Bürgerkontos wählen',
  access: 'buerger.konto',
  input: z.object({ sprache: spracheSchema }),
  output: z.object({}),
});

export const leaveBuergerportal = contract({
  name: 'leaveBuergerportal',
  method: 'POST',
  path: '/api/buerger/abmeldung',
  summary: 'Im Bürgerportal abmelden',
  access: 'buerger.konto',
  input: z.object({}),
  output: z.object({}),
  idempotent: false,
});
