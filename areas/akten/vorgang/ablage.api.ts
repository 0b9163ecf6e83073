import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { ablageInputSchema, ablageVorschauSchema } from './ablage.schema.ts';

/** POST and not GET: five hundred ids do not fit into an address. Changes nothing. */
export const previewAblage = contract({
  name: 'previewAblage',
  method: 'POST',
  path: '/api/akten/akten/:akteId/ablage/vorschau',
  summary: 'Zeigen, was beim Ablegen mehrerer Dokumente geschähe',
  access: 'akten.bearbeiten',
  input: ablageInputSchema,
  output: ablageVorschauSchema,
  idempotent: false,
});

export const fileDokumente = contract({
  name: 'fileDokumente',
  method: 'POST',
  path: '/api/akten/akten/:akteId/ablage',
  summary: 'Dokumente in einen Vorgang legen (z. Vg.), herausnehmen oder ihre Art ändern; alle oder keines',
  access: 'akten.bearbeiten',
  input: ablageInputSchema,
  output: z.object({ ablageId: z.uuid(), dokumente: z.number().int() }),
});

export const undoAblage = contract({
  name: 'undoAblage',
  method: 'POST',
  path: '/api/akten/ablagen/:id/zuruecknehmen',
  summary: 'Eigenes Ablegen zurücknehmen, solange sich an den Dokumenten nichts anderes geändert hat',
  access: 'akten.bearbeiten',
  input: z.object({ id: z.uuid() }),
  output: z.object({ akteId: z.uuid(), dokumente: z.number().int() }),
});
