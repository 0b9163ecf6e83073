import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  aufsichtSchema,
  freigabeInputSchema,
  freigabeSchema,
  funktionSchema,
  laufSchema,
  schalterSchema,
  vorfallSchema,
} from './aufsicht.schema.ts';

/** What is on, for everybody who works with it: Art. 13, 26 (7) of the Verordnung (EU) 2024/1689. */
export const listKiFunktionen = contract({
  name: 'listKiFunktionen',
  method: 'GET',
  path: '/api/assistent/funktionen',
  summary: 'Welche KI-Funktionen an sind, wozu sie dienen und warum andere aus sind',
  access: 'assistent.fragen',
  input: z.object({}),
  output: z.object({
    funktionen: z.array(
      z.object({
        schluessel: funktionSchema,
        name: z.string(),
        zweck: z.string(),
        an: z.boolean(),
        warumAus: z.string().nullable(),
        anleitung: z.array(z.string()),
        grenzen: z.array(z.string()),
      }),
    ),
  }),
});

export const getAufsicht = contract({
  name: 'getAufsicht',
  method: 'GET',
  path: '/api/assistent/aufsicht',
  summary: 'Verzeichnis der KI-Funktionen mit Klasse, Freigaben, Schaltern, Zahlen und Vorfällen',
  access: 'assistent.aufsicht',
  input: z.object({}),
  output: aufsichtSchema,
});

export const releaseFunktion = contract({
  name: 'releaseFunktion',
  method: 'POST',
  path: '/api/assistent/freigaben',
  summary: 'Eine Hochrisiko-Funktion für die eigene Stelle freigeben; es braucht Leitung und Datenschutz',
  access: 'assistent.aufsicht',
  input: freigabeInputSchema,
  output: freigabeSchema,
});

export const revokeFreigabe = contract({
  name: 'revokeFreigabe',
  method: 'POST',
  path: '/api/assistent/freigaben/:id/widerruf',
  summary: 'Eine Freigabe widerrufen; die Funktion ist sofort aus',
  access: 'assistent.aufsicht',
  input: z.object({ id: z.uuid(), grund: z.string().trim().min(3, 'Bitte nennen Sie den Grund.').max(2000) }),
  output: freigabeSchema,
});

/** `version` is the one that was shown; 0 where nobody has switched it yet. */
export const switchFunktion = contract({
  name: 'switchFunktion',
  method: 'POST',
  path: '/api/assistent/schalter',
  summary: 'Eine KI-Funktion oder alle zugleich aus- oder einschalten',
  access: 'assistent.aufsicht',
  input: z.object({
    schluessel: schalterSchema,
    an: z.boolean(),
    grund: z.string().trim().max(300).default(''),
    version: z.int().nonnegative(),
  }),
  output: z.object({ schluessel: schalterSchema, an: z.boolean() }),
});

export const reportVorfall = contract({
  name: 'reportVorfall',
  method: 'POST',
  path: '/api/assistent/vorfaelle',
  summary: 'Einen Vorfall mit einer KI-Funktion melden',
  access: 'assistent.fragen',
  input: z.object({
    funktion: schalterSchema,
    beschreibung: z.string().trim().min(10, 'Bitte beschreiben Sie, was geschehen ist, ohne Namen.').max(4000),
    seit: z.iso.date(),
  }),
  output: vorfallSchema,
});

export const closeVorfall = contract({
  name: 'closeVorfall',
  method: 'POST',
  path: '/api/assistent/vorfaelle/:id/abschluss',
  summary: 'Einen Vorfall mit seinem Ergebnis abschließen',
  access: 'assistent.aufsicht',
  input: z.object({
    id: z.uuid(),
    version: z.int().positive(),
    ergebnis: z.string().trim().min(3, 'Bitte schreiben Sie, was getan wurde.').max(4000),
  }),
  output: vorfallSchema,
});

/** Newest first; `vor` is the id of the last one seen. */
export const listLaeufe = contract({
  name: 'listLaeufe',
  method: 'GET',
  path: '/api/assistent/laeufe',
  summary: 'Protokoll der Antworten: Zeit, Stichtag, Quellen, Modell, gestrichene Sätze',
  access: 'assistent.aufsicht',
  input: z.object({ vor: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(1000).default(50) }),
  output: z.object({ laeufe: z.array(laufSchema) }),
});
