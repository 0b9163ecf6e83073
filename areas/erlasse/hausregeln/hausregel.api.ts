import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { hausregelInputSchema } from './hausregel.schema.ts';

export const createHausregel = contract({
  name: 'createHausregel',
  method: 'POST',
  path: '/api/erlasse/hausregeln',
  summary: 'Hausregel in einer Sammlung von Hausregeln schreiben',
  access: 'erlasse.pflegen',
  input: z.object({ sammlungId: z.uuid(), regel: hausregelInputSchema }),
  output: z.object({ id: z.uuid() }),
});

/** From another first day on it is a new version beside the old one; with the same day the text is corrected. */
export const updateHausregel = contract({
  name: 'updateHausregel',
  method: 'PUT',
  path: '/api/erlasse/hausregeln/:id',
  summary: 'Hausregel ändern: mit einem späteren ersten Tag als neue Fassung, sonst als Berichtigung',
  access: 'erlasse.pflegen',
  input: z.object({ id: z.uuid(), version: z.int(), regel: hausregelInputSchema }),
  output: z.object({ id: z.uuid() }),
});
