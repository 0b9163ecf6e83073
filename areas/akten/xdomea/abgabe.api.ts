import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { TAGE } from '../akteneinsicht/herausgabe.schema.ts';
import { datumSchema } from '../dokument.schema.ts';

const name = z.string().trim().min(1, 'Bitte nennen Sie die Stelle.').max(200);

export const createAbgabeInputSchema = z.object({
  id: z.uuid(),
  /** To another office, as an offer to the archive, or with all files to the archive. */
  art: z.enum(['abgabe', 'anbietung', 'aussonderung']),
  profil: z.enum(['3.0.0', '4.0.0']).default('3.0.0'),
  empfaenger: name,
  anlass: z.string().trim().min(1, 'Bitte nennen Sie den Anlass, etwa „Wegzug nach Beispielstadt“.').max(300),
  tage: z.number().int().min(1).max(90).default(TAGE),
});

export const createAbgabe = contract({
  name: 'createAbgabe',
  method: 'POST',
  path: '/api/akten/akten/:id/abgabe',
  summary: 'xdomea-Nachricht zur Abgabe, Anbietung oder Aussonderung einer Akte erstellen lassen',
  access: 'akten.abgabe',
  input: createAbgabeInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const confirmAbgabe = contract({
  name: 'confirmAbgabe',
  method: 'POST',
  path: '/api/akten/abgaben/:id/empfangsbestaetigung',
  summary: 'Empfangsbestätigung zu einer Abgabe festhalten',
  access: 'akten.abgabe',
  input: z.object({ id: z.uuid(), am: datumSchema }),
  output: z.object({}),
});
