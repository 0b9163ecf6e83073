import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  archivAntwortInputSchema,
  discardLaufInputSchema,
  excludePostenInputSchema,
  laufKurzSchema,
  laufSchema,
  offerInputSchema,
  postenSchema,
  releaseLaufInputSchema,
  seenLaufSchema,
} from './loeschlauf.schema.ts';

const PATH = '/api/akten/loeschlaeufe';
const VORSCHLAGEN = 'akten.loeschen-vorschlagen';
const version = z.object({ version: z.number().int() });

export const listLoeschlaeufe = contract({
  name: 'listLoeschlaeufe',
  method: 'GET',
  path: PATH,
  summary: 'Löschläufe, neueste zuerst',
  access: 'akten.aufbewahrung',
  input: z.object({}),
  output: z.object({ eintraege: z.array(laufKurzSchema) }),
});

export const getLoeschlauf = contract({
  name: 'getLoeschlauf',
  method: 'GET',
  path: `${PATH}/:id`,
  summary: 'Löschlauf mit Schritten und Protokoll',
  access: 'akten.aufbewahrung',
  input: z.object({ id: z.uuid() }),
  output: laufSchema,
});

export const listLoeschposten = contract({
  name: 'listLoeschposten',
  method: 'GET',
  path: `${PATH}/:id/posten`,
  summary: 'Posten eines Löschlaufs',
  access: 'akten.aufbewahrung',
  input: z.object({
    id: z.uuid(),
    ab: z.string().optional(),
    anzahl: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ eintraege: z.array(postenSchema), weiter: z.string().optional() }),
});

export const startLoeschlauf = contract({
  name: 'startLoeschlauf',
  method: 'POST',
  path: PATH,
  summary: 'Löschlauf aus allem beginnen, was heute fällig ist',
  access: VORSCHLAGEN,
  input: z.object({}),
  output: z.object({ id: z.uuid() }),
});

export const excludeLoeschposten = contract({
  name: 'excludeLoeschposten',
  method: 'POST',
  path: `${PATH}/:id/posten/:postenId/ausnahme`,
  summary: 'Posten mit Grund aus dem Lauf nehmen',
  access: VORSCHLAGEN,
  input: excludePostenInputSchema,
  output: version,
});

export const offerToArchiv = contract({
  name: 'offerToArchiv',
  method: 'POST',
  path: `${PATH}/:id/anbietung`,
  summary: 'Vermerken, dass die Akten dem Archiv angeboten wurden',
  access: VORSCHLAGEN,
  input: offerInputSchema,
  output: version,
});

export const recordArchivAntwort = contract({
  name: 'recordArchivAntwort',
  method: 'POST',
  path: `${PATH}/:id/antwort`,
  summary: 'Antwort des Archivs eintragen',
  access: VORSCHLAGEN,
  input: archivAntwortInputSchema,
  output: version,
});

export const proposeLoeschlauf = contract({
  name: 'proposeLoeschlauf',
  method: 'POST',
  path: `${PATH}/:id/vorschlag`,
  summary: 'Lauf zur Freigabe durch eine zweite Person vorlegen',
  access: VORSCHLAGEN,
  input: seenLaufSchema,
  output: version,
});

export const releaseLoeschlauf = contract({
  name: 'releaseLoeschlauf',
  method: 'POST',
  path: `${PATH}/:id/freigabe`,
  summary: 'Vernichtung freigeben; nur wer am Lauf nicht mitgewirkt hat',
  access: 'akten.loeschen-freigeben',
  input: releaseLaufInputSchema,
  output: version,
});

/** Both may: who proposed withdraws, who should release refuses. */
export const discardLoeschlauf = contract({
  name: 'discardLoeschlauf',
  method: 'POST',
  path: `${PATH}/:id/verwerfen`,
  summary: 'Lauf mit Grund verwerfen; nichts wird gelöscht',
  access: 'akten.aufbewahrung',
  input: discardLaufInputSchema,
  output: version,
});

export const exportLoeschlauf = contract({
  name: 'exportLoeschlauf',
  method: 'GET',
  path: `${PATH}/:id/protokoll.csv`,
  summary: 'Liste und Protokoll eines Laufs ohne Inhalte als CSV',
  access: 'akten.aufbewahrung',
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});
