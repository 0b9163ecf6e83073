import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { sammlungKreisSchema, sammlungNameSchema, sammlungSchema } from './sammlungen.schema.ts';

export const listSammlungen = contract({
  name: 'listSammlungen',
  method: 'GET',
  path: '/api/erlasse/sammlungen',
  summary: 'Sammlungen von Recht, Erlassen und Hausregeln, die man lesen darf',
  access: 'erlasse.lesen',
  input: z.object({}),
  output: z.object({ sammlungen: z.array(sammlungSchema) }),
});

export const createSammlung = contract({
  name: 'createSammlung',
  method: 'POST',
  path: '/api/erlasse/sammlungen',
  summary: 'Sammlung anlegen; wer eine vertrauliche anlegt, darf sie selbst lesen',
  access: 'erlasse.pflegen',
  input: z.object({ name: sammlungNameSchema, art: z.enum(['erlass', 'hausregel']), kreis: sammlungKreisSchema }),
  output: z.object({ id: z.uuid() }),
});

export const updateSammlung = contract({
  name: 'updateSammlung',
  method: 'PUT',
  path: '/api/erlasse/sammlungen/:id',
  summary: 'Namen und Leserkreis einer Sammlung ändern',
  access: 'erlasse.pflegen',
  input: z.object({ id: z.uuid(), version: z.int(), name: sammlungNameSchema, kreis: sammlungKreisSchema }),
  output: z.object({ id: z.uuid() }),
});
