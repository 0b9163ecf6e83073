import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { handOverGerichtsakteInputSchema, orderGerichtsakteInputSchema } from './gerichtsakte.schema.ts';

export const orderGerichtsakte = contract({
  name: 'orderGerichtsakte',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/rechtsbehelfe/:id/gerichtsakte',
  summary: 'Akte für das Gericht erstellen lassen: ganz, ausgewählt oder nur, was seit der letzten dazukam',
  access: 'akten.akteneinsicht',
  input: orderGerichtsakteInputSchema,
  output: z.object({}),
});

export const getGerichtsakte = contract({
  name: 'getGerichtsakte',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:verfahrenId/rechtsbehelfe/:id/gerichtsakte/:akteId',
  summary: 'Erstellte Akte für das Gericht öffnen',
  access: 'akten.akteneinsicht',
  input: z.object({ verfahrenId: z.uuid(), id: z.uuid(), akteId: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});

export const handOverGerichtsakte = contract({
  name: 'handOverGerichtsakte',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/rechtsbehelfe/:id/gerichtsakte/:akteId/uebergabe',
  summary: 'Festhalten, dass das Gericht die Akte bekommen hat',
  access: 'akten.akteneinsicht',
  input: handOverGerichtsakteInputSchema,
  output: z.object({}),
});
