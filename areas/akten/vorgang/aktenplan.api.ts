import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { datumSchema } from '../dokument.schema.ts';
import { planEintragSchema, planFassungSchema, planInForceSchema } from './aktenplan.schema.ts';

export const getAktenplan = contract({
  name: 'getAktenplan',
  method: 'GET',
  path: '/api/akten/aktenplan',
  summary: 'Heute geltender Aktenplan',
  access: 'akten.lesen',
  input: z.object({}),
  output: planInForceSchema,
});

export const listAktenplanFassungen = contract({
  name: 'listAktenplanFassungen',
  method: 'GET',
  path: '/api/akten/aktenplan/fassungen',
  summary: 'Fassungen des Aktenplans mit Entwurf, die neueste zuerst',
  access: 'akten.aktenplan',
  input: z.object({}),
  output: z.object({ fassungen: z.array(planFassungSchema) }),
});

/** Without `id` a new draft is begun, with it the draft is changed. */
export const saveAktenplanEntwurf = contract({
  name: 'saveAktenplanEntwurf',
  method: 'PUT',
  path: '/api/akten/aktenplan/entwurf',
  summary: 'Entwurf des Aktenplans anlegen oder ändern',
  access: 'akten.aktenplan',
  input: z.object({
    entwurf: z.object({ id: z.uuid(), version: z.number().int() }).optional(),
    gueltigAb: datumSchema,
    eintraege: z.array(planEintragSchema).max(500),
  }),
  output: planFassungSchema,
});

const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const releaseAktenplan = contract({
  name: 'releaseAktenplan',
  method: 'POST',
  path: '/api/akten/aktenplan/fassungen/:id/freigabe',
  summary: 'Entwurf des Aktenplans als zweite Person freigeben',
  access: 'akten.aktenplan',
  input: seen,
  output: planFassungSchema,
});

export const discardAktenplanEntwurf = contract({
  name: 'discardAktenplanEntwurf',
  method: 'POST',
  path: '/api/akten/aktenplan/fassungen/:id/verwerfen',
  summary: 'Entwurf des Aktenplans verwerfen',
  access: 'akten.aktenplan',
  input: seen,
  output: z.object({}),
});
