import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { aufbewahrungSchema } from './aufbewahrung.schema.ts';

/** Art. 13 (2) (a) DSGVO: whoever gives their data may read this before. */
export const getTerminaufbewahrung = contract({
  name: 'getTerminaufbewahrung',
  method: 'GET',
  path: '/api/buerger/termine/aufbewahrung',
  summary: 'Welche Daten von Terminen wie lange aufbewahrt werden',
  access: 'public',
  input: z.object({}),
  output: aufbewahrungSchema,
});
