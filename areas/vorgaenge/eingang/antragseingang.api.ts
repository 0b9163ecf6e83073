/** The queue of applications at the desk, whatever door they came through. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { eingangGanzSchema, eingangszeileSchema, quelleSchema, takeOverInputSchema } from './antragseingang.schema.ts';

const path = '/api/vorgaenge/antragseingang';
const access = 'vorgaenge.aufnehmen';

export const listAntragseingang = contract({
  name: 'listAntragseingang',
  method: 'GET',
  path,
  summary: 'Anträge aus Portal, XAusländer, FIT-Connect und vom Schalter: was wartet, und was übernommen ist',
  access,
  input: z.object({ stand: z.enum(['offen', 'erledigt']).default('offen') }),
  output: z.object({ eintraege: z.array(eingangszeileSchema), mehr: z.boolean() }),
});

export const countAntragseingang = contract({
  name: 'countAntragseingang',
  method: 'GET',
  path: '/api/vorgaenge/antragseingang-offen',
  summary: 'Wie viele Anträge auf jemanden warten',
  access,
  input: z.object({}),
  output: z.object({ anzahl: z.number().int() }),
});

export const getAntragseingang = contract({
  name: 'getAntragseingang',
  method: 'GET',
  path: `${path}/:quelle/:id`,
  summary: 'Einen Antrag lesen, mit Personen, Akten und laufenden Vorgängen, zu denen er gehören kann',
  access,
  input: z.object({ quelle: quelleSchema.exclude(['schalter']), id: z.uuid() }),
  output: eingangGanzSchema,
});

export const takeOverAntrag = contract({
  name: 'takeOverAntrag',
  method: 'POST',
  path: `${path}/:quelle/:id/uebernahme`,
  summary: 'Einen Antrag übernehmen: in eine Akte, in einen laufenden Vorgang oder mit neuer Akte',
  access,
  input: takeOverInputSchema,
  output: z.object({ verfahrenId: z.uuid(), akteId: z.uuid() }),
});
