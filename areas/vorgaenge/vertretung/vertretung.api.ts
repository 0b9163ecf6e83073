/** Who acts for somebody in the portal: invited for an application; the employer's part; the other parent's consent. */
import { z } from 'zod';

import { contract } from '#platform/http/contract.ts';
import { erklaerungEntwurfSchema, erklaerungSchema } from './erklaerung.schema.ts';
import { nameSchema, vertretungsartSchema } from './vertretung.schema.ts';

const access = 'vorgaenge.antrag-stellen';
const id = z.uuid();

export const inviteVertretung = contract({
  name: 'inviteVertretung',
  method: 'POST',
  path: '/api/buerger/antraege/:id/einladungen',
  summary: 'Jemanden einladen, bei einem Antrag zu helfen oder zu vertreten',
  access,
  input: z.object({
    id,
    art: vertretungsartSchema,
    fuerName: nameSchema,
    vertreterName: nameSchema,
    bis: z.iso.date('Bitte geben Sie einen Tag an.').optional(),
  }),
  /** Shown once; who invites passes it on. */
  output: z.object({ vollmachtId: z.uuid(), code: z.string(), endetAm: z.string() }),
  idempotent: false,
  perMinute: 10,
});

export const getArbeitgeberteil = contract({
  name: 'getArbeitgeberteil',
  method: 'GET',
  path: '/api/buerger/arbeitgeberteil',
  summary: 'Die eigene Erklärung zum Beschäftigungsverhältnis, als eingeladener Arbeitgeber',
  access,
  input: z.object({}),
  output: z.object({
    fuerName: z.string(),
    angaben: erklaerungEntwurfSchema,
    version: z.number().int(),
    abgegebenAm: z.string().optional(),
  }),
});

export const saveArbeitgeberteil = contract({
  name: 'saveArbeitgeberteil',
  method: 'PUT',
  path: '/api/buerger/arbeitgeberteil',
  summary: 'Die Erklärung zum Beschäftigungsverhältnis zwischenspeichern',
  access,
  input: z.object({ version: z.number().int(), angaben: erklaerungEntwurfSchema }),
  output: z.object({ version: z.number().int() }),
});

export const submitArbeitgeberteil = contract({
  name: 'submitArbeitgeberteil',
  method: 'POST',
  path: '/api/buerger/arbeitgeberteil/abgabe',
  summary: 'Die Erklärung zum Beschäftigungsverhältnis abgeben',
  access,
  input: z.object({ version: z.number().int(), angaben: erklaerungSchema, bestaetigt: z.literal(true) }),
  output: z.object({ abgegebenAm: z.string() }),
});

export const getZustimmung = contract({
  name: 'getZustimmung',
  method: 'GET',
  path: '/api/buerger/zustimmung',
  summary: 'Wozu der andere Elternteil zustimmen soll',
  access,
  input: z.object({}),
  output: z.object({ antragsart: z.string(), kind: z.string(), zugestimmtAm: z.string().optional() }),
});

export const giveZustimmung = contract({
  name: 'giveZustimmung',
  method: 'POST',
  path: '/api/buerger/zustimmung',
  summary: 'Als anderer Elternteil einem Antrag zustimmen',
  access,
  input: z.object({ bestaetigt: z.literal(true) }),
  output: z.object({ zugestimmtAm: z.string() }),
});
