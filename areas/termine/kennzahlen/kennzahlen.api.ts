/** Figures of the office for whoever leads it. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { auslastungSchema, zeitraumSchema } from './kennzahlen.schema.ts';

export const getAuslastung = contract({
  name: 'getAuslastung',
  method: 'GET',
  path: '/api/termine/auslastung',
  summary:
    'Vorlauf, Wartezeit, Dauer, Ausfälle, Nutzung der Plätze und Kontingente; nach Bereich und Anliegen, nie nach Person',
  access: 'termine.kennzahlen',
  input: zeitraumSchema,
  output: auslastungSchema,
});

export const exportAuslastung = contract({
  name: 'exportAuslastung',
  method: 'GET',
  path: '/api/termine/auslastung.csv',
  summary: 'Dieselben Kennzahlen als Tabelle (CSV)',
  access: 'termine.kennzahlen',
  input: zeitraumSchema,
  output: z.unknown(),
  bytes: true,
});
