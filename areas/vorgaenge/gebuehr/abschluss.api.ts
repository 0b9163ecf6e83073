/** The end of a day at the desk: what the receipts add up to, what was counted, and a second pair of eyes. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { kassenabschlussSchema } from './forderung.schema.ts';

export const getKassenabschluss = contract({
  name: 'getKassenabschluss',
  method: 'GET',
  path: '/api/vorgaenge/kasse/abschluss',
  summary: 'Eigene Kasse von heute und die letzten Abschlüsse',
  access: 'vorgaenge.kasse',
  input: z.object({}),
  output: z.object({
    tag: z.iso.date(),
    belege: z.array(z.object({ belegnummer: z.string(), zahler: z.string(), betragCent: z.int() })),
    sollCent: z.int(),
    /** Closed already. */
    geschlossen: z.boolean(),
    abschluesse: z.array(kassenabschlussSchema),
  }),
});

export const closeKasse = contract({
  name: 'closeKasse',
  method: 'POST',
  path: '/api/vorgaenge/kasse/abschluss',
  summary: 'Die eigene Kasse für heute abschließen',
  access: 'vorgaenge.kasse',
  input: z.object({
    gezaehltCent: z.int('Bitte geben Sie den gezählten Betrag an.').min(0).max(100_000_000),
    /** What the receipts added up to on screen: who counts sees that another payment came meanwhile. */
    sollCent: z.int(),
    grund: z.string().trim().max(500, 'Bitte höchstens 500 Zeichen.').default(''),
  }),
  output: kassenabschlussSchema,
});

export const confirmKassenabschluss = contract({
  name: 'confirmKassenabschluss',
  method: 'POST',
  path: '/api/vorgaenge/kasse/abschluss/:id/bestaetigung',
  summary: 'Den Abschluss einer anderen Person nachzählen und bestätigen',
  access: 'vorgaenge.kasse',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});
