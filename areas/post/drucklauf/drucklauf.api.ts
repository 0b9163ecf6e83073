import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { drucklaufSchema } from './drucklauf.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const listDrucklaeufe = contract({
  name: 'listDrucklaeufe',
  method: 'GET',
  path: '/api/post/drucklaeufe',
  summary: 'Druckläufe der letzten Zeit, neueste zuerst',
  access: 'post.versenden',
  input: z.object({ anzahl: z.coerce.number().int().min(1).max(100).default(20) }),
  output: z.object({ laeufe: z.array(drucklaufSchema) }),
});

export const startDrucklauf = contract({
  name: 'startDrucklauf',
  method: 'POST',
  path: '/api/post/drucklaeufe',
  summary: 'Sendungen gesammelt drucken; je Versandweg entsteht ein Lauf',
  access: 'post.versenden',
  input: z.object({
    sendungen: z.array(z.uuid()).min(1, 'Bitte wählen Sie mindestens eine Sendung.').max(500),
    deckblatt: z.boolean().default(true),
    beidseitig: z.boolean().default(true),
  }),
  output: z.object({ laeufe: z.array(drucklaufSchema) }),
});

export const getDrucklaufPdf = contract({
  name: 'getDrucklaufPdf',
  method: 'GET',
  path: '/api/post/drucklaeufe/:id/pdf',
  summary: 'Alle Briefe eines Laufs als eine Datei',
  access: 'post.versenden',
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});

export const repeatDrucklauf = contract({
  name: 'repeatDrucklauf',
  method: 'POST',
  path: '/api/post/drucklaeufe/:id/erneut',
  summary: 'Datei eines Laufs neu erstellen, wenn sie fehlt oder nicht zustande kam',
  access: 'post.versenden',
  input: seen,
  output: drucklaufSchema,
});

export const markLaufVersandt = contract({
  name: 'markLaufVersandt',
  method: 'POST',
  path: '/api/post/drucklaeufe/:id/versandt',
  summary: 'Alle Sendungen eines Laufs als versandt vermerken, die noch offen sind',
  access: 'post.versenden',
  input: seen.extend({ am: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.') }),
  output: z.object({ anzahl: z.number().int() }),
});
