import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { joinDokumenteInputSchema, splitDokumentInputSchema, umordnungSchema } from './umordnung.schema.ts';

const begun = z.object({ umordnungId: z.uuid() });

export const splitDokument = contract({
  name: 'splitDokument',
  method: 'POST',
  path: '/api/akten/dokumente/:id/teilen',
  summary: 'Dokument teilen: aus seinen Seiten werden mehrere Dokumente',
  access: 'akten.umordnen',
  input: splitDokumentInputSchema,
  output: begun,
});

export const joinDokumente = contract({
  name: 'joinDokumente',
  method: 'POST',
  path: '/api/akten/dokumente/verbinden',
  summary: 'Dokumente verbinden, hintereinander oder als Vorder- und Rückseiten',
  access: 'akten.umordnen',
  input: joinDokumenteInputSchema,
  output: begun,
});

export const getUmordnung = contract({
  name: 'getUmordnung',
  method: 'GET',
  path: '/api/akten/umordnungen/:id',
  summary: 'Stand einer Teilung oder Verbindung',
  access: 'akten.ansehen',
  input: z.object({ id: z.uuid() }),
  output: umordnungSchema,
});

export const undoUmordnung = contract({
  name: 'undoUmordnung',
  method: 'POST',
  path: '/api/akten/umordnungen/:id/zuruecknehmen',
  summary: 'Teilung oder Verbindung zurücknehmen: die Dokumente sind wieder, wie sie waren',
  access: 'akten.umordnen',
  input: z.object({ id: z.uuid() }),
  output: umordnungSchema,
});
