/** What staff see of the public's way: numbers to check, patterns that stand out, limits. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { terminstandSchema } from '../termine.schema.ts';
import { OHNE_NUMMER } from './angaben.schema.ts';

const bekanntePersonSchema = z.object({
  personId: z.uuid(),
  familienname: z.string(),
  vornamen: z.string(),
  geburtsdatum: z.string().optional(),
  aktenzeichen: z.array(z.string()),
});

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

/** `bekannt`: by now, a paper with this number may have come since. */
export const ANGABENLAGEN = ['bekannt', 'unbekannt', 'ohne-nummer'] as const;

export const getTerminpruefung = contract({
  name: 'getTerminpruefung',
  method: 'GET',
  path: '/api/termine/pruefungen/:terminId',
  summary: 'Angaben zu einem Termin, die zu prüfen sind, und wer im Register gemeint sein kann',
  access: 'termine.zuteilen',
  input: z.object({ terminId: z.uuid() }),
  output: z.object({
    terminId: z.uuid(),
    kennung: z.string(),
    beginn: z.string(),
    tag: z.string(),
    anliegen: z.array(z.string()),
    email: z.string().optional(),
    telefon: z.string().optional(),
    /** Undefined: there is nothing to check any more. */
    version: z.int().optional(),
    personen: z.array(
      z.object({
        familienname: z.string(),
        vornamen: z.string(),
        geburtsdatum: z.string(),
        nummer: z.string().optional(),
        ohneNummer: z.enum(OHNE_NUMMER).optional(),
        lage: z.enum(ANGABENLAGEN),
        /** Born on the same day, with a like name; only who may be seen. */
        vorschlaege: z.array(bekanntePersonSchema),
      }),
    ),
  }),
});

export const countTerminpruefungen = contract({
  name: 'countTerminpruefungen',
  method: 'GET',
  path: '/api/termine/pruefungen-zahl',
  summary: 'Wie viele Termine auf eine Prüfung der Angaben und wie viele auf eine der Unterlagen warten',
  access: 'termine.zuteilen',
  input: z.object({}),
  output: z.object({ angaben: z.int(), unterlagen: z.int() }),
});

export const judgeTerminpruefung = contract({
  name: 'judgeTerminpruefung',
  method: 'POST',
  path: '/api/termine/pruefungen/:terminId',
  summary: 'Sagen, dass die Angaben passen und wer im Register gemeint ist, oder den Termin mit Grund absagen',
  access: 'termine.zuteilen',
  input: z
    .object({
      terminId: z.uuid(),
      version: z.int(),
      urteil: z.enum(['passt', 'absagen']),
      /** Who of the visit, counted from 0, is who in the register. */
      personen: z
        .array(z.object({ nr: z.int().min(0).max(11), personId: z.uuid() }))
        .max(12)
        .default([]),
    })
    .refine(({ urteil, personen }) => urteil === 'passt' || personen.length === 0, {
      message: 'Wer absagt, ordnet niemanden zu.',
      path: ['personen'],
    })
    .refine(
      ({ personen }) =>
        new Set(personen.map(({ nr }) => nr)).size === personen.length &&
        new Set(personen.map(({ personId }) => personId)).size === personen.length,
      { message: 'Bitte ordnen Sie jede Person nur einmal zu.', path: ['personen'] },
    ),
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
        /** Those that still exist; who they are for stands in the calendar. */
        termine: z.array(
          z.object({
            id: z.uuid(),
            kennung: z.string(),
            tag: z.string(),
            beginn: z.string(),
            stand: terminstandSchema,
          }),
        ),
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
