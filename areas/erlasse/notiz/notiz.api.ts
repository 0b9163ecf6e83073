import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { kennungSchema } from '../lesen/lesen.schema.ts';
import { normnotizSchema, notiztextSchema } from './notiz.schema.ts';

const ACCESS = 'erlasse.lesen';
const seen = z.object({ id: z.uuid(), version: z.int() });

export const listNormnotizen = contract({
  name: 'listNormnotizen',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId/notizen',
  summary: 'Notizen des Teams zu einer Norm',
  access: ACCESS,
  input: z.object({ werkId: z.uuid(), kennung: kennungSchema }),
  output: z.object({ notizen: z.array(normnotizSchema) }),
});

export const createNormnotiz = contract({
  name: 'createNormnotiz',
  method: 'POST',
  path: '/api/erlasse/werke/:werkId/notizen',
  summary: 'Eine Notiz zu einer Norm schreiben, für das eigene Team',
  access: ACCESS,
  input: z.object({
    werkId: z.uuid(),
    kennung: kennungSchema,
    absatz: z.string().max(20).optional(),
    text: notiztextSchema,
  }),
  output: seen,
});

export const updateNormnotiz = contract({
  name: 'updateNormnotiz',
  method: 'PUT',
  path: '/api/erlasse/notizen/:id',
  summary: 'Die eigene Notiz ändern',
  access: ACCESS,
  input: seen.extend({ text: notiztextSchema }),
  output: seen,
});

export const deleteNormnotiz = contract({
  name: 'deleteNormnotiz',
  method: 'POST',
  path: '/api/erlasse/notizen/:id/loeschen',
  summary: 'Die eigene Notiz löschen',
  access: ACCESS,
  input: seen,
  output: z.object({}),
});
