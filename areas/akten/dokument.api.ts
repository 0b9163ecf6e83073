import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  dokumentListeSchema,
  dokumentSchema,
  dokumentTrefferSchema,
  moveDokumentInputSchema,
  seiteBildInputSchema,
  seiteWorteSchema,
  updateDokumentInputSchema,
} from './dokument.schema.ts';

const byId = z.object({ id: z.uuid() });

export const listDokumente = contract({
  name: 'listDokumente',
  method: 'GET',
  path: '/api/akten/akten/:akteId/dokumente',
  summary: 'Dokumente einer Akte auflisten, neueste zuerst',
  access: 'akten.lesen',
  input: z.object({
    akteId: z.uuid(),
    typ: z.string().optional(),
    vorgang: z.union([z.uuid(), z.literal('ohne')]).optional(),
    ab: z.string().optional(),
    anzahl: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: dokumentListeSchema,
});

/** Also for documents still in the Eingang, for those with the right `akten.eingang`. */
export const getDokument = contract({
  name: 'getDokument',
  method: 'GET',
  path: '/api/akten/dokumente/:id',
  summary: 'Dokument mit seinen Seiten lesen',
  access: 'akten.ansehen',
  input: byId,
  output: dokumentSchema,
});

export const getSeiteBild = contract({
  name: 'getSeiteBild',
  method: 'GET',
  path: '/api/akten/dokumente/:id/seiten/:nr/bild',
  summary: 'Bild einer Seite, aufrecht',
  access: 'akten.ansehen',
  input: seiteBildInputSchema,
  output: z.unknown(),
  bytes: true,
});

/** POST and not GET: search terms do not belong into addresses. */
export const getSeiteWorte = contract({
  name: 'getSeiteWorte',
  method: 'POST',
  path: '/api/akten/dokumente/:id/seiten/:nr/worte',
  summary: 'Wörter einer Seite mit ihren Orten; mit `q` auch, welche davon Treffer sind',
  access: 'akten.ansehen',
  input: z.object({ id: z.uuid(), nr: z.coerce.number().int().min(1), q: z.string().max(200).optional() }),
  output: seiteWorteSchema,
  idempotent: false,
});

export const findTrefferInDokument = contract({
  name: 'findTrefferInDokument',
  method: 'POST',
  path: '/api/akten/dokumente/:id/treffer',
  summary: 'Seiten eines Dokuments, auf denen etwas steht, mit den Orten der Treffer',
  access: 'akten.ansehen',
  input: z.object({ id: z.uuid(), q: z.string().max(200).regex(/\S/) }),
  output: dokumentTrefferSchema,
  idempotent: false,
});

export const getOriginal = contract({
  name: 'getOriginal',
  method: 'GET',
  path: '/api/akten/dokumente/:id/original',
  summary: 'Original, wie es kam',
  access: 'akten.ansehen',
  input: byId,
  output: z.unknown(),
  bytes: true,
});

export const getArbeitskopie = contract({
  name: 'getArbeitskopie',
  method: 'GET',
  path: '/api/akten/dokumente/:id/arbeitskopie',
  summary: 'Durchsuchbare Arbeitskopie (PDF/A); bei digital entstandenen PDF das Original',
  access: 'akten.ansehen',
  input: byId,
  output: z.unknown(),
  bytes: true,
});

export const updateDokument = contract({
  name: 'updateDokument',
  method: 'PUT',
  path: '/api/akten/dokumente/:id',
  summary: 'Titel, Art und Datum eines Dokuments ändern',
  access: 'akten.bearbeiten',
  input: updateDokumentInputSchema,
  output: z.object({ version: z.number().int() }),
});

export const moveDokument = contract({
  name: 'moveDokument',
  method: 'POST',
  path: '/api/akten/dokumente/:id/verschieben',
  summary: 'Dokument in eine andere Akte legen',
  access: 'akten.bearbeiten',
  input: moveDokumentInputSchema,
  output: z.object({ version: z.number().int() }),
});

export const retryErkennung = contract({
  name: 'retryErkennung',
  method: 'POST',
  path: '/api/akten/dokumente/:id/erkennung',
  summary: 'Gescheiterte Seiten eines Dokuments noch einmal erkennen',
  access: 'akten.erfassen',
  input: byId,
  output: z.object({ seiten: z.number().int() }),
});

export const markSeiteLeer = contract({
  name: 'markSeiteLeer',
  method: 'PUT',
  path: '/api/akten/dokumente/:id/seiten/:nr/leer',
  summary: 'Seite als leer kennzeichnen oder die Kennzeichnung aufheben; die Seite bleibt',
  access: 'akten.bearbeiten',
  input: z.object({ id: z.uuid(), nr: z.coerce.number().int().min(1), leer: z.boolean() }),
  output: z.object({}),
});
