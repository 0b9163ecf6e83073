/** What staff see of the public's way: numbers to check, patterns that stand out, limits. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

export const listTerminpruefungen = contract({
  name: 'listTerminpruefungen',
  method: 'GET',
  path: '/api/termine/pruefungen',
  summary: 'Termine mit Personen, die hier nicht bekannt sind oder keine Nummer haben; die nächsten zuerst',
  access: 'termine.zuteilen',
  input: z.object({}),
  output: z.object({
    termine: z.array(
      z.object({
        terminId: z.uuid(),
        kennung: z.string(),
        beginn: z.string(),
        anliegen: z.array(z.string()),
        gruende: z.array(z.string()),
        personen: z.array(
          z.object({
            familienname: z.string(),
            vornamen: z.string(),
            geburtsdatum: z.string(),
            nummer: z.string().optional(),
            ohneNummer: z.string().optional(),
          }),
        ),
        version: z.int(),
      }),
    ),
  }),
});

export const judgeTerminpruefung = contract({
  name: 'judgeTerminpruefung',
  method: 'POST',
  path: '/api/termine/pruefungen/:terminId',
  summary: 'Sagen, dass die Angaben passen, oder den Termin mit Grund absagen',
  access: 'termine.zuteilen',
  input: z.object({ terminId: z.uuid(), version: z.int(), urteil: z.enum(['passt', 'absagen']) }),
  output: z.object({}),
});

export const MUSTER = [
  'netz-viele-namen',
  'kontakt-viele-personen',
  'kontakt-viele-reservierungen',
  'absage-und-neu',
] as const;

export const listAuffaelliges = contract({
  name: 'listAuffaelliges',
  method: 'GET',
  path: '/api/termine/auffaelliges',
  summary: 'Muster, die auf Handel mit Terminen deuten können; gesperrt wird deswegen nichts',
  access: 'termine.zuteilen',
  input: z.object({}),
  output: z.object({
    muster: z.array(
      z.object({
        art: z.enum(MUSTER),
        satz: z.string(),
        anzahl: z.int(),
        seit: z.string(),
        zuletzt: z.string(),
        termine: z.array(z.uuid()),
      }),
    ),
    /** Days that the traces are kept. */
    tage: z.int(),
  }),
});

const grenze = z.object({
  schluessel: z.string(),
  text: z.string(),
  wert: z.int(),
  standard: z.int(),
  /** 0: as it comes. */
  version: z.int(),
});

export const listTermingrenzen = contract({
  name: 'listTermingrenzen',
  method: 'GET',
  path: '/api/termine/grenzen',
  summary: 'Grenzen der öffentlichen Buchung und was gerade gilt',
  access: 'termine.lesen',
  input: z.object({}),
  output: z.object({ grenzen: z.array(grenze) }),
});

export const setTermingrenze = contract({
  name: 'setTermingrenze',
  method: 'PUT',
  path: '/api/termine/grenzen/:schluessel',
  summary: 'Eine Grenze der öffentlichen Buchung ändern; 0 hebt sie auf',
  access: 'termine.pflegen',
  input: z.object({ schluessel: z.string().max(60), wert: z.int().min(0).max(10_000_000), version: z.int() }),
  output: z.object({}),
});
