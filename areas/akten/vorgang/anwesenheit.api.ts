import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { namentlichSchema } from './vorgang.schema.ts';

/** Asked every twenty seconds by a screen that shows the Akte; leaves nothing behind. */
export const noteAnwesenheit = contract({
  name: 'noteAnwesenheit',
  method: 'POST',
  path: '/api/akten/akten/:akteId/anwesenheit',
  summary: 'Sagen, dass man die Akte offen hat, und hören, wer sonst; nichts wird gespeichert',
  access: 'akten.lesen',
  input: z.object({ akteId: z.uuid(), geht: z.boolean().default(false) }),
  output: z.object({ andere: z.array(namentlichSchema) }),
  idempotent: false,
});
