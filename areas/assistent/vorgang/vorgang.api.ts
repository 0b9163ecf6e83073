import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { assistenzSchema, entwurfSchema, schrittSchema, vorschlagSchema } from './vorgang.schema.ts';

/** The day whose law counts; left out: the Vorgang's own. */
const stichtagSchema = z.iso.date().optional();

export const getAssistenz = contract({
  name: 'getAssistenz',
  method: 'GET',
  path: '/api/assistent/vorgaenge/:verfahrenId',
  summary: 'Was der Assistent an einem Vorgang tun würde und getan hat: Schritte, Vorschläge, Entwürfe',
  access: 'assistent.vorgang',
  input: z.object({ verfahrenId: z.uuid(), stichtag: stichtagSchema }),
  output: assistenzSchema,
});

/** One step is one request of the person who looks at it: with their rights, and stopped by not asking for the next. */
export const runSchritt = contract({
  name: 'runSchritt',
  method: 'POST',
  path: '/api/assistent/vorgaenge/:verfahrenId/schritte',
  summary: 'Einen Schritt des Plans ausführen',
  access: 'assistent.vorgang',
  input: z.object({
    verfahrenId: z.uuid(),
    schluessel: z.string().max(120),
    /** Off: by rules alone. */
    mitModell: z.boolean().default(true),
    stichtag: stichtagSchema,
  }),
  output: schrittSchema,
  idempotent: false,
  perMinute: 60,
});

/** One at a time, by design: there is no verb that accepts several. */
export const decideVorschlag = contract({
  name: 'decideVorschlag',
  method: 'POST',
  path: '/api/assistent/vorschlaege/:id/entscheidung',
  summary: 'Eine vorgeschlagene Tatsache übernehmen oder verwerfen',
  access: 'assistent.vorgang',
  input: z.object({
    id: z.uuid(),
    version: z.int(),
    entscheidung: z.enum(['uebernommen', 'verworfen']),
    grund: z.string().trim().max(1000).default(''),
  }),
  output: vorschlagSchema,
});

export const decideEntwurf = contract({
  name: 'decideEntwurf',
  method: 'POST',
  path: '/api/assistent/entwuerfe/:id/entscheidung',
  summary: 'Einen Entwurf als Schreiben im Stand „Entwurf“ oder als Vermerk in die Akte übernehmen, oder verwerfen',
  access: 'assistent.vorgang',
  input: z.object({
    id: z.uuid(),
    version: z.int(),
    entscheidung: z.enum(['uebernommen', 'verworfen']),
    /** Of reasons: which decision the Bescheid makes; a person says it. */
    bescheid: z.enum(['erteilung', 'teilweise', 'ablehnung', 'massnahme']).optional(),
    stichtag: stichtagSchema,
  }),
  output: entwurfSchema,
});
