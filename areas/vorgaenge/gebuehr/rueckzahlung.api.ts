/** Paying back what was paid too much. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { requestErstattungInputSchema } from './forderung.schema.ts';

export const requestErstattung = contract({
  name: 'requestErstattung',
  method: 'POST',
  path: '/api/vorgaenge/forderungen/:id/erstattung',
  summary: 'Zu viel Bezahltes auf ein Konto zurückgeben; eine zweite Person gibt es frei',
  access: 'vorgaenge.gebuehr.festsetzen',
  input: requestErstattungInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const decideErstattung = contract({
  name: 'decideErstattung',
  method: 'POST',
  path: '/api/vorgaenge/erstattungen/:id/entscheidung',
  summary: 'Als zweite Person über eine Erstattung entscheiden',
  access: 'vorgaenge.gebuehr.erlassen',
  input: z.object({ id: z.uuid(), entscheidung: z.enum(['freigegeben', 'abgelehnt']) }),
  output: z.object({}),
});
