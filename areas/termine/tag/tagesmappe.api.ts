import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { tagesmappeSchema } from './tagesmappe.schema.ts';

export const getTagesmappe = contract({
  name: 'getTagesmappe',
  method: 'GET',
  path: '/api/termine/tagesmappe',
  summary: 'Die Termine eines Tages mit Akte, Unterlagen, Sprache und Gebühr, je Platz',
  access: 'termine.lesen',
  input: z.object({ standortId: z.uuid(), tag: z.iso.date() }),
  output: tagesmappeSchema,
});

export const orderAkten = contract({
  name: 'orderAkten',
  method: 'POST',
  path: '/api/termine/tagesmappe/akten',
  summary: 'Papierakten zu den Terminen eines Tages beim Scan-Dienst bestellen',
  access: 'termine.schalter',
  input: z.object({ standortId: z.uuid(), tag: z.iso.date() }),
  /** `bestellt`: those that exist on paper; the others are digital already. */
  output: z.object({ akten: z.int(), bestellt: z.int() }),
});
