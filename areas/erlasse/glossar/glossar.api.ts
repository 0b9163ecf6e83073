import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { glossarInhaltSchema } from './glossar.schema.ts';
import {
  fehlsucheSchema,
  geprueftStelleSchema,
  glossarFassungSchema,
  glossarzeileSchema,
  quelleSchema,
} from './zeile.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.number().int() });
const schluessel = z.string().min(1).max(200);

export const listGlossar = contract({
  name: 'listGlossar',
  method: 'GET',
  path: '/api/erlasse/glossar',
  summary: 'Glossareinträge des Amts oder mitgelieferte, nach Wörtern durchsucht',
  access: 'erlasse.lesen',
  input: z.object({
    quelle: quelleSchema,
    suche: z.string().max(200).default(''),
    ab: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
  }),
  output: z.object({ eintraege: z.array(glossarzeileSchema), anzahl: z.int(), weiter: z.string().optional() }),
});

export const getGlossareintrag = contract({
  name: 'getGlossareintrag',
  method: 'GET',
  path: '/api/erlasse/glossar/eintrag',
  summary: 'Ein Glossareintrag: wie er mitgeliefert ist, was gilt, und alle Fassungen des Amts',
  access: 'erlasse.lesen',
  input: z.object({ schluessel }),
  output: z.object({
    schluessel: z.string(),
    mitgeliefert: glossarInhaltSchema.optional(),
    geltend: glossarInhaltSchema.optional(),
    fassungen: z.array(glossarFassungSchema),
  }),
});

export const listGlossarEntwuerfe = contract({
  name: 'listGlossarEntwuerfe',
  method: 'GET',
  path: '/api/erlasse/glossar/entwuerfe',
  summary: 'Glossareinträge, die auf die Freigabe durch eine zweite Person warten',
  access: 'erlasse.pflegen',
  input: z.object({}),
  output: z.object({ entwuerfe: z.array(glossarFassungSchema) }),
});

export const readGlossarziel = contract({
  name: 'readGlossarziel',
  method: 'GET',
  path: '/api/erlasse/glossar/ziel',
  summary: 'Was aus einer Eingabe wird: Wörter des Gesetzes und Stellen, und ob der Bestand die Stellen kennt',
  access: 'erlasse.pflegen',
  input: z.object({ text: z.string().max(2000) }),
  output: z.object({ woerter: z.array(z.string()), stellen: z.array(geprueftStelleSchema) }),
});

export const saveGlossarEntwurf = contract({
  name: 'saveGlossarEntwurf',
  method: 'PUT',
  path: '/api/erlasse/glossar/entwurf',
  summary: 'Glossareintrag entwerfen: einen neuen, oder eine Änderung an einem des Amts oder einem mitgelieferten',
  access: 'erlasse.pflegen',
  input: z.object({
    /** None: a new entry. */
    schluessel: schluessel.optional(),
    entwurf: seen.optional(),
    gueltigAb: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.'),
    inhalt: glossarInhaltSchema,
    /** The proposal that it settles. */
    fehlsuche: seen.optional(),
  }),
  output: seen.extend({ schluessel: z.string() }),
});

export const releaseGlossareintrag = contract({
  name: 'releaseGlossareintrag',
  method: 'POST',
  path: '/api/erlasse/glossar/:id/freigabe',
  summary: 'Entwurf eines Glossareintrags freigeben, als zweite Person',
  access: 'erlasse.pflegen',
  input: seen,
  output: seen,
});

export const discardGlossarEntwurf = contract({
  name: 'discardGlossarEntwurf',
  method: 'POST',
  path: '/api/erlasse/glossar/:id/verwerfen',
  summary: 'Entwurf eines Glossareintrags verwerfen',
  access: 'erlasse.pflegen',
  input: seen,
  output: z.object({}),
});

export const listFehlsuchen = contract({
  name: 'listFehlsuchen',
  method: 'GET',
  path: '/api/erlasse/glossar/fehlsuchen',
  summary: 'Wörter von Suchen, die nichts oder das Falsche fanden; ohne Namen, Zahlen und ohne wer gesucht hat',
  access: 'erlasse.pflegen',
  input: z.object({}),
  output: z.object({ fehlsuchen: z.array(fehlsucheSchema), anzahl: z.int() }),
});

export const dismissFehlsuche = contract({
  name: 'dismissFehlsuche',
  method: 'POST',
  path: '/api/erlasse/glossar/fehlsuchen/:id/verwerfen',
  summary: 'Vorschlag aus einer Suche nicht weiter anzeigen',
  access: 'erlasse.pflegen',
  input: seen,
  output: z.object({}),
});
