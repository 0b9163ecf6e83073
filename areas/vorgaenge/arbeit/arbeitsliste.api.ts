import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  arbeitsfilterSchema,
  arbeitszahlenSchema,
  arbeitszeileSchema,
  listVerfahrenInputSchema,
} from './arbeitsliste.schema.ts';

export const listVerfahren = contract({
  name: 'listVerfahren',
  method: 'GET',
  path: '/api/vorgaenge/arbeitsliste',
  summary: 'Offene Vorgänge auflisten, die nächste Frist zuerst',
  access: 'vorgaenge.lesen',
  input: listVerfahrenInputSchema,
  output: z.object({ eintraege: z.array(arbeitszeileSchema), weiter: z.string().optional() }),
});

export const countVerfahren = contract({
  name: 'countVerfahren',
  method: 'GET',
  path: '/api/vorgaenge/arbeitsliste/zahlen',
  summary: 'Offene Vorgänge zählen: je Ansicht, Dringlichkeit und Stand',
  access: 'vorgaenge.lesen',
  input: arbeitsfilterSchema,
  output: arbeitszahlenSchema,
});
