import { contract } from '#platform/http/contract.ts';
import { sucheInputSchema, suchergebnisSchema } from './suche.schema.ts';

/** POST and not GET: a question may name somebody, and addresses end in logs. */
export const searchRecht = contract({
  name: 'searchRecht',
  method: 'POST',
  path: '/api/erlasse/suche',
  summary: 'Was am Stichtag gilt: die Stellen in Recht, Erlassen und Hausregeln, die eine Frage beantworten',
  access: 'erlasse.lesen',
  input: sucheInputSchema,
  output: suchergebnisSchema,
  idempotent: false,
});
