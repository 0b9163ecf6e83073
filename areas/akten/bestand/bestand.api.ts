import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  bestandListeSchema,
  closeStapelInputSchema,
  createStapelInputSchema,
  fortschrittBestandSchema,
  importBestandInputSchema,
  importBestandOutputSchema,
  listBestandInputSchema,
  papierSchema,
  papierSchrittSchema,
  projektInputSchema,
  stapelSchema,
  takeIntoVerwahrungInputSchema,
  verwahrungSchema,
} from './bestand.schema.ts';

const byId = z.object({ id: z.uuid() });

export const importBestand = contract({
  name: 'importBestand',
  method: 'POST',
  path: '/api/akten/bestand/liste',
  summary: 'Liste der Papierakten einlesen oder vorher prüfen',
  access: 'akten.bestand.verwalten',
  input: importBestandInputSchema,
  output: importBestandOutputSchema,
  maxBodyBytes: 6_500_000,
});

export const listBestand = contract({
  name: 'listBestand',
  method: 'GET',
  path: '/api/akten/bestand',
  summary: 'Papierakten auflisten, eilige zuerst',
  access: 'akten.bestand',
  input: listBestandInputSchema,
  output: bestandListeSchema,
});

export const getFortschrittBestand = contract({
  name: 'getFortschrittBestand',
  method: 'GET',
  path: '/api/akten/bestand/fortschritt',
  summary: 'Stand der Bestandsdigitalisierung mit Prognose und Kosten',
  access: 'akten.bestand',
  input: z.object({}),
  output: fortschrittBestandSchema,
});

export const updateProjekt = contract({
  name: 'updateProjekt',
  method: 'PUT',
  path: '/api/akten/bestand/projekt',
  summary: 'Ziel und Kosten je Blatt der Bestandsdigitalisierung festlegen',
  access: 'akten.bestand.verwalten',
  input: projektInputSchema,
  output: z.object({ version: z.number().int() }),
});

/** Scan on Demand: these go first. An empty date lifts it. */
export const setEilig = contract({
  name: 'setEilig',
  method: 'POST',
  path: '/api/akten/bestand/eilig',
  summary: 'Akten als eilig kennzeichnen: bis wann und warum',
  access: 'akten.bestand',
  input: z.object({
    akten: z.array(z.uuid()).min(1).max(500),
    bis: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.').nullable(),
    grund: z.string().trim().max(200).optional(),
  }),
  output: z.object({ akten: z.number().int() }),
});

export const movePapier = contract({
  name: 'movePapier',
  method: 'POST',
  path: '/api/akten/bestand/:id/papier',
  summary: 'Festhalten, wo das Papier einer Akte ist',
  access: 'akten.bestand',
  input: z.object({
    id: z.uuid(),
    version: z.number().int(),
    nach: papierSchema,
    ort: z.string().trim().max(100).optional(),
    notiz: z.string().trim().max(300).optional(),
  }),
  output: z.object({ version: z.number().int() }),
});

/** By another person than the one who asked for it; the database insists on that too. */
export const releasePapier = contract({
  name: 'releasePapier',
  method: 'POST',
  path: '/api/akten/bestand/:id/freigabe',
  summary: 'Papier einer Akte zur Vernichtung freigeben',
  access: 'akten.bestand.verwalten',
  input: z.object({ id: z.uuid(), version: z.number().int() }),
  output: z.object({ version: z.number().int() }),
});

export const listPapierschritte = contract({
  name: 'listPapierschritte',
  method: 'GET',
  path: '/api/akten/bestand/:id/papier',
  summary: 'Wege des Papiers einer Akte',
  access: 'akten.bestand',
  input: byId,
  output: z.object({ schritte: z.array(papierSchrittSchema) }),
});

export const createStapel = contract({
  name: 'createStapel',
  method: 'POST',
  path: '/api/akten/bestand/stapel',
  summary: 'Stapel bilden: welche Akten, wie viele Blätter',
  access: 'akten.bestand',
  input: createStapelInputSchema,
  output: stapelSchema,
});

export const listStapel = contract({
  name: 'listStapel',
  method: 'GET',
  path: '/api/akten/bestand/stapel',
  summary: 'Stapel auflisten, offene zuerst',
  access: 'akten.bestand',
  input: z.object({ ab: z.string().optional(), anzahl: z.coerce.number().int().min(1).max(100).default(30) }),
  output: z.object({ eintraege: z.array(stapelSchema), weiter: z.string().optional() }),
});

export const closeStapel = contract({
  name: 'closeStapel',
  method: 'POST',
  path: '/api/akten/bestand/stapel/:id/abschliessen',
  summary: 'Stapel abschließen: gezählte Blätter gleich gespeicherte Seiten, oder erklärt',
  access: 'akten.bestand',
  input: closeStapelInputSchema,
  output: stapelSchema,
});

export const printStapel = contract({
  name: 'printStapel',
  method: 'GET',
  path: '/api/akten/bestand/stapel/:id/trennblaetter',
  summary: 'Trennblätter eines Stapels: Deckblatt und je Akte eines',
  access: 'akten.bestand',
  input: byId,
  output: z.unknown(),
  bytes: true,
});

/** The same for every Akte: printed once, used again and again. */
export const printTypblaetter = contract({
  name: 'printTypblaetter',
  method: 'GET',
  path: '/api/akten/trennblaetter/dokumenttypen',
  summary: 'Trennblätter für Dokumenttypen, wiederverwendbar',
  access: 'akten.bestand',
  input: z.object({}),
  output: z.unknown(),
  bytes: true,
});

export const listVerwahrung = contract({
  name: 'listVerwahrung',
  method: 'GET',
  path: '/api/akten/akten/:akteId/verwahrung',
  summary: 'Pässe und Originale, die das Amt zu einer Akte verwahrt oder verwahrt hat',
  access: 'akten.lesen',
  input: z.object({ akteId: z.uuid() }),
  output: z.object({ eintraege: z.array(verwahrungSchema) }),
});

export const takeIntoVerwahrung = contract({
  name: 'takeIntoVerwahrung',
  method: 'POST',
  path: '/api/akten/akten/:akteId/verwahrung',
  summary: 'Pass oder Original in Verwahrung nehmen',
  access: 'akten.verwahrung',
  input: takeIntoVerwahrungInputSchema,
  output: verwahrungSchema,
});

export const returnFromVerwahrung = contract({
  name: 'returnFromVerwahrung',
  method: 'POST',
  path: '/api/akten/verwahrung/:id/rueckgabe',
  summary: 'Verwahrtes zurückgeben',
  access: 'akten.verwahrung',
  input: z.object({
    id: z.uuid(),
    version: z.number().int(),
    an: z.string().trim().min(2, 'Bitte geben Sie an, wer es bekommt.').max(200),
  }),
  output: verwahrungSchema,
});

export const printVerwahrung = contract({
  name: 'printVerwahrung',
  method: 'GET',
  path: '/api/akten/verwahrung/:id/quittung',
  summary: 'Quittung über die Verwahrung oder die Rückgabe',
  access: 'akten.verwahrung',
  input: byId,
  output: z.unknown(),
  bytes: true,
});
