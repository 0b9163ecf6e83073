import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';

export const reportFalscheNorm = contract({
  name: 'reportFalscheNorm',
  method: 'POST',
  path: '/api/erlasse/guete/falsche-norm',
  summary: 'Melden, dass eine Suche die falsche Norm fand; nach Durchsicht wird daraus ein Prüffall',
  access: 'erlasse.lesen',
  input: z.object({
    frage: z.string().trim().min(1, 'Bitte schreiben Sie die Frage.').max(2000),
    stichtag: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.').optional(),
    /** The right place, as one writes it; empty where the reporter does not know it or there is none. */
    richtig: z.string().trim().max(500).default(''),
    bemerkung: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ id: z.uuid() }),
});
