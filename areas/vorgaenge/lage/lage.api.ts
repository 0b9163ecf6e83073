import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { lageInputSchema } from './lage.schema.ts';

export const noteLebenslage = contract({
  name: 'noteLebenslage',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/lebenslage',
  summary: 'Festhalten, dass die Person gestorben, Deutsche geworden oder fortgezogen ist',
  access: 'vorgaenge.bearbeiten',
  input: lageInputSchema,
  output: z.object({}),
});
