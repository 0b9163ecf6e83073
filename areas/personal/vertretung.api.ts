import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { kontoNameSchema } from './konto.schema.ts';
import { createVertretungInputSchema, vertretungSchema } from './vertretung.schema.ts';

/** One's own (given and taken); with `personal.vertretung` those of one's teams, for the Leitung all. */
export const listVertretungen = contract({
  name: 'listVertretungen',
  method: 'GET',
  path: '/api/personal/vertretungen',
  summary: 'Vertretungen auflisten',
  access: 'personal.eigene-vertretung',
  input: z.object({ auchBeendete: z.stringbool().default(false) }),
  output: z.object({ vertretungen: z.array(vertretungSchema) }),
});

/** Who can represent whom: people with access to Akten. */
export const listVertretungKandidaten = contract({
  name: 'listVertretungKandidaten',
  method: 'GET',
  path: '/api/personal/vertretungen/kandidaten',
  summary: 'Wer vertreten kann',
  access: 'personal.eigene-vertretung',
  input: z.object({}),
  output: z.object({ konten: z.array(kontoNameSchema) }),
});

export const createVertretung = contract({
  name: 'createVertretung',
  method: 'POST',
  path: '/api/personal/vertretungen',
  summary: 'Vertretung eintragen',
  access: 'personal.eigene-vertretung',
  input: createVertretungInputSchema,
  output: vertretungSchema,
});

/** From now on; the represented person may do it at any time. */
export const endVertretung = contract({
  name: 'endVertretung',
  method: 'POST',
  path: '/api/personal/vertretungen/:id/ende',
  summary: 'Vertretung vorzeitig beenden',
  access: 'personal.eigene-vertretung',
  input: z.object({ id: z.uuid(), version: z.number().int() }),
  output: vertretungSchema,
});
