import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { notzugriffSchema, openNotzugriffInputSchema } from './notzugriff.schema.ts';

/**
 * For reading. Who leads the person, who leads the team of the Akte and data protection are told at once, by event and
 * mail. Asking again while one runs gives that one.
 */
export const openNotzugriff = contract({
  name: 'openNotzugriff',
  method: 'POST',
  path: '/api/personal/notzugriffe',
  summary: 'Notzugriff auf eine Akte außerhalb des eigenen Bereichs öffnen',
  access: 'personal.notzugriff',
  input: openNotzugriffInputSchema,
  output: notzugriffSchema,
});

export const endNotzugriff = contract({
  name: 'endNotzugriff',
  method: 'POST',
  path: '/api/personal/notzugriffe/:id/ende',
  summary: 'Eigenen Notzugriff vorzeitig beenden',
  access: 'personal.notzugriff',
  input: z.object({ id: z.uuid() }),
  output: notzugriffSchema,
});

/** Datenschutz and Leitung: all; Teamleitung: those of people in their teams and on Akten of these. Newest first. */
export const listNotzugriffe = contract({
  name: 'listNotzugriffe',
  method: 'GET',
  path: '/api/personal/notzugriffe',
  summary: 'Notzugriffe auflisten',
  access: 'personal.notzugriffe-lesen',
  input: z.object({ ab: z.string().optional(), anzahl: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({ notzugriffe: z.array(notzugriffSchema), weiter: z.string().optional() }),
});
