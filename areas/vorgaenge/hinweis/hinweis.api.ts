import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { hinweisbriefSchema } from './hinweis.schema.ts';

export const listHinweisbriefe = contract({
  name: 'listHinweisbriefe',
  method: 'GET',
  path: '/api/vorgaenge/hinweisbriefe',
  summary: 'Probelauf: Hinweise auf ein nahes Ende, die als Brief hinausgehen sollen',
  access: 'vorgaenge.sammeln',
  input: z.object({ anzahl: z.coerce.number().int().min(1).max(500).default(500) }),
  output: z.object({ briefe: z.array(hinweisbriefSchema) }),
});

export const previewHinweisbrief = contract({
  name: 'previewHinweisbrief',
  method: 'GET',
  path: '/api/vorgaenge/hinweisbriefe/:id/vorschau',
  summary: 'Ein Hinweisbrief als PDF, wie er hinausginge',
  access: 'vorgaenge.sammeln',
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});

export const releaseHinweisbriefe = contract({
  name: 'releaseHinweisbriefe',
  method: 'POST',
  path: '/api/vorgaenge/hinweisbriefe/freigabe',
  summary: 'Hinweisbriefe gesammelt freigeben; sie werden geschrieben und liegen dann zum Versand bereit',
  access: 'vorgaenge.sammeln',
  input: z.object({ ids: z.array(z.uuid()).min(1, 'Bitte wählen Sie mindestens einen Brief.').max(500) }),
  output: z.object({ anzahl: z.number().int() }),
});
