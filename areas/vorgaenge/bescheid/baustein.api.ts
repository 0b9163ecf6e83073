import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { bausteinFassungSchema, bausteinSchema, bausteinZeileSchema } from './baustein.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const listBausteine = contract({
  name: 'listBausteine',
  method: 'GET',
  path: '/api/vorgaenge/bausteine',
  summary: 'Textbausteine: was heute gilt, wofür es gedacht ist, und was als Entwurf wartet',
  access: 'vorgaenge.schreiben',
  input: z.object({}),
  output: z.object({
    bausteine: z.array(bausteinZeileSchema),
  }),
});

export const getBaustein = contract({
  name: 'getBaustein',
  method: 'GET',
  path: '/api/vorgaenge/bausteine/:schluessel',
  summary: 'Ein Textbaustein mit allen Fassungen, neueste zuerst',
  access: 'vorgaenge.bausteine',
  input: z.object({ schluessel: z.string().max(60) }),
  output: z.object({
    schluessel: z.string(),
    /** As it comes with the program; none: it is the office's own. */
    ausgeliefert: bausteinSchema.optional(),
    geltend: bausteinSchema.optional(),
    fassungen: z.array(bausteinFassungSchema),
  }),
});

export const saveBausteinEntwurf = contract({
  name: 'saveBausteinEntwurf',
  method: 'PUT',
  path: '/api/vorgaenge/bausteine/:schluessel/entwurf',
  summary: 'Neue Fassung eines Textbausteins entwerfen oder den Entwurf ändern',
  access: 'vorgaenge.bausteine',
  input: z.object({
    schluessel: z.string().max(60),
    entwurf: seen.optional(),
    gueltigAb: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.'),
    inhalt: bausteinSchema,
  }),
  output: seen,
});

export const releaseBaustein = contract({
  name: 'releaseBaustein',
  method: 'POST',
  path: '/api/vorgaenge/bausteine/:id/freigabe',
  summary: 'Entwurf eines Textbausteins freigeben, als zweite Person',
  access: 'vorgaenge.bausteine',
  input: seen,
  output: seen,
});

export const discardBausteinEntwurf = contract({
  name: 'discardBausteinEntwurf',
  method: 'POST',
  path: '/api/vorgaenge/bausteine/:id/verwerfen',
  summary: 'Entwurf eines Textbausteins verwerfen',
  access: 'vorgaenge.bausteine',
  input: seen,
  output: z.object({}),
});
