/** What the kiosk, the display and the person's own telephone ask for. Nothing personal comes back. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { terminspracheSchema, zeitpunktSchema } from '../termine.schema.ts';
import { anzeigeSchema } from './anzeige.schema.ts';
import {
  ankunftAntwortSchema,
  ankunftslageSchema,
  bedarfSchema,
  besuchOeffentlichSchema,
  codeSchema,
  spontanSchema,
} from './besuch.schema.ts';

/** Key of the house: `musterstadt-mitte`. */
const standort = z.string().regex(/^[a-z0-9-]{1,40}$/);
const token = z.string().min(20).max(100);

export const checkInAtKiosk = contract({
  name: 'checkInAtKiosk',
  method: 'POST',
  path: '/api/termine/kiosk/ankunft',
  summary: 'Am Kiosk ankommen: QR-Code der Bestätigung, Terminnummer oder die Nummer von heute',
  access: 'termine.kiosk',
  input: z.object({
    standort,
    code: codeSchema,
    sprache: terminspracheSchema.optional(),
    bedarf: z.array(bedarfSchema).max(6).default([]),
    /** When it was said, if the kiosk was offline then; at most two hours ago. */
    um: zeitpunktSchema.optional(),
  }),
  output: ankunftAntwortSchema,
});

export const drawNummerAtKiosk = contract({
  name: 'drawNummerAtKiosk',
  method: 'POST',
  path: '/api/termine/kiosk/nummer',
  summary: 'Am Kiosk eine Nummer ziehen, ohne Termin',
  access: 'termine.kiosk',
  input: z.object({
    standort,
    anliegen: z.string(),
    personen: z.int().min(1).max(12).default(1),
    sprache: terminspracheSchema.default('de'),
    bedarf: z.array(bedarfSchema).max(6).default([]),
  }),
  output: ankunftAntwortSchema,
});

export const listSpontananliegen = contract({
  name: 'listSpontananliegen',
  method: 'GET',
  path: '/api/buerger/termine/spontan/:standort',
  summary: 'Wofür man in diesem Haus heute ohne Termin eine Nummer bekommt',
  access: 'public',
  input: z.object({ standort }),
  output: z.object({ haus: z.string(), anliegen: z.array(spontanSchema) }),
});

export const checkInByHandy = contract({
  name: 'checkInByHandy',
  method: 'POST',
  path: '/api/buerger/termine/ankunft',
  summary: 'Mit dem eigenen Telefon ankommen: Code des Aushangs im Haus und Link der Bestätigung',
  access: 'public',
  perMinute: 20,
  input: z.object({ standort, code: codeSchema }),
  output: ankunftAntwortSchema,
});

/** By POST, so that the key stands in no address. */
export const getAnkunftslage = contract({
  name: 'getAnkunftslage',
  method: 'POST',
  path: '/api/buerger/termine/ankunft/lage',
  summary: 'Ob man sich zu diesem Termin jetzt mit dem eigenen Telefon anmelden kann, und wenn nicht, ab wann',
  access: 'public',
  perMinute: 60,
  idempotent: false,
  input: z.object({ schluessel: token }),
  output: ankunftslageSchema,
});

export const getBesuch = contract({
  name: 'getBesuch',
  method: 'GET',
  path: '/api/buerger/termine/besuch/:token',
  summary: 'Der eigene Besuch auf dem Telefon: Nummer, wie viele davor sind, wohin',
  access: 'public',
  input: z.object({ token }),
  output: besuchOeffentlichSchema,
});

export const leaveBesuch = contract({
  name: 'leaveBesuch',
  method: 'POST',
  path: '/api/buerger/termine/besuch/:token/gehen',
  summary: 'Nicht länger warten',
  access: 'public',
  input: z.object({ token }),
  output: besuchOeffentlichSchema,
});

export const getAnzeige = contract({
  name: 'getAnzeige',
  method: 'GET',
  path: '/api/buerger/termine/anzeige/:standort',
  summary: 'Aufgerufene Nummern mit Raum und Richtung für die Anzeige eines Hauses',
  access: 'public',
  input: z.object({ standort }),
  output: anzeigeSchema,
});
