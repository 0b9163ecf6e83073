/** Verbs on one visit at the desk. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { terminspracheSchema } from '../termine.schema.ts';
import {
  ankunftAntwortSchema,
  bedarfSchema,
  besuchSchema,
  codeSchema,
  ergebnisSchema,
  unterlagenstandSchema,
} from './besuch.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.int() });
const platzId = z.uuid();

export const checkIn = contract({
  name: 'checkIn',
  method: 'POST',
  path: '/api/termine/besuche/ankunft',
  summary:
    'Jemand ist da: per Terminnummer, QR-Code oder aus der Liste; auch zu früh oder zu spät, wenn der Schalter es will',
  access: 'termine.schalter',
  input: z.object({
    standortId: z.uuid(),
    code: codeSchema.optional(),
    terminId: z.uuid().optional(),
    bedarf: z.array(bedarfSchema).max(6).default([]),
    /** Name and birth date were compared with a paper. */
    ausweisGesehen: z.boolean().default(false),
    /** Let in although too early or on the wrong day's edge; the order does not change by it. */
    trotzdem: z.boolean().default(false),
  }),
  output: ankunftAntwortSchema,
});

export const drawNummer = contract({
  name: 'drawNummer',
  method: 'POST',
  path: '/api/termine/besuche/nummer',
  summary: 'Eine Nummer für jemanden ohne Termin',
  access: 'termine.schalter',
  input: z.object({
    standortId: z.uuid(),
    anliegen: z.string(),
    personen: z.int().min(1).max(12).default(1),
    sprache: terminspracheSchema.default('de'),
    bedarf: z.array(bedarfSchema).max(6).default([]),
    name: z.string().trim().max(200).optional(),
    verfahrenId: z.uuid().optional(),
  }),
  output: ankunftAntwortSchema,
});

export const getBesuchAmSchalter = contract({
  name: 'getBesuchAmSchalter',
  method: 'GET',
  path: '/api/termine/besuche/:id',
  summary: 'Ein Besuch mit Person, Unterlagen und Vermerk',
  access: 'termine.schalter',
  input: z.object({ id: z.uuid() }),
  output: besuchSchema,
});

export const getFehlzettel = contract({
  name: 'getFehlzettel',
  method: 'GET',
  path: '/api/termine/besuche/:id/fehlzettel',
  summary: 'Was noch fehlt, zum Mitgeben: in der Sprache der Person, Deutsch daneben (PDF)',
  access: 'termine.schalter',
  input: z.object({ id: z.uuid(), bis: z.iso.date().optional() }),
  output: z.unknown(),
  bytes: true,
});

export const callNext = contract({
  name: 'callNext',
  method: 'POST',
  path: '/api/termine/schalter/:platzId/naechster',
  summary: 'Den Nächsten aufrufen, den dieser Platz bedienen kann',
  access: 'termine.schalter',
  input: z.object({ platzId }),
  /** Null: nobody waits whom this Platz can serve. */
  output: z.object({ besuch: besuchSchema.nullable() }),
});

export const callBesuch = contract({
  name: 'callBesuch',
  method: 'POST',
  path: '/api/termine/besuche/:id/aufruf',
  summary: 'Einen bestimmten Besuch aufrufen, mit Grund',
  access: 'termine.schalter',
  input: seen.extend({ platzId, grund: z.string().trim().min(3, 'Bitte nennen Sie den Grund.').max(200) }),
  output: besuchSchema,
});

export const callAgain = contract({
  name: 'callAgain',
  method: 'POST',
  path: '/api/termine/besuche/:id/nochmal',
  summary: 'Noch einmal aufrufen',
  access: 'termine.schalter',
  input: seen,
  output: besuchSchema,
});

export const beginBesuch = contract({
  name: 'beginBesuch',
  method: 'POST',
  path: '/api/termine/besuche/:id/beginn',
  summary: 'Die Person ist am Platz; ab jetzt zählt die Dauer',
  access: 'termine.schalter',
  input: seen,
  output: besuchSchema,
});

