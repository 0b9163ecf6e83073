/** What a screen asks that was just put up: which houses there are; in the demo also the key of the demo's kiosk. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

export const getEinrichtung = contract({
  name: 'getEinrichtung',
  method: 'GET',
  path: '/api/buerger/termine/einrichtung',
  summary: 'Häuser, für die sich Kiosk und Anzeige einrichten lassen; in der Demo auch der Schlüssel ihres Kiosks',
  access: 'public',
  input: z.object({}),
  output: z.object({
    /** How telephones reach Bleibe, where that is not the address that the kiosk itself uses; without a slash at its end. */
    adresse: z.string().nullable(),
    haeuser: z.array(z.object({ standort: z.string(), haus: z.string() })),
    /** Null outside of the demo: there a kiosk is a station that the administration makes. */
    demoSchluessel: z.string().nullable(),
  }),
});
