/** Files of applications of the portal that wait for a person at the desk. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

export const readAntragDatei = contract({
  name: 'readAntragDatei',
  method: 'GET',
  path: '/api/vorgaenge/antraege/:id/dateien/:dateiId',
  summary: 'Eine Datei eines Antrags lesen, der noch keine Akte hat',
  access: 'vorgaenge.aufnehmen',
  input: z.object({ id: z.uuid(), dateiId: z.uuid() }),
  output: z.any(),
  bytes: true,
});
