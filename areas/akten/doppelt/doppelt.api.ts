import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  decideDoppelverdachtInputSchema,
  doppelverdachtSchema,
  listDoppelverdachtInputSchema,
} from './doppelt.schema.ts';

export const listDoppelverdacht = contract({
  name: 'listDoppelverdacht',
  method: 'GET',
  path: '/api/akten/doppelverdacht',
  summary: 'Seiten, die vielleicht doppelt gescannt wurden: eines Dokuments, oder alle offenen',
  access: 'akten.ansehen',
  input: listDoppelverdachtInputSchema,
  output: z.object({ eintraege: z.array(doppelverdachtSchema) }),
});

export const decideDoppelverdacht = contract({
  name: 'decideDoppelverdacht',
  method: 'PUT',
  path: '/api/akten/doppelverdacht/:id',
  summary: 'Beide Seiten behalten oder eine als doppelt kennzeichnen; zurücknehmbar, keine Seite wird entfernt',
  access: 'akten.umordnen',
  input: decideDoppelverdachtInputSchema,
  output: doppelverdachtSchema,
});
