/** What casework asks of fees: to compute and to claim. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { forderungSchema, issueForderungInputSchema } from './forderung.schema.ts';
import { gebuehrAnfrageSchema, gebuehrErgebnisSchema } from './gebuehr.schema.ts';

export const computeGebuehren = contract({
  name: 'computeGebuehren',
  method: 'POST',
  path: '/api/vorgaenge/gebuehren/berechnung',
  summary: 'Gebühr berechnen, mit Gründen und den Fragen, die eine Entscheidung brauchen',
  access: 'vorgaenge.gebuehr.lesen',
  input: gebuehrAnfrageSchema,
  output: z.object({ gebuehr: gebuehrErgebnisSchema, bearbeitung: gebuehrErgebnisSchema }),
  idempotent: false,
});

export const listForderungen = contract({
  name: 'listForderungen',
  method: 'GET',
  path: '/api/vorgaenge/vorgaenge/:vorgangId/forderungen',
  summary: 'Forderungen eines Vorgangs',
  access: 'vorgaenge.gebuehr.lesen',
  input: z.object({ vorgangId: z.uuid() }),
  output: z.object({ forderungen: z.array(forderungSchema) }),
});

export const issueForderung = contract({
  name: 'issueForderung',
  method: 'POST',
  path: '/api/vorgaenge/forderungen',
  summary: 'Gebühr festsetzen; die Zeilen stehen danach fest',
  access: 'vorgaenge.gebuehr.festsetzen',
  // A waiver goes its own way, so that its second person cannot be left out.
  input: issueForderungInputSchema.extend({ anfrage: gebuehrAnfrageSchema.omit({ ermessen: true }) }),
  output: z.object({ id: z.uuid(), kassenzeichen: z.string() }),
});