export const parkBesuch = contract({
  name: 'parkBesuch',
  method: 'POST',
  path: '/api/termine/besuche/:id/zurueckstellen',
  summary: 'Zurückstellen; aufgerufen wird erst wieder, wenn jemand den Besuch zurückholt',
  access: 'termine.schalter',
  /** Minutes until the person is expected back; only shown, nobody is called by it. */
  input: seen.extend({ minuten: z.int().min(1).max(480).optional() }),
  output: besuchSchema,
});

export const resumeBesuch = contract({
  name: 'resumeBesuch',
  method: 'POST',
  path: '/api/termine/besuche/:id/wieder-da',
  summary: 'Wieder in die Reihe stellen, an den alten Platz in ihr',
  access: 'termine.schalter',
  input: seen,
  output: besuchSchema,
});

export const redirectBesuch = contract({
  name: 'redirectBesuch',
  method: 'POST',
  path: '/api/termine/besuche/:id/weiterleiten',
  summary: 'Zu einem anderen Bereich oder Platz weiterleiten; Nummer und Wartezeit bleiben',
  access: 'termine.schalter',
  input: seen.extend({ poolId: z.uuid().optional(), nurPlatzId: z.uuid().optional() }),
  output: besuchSchema,
});

export const nextStation = contract({
  name: 'nextStation',
  method: 'POST',
  path: '/api/termine/besuche/:id/naechste-station',
  summary: 'Diese Station ist fertig, weiter zur nächsten; Nummer und Wartezeit bleiben',
  access: 'termine.schalter',
  input: seen,
  output: besuchSchema,
});

export const noteBesuch = contract({
  name: 'noteBesuch',
  method: 'PUT',
  path: '/api/termine/besuche/:id/vermerk',
  summary: 'Vermerk und Stand der Unterlagen festhalten',
  access: 'termine.schalter',
  // Without the version that was seen: what is noted is added to what stands there, and only one desk can.
  input: z.object({
    id: z.uuid(),
    vermerk: z.string().max(4000).optional(),
    unterlagen: z.record(z.string(), unterlagenstandSchema).optional(),
    sprache: terminspracheSchema.optional(),
    bedarf: z.array(bedarfSchema).max(6).optional(),
  }),
  output: besuchSchema,
});

export const checkAusweis = contract({
  name: 'checkAusweis',
  method: 'PUT',
  path: '/api/termine/besuche/:id/ausweis',
  summary: 'Name und Geburtsdatum mit dem Ausweis verglichen',
  access: 'termine.schalter',
  input: z.object({ id: z.uuid(), ausweis: z.enum(['gesehen', 'passt_nicht']) }),
  output: besuchSchema,
});

export const linkBesuch = contract({
  name: 'linkBesuch',
  method: 'PUT',
  path: '/api/termine/besuche/:id/vorgang',
  summary: 'Den Vorgang zum Besuch nennen, den man sehen darf',
  access: 'termine.schalter',
  input: seen.extend({ verfahrenId: z.uuid().nullable() }),
  output: besuchSchema,
});

export const finishBesuch = contract({
  name: 'finishBesuch',
  method: 'POST',
  path: '/api/termine/besuche/:id/abschluss',
  summary: 'Abschließen mit Ergebnis; auf Wunsch gleich den Nächsten aufrufen',
  access: 'termine.schalter',
  input: seen.extend({
    ergebnis: ergebnisSchema.default('erledigt'),
    /** What is missing; only with `unterlagen_fehlen`. */
    fehlt: z.array(z.string().max(60)).max(40).default([]),
    /** Day until which it is brought. */
    fehltBis: z.iso.date().optional(),
    vermerk: z.string().max(4000).optional(),
    naechster: z.boolean().default(false),
  }),
  output: z.object({ besuch: besuchSchema, naechster: besuchSchema.nullable() }),
});

export const markNichtErschienen = contract({
  name: 'markNichtErschienen',
  method: 'POST',
  path: '/api/termine/besuche/:id/nicht-erschienen',
  summary: 'Aufgerufen und nicht gekommen',
  access: 'termine.schalter',
  input: seen,
  output: besuchSchema,
});

export const markGegangen = contract({
  name: 'markGegangen',
  method: 'POST',
  path: '/api/termine/besuche/:id/gegangen',
  summary: 'Hat sich abgemeldet und wartet nicht mehr',
  access: 'termine.schalter',
  input: seen,
  output: besuchSchema,
});
