import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { gescheiterterAuftragSchema, warteschlangeSchema } from './auftrag.schema.ts';

export const listWarteschlangen = contract({
  name: 'listWarteschlangen',
  method: 'GET',
  path: '/api/betrieb/warteschlangen',
  summary: 'Warteschlangen der Hintergrundarbeit mit ihrem Stand',
  access: 'betrieb.auftraege',
  input: z.object({}),
  output: z.object({ warteschlangen: z.array(warteschlangeSchema) }),
});

/** Latest first, at most 500. */
export const listGescheiterteAuftraege = contract({
  name: 'listGescheiterteAuftraege',
  method: 'GET',
  path: '/api/betrieb/gescheiterte-auftraege',
  summary: 'Aufträge, die nach allen Versuchen gescheitert sind',
  access: 'betrieb.auftraege',
  input: z.object({ warteschlange: z.string().max(120).optional() }),
  output: z.object({ auftraege: z.array(gescheiterterAuftragSchema) }),
});

/** `wiederholt` counts those that were still dead; somebody else may have been faster. */
export const redriveAuftraege = contract({
  name: 'redriveAuftraege',
  method: 'POST',
  path: '/api/betrieb/gescheiterte-auftraege/wiederholung',
  summary: 'Gescheiterte Aufträge noch einmal ausführen',
  access: 'betrieb.auftraege',
  input: z.object({ ids: z.array(z.uuid()).min(1, 'Bitte wählen Sie mindestens einen Auftrag.').max(500) }),
  output: z.object({ wiederholt: z.number().int() }),
});
