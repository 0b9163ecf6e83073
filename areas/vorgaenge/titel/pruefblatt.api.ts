import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

export const pruefblattSchema = z.object({
  id: z.uuid(),
  bis: z.string(),
  arbeit: z.enum(['erlaubt', 'beschraenkt']),
  grundlage: z.string(),
  bestaetigtVon: z.string(),
  bestaetigtAm: z.string(),
  widerrufenAm: z.string().optional(),
});

export const confirmPruefblatt = contract({
  name: 'confirmPruefblatt',
  method: 'POST',
  path: '/api/vorgaenge/titel/:titelId/pruefblatt',
  summary: 'Bestätigen, dass der Titel fortgilt und Arbeit erlaubt ist; ergibt ein Blatt mit Prüfcode',
  access: 'vorgaenge.titel',
  input: z.object({
    titelId: z.uuid(),
    /** Ticked by the person who looked at it. */
    bestaetigt: z.literal(true, 'Bitte bestätigen Sie, dass Sie die Lage geprüft haben.'),
  }),
  /** The sheet as base64: its code is stored nowhere, so it is printed now or never. */
  output: z.object({ id: z.uuid(), pdf: z.string(), code: z.string(), bis: z.string() }),
});

export const listPruefblaetter = contract({
  name: 'listPruefblaetter',
  method: 'GET',
  path: '/api/vorgaenge/titel/:titelId/pruefblatt',
  summary: 'Prüfblätter eines Titels',
  access: 'vorgaenge.lesen',
  input: z.object({ titelId: z.uuid() }),
  output: z.object({ blaetter: z.array(pruefblattSchema) }),
});

export const revokePruefblatt = contract({
  name: 'revokePruefblatt',
  method: 'POST',
  path: '/api/vorgaenge/pruefblaetter/:id/widerruf',
  summary: 'Prüfblatt widerrufen',
  access: 'vorgaenge.titel',
  input: z.object({ id: z.uuid(), grund: z.string().trim().min(3, 'Bitte nennen Sie den Grund.').max(300) }),
  output: z.object({}),
});

export const checkPruefcode = contract({
  name: 'checkPruefcode',
  method: 'GET',
  path: '/api/vorgaenge/pruefen/:code',
  summary: 'Prüfcode eines Blattes prüfen, ohne Angaben zur Person',
  access: 'public',
  input: z.object({ code: z.string().max(60) }),
  output: z.object({
    gueltig: z.boolean(),
    bis: z.string().optional(),
    arbeit: z.enum(['erlaubt', 'beschraenkt']).optional(),
  }),
  perMinute: 20,
});
