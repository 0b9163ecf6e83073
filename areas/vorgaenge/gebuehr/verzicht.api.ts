/** What the office gives up: to waive, to cancel, and to decide on it as a second person. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { requestErlassInputSchema, stornoInputSchema } from './forderung.schema.ts';

export const cancelForderung = contract({
  name: 'cancelForderung',
  method: 'POST',
  path: '/api/vorgaenge/forderungen/:id/storno',
  summary: 'Forderung stornieren; über der Grenze des Amtes entscheidet eine zweite Person',
  access: 'vorgaenge.gebuehr.festsetzen',
  input: stornoInputSchema,
  output: z.object({ id: z.uuid(), freigegeben: z.boolean() }),
});

export const decideStorno = contract({
  name: 'decideStorno',
  method: 'POST',
  path: '/api/vorgaenge/stornos/:id/entscheidung',
  summary: 'Als zweite Person über eine Stornierung entscheiden',
  access: 'vorgaenge.gebuehr.erlassen',
  input: z.object({ id: z.uuid(), entscheidung: z.enum(['freigegeben', 'abgelehnt']) }),
  output: z.object({ forderungId: z.uuid() }),
});

export const requestErlass = contract({
  name: 'requestErlass',
  method: 'POST',
  path: '/api/vorgaenge/forderungen/:id/erlass',
  summary: 'Offenen Betrag ganz oder teilweise erlassen; über der Grenze des Amtes entscheidet eine zweite Person',
  access: 'vorgaenge.gebuehr.festsetzen',
  input: requestErlassInputSchema,
  output: z.object({ id: z.uuid(), freigegeben: z.boolean() }),
});

export const decideErlass = contract({
  name: 'decideErlass',
  method: 'POST',
  path: '/api/vorgaenge/erlasse/:id/entscheidung',
  summary: 'Als zweite Person über einen Erlass entscheiden',
  access: 'vorgaenge.gebuehr.erlassen',
  input: z.object({ id: z.uuid(), entscheidung: z.enum(['freigegeben', 'abgelehnt']) }),
  output: z.object({}),
});
