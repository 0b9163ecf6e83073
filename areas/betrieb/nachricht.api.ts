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

/** Needs `betrieb.ausgangspost` too, and never gives a one-time link. */
export const getNachricht = contract({
  name: 'getNachricht',
  method: 'GET',
  path: '/api/betrieb/nachrichten/:id',
  summary: 'Eine Nachricht der Ausgangspost lesen',
  access: 'betrieb.nachrichten',
  input: z.object({ id: z.uuid() }),
  output: nachrichtSchema,
});

/** Not idempotent: no answer with a secret is kept. */
export const revealNachricht = contract({
  name: 'revealNachricht',
  method: 'POST',
  path: '/api/betrieb/nachrichten/:id/einmallink',
  summary: 'Den einmaligen Link einer Nachricht lesen, um ihn weiterzugeben',
  access: 'betrieb.ausgangspost',
  input: z.object({ id: z.uuid() }),
  output: z.object({ text: z.string() }),
  idempotent: false,
});
