import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { nachrichtenListeSchema, nachrichtSchema, nachrichtStatusSchema } from './nachricht.schema.ts';

/** Latest first. */
export const listNachrichten = contract({
  name: 'listNachrichten',
  method: 'GET',
  path: '/api/betrieb/nachrichten',
  summary: 'Ausgangspost: Mails und Kurznachrichten mit ihrem Verbleib',
  access: 'betrieb.nachrichten',
  input: z.object({
    status: nachrichtStatusSchema.optional(),
    ab: z.uuid().optional(),
    anzahl: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: nachrichtenListeSchema,
});

/** In the demo everyone with this right may read; in an office only who has `betrieb.ausgangspost` too. */
export const getNachricht = contract({
  name: 'getNachricht',
  method: 'GET',
  path: '/api/betrieb/nachrichten/:id',
  summary: 'Eine Nachricht der Ausgangspost lesen',
  access: 'betrieb.nachrichten',
  input: z.object({ id: z.uuid() }),
  output: nachrichtSchema,
});
