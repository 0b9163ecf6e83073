import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  postlisteSchema,
  rueckkehrInputSchema,
  sendungSchema,
  versandInputSchema,
  zustellungInputSchema,
} from './post.schema.ts';

export const listSendungen = contract({
  name: 'listSendungen',
  method: 'GET',
  path: '/api/post/sendungen',
  summary: 'Postliste: was zu versenden ist, worauf ein Nachweis fehlt, was zurückkam',
  access: 'post.lesen',
  input: z.object({
    liste: postlisteSchema.default('bereit'),
    anzahl: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: z.object({
    sendungen: z.array(sendungSchema),
    anzahl: z.object({ bereit: z.number().int(), nachweis: z.number().int(), zurueck: z.number().int() }),
  }),
});

export const listSendungenZu = contract({
  name: 'listSendungenZu',
  method: 'GET',
  path: '/api/post/sendungen/zu/:bezug',
  summary: 'Sendungen eines Schreibens, älteste zuerst',
  access: 'post.lesen',
  input: z.object({ bezug: z.uuid() }),
  output: z.object({ sendungen: z.array(sendungSchema) }),
});

export const getSendungPdf = contract({
  name: 'getSendungPdf',
  method: 'GET',
  path: '/api/post/sendungen/:id/pdf',
  summary: 'Brief einer Sendung zum Drucken',
  access: 'post.versenden',
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});

export const markVersandt = contract({
  name: 'markVersandt',
  method: 'POST',
  path: '/api/post/sendungen/versandt',
  summary: 'Sendungen als versandt oder übergeben vermerken',
  access: 'post.versenden',
  input: versandInputSchema,
  output: z.object({ anzahl: z.number().int() }),
});

export const noteZustellung = contract({
  name: 'noteZustellung',
  method: 'POST',
  path: '/api/post/sendungen/:id/zustellung',
  summary: 'Tag der Zustellung nach Urkunde oder Empfangsbekenntnis vermerken',
  access: 'post.versenden',
  input: zustellungInputSchema,
  output: sendungSchema,
});

export const noteRueckkehr = contract({
  name: 'noteRueckkehr',
  method: 'POST',
  path: '/api/post/sendungen/:id/rueckkehr',
  summary: 'Vermerken, dass ein Brief zurückgekommen ist',
  access: 'post.versenden',
  input: rueckkehrInputSchema,
  output: sendungSchema,
});
