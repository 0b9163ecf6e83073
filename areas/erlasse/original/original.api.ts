import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { originaldateiSchema } from './original.schema.ts';

export const listOriginaldateien = contract({
  name: 'listOriginaldateien',
  method: 'GET',
  path: '/api/erlasse/werke/:werkId/originale',
  summary: 'Die Dateien, aus denen ein Erlass eingelesen wurde, neueste zuerst',
  access: 'erlasse.lesen',
  input: z.object({ werkId: z.uuid() }),
  output: z.object({ dateien: z.array(originaldateiSchema) }),
});

export const getOriginaldatei = contract({
  name: 'getOriginaldatei',
  method: 'GET',
  path: '/api/erlasse/originale/:id',
  summary: 'Die Datei eines Erlasses, wie sie eingelesen wurde',
  access: 'erlasse.lesen',
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});
