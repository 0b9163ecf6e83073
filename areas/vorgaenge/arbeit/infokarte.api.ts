import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { standSchema } from '../verfahren.schema.ts';

/** Only what answers the question at the desk: no facts, no findings, no notes. */
export const getInfokarte = contract({
  name: 'getInfokarte',
  method: 'GET',
  path: '/api/vorgaenge/infothek/:personId',
  summary: 'Auskunft am Schalter: wo die Vorgänge einer Person stehen',
  access: 'vorgaenge.lesen',
  input: z.object({ personId: z.uuid() }),
  output: z.object({
    vorgaenge: z.array(
      z.object({
        id: z.uuid(),
        artName: z.string(),
        stand: standSchema,
        /** A German sentence to say. */
        satz: z.string(),
        fehlt: z.array(z.string()),
        naechsteFrist: z.string().optional(),
        eingegangenAm: z.string(),
      }),
    ),
  }),
});
