import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { ergebnisSchema } from '../verfahren.schema.ts';

export const closeEntschiedenes = contract({
  name: 'closeEntschiedenes',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/abschluss',
  summary: 'Vorgang abschließen, dessen Bescheid bekannt gegeben und nicht mehr angreifbar ist',
  access: 'vorgaenge.bearbeiten',
  input: z.object({
    id: z.uuid(),
    version: z.number().int(),
    /** Its folder in the Akte goes z. d. A. too. */
    zda: z.boolean().default(false),
  }),
  output: z.object({ ergebnis: ergebnisSchema }),
});
