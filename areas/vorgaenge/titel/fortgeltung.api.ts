import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { fortgeltungslaufSchema, fortgeltungsregelSchema, regelMitFassungSchema } from './fortgeltung.schema.ts';
import { titelTagSchema } from './titel.schema.ts';

const gesehen = { id: z.uuid(), version: z.number().int() };

export const listFortgeltungsregeln = contract({
  name: 'listFortgeltungsregeln',
  method: 'GET',
  path: '/api/vorgaenge/fortgeltung/regeln',
  summary: 'Regeln, nach denen Titel kraft Gesetzes fortgelten',
  access: 'vorgaenge.sammeln',
  input: z.object({}),
  output: z.object({ regeln: z.array(regelMitFassungSchema) }),
});

export const draftFortgeltungsregel = contract({
  name: 'draftFortgeltungsregel',
  method: 'POST',
  path: '/api/vorgaenge/fortgeltung/regeln',
  summary: 'Regel der Fortgeltung entwerfen',
  access: 'vorgaenge.sammeln',
  input: z.object({
    schluessel: z.string().regex(/^[a-z0-9-]{3,60}$/, 'Bitte nur kleine Buchstaben, Ziffern und Bindestriche.'),
    gueltigAb: titelTagSchema,
    inhalt: fortgeltungsregelSchema,
  }),
  output: regelMitFassungSchema,
});

export const releaseFortgeltungsregel = contract({
  name: 'releaseFortgeltungsregel',
  method: 'POST',
  path: '/api/vorgaenge/fortgeltung/regeln/:id/freigabe',
  summary: 'Regel der Fortgeltung als zweite Person freigeben',
  access: 'vorgaenge.sammeln',
  input: z.object(gesehen),
  output: regelMitFassungSchema,
});

export const listFortgeltungslaeufe = contract({
  name: 'listFortgeltungslaeufe',
  method: 'GET',
  path: '/api/vorgaenge/fortgeltung/laeufe',
  summary: 'Sammelaktionen mit Zahlen und Stichprobe',
  access: 'vorgaenge.sammeln',
  input: z.object({}),
  output: z.object({ laeufe: z.array(fortgeltungslaufSchema) }),
});

export const prepareFortgeltungslauf = contract({
  name: 'prepareFortgeltungslauf',
  method: 'POST',
  path: '/api/vorgaenge/fortgeltung/laeufe',
  summary: 'Zählen, welche Titel nach einer Regel fortgelten; noch wird nichts geändert',
  access: 'vorgaenge.sammeln',
  input: z.object({ fassungId: z.uuid() }),
  output: fortgeltungslaufSchema,
});

export const releaseFortgeltungslauf = contract({
  name: 'releaseFortgeltungslauf',
  method: 'POST',
  path: '/api/vorgaenge/fortgeltung/laeufe/:id/freigabe',
  summary: 'Sammelaktion als zweite Person freigeben; danach werden die Titel fortgeschrieben',
  access: 'vorgaenge.sammeln',
  input: z.object(gesehen),
  output: fortgeltungslaufSchema,
});

export const discardFortgeltungslauf = contract({
  name: 'discardFortgeltungslauf',
  method: 'POST',
  path: '/api/vorgaenge/fortgeltung/laeufe/:id/verwerfen',
  summary: 'Vorbereitete Sammelaktion verwerfen',
  access: 'vorgaenge.sammeln',
  input: z.object(gesehen),
  output: z.object({}),
});
