import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  eintragSchema,
  searchInputSchema,
  siegelstandSchema,
  zugriffeInputSchema,
  zugriffeSchema,
} from './protokoll.schema.ts';

export const searchProtokoll = contract({
  name: 'searchProtokoll',
  method: 'GET',
  path: '/api/protokoll/eintraege',
  summary: 'Protokoll durchsuchen, neueste zuerst',
  access: 'protokoll.lesen',
  input: searchInputSchema,
  output: z.object({ eintraege: z.array(eintragSchema), weiter: z.string().optional() }),
});

export const listZugriffe = contract({
  name: 'listZugriffe',
  method: 'GET',
  path: '/api/protokoll/zugriffe',
  summary: 'Wer hat die Daten einer Person gesehen oder geändert',
  access: 'protokoll.lesen',
  input: zugriffeInputSchema,
  output: zugriffeSchema,
});

/** For the choice of a filter: `akte.gelesen`, `akte.geaendert`, … */
export const listWas = contract({
  name: 'listWas',
  method: 'GET',
  path: '/api/protokoll/was',
  summary: 'Arten von Einträgen, die im Protokoll vorkommen',
  access: 'protokoll.lesen',
  input: z.object({}),
  output: z.object({ was: z.array(z.string()) }),
});

/** NDJSON with the proof of the chain; `./bleibe protokoll verify --datei` checks it without a database. */
export const exportProtokoll = contract({
  name: 'exportProtokoll',
  method: 'GET',
  path: '/api/protokoll/export',
  summary: 'Protokoll eines Zeitraums mit Beweis der Kette ausgeben',
  access: 'protokoll.exportieren',
  input: z.object({ von: z.iso.date().optional(), bis: z.iso.date().optional() }),
  output: z.unknown(),
  bytes: true,
  perMinute: 6,
});

export const getSiegelstand = contract({
  name: 'getSiegelstand',
  method: 'GET',
  path: '/api/protokoll/siegelstand',
  summary: 'Stand der Kette und letzte Prüfung',
  access: 'protokoll.pruefen',
  input: z.object({}),
  output: siegelstandSchema,
});

/** Runs in the background; the result shows in `getSiegelstand`, browsers hear the topic `protokoll`. */
export const startPruefung = contract({
  name: 'startPruefung',
  method: 'POST',
  path: '/api/protokoll/pruefung',
  summary: 'Kette prüfen',
  access: 'protokoll.pruefen',
  input: z.object({}),
  output: z.object({}),
});
