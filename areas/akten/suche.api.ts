import { contract } from '#platform/http/contract.ts';
import { sucheInputSchema, sucheOutputSchema } from './suche.schema.ts';

/** POST and not GET: search terms are personal data and do not belong into addresses, which end in logs. */
export const suche = contract({
  name: 'suche',
  method: 'POST',
  path: '/api/akten/suche',
  summary: 'Personen, Aktenzeichen und Text in allen sichtbaren Akten suchen',
  access: 'akten.lesen',
  input: sucheInputSchema,
  output: sucheOutputSchema,
  idempotent: false,
});
