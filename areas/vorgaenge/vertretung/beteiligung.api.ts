/** The desk on proxies: the Vollmacht was seen, or it has ended. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

const input = z.object({ id: z.uuid(), beteiligterId: z.uuid() });

export const confirmBeteiligtenvollmacht = contract({
  name: 'confirmBeteiligtenvollmacht',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/beteiligte/:beteiligterId/vollmacht',
  summary: 'Vollmacht oder Vertretung als geprüft bestätigen; Schreiben gehen dann dorthin',
  access: 'vorgaenge.bearbeiten',
  input: input.extend({
    /** Where it is: a document of the Akte, a look at the original. */
    nachweis: z.string().trim().min(1, 'Bitte sagen Sie, was Sie gesehen haben.').max(300),
  }),
  output: z.object({}),
});

export const endBeteiligtenvollmacht = contract({
  name: 'endBeteiligtenvollmacht',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/beteiligte/:beteiligterId/vollmacht/ende',
  summary: 'Vollmacht beenden, etwa weil die Person sie widerrufen hat',
  access: 'vorgaenge.bearbeiten',
  input: input.extend({ grund: z.string().trim().min(1, 'Bitte nennen Sie den Grund.').max(300) }),
  output: z.object({}),
});
