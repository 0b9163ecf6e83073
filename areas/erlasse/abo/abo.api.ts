import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { kennungSchema } from '../lesen/lesen.schema.ts';
import { aboSchema } from './abo.schema.ts';

const ACCESS = 'erlasse.lesen';
const one = z.object({ id: z.uuid() });

export const listAbos = contract({
  name: 'listAbos',
  method: 'GET',
  path: '/api/erlasse/abos',
  summary: 'Eigene Abonnements von Normen und Werken, mit dem, was seit dem letzten Ansehen neu ist',
  access: ACCESS,
  input: z.object({}),
  output: z.object({ abos: z.array(aboSchema) }),
});

export const createAbo = contract({
  name: 'createAbo',
  method: 'POST',
  path: '/api/erlasse/abos',
  summary: 'Eine Norm oder ein Werk abonnieren',
  access: ACCESS,
  input: z.object({ werkId: z.uuid(), kennung: kennungSchema.optional(), mail: z.boolean().default(false) }),
  output: one,
});

export const setAboMail = contract({
  name: 'setAboMail',
  method: 'PUT',
  path: '/api/erlasse/abos/:id/mail',
  summary: 'Neues zu einem Abonnement auch als E-Mail',
  access: ACCESS,
  input: one.extend({ mail: z.boolean() }),
  output: one,
});

export const markAboSeen = contract({
  name: 'markAboSeen',
  method: 'POST',
  path: '/api/erlasse/abos/:id/gesehen',
  summary: 'Das Neue eines Abonnements als gesehen merken',
  access: ACCESS,
  input: one,
  output: one,
});

export const deleteAbo = contract({
  name: 'deleteAbo',
  method: 'POST',
  path: '/api/erlasse/abos/:id/beenden',
  summary: 'Ein Abonnement beenden',
  access: ACCESS,
  input: one,
  output: z.object({}),
});
