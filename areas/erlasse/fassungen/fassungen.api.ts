import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { fassungKurzSchema, neuestesSchema, unterschiedSchema } from './fassungen.schema.ts';

export const listNeueFassungen = contract({
  name: 'listNeueFassungen',
  method: 'GET',
  path: '/api/erlasse/fassungen',
  summary: 'Neue Fassungen, die etwas ändern, die zuletzt eingelesenen zuerst',
  access: 'erlasse.lesen',
  input: z.object({
    /** Of this work only. */
    werk: z.uuid().optional(),
    /** The last one that was shown. */
    ab: z.uuid().optional(),
  }),
  output: z.object({
    eintraege: z.array(fassungKurzSchema),
    /** `ab` of the next page. */
    weiter: z.uuid().optional(),
  }),
});

export const getUnterschied = contract({
  name: 'getUnterschied',
  method: 'GET',
  path: '/api/erlasse/fassungen/:id',
  summary: 'Was eine Fassung gegenüber der vorigen ändert, Absatz für Absatz, und was im Amt diese Normen verwendet',
  access: 'erlasse.lesen',
  input: z.object({ id: z.uuid() }),
  output: unterschiedSchema,
});

export const correctGueltigAb = contract({
  name: 'correctGueltigAb',
  method: 'POST',
  path: '/api/erlasse/fassungen/:id/gueltig-ab',
  summary:
    'Den ersten Tag einer Fassung berichtigen, etwa nach dem Bundesgesetzblatt; ohne Tag gilt wieder der belegte',
  access: 'erlasse.pflegen',
  input: z
    .object({
      id: z.uuid(),
      version: z.int(),
      gueltigAb: z.iso.date('Bitte geben Sie den Tag an.').optional(),
      grund: z.string().trim().max(300, 'Bitte höchstens 300 Zeichen.').default(''),
    })
    .refine(({ gueltigAb, grund }) => gueltigAb === undefined || grund.length >= 3, {
      path: ['grund'],
      message: 'Bitte nennen Sie, worauf der Tag beruht, etwa „BGBl. 2026 I Nr. 111, Art. 9“.',
    }),
  output: z.object({ version: z.int(), gueltigAb: z.iso.date() }),
});

export const listNeuestes = contract({
  name: 'listNeuestes',
  method: 'GET',
  path: '/api/erlasse/neuestes',
  summary: 'Was sich an Gesetzen, Erlassen und Hausregeln zuletzt geändert hat, jüngster Tag zuerst',
  access: 'erlasse.lesen',
  input: z.object({}),
  output: z.object({ neuestes: z.array(neuestesSchema) }),
});
