import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  decideEinordnungInputSchema,
  einordnungFilterSchema,
  einordnungStandSchema,
  einordnungTypenSchema,
  nextEinordnungInputSchema,
  nextEinordnungOutputSchema,
  schrittSchema,
  setSchwelleInputSchema,
} from './einordnung.schema.ts';

const byId = z.object({ id: z.uuid() });

/** Writes who has what on the table; asked again it gives the same ones and prolongs that. */
export const nextEinordnung = contract({
  name: 'nextEinordnung',
  method: 'POST',
  path: '/api/akten/einordnung/naechste',
  summary: 'Die nächsten Dokumente zum Einordnen nehmen; niemand sonst bekommt sie für drei Minuten',
  access: 'akten.eingang',
  input: nextEinordnungInputSchema,
  output: nextEinordnungOutputSchema,
  idempotent: false,
});

export const decideEinordnung = contract({
  name: 'decideEinordnung',
  method: 'POST',
  path: '/api/akten/einordnung/:id',
  summary: 'Art, Datum, Absender und Akte eines Dokuments bestätigen oder berichtigen',
  access: 'akten.eingang',
  input: decideEinordnungInputSchema,
  output: schrittSchema,
});

export const undoEinordnung = contract({
  name: 'undoEinordnung',
  method: 'POST',
  path: '/api/akten/einordnung/schritte/:id/rueckgaengig',
  summary: 'Die eigene letzte Einordnung zurücknehmen, solange sich am Dokument nichts geändert hat',
  access: 'akten.eingang',
  input: byId,
  output: z.object({ dokumentId: z.uuid() }),
});

export const postponeEinordnung = contract({
  name: 'postponeEinordnung',
  method: 'POST',
  path: '/api/akten/einordnung/:id/spaeter',
  summary: 'Dokument an das Ende der Warteschlange legen',
  access: 'akten.eingang',
  input: byId,
  output: z.object({}),
});

export const releaseEinordnung = contract({
  name: 'releaseEinordnung',
  method: 'POST',
  path: '/api/akten/einordnung/freigeben',
  summary: 'Alle eigenen Dokumente vom Tisch zurück in die Warteschlange geben',
  access: 'akten.eingang',
  input: z.object({}),
  output: z.object({}),
  idempotent: false,
});

export const getEinordnungStand = contract({
  name: 'getEinordnungStand',
  method: 'GET',
  path: '/api/akten/einordnung/stand',
  summary: 'Wie viele Dokumente auf das Einordnen warten und wie viele heute geschafft sind',
  access: 'akten.eingang',
  input: einordnungFilterSchema,
  output: einordnungStandSchema,
});

/** For the number in the navigation. */
export const countEinordnung = contract({
  name: 'countEinordnung',
  method: 'GET',
  path: '/api/akten/einordnung/anzahl',
  summary: 'Wie viele Dokumente auf das Einordnen warten',
  access: 'akten.eingang',
  input: z.object({}),
  output: z.object({ anzahl: z.number().int() }),
});

/** POST and not GET: names do not belong into addresses. */
export const findAbsender = contract({
  name: 'findAbsender',
  method: 'POST',
  path: '/api/akten/einordnung/absender',
  summary: 'Bekannte Absender nach einem Teil ihres Namens',
  access: 'akten.eingang',
  input: z.object({ q: z.string().trim().min(2).max(100) }),
  output: z.object({ absender: z.array(z.string()) }),
  idempotent: false,
});

export const listEinordnungTypen = contract({
  name: 'listEinordnungTypen',
  method: 'GET',
  path: '/api/akten/einordnung/typen',
  summary: 'Je Dokumentart: Schwelle, Beispiele und wie oft Vorschläge richtig waren',
  access: 'akten.einordnung.verwalten',
  input: z.object({}),
  output: einordnungTypenSchema,
});

export const setSchwelle = contract({
  name: 'setSchwelle',
  method: 'PUT',
  path: '/api/akten/einordnung/typen/:typ',
  summary: 'Festlegen, ab wann Dokumente einer Art ohne Rückfrage eingeordnet werden',
  access: 'akten.einordnung.verwalten',
  input: setSchwelleInputSchema,
  output: z.object({ version: z.number().int() }),
});
