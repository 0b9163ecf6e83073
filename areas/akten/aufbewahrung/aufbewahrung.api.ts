import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  aufbewahrungSchema,
  befundStandSchema,
  correctEreignisInputSchema,
  liftSperrvermerkInputSchema,
  recordEreignisInputSchema,
  setSperrvermerkInputSchema,
} from './aufbewahrung.schema.ts';
import { faelligeSchema, ueberblickSchema } from './loeschlauf.schema.ts';

export const getAufbewahrung = contract({
  name: 'getAufbewahrung',
  method: 'GET',
  path: '/api/akten/akten/:id/aufbewahrung',
  summary: 'Warum und bis wann eine Akte aufbewahrt wird, mit Ereignissen und Vermerken',
  access: 'akten.lesen',
  input: z.object({ id: z.uuid() }),
  output: aufbewahrungSchema,
});

export const recordEreignis = contract({
  name: 'recordEreignis',
  method: 'POST',
  path: '/api/akten/akten/:id/ereignisse',
  summary: 'Ereignis eintragen, mit dem eine Frist beginnt oder endet',
  access: 'akten.bearbeiten',
  input: recordEreignisInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const correctEreignis = contract({
  name: 'correctEreignis',
  method: 'POST',
  path: '/api/akten/akten/:id/ereignisse/:ereignisId/berichtigung',
  summary: 'Ereignis berichtigen oder zurücknehmen; der alte Eintrag bleibt sichtbar',
  access: 'akten.bearbeiten',
  input: correctEreignisInputSchema,
  output: z.object({}),
});

export const setSperrvermerk = contract({
  name: 'setSperrvermerk',
  method: 'POST',
  path: '/api/akten/akten/:id/sperrvermerke',
  summary: 'Sperrvermerk mit Grund setzen',
  access: 'akten.bearbeiten',
  input: setSperrvermerkInputSchema,
  output: z.object({}),
});

export const liftSperrvermerk = contract({
  name: 'liftSperrvermerk',
  method: 'POST',
  path: '/api/akten/akten/:id/sperrvermerke/:vermerkId/aufhebung',
  summary: 'Sperrvermerk mit Grund aufheben',
  access: 'akten.bearbeiten',
  input: liftSperrvermerkInputSchema,
  output: z.object({}),
});

export const getAufbewahrungUeberblick = contract({
  name: 'getAufbewahrungUeberblick',
  method: 'GET',
  path: '/api/akten/aufbewahrung',
  summary: 'Was fällig ist und was in den nächsten zwei Jahren fällig wird',
  access: 'akten.aufbewahrung',
  input: z.object({}),
  output: ueberblickSchema,
});

/** The dry run: nothing is written. */
export const listFaellige = contract({
  name: 'listFaellige',
  method: 'GET',
  path: '/api/akten/aufbewahrung/faellige',
  summary: 'Akten und Dokumente mit ihrer Frist, nach Stand',
  access: 'akten.aufbewahrung',
  input: z.object({
    stand: befundStandSchema.exclude(['erledigt']).default('faellig'),
    ab: z.string().optional(),
    anzahl: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: faelligeSchema,
});

export const exportFaellige = contract({
  name: 'exportFaellige',
  method: 'GET',
  path: '/api/akten/aufbewahrung/faellige.csv',
  summary: 'Liste der fälligen Akten und Dokumente als CSV',
  access: 'akten.aufbewahrung',
  input: z.object({ stand: befundStandSchema.exclude(['erledigt']).default('faellig') }),
  output: z.unknown(),
  bytes: true,
});
