import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { bewirktSchema, folgenplanSchema, folgenSchema } from './folge.schema.ts';

export const getFolgen = contract({
  name: 'getFolgen',
  method: 'GET',
  path: '/api/vorgaenge/schreiben/:id/folgen',
  summary: 'Was die Freigabe eines Bescheids bewirkt: Titel, Karte und Gebühr, oder das Ende eines Titels',
  access: 'vorgaenge.lesen',
  input: z.object({ id: z.uuid() }),
  output: z.object({ folgen: folgenSchema.optional() }),
});

export const saveFolgen = contract({
  name: 'saveFolgen',
  method: 'PUT',
  path: '/api/vorgaenge/schreiben/:id/folgen',
  summary: 'Laufzeit, Nebenbestimmungen, Karte und Gebühr eines Bescheids festlegen, solange er Entwurf ist',
  access: 'vorgaenge.schreiben',
  input: z.object({ id: z.uuid(), version: z.number().int(), plan: folgenplanSchema }),
  output: z.object({ folgen: folgenSchema.optional() }),
});

export const listFolgen = contract({
  name: 'listFolgen',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:verfahrenId/folgen',
  summary: 'Was aus den freigegebenen Bescheiden eines Vorgangs wurde',
  access: 'vorgaenge.lesen',
  input: z.object({ verfahrenId: z.uuid() }),
  output: z.object({ folgen: z.array(bewirktSchema) }),
});
