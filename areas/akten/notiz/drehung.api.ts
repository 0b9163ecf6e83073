import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

export const turnSeite = contract({
  name: 'turnSeite',
  method: 'PUT',
  path: '/api/akten/dokumente/:id/seiten/:nr/drehung',
  summary: 'Seite für alle drehen, im Uhrzeigersinn; Original und Arbeitskopie bleiben',
  access: 'akten.bearbeiten',
  input: z.object({
    id: z.uuid(),
    nr: z.coerce.number().int().min(1),
    um: z.union([z.literal(90), z.literal(180), z.literal(270)]),
    /** The turn that was on screen: two who turn at once must not turn it twice. */
    gesehen: z.number().int(),
  }),
  output: z.object({ drehung: z.number().int() }),
});
