import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { noteKlageInputSchema, rechtsbehelfSchema } from './rechtsbehelf.schema.ts';

export const noteKlage = contract({
  name: 'noteKlage',
  method: 'POST',
  path: '/api/vorgaenge/schreiben/:id/rechtsbehelf',
  summary: 'Klage oder Eilantrag gegen einen Bescheid vermerken; die Akte wird nicht mehr gelöscht',
  access: 'vorgaenge.schreiben',
  input: noteKlageInputSchema,
  output: rechtsbehelfSchema,
});

export const listRechtsbehelfe = contract({
  name: 'listRechtsbehelfe',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:verfahrenId/rechtsbehelfe',
  summary: 'Klagen und Eilanträge in einem Vorgang',
  access: 'vorgaenge.lesen',
  input: z.object({ verfahrenId: z.uuid() }),
  output: z.object({ rechtsbehelfe: z.array(rechtsbehelfSchema) }),
});

export const finishRechtsbehelf = contract({
  name: 'finishRechtsbehelf',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/rechtsbehelfe/:id/ende',
  summary: 'Ausgang einer Klage oder eines Eilantrags vermerken',
  access: 'vorgaenge.schreiben',
  input: z.object({
    verfahrenId: z.uuid(),
    id: z.uuid(),
    am: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.'),
    ausgang: z.string().trim().min(1, 'Bitte schreiben Sie, wie es ausgegangen ist.').max(500),
  }),
  output: z.object({}),
});
