import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { settleInputSchema } from './widerspruch.schema.ts';

export const settleWiderspruch = contract({
  name: 'settleWiderspruch',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/widersprueche/:widerspruchId/klaerung',
  summary: 'Widersprüchliche Angaben klären: bei dem bleiben, was gilt, oder die andere Angabe übernehmen',
  access: 'vorgaenge.bearbeiten',
  input: settleInputSchema,
  output: z.object({}),
});
