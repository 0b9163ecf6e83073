import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  addBefundInputSchema,
  befundSchema,
  pruefbildInputSchema,
  sichtpruefungListeSchema,
  sichtpruefungSchema,
} from './pruefung.schema.ts';

const RIGHT = 'akten.sichtpruefung';
const byId = z.object({ id: z.uuid() });
const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const listSichtpruefungen = contract({
  name: 'listSichtpruefungen',
  method: 'GET',
  path: '/api/akten/sichtpruefungen',
  summary: 'Scans, die auf ihre Sichtprüfung oder auf einen neuen Scan warten, älteste zuerst',
  access: RIGHT,
  input: z.object({ stand: z.enum(['offen', 'beanstandet']).default('offen') }),
  output: sichtpruefungListeSchema,
});

/** For the number in the navigation. */
export const countSichtpruefungen = contract({
  name: 'countSichtpruefungen',
  method: 'GET',
  path: '/api/akten/sichtpruefungen/anzahl',
  summary: 'Wie viele Dokumente auf meine Sichtprüfung warten',
  access: RIGHT,
  input: z.object({}),
  output: z.object({ anzahl: z.number().int() }),
});

/** `id` is that of the document, here and below. */
export const getSichtpruefung = contract({
  name: 'getSichtpruefung',
  method: 'GET',
  path: '/api/akten/sichtpruefungen/:id',
  summary: 'Sichtprüfung eines Dokuments mit den Seiten, die anzusehen sind',
  access: RIGHT,
  input: byId,
  output: sichtpruefungSchema,
});

/** Delivering it is what counts as having shown the page; so it is never answered from a cache. */
export const getPruefbild = contract({
  name: 'getPruefbild',
  method: 'GET',
  path: '/api/akten/sichtpruefungen/:id/seiten/:nr/bild',
  summary: 'Seite zur Sichtprüfung zeigen; hält fest, dass diese Person sie gesehen hat',
  access: RIGHT,
  input: pruefbildInputSchema,
  output: z.unknown(),
  bytes: true,
});

export const addBefund = contract({
  name: 'addBefund',
  method: 'POST',
  path: '/api/akten/sichtpruefungen/:id/befunde',
  summary: 'Befund zu einer Seite festhalten',
  access: RIGHT,
  input: addBefundInputSchema,
  output: befundSchema,
});

export const removeBefund = contract({
  name: 'removeBefund',
  method: 'DELETE',
  path: '/api/akten/sichtpruefungen/:id/befunde/:befundId',
  summary: 'Befund zurücknehmen, der ein Irrtum war',
  access: RIGHT,
  input: z.object({ id: z.uuid(), befundId: z.uuid() }),
  output: z.object({}),
});

export const passSichtpruefung = contract({
  name: 'passSichtpruefung',
  method: 'POST',
  path: '/api/akten/sichtpruefungen/:id/bestanden',
  summary: 'Dokument in Ordnung: alle Seiten der Prüfung gesehen, kein Befund',
  access: RIGHT,
  input: seen,
  output: sichtpruefungSchema,
});

export const rejectSichtpruefung = contract({
  name: 'rejectSichtpruefung',
  method: 'POST',
  path: '/api/akten/sichtpruefungen/:id/beanstanden',
  summary: 'Dokument neu scannen lassen; das alte bleibt und ist gekennzeichnet',
  access: RIGHT,
  input: seen.extend({ vermerk: z.string().trim().max(500).optional() }),
  output: sichtpruefungSchema,
});

export const setOriginalAufbewahren = contract({
  name: 'setOriginalAufbewahren',
  method: 'PUT',
  path: '/api/akten/sichtpruefungen/:id/original',
  summary: 'Papier aufbewahren oder nicht, und wo es liegt',
  access: RIGHT,
  input: seen.extend({
    aufbewahren: z.boolean('Bitte wählen Sie, ob das Papier bleibt.'),
    ort: z.string().trim().max(200),
  }),
  output: sichtpruefungSchema,
});
