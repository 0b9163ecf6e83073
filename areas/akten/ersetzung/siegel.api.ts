import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { siegelSchema } from './siegel.schema.ts';

const byId = z.object({ id: z.uuid() });

/** Checks the seal anew each time it is asked. */
export const getSiegel = contract({
  name: 'getSiegel',
  method: 'GET',
  path: '/api/akten/dokumente/:id/siegel',
  summary: 'Siegel eines Dokuments prüfen: wer, wann, Stufe, unverändert oder nicht',
  access: 'akten.ansehen',
  input: byId,
  output: siegelSchema,
});

export const getGesiegelt = contract({
  name: 'getGesiegelt',
  method: 'GET',
  path: '/api/akten/dokumente/:id/siegel/pdf',
  summary: 'Gesiegelte Kopie mit Transfervermerk als Anlage (PDF/A-3)',
  access: 'akten.ansehen',
  input: byId,
  output: z.unknown(),
  bytes: true,
});

export const getTransfervermerk = contract({
  name: 'getTransfervermerk',
  method: 'GET',
  path: '/api/akten/dokumente/:id/siegel/vermerk',
  summary: 'Transfervermerk als XML, wie er in der gesiegelten Kopie liegt',
  access: 'akten.ansehen',
  input: byId,
  output: z.unknown(),
  bytes: true,
});

export const retrySiegel = contract({
  name: 'retrySiegel',
  method: 'POST',
  path: '/api/akten/dokumente/:id/siegel',
  summary: 'Ausstehendes Siegel noch einmal versuchen',
  access: 'akten.sichtpruefung',
  input: byId,
  output: z.object({}),
});
