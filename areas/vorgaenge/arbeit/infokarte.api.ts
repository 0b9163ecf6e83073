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
        /** Who works on it. */
        bei: z.string().optional(),
      }),
    ),
    /** Where the newest card is, a sentence to say. */
    karte: z.string().optional(),
  }),
});

/** POST and not GET: names and numbers do not belong into addresses, which end in logs and histories. */
export const searchInfothek = contract({
  name: 'searchInfothek',
  method: 'POST',
  path: '/api/vorgaenge/infothek/suche',
  summary: 'Person am Schalter finden: Name, Geburtsdatum, Aktenzeichen, Antrag, Karte oder AZR-Nummer',
  access: 'vorgaenge.lesen',
  input: z.object({ q: z.string().trim().min(2).max(200) }),
  output: z.object({
    treffer: z.array(
      z.object({
        id: z.uuid(),
        familienname: z.string(),
        vornamen: z.string(),
        geburtsdatum: z.string().optional(),
        staatsangehoerigkeiten: z.array(z.string()),
        aktenzeichen: z.array(z.string()),
        /** Open Vorgänge, the newest first. */
        offene: z.array(z.object({ artName: z.string(), stand: standSchema })),
      }),
    ),
    mehr: z.boolean(),
  }),
  idempotent: false,
});
