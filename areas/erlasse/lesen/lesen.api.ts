import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { sammlungsartSchema } from '../bestand/werk.schema.ts';
import {
  absatzpaarSchema,
  bezugSchema,
  kennungSchema,
  lesenormSchema,
  normfassungSchema,
  normzeileSchema,
  stelleSchema,
  werkansichtSchema,
  werkzeileSchema,
} from './lesen.schema.ts';

const ACCESS = 'erlasse.lesen';
/** Missing: today. */
const tag = z.iso.date().optional();
const ort = z.object({ werkId: z.uuid(), kennung: kennungSchema });

export const listWerke = contract({
  name: 'listWerke',
  method: 'GET',
  path: '/api/erlasse/werke',
  summary: 'Gesetze, Erlasse und Hausregeln, die man lesen darf, nach Namen',
  access: ACCESS,
  input: z.object({
    suche: z.string().max(200).optional(),
    art: sammlungsartSchema.optional(),
    ab: z.coerce.number().int().min(0).max(1_000_000).optional(),
  }),
  output: z.object({ werke: z.array(werkzeileSchema), weiter: z.string().optional() }),
});

export const getWerk = contract({
  name: 'getWerk',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId',
  summary: 'Ein Werk an einem Tag: Kopf, Gliederung und Beziehungen, ohne seinen Text',
  access: ACCESS,
  input: z.object({ werkId: z.uuid(), tag }),
  output: werkansichtSchema,
});

export const listNormtexte = contract({
  name: 'listNormtexte',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId/texte',
  summary: 'Die Texte eines Werks an einem Tag der Reihe nach, in Teilen',
  access: ACCESS,
  input: z.object({ werkId: z.uuid(), tag, ab: z.coerce.number().int().min(0).max(1_000_000).optional() }),
  output: z.object({ normen: z.array(lesenormSchema), weiter: z.string().optional() }),
});

export const getNorm = contract({
  name: 'getNorm',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId/norm',
  summary: 'Eine Norm an einem Tag mit Verweisen, Begriffen und den Tagen ihrer Fassung',
  access: ACCESS,
  input: ort.extend({ tag }),
  output: lesenormSchema.extend({ davor: normzeileSchema.nullable(), danach: normzeileSchema.nullable() }),
});

export const listBezuege = contract({
  name: 'listBezuege',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId/norm/bezuege',
  summary: 'Welche Erlasse eine Norm auslegen und welche Normen sie nennen',
  access: ACCESS,
  input: ort.extend({ tag }),
  output: z.object({ erlasse: z.array(bezugSchema), normen: z.array(bezugSchema), mehr: z.boolean() }),
});

export const listNormfassungen = contract({
  name: 'listNormfassungen',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId/norm/fassungen',
  summary: 'Alle Fassungen einer Norm, neueste zuerst',
  access: ACCESS,
  input: ort,
  output: z.object({ fassungen: z.array(normfassungSchema) }),
});

export const compareNormtage = contract({
  name: 'compareNormtage',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId/norm/vergleich',
  summary: 'Eine Norm an zwei Tagen nebeneinander, Absatz für Absatz und Wort für Wort',
  access: ACCESS,
  input: ort.extend({ alt: z.iso.date(), neu: z.iso.date() }),
  output: z.object({
    alt: z.object({ ueberschrift: z.string().nullable(), gueltigAb: z.iso.date(), vorDerAeltesten: z.boolean() }),
    neu: z.object({ ueberschrift: z.string().nullable(), gueltigAb: z.iso.date(), vorDerAeltesten: z.boolean() }),
    absaetze: z.array(absatzpaarSchema),
  }),
});

export const compareWerktage = contract({
  name: 'compareWerktage',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId/vergleich',
  summary: 'Welche Normen eines Werks sich zwischen zwei Tagen unterscheiden',
  access: ACCESS,
  input: z.object({ werkId: z.uuid(), alt: z.iso.date(), neu: z.iso.date() }),
  output: z.object({
    normen: z.array(
      z.object({
        kennung: kennungSchema,
        bezeichnung: z.string(),
        ueberschrift: z.string(),
        was: z.enum(['geaendert', 'neu', 'entfallen']),
      }),
    ),
  }),
});

export const resolveStellen = contract({
  name: 'resolveStellen',
  method: 'GET',
  path: '/api/erlasse/stellen',
  summary: 'Wohin ein Zitat führt: „§ 25b Abs. 4 AufenthG“ an einem Tag',
  access: ACCESS,
  input: z.object({ zitat: z.string().min(1).max(400), gesetz: z.string().max(100).optional(), tag }),
  output: z.object({ stellen: z.array(stelleSchema), unbekannt: z.array(z.string()) }),
});

export const getStelle = contract({
  name: 'getStelle',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId/stelle',
  summary: 'Der Anfang einer Stelle, zum Ansehen neben dem Text',
  access: ACCESS,
  input: ort.extend({ absatz: z.string().max(20).optional(), tag }),
  output: stelleSchema,
});
