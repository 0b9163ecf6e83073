/** The accelerated procedure at the desk: which steps were taken, which can come next (§ 81a AufenthG). */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

const id = z.uuid();

export const schrittSchema = z.object({
  schluessel: z.string(),
  name: z.string(),
  norm: z.string(),
  /** ISO instants; the newest last. */
  getan: z.array(z.object({ am: z.string(), text: z.string() })),
  /** Can be noted now. */
  moeglich: z.boolean(),
  /** An open period that it began. */
  frist: z.object({ text: z.string(), faellig: z.string(), norm: z.string() }).optional(),
});

export const getFachkraefteverfahren = contract({
  name: 'getFachkraefteverfahren',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:id/fachkraefteverfahren',
  summary: 'Schritte und Fristen eines beschleunigten Fachkräfteverfahrens',
  access: 'vorgaenge.lesen',
  input: z.object({ id }),
  output: z.object({ schritte: z.array(schrittSchema), kostenCent: z.number().int().optional() }),
});

export const noteFachkraefteschritt = contract({
  name: 'noteFachkraefteschritt',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/fachkraefteverfahren',
  summary: 'Einen Schritt des beschleunigten Fachkräfteverfahrens festhalten; seine Frist beginnt',
  access: 'vorgaenge.bearbeiten',
  input: z.object({
    id,
    schritt: z.string().min(1, 'Bitte wählen Sie einen Schritt.').max(40),
    tag: z.iso.date('Bitte geben Sie den Tag an.'),
    hinweis: z.string().trim().max(400).default(''),
  }),
  output: z.object({}),
});

export const readVereinbarung = contract({
  name: 'readVereinbarung',
  method: 'GET',
  path: '/api/buerger/antraege/:id/vereinbarung',
  summary: 'Vereinbarung zum beschleunigten Fachkräfteverfahren als PDF zum Unterschreiben',
  access: 'vorgaenge.antrag-stellen',
  input: z.object({ id }),
  output: z.any(),
  bytes: true,
  perMinute: 20,
});
