/** Figures of the office for whoever leads it. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { folgenSchema } from '../kapazitaet/plaetze.schema.ts';
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

export const setUeberbuchung = contract({
  name: 'setUeberbuchung',
  method: 'PUT',
  path: '/api/termine/pools/:poolId/ueberbuchung',
  summary: 'Plätze für erwartete Ausfälle eines Pools so einrichten, wie die Messung es vorschlägt, oder abschalten',
  access: 'termine.pflegen',
  input: z
    .object({
      poolId: z.uuid(),
      /** Of the pool, as it was seen. */
      version: z.int(),
      an: z.boolean(),
      /** When switched on: the proposal that was seen, and the weeks that it comes from. */
      minutenJeTag: z.int().min(5).max(10_000).optional(),
      wochen: zeitraumSchema.shape.wochen,
    })
    .refine(({ an, minutenJeTag }) => !an || minutenJeTag !== undefined, {
      message: 'Bitte nennen Sie den Vorschlag, den Sie übernehmen.',
      path: ['minutenJeTag'],
    }),
  output: folgenSchema.extend({ plaetze: z.int() }),
});
