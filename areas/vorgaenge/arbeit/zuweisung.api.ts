import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { verfahrenKurzSchema } from '../verfahren.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.number().int() });
const wer = z.object({ id: z.string(), name: z.string() });

/** To a person; to whoever looks after the letter; to whoever has fewest open ones. */
export const weiseSchema = z.enum(['person', 'buchstabe', 'last']);

export const listBearbeiter = contract({
  name: 'listBearbeiter',
  method: 'GET',
  path: '/api/vorgaenge/bearbeiter',
  summary: 'Wer im eigenen Bereich Vorgänge bearbeitet, mit Zahl der offenen',
  access: 'vorgaenge.bearbeiten',
  input: z.object({}),
  output: z.object({
    bearbeiter: z.array(wer.extend({ buchstaben: z.array(z.string()), offen: z.number().int() })),
  }),
});

export const assignVerfahren = contract({
  name: 'assignVerfahren',
  method: 'POST',
  path: '/api/vorgaenge/zuweisungen',
  summary: 'Vorgänge zuweisen: an eine Person, nach Buchstaben oder nach Last',
  access: 'vorgaenge.verteilen',
  input: z.object({
    vorgaenge: z.array(seen).min(1).max(200),
    weise: weiseSchema,
    /** For `person`. */
    bearbeiter: z.string().max(100).optional(),
    /** Only says who would get what; nothing is given. */
    probe: z.boolean().default(false),
  }),
  output: z.object({
    zugewiesen: z.array(z.object({ id: z.uuid(), bearbeiter: wer })),
    /** For these nobody is responsible. */
    uebergangen: z.array(z.uuid()),
  }),
});

export const handOverVerfahren = contract({
  name: 'handOverVerfahren',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/uebergabe',
  summary: 'Vorgang an eine Kollegin oder einen Kollegen übergeben, oder selbst übernehmen',
  access: 'vorgaenge.bearbeiten',
  input: seen.extend({ an: z.string().max(100), notiz: z.string().trim().max(2000).default('') }),
  output: verfahrenKurzSchema,
});
