import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { beziehungsartSchema } from '../bestand/werk.schema.ts';
import {
  abschnittpaarSchema,
  erlassKurzSchema,
  erlassSchema,
  kopfInputSchema,
  vorschauSchema,
  zustandSchema,
} from './erlass.schema.ts';

const dateiSchema = z.object({ dateiname: z.string().trim().min(1).max(300), inhalt: z.base64() });
const MOST_BODY = 32 * 1024 * 1024;

export const listErlasse = contract({
  name: 'listErlasse',
  method: 'GET',
  path: '/api/erlasse/erlasse',
  summary: 'Erlasse und Hausregeln mit ihrem Zustand am Stichtag, jüngste zuerst',
  access: 'erlasse.lesen',
  input: z.object({
    zustand: zustandSchema.or(z.literal('offen')).optional(),
    sammlungId: z.uuid().optional(),
    suche: z.string().trim().max(100).optional(),
    ab: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  output: z.object({
    erlasse: z.array(erlassKurzSchema),
    anzahl: z.object({ gesamt: z.int(), gueltig: z.int(), beendet: z.int(), offen: z.int() }),
    weiter: z.int().optional(),
  }),
});

export const getErlass = contract({
  name: 'getErlass',
  method: 'GET',
  path: '/api/erlasse/erlasse/:id',
  summary: 'Ein Erlass mit Kopf, Abschnitten, ihrer Geltung und seinen Beziehungen',
  access: 'erlasse.lesen',
  input: z.object({ id: z.uuid() }),
  output: erlassSchema,
});

export const previewErlass = contract({
  name: 'previewErlass',
  method: 'POST',
  path: '/api/erlasse/vorschau',
  summary: 'Eine Datei lesen und zeigen, was verstanden wurde; gespeichert wird nichts',
  access: 'erlasse.pflegen',
  input: dateiSchema,
  output: vorschauSchema,
  maxBodyBytes: MOST_BODY,
  idempotent: false,
  perMinute: 60,
});

export const takeInErlass = contract({
  name: 'takeInErlass',
  method: 'POST',
  path: '/api/erlasse/erlasse',
  summary: 'Einen Erlass in eine Sammlung aufnehmen, mit berichtigtem Kopf und entschiedenen Beziehungen',
  access: 'erlasse.pflegen',
  input: dateiSchema.extend({
    sammlungId: z.uuid(),
    kopf: kopfInputSchema,
    vsNfd: z.boolean(),
    beziehungen: z.array(z.object({ art: beziehungsartSchema, ziel: z.string().max(300), gilt: z.boolean() })).max(300),
  }),
  output: z.object({ id: z.uuid(), was: z.string(), wartetAufFreigabe: z.boolean() }),
  maxBodyBytes: MOST_BODY,
});

export const updateErlass = contract({
  name: 'updateErlass',
  method: 'PUT',
  path: '/api/erlasse/erlasse/:id',
  summary: 'Den Kopf eines Erlasses berichtigen; damit ist er geprüft',
  access: 'erlasse.pflegen',
  input: z.object({ id: z.uuid(), version: z.int(), kopf: kopfInputSchema }),
  output: z.object({ id: z.uuid() }),
});

export const decideBeziehung = contract({
  name: 'decideBeziehung',
  method: 'PUT',
  path: '/api/erlasse/beziehungen/:id',
  summary: 'Eine gefundene Beziehung bestätigen oder ablehnen',
  access: 'erlasse.pflegen',
  input: z.object({
    id: z.uuid(),
    version: z.int(),
    stand: z.enum(['bestaetigt', 'abgelehnt']),
    abschnitte: z.array(abschnittpaarSchema).max(50).optional(),
  }),
  output: z.object({ id: z.uuid() }),
});

export const listErlassFreigaben = contract({
  name: 'listErlassFreigaben',
  method: 'GET',
  path: '/api/erlasse/freigaben',
  summary: 'Erlasse mit dem Vermerk VS-NfD, die auf die Freigabe warten',
  access: 'erlasse.freigeben',
  input: z.object({}),
  output: z.object({
    erlasse: z.array(
      z.object({
        id: z.uuid(),
        kurz: z.string(),
        titel: z.string(),
        sammlung: z.string(),
        selbstAufgenommen: z.boolean(),
      }),
    ),
  }),
});

export const releaseErlass = contract({
  name: 'releaseErlass',
  method: 'POST',
  path: '/api/erlasse/erlasse/:id/freigabe',
  summary: 'Einen Erlass mit dem Vermerk VS-NfD für seine Sammlung freigeben; eine zweite Person tut es',
  access: 'erlasse.freigeben',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
});
