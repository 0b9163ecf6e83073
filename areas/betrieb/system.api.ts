import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { systemstandSchema } from './system.schema.ts';

export const getSystemstand = contract({
  name: 'getSystemstand',
  method: 'GET',
  path: '/api/betrieb/system',
  summary: 'Stand der Technik: Prozesse, Datenbank, Speicher, Texterkennung, Siegel',
  access: 'betrieb.system',
  input: z.object({}),
  output: systemstandSchema,
});
