import { contract } from '#platform/http/contract.ts';
import { sucheInputSchema, suchergebnisSchema, suchvergleichSchema, vergleichInputSchema } from './suche.schema.ts';

/** POST and not GET: a question may name a person, and addresses end in logs. */
export const searchRecht = contract({
  name: 'searchRecht',
  method: 'POST',
  path: '/api/erlasse/suche',
  summary: 'Recht, Erlasse und Hausregeln durchsuchen, wie sie an einem Tag gelten',
  access: 'erlasse.lesen',
  input: sucheInputSchema,
  output: suchergebnisSchema,
  idempotent: false,
});

export const compareStichtage = contract({
  name: 'compareStichtage',
  method: 'POST',
  path: '/api/erlasse/suche/vergleich',
  summary: 'Dieselbe Frage an zwei Tagen: was gleich bleibt und was sich ändert',
  access: 'erlasse.lesen',
  input: vergleichInputSchema,
  output: suchvergleichSchema,
  idempotent: false,
});
