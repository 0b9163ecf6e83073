import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { geplanteZeileSchema, hinweiswegSchema, hinweiszeileSchema } from './ablauf.schema.ts';

export const previewAblaufhinweise = contract({
  name: 'previewAblaufhinweise',
  method: 'GET',
  path: '/api/vorgaenge/ablaufhinweise/vorschau',
  summary: 'Probelauf: an wen die nächste Nacht einen Hinweis schickt, auf welchem Weg und wen nicht',
  access: 'vorgaenge.lesen',
  input: z.object({}),
  output: z.object({
    zahlen: z.record(hinweiswegSchema, z.number().int()),
    /** At most 500; the figures count all. */
    zeilen: z.array(geplanteZeileSchema),
  }),
});

export const listAblaufhinweise = contract({
  name: 'listAblaufhinweise',
  method: 'GET',
  path: '/api/vorgaenge/ablaufhinweise',
  summary: 'Buch der Hinweise auf ein Ende, neueste zuerst',
  access: 'vorgaenge.lesen',
  input: z.object({
    weg: hinweiswegSchema.optional(),
    anzahl: z.coerce.number().int().min(1).max(200).default(50),
    ab: z.string().optional(),
  }),
  output: z.object({
    eintraege: z.array(hinweiszeileSchema),
    /** Letters that still wait for the printer. */
    briefe: z.number().int(),
    weiter: z.string().optional(),
  }),
});
