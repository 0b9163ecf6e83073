import { contract } from '#platform/http/contract.ts';
import { facettenInputSchema, facettenSchema, sucheInputSchema, sucheOutputSchema } from './suche.schema.ts';

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

/** Beside the search and not in it, so that the finds never wait for the counts. */
export const countFacetten = contract({
  name: 'countFacetten',
  method: 'POST',
  path: '/api/akten/suche/facetten',
  summary: 'Wie sich die gefundenen Dokumente auf Arten, Jahre, Akten und Vorgänge verteilen',
  access: 'akten.lesen',
  input: facettenInputSchema,
  output: facettenSchema,
  idempotent: false,
});
