/** What the public does about a need: ask, show proof, look where one stands, accept or decline, withdraw. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  anfrageSchema,
  antragsbelegSchema,
  createInputSchema,
  losSchema,
  NACHWEIS_BYTES,
  nachweisInputSchema,
  platzSchema,
  previewInputSchema,
  regelAuskunftSchema,
  schluesselSchema,
} from './bedarf.schema.ts';

const path = '/api/buerger/termine/anfragen';
const access = 'public';
const schluessel = schluesselSchema;

export const previewStand = contract({
  name: 'previewStand',
  method: 'GET',
  path: `${path}/vorschau`,
  summary: 'Auf welchem Platz eine Anfrage jetzt stünde, warum, und wann etwa ein Termin zu erwarten ist',
  access,
  input: previewInputSchema,
  output: platzSchema,
  perMinute: 60,
});

export const getZuteilungsregel = contract({
  name: 'getZuteilungsregel',
  method: 'GET',
  path: `${path}/regel`,
  summary: 'Die Regel der Zuteilung mit ihren Zahlen, die nächsten und die letzten Lose; ohne Personen',
  access,
  input: z.object({}),
  output: regelAuskunftSchema,
  perMinute: 60,
});

export const listLose = contract({
  name: 'listLose',
  method: 'GET',
  path: `${path}/regel/laeufe/:id`,
  summary: 'Rang, Gruppe der Gleichen und Los eines fertigen Laufs, zum Nachrechnen; ohne Personen und ohne Gründe',
  access,
  input: z.object({ id: z.uuid() }),
  output: z.object({ saat: z.string(), saatHash: z.string(), lose: z.array(losSchema) }),
  perMinute: 30,
});

export const createTerminanfrage = contract({
  name: 'createTerminanfrage',
  method: 'POST',
  path,
  summary: 'Einen Termin anfragen; mit „ja“ zur Verlängerung ist der Antrag in dieser Sekunde gestellt',
  access,
  input: createInputSchema,
  output: z.object({
    /** Of the link; shown here and sent, stored nowhere. */
    schluessel: z.string(),
    kennung: z.string(),
    /** Where the code went. */
    code: z.enum(['email', 'telefon']),
    antraege: z.array(antragsbelegSchema),
    /** In the demo the code is shown, since no mail leaves it. */
    demoCode: z.string().optional(),
  }),
  perMinute: 20,
});

export const confirmTerminanfrage = contract({
  name: 'confirmTerminanfrage',
  method: 'POST',
  path: `${path}/bestaetigung`,
  summary: 'Die Adresse mit dem Code bestätigen; erst dann nimmt die Anfrage teil',
  access,
  input: z.object({ schluessel, code: z.string().trim().max(20) }),
  output: anfrageSchema,
  perMinute: 20,
});

export const sendAnfragecode = contract({
  name: 'sendAnfragecode',
  method: 'POST',
  path: `${path}/code`,
  summary: 'Den Code noch einmal senden',
  access,
  input: z.object({ schluessel }),
  output: z.object({ demoCode: z.string().optional() }),
  perMinute: 5,
});

/** By POST, so that the key stands in no address. */
export const getTerminanfrage = contract({
  name: 'getTerminanfrage',
  method: 'POST',
  path: `${path}/stand`,
  summary: 'Wo die Anfrage steht: Platz, warum, was erwartet wird, Angebot',
  access,
  input: z.object({ schluessel }),
  output: anfrageSchema,
  idempotent: false,
  perMinute: 120,
});

export const uploadNachweis = contract({
  name: 'uploadNachweis',
  method: 'POST',
  path: `${path}/nachweise`,
  summary: 'Einen Nachweis hochladen: für den Titel, den Härtegrund oder die Nummer',
  access,
  input: nachweisInputSchema,
  output: anfrageSchema,
  maxBodyBytes: Math.ceil((NACHWEIS_BYTES * 4) / 3) + 2_000,
  perMinute: 20,
});

export const claimAngebot = contract({
  name: 'claimAngebot',
  method: 'POST',
  path: `${path}/annahme`,
  summary: 'Den angebotenen Termin annehmen; zweimal ist wie einmal',
  access,
  input: z.object({ schluessel }),
  output: anfrageSchema,
  perMinute: 30,
});

export const declineAngebot = contract({
  name: 'declineAngebot',
  method: 'POST',
  path: `${path}/ablehnung`,
  summary: 'Den angebotenen Termin nicht annehmen; die Anfrage wartet weiter, bis alle Angebote aufgebraucht sind',
  access,
  input: z.object({ schluessel }),
  output: anfrageSchema,
  perMinute: 30,
});

export const withdrawTerminanfrage = contract({
  name: 'withdrawTerminanfrage',
  method: 'POST',
  path: `${path}/ruecknahme`,
  summary: 'Die Anfrage zurücknehmen; ein damit gestellter Antrag bleibt gestellt',
  access,
  input: z.object({ schluessel }),
  output: anfrageSchema,
  perMinute: 30,
});

export const readEingangsbestaetigung = contract({
  name: 'readEingangsbestaetigung',
  method: 'POST',
  path: `${path}/eingangsbestaetigung`,
  summary: 'Die Eingangsbestätigung mit Datum, Uhrzeit und Nummer als PDF',
  access,
  input: z.object({ schluessel }),
  output: z.object({ dateiname: z.string(), pdf: z.base64() }),
  idempotent: false,
  perMinute: 20,
});
