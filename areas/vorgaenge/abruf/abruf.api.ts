/** Contracts by which citizens fetch a letter that lies in the portal (§ 41 (2a) VwVfG NRW). */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { abrufstandSchema } from './abruf.schema.ts';

const access = 'vorgaenge.antrag-stellen';
const ids = { id: z.uuid(), schreibenId: z.uuid() };

export const listBereitgestellte = contract({
  name: 'listBereitgestellte',
  method: 'GET',
  path: '/api/buerger/antraege/:id/schreiben',
  summary: 'Schreiben, die zum eigenen Antrag im Portal bereitliegen',
  access,
  input: z.object({ id: ids.id }),
  output: z.object({ schreiben: z.array(abrufstandSchema) }),
});

/** Periods begin with it, so no page, preview or robot does it on the way: it is confirmed, and it is no GET. */
export const fetchBescheid = contract({
  name: 'fetchBescheid',
  method: 'POST',
  path: '/api/buerger/antraege/:id/schreiben/:schreibenId/abruf',
  summary: 'Ein bereitliegendes Schreiben abrufen; der Tag danach gilt als Tag der Bekanntgabe',
  access,
  input: z.object({ ...ids, bestaetigt: z.literal(true) }),
  output: abrufstandSchema,
  perMinute: 20,
});

export const readBescheid = contract({
  name: 'readBescheid',
  method: 'GET',
  path: '/api/buerger/antraege/:id/schreiben/:schreibenId/datei',
  summary: 'Ein abgerufenes Schreiben als gesiegelte PDF-Datei',
  access,
  input: z.object(ids),
  output: z.any(),
  bytes: true,
  perMinute: 30,
});
