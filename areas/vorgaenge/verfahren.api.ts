import { contract } from '#platform/http/contract.ts';
import { createVerfahrenInputSchema, verfahrenKurzSchema } from './verfahren.schema.ts';

export const createVerfahren = contract({
  name: 'createVerfahren',
  method: 'POST',
  path: '/api/vorgaenge/verfahren',
  summary: 'Vorgang in einer Akte eröffnen, am Schalter oder aus Papier',
  access: 'vorgaenge.aufnehmen',
  input: createVerfahrenInputSchema,
  output: verfahrenKurzSchema,
});
