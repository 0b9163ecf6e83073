import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { kiPruefungSchema, kiServerSchema } from './kiserver.schema.ts';

/** Of the process that answers; several web servers have a queue each. */
export const getKiServer = contract({
  name: 'getKiServer',
  method: 'GET',
  path: '/api/betrieb/ki-server',
  summary: 'Stand des KI-Servers: Verbindung, Warteschlange, letzte Fehler',
  access: 'betrieb.system',
  input: z.object({}),
  output: kiServerSchema,
});

export const checkKiServer = contract({
  name: 'checkKiServer',
  method: 'POST',
  path: '/api/betrieb/ki-server/pruefung',
  summary: 'Fragt jeden eingerichteten KI-Server jetzt, ob er antwortet',
  access: 'betrieb.system',
  input: z.object({}),
  output: kiPruefungSchema,
});
