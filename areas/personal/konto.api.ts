/** Administration of staff accounts. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  kontenListeSchema,
  kontoInputSchema,
  kontoNameSchema,
  kontoSchema,
  listKontenInputSchema,
  ruecksetzungSchema,
  sitzungSchema,
} from './konto.schema.ts';
import { rolleMitRechtenSchema } from './rolle.schema.ts';

const kontoId = z.object({ id: z.uuid() });
const kontoVersion = kontoId.extend({ version: z.number().int() });

export const listKonten = contract({
  name: 'listKonten',
  method: 'GET',
  path: '/api/personal/konten',
  summary: 'Konten der Beschäftigten auflisten',
  access: 'personal.konten-lesen',
  input: listKontenInputSchema,
  output: kontenListeSchema,
});

export const getKonto = contract({
  name: 'getKonto',
  method: 'GET',
  path: '/api/personal/konten/:id',
  summary: 'Ein Konto lesen',
  access: 'personal.konten-lesen',
  input: kontoId,
  output: kontoSchema,
});

/** Sends the person a one-time link by mail, with which they choose their password. */
export const createKonto = contract({
  name: 'createKonto',
  method: 'POST',
  path: '/api/personal/konten',
  summary: 'Konto anlegen und einladen',
  access: 'personal.konten',
  input: kontoInputSchema,
  output: kontoSchema,
});

/** Nobody changes their own roles and letters. A change of roles ends the sessions of the account. */
export const updateKonto = contract({
  name: 'updateKonto',
  method: 'PUT',
  path: '/api/personal/konten/:id',
  summary: 'Name, E-Mail-Adresse, Rollen und Zuständigkeiten ändern',
  access: 'personal.konten',
  input: kontoInputSchema.extend({ id: z.uuid(), version: z.number().int() }),
  output: kontoSchema,
});

/** Ends all sessions. Not possible for oneself and for the last administration. */
export const deactivateKonto = contract({
  name: 'deactivateKonto',
  method: 'POST',
  path: '/api/personal/konten/:id/deaktivierung',
  summary: 'Konto deaktivieren',
  access: 'personal.konten',
  input: kontoVersion,
  output: kontoSchema,
});

export const activateKonto = contract({
  name: 'activateKonto',
  method: 'POST',
  path: '/api/personal/konten/:id/aktivierung',
  summary: 'Konto wieder aktivieren',
  access: 'personal.konten',
  input: kontoVersion,
  output: kontoSchema,
});

/** Mails the owner a one-time link; who asks for it never sees the link. An invited account gets its invitation anew. */
export const issueResetLink = contract({
  name: 'issueResetLink',
  method: 'POST',
  path: '/api/personal/konten/:id/kennwort-link',
  summary: 'Einmaligen Link zum Setzen des Kennworts senden',
  access: 'personal.kennwort-link',
  input: kontoId,
  output: z.object({ gueltigBis: z.string() }),
});

export const listKontoSessions = contract({
  name: 'listKontoSessions',
  method: 'GET',
  path: '/api/personal/konten/:id/sitzungen',
  summary: 'Offene Sitzungen eines Kontos auflisten',
  access: 'personal.konten',
  input: kontoId,
  output: z.object({ sitzungen: z.array(sitzungSchema) }),
});

/** One session by `sitzungId`, or all. */
export const revokeKontoSessions = contract({
  name: 'revokeKontoSessions',
  method: 'POST',
  path: '/api/personal/konten/:id/abmeldung',
  summary: 'Sitzungen eines Kontos beenden',
  access: 'personal.konten',
  input: kontoId.extend({ sitzungId: z.uuid().optional() }),
  output: z.object({ beendet: z.number().int() }),
});

export const requestFactorReset = contract({
  name: 'requestFactorReset',
  method: 'POST',
  path: '/api/personal/konten/:id/faktor-ruecksetzung',
  summary: 'Zurücksetzen des zweiten Faktors beantragen; eine zweite Person gibt frei',
  access: 'personal.faktor-ruecksetzen',
  input: kontoId.extend({
    begruendung: z.string().trim().min(20, 'Bitte begründen Sie den Antrag mit mindestens 20 Zeichen.').max(500),
  }),
  output: z.object({ id: z.uuid(), verfaelltAm: z.string() }),
});

export const listFactorResets = contract({
  name: 'listFactorResets',
  method: 'GET',
  path: '/api/personal/faktor-ruecksetzungen',
  summary: 'Offene Anträge auf Zurücksetzen des zweiten Faktors',
  access: 'personal.faktor-ruecksetzen',
  input: z.object({}),
  output: z.object({ antraege: z.array(ruecksetzungSchema) }),
});

/** For the number in the navigation. */
export const countFactorResets = contract({
  name: 'countFactorResets',
  method: 'GET',
  path: '/api/personal/faktor-ruecksetzungen/anzahl',
  summary: 'Wie viele Anträge auf meine Entscheidung warten',
  access: 'personal.faktor-ruecksetzen',
  input: z.object({}),
  output: z.object({ anzahl: z.number().int() }),
});

/** Released: all second factors, the password and the sessions are gone, and the owner gets a one-time link by mail. */
export const decideFactorReset = contract({
  name: 'decideFactorReset',
  method: 'POST',
  path: '/api/personal/faktor-ruecksetzungen/:id',
  summary: 'Antrag auf Zurücksetzen des zweiten Faktors freigeben oder ablehnen',
  access: 'personal.faktor-ruecksetzen',
  input: z.object({ id: z.uuid(), freigeben: z.boolean() }),
  output: z.object({}),
});

export const listRollen = contract({
  name: 'listRollen',
  method: 'GET',
  path: '/api/personal/rollen',
  summary: 'Rollen mit ihren Rechten',
  access: 'personal.konten-lesen',
  input: z.object({}),
  output: z.object({ rollen: z.array(rolleMitRechtenSchema) }),
});

/** Names to the ids that the Protokoll knows; unknown ids are left out. */
export const listKontoNamen = contract({
  name: 'listKontoNamen',
  method: 'GET',
  path: '/api/personal/namen',
  summary: 'Namen zu Kennungen von Konten und Geräten',
  access: 'personal.namen',
  input: z.object({
    ids: z.preprocess((v) => (Array.isArray(v) ? v : [v]), z.array(z.string().max(80)).min(1).max(200)),
  }),
  output: z.object({ namen: z.array(kontoNameSchema) }),
});
