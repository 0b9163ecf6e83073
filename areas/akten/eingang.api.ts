import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  assignEingangInputSchema,
  eingangDetailSchema,
  eingangListeSchema,
  eingangSchema,
  findZielaktenInputSchema,
  fortschrittSchema,
  lieferungListeSchema,
  listEingangInputSchema,
  quittungSchema,
  startLieferungInputSchema,
  startLieferungOutputSchema,
  zielaktenSchema,
} from './eingang.schema.ts';

const byId = z.object({ id: z.uuid() });

export const startLieferung = contract({
  name: 'startLieferung',
  method: 'POST',
  path: '/api/akten/lieferungen',
  summary: 'Dateien zum Hochladen anmelden',
  access: 'akten.erfassen',
  input: startLieferungInputSchema,
  output: startLieferungOutputSchema,
});

/** Files that were offered and never arrived end as `fehler`, so that the receipt says so. */
export const finishLieferung = contract({
  name: 'finishLieferung',
  method: 'POST',
  path: '/api/akten/lieferungen/:id/abschliessen',
  summary: 'Lieferung abschließen: Quittung über jede angebotene Datei',
  access: 'akten.erfassen',
  input: byId,
  output: quittungSchema,
});

export const getLieferung = contract({
  name: 'getLieferung',
  method: 'GET',
  path: '/api/akten/lieferungen/:id',
  summary: 'Quittung einer Lieferung',
  access: 'akten.erfassen',
  input: byId,
  output: quittungSchema,
});

export const listLieferungen = contract({
  name: 'listLieferungen',
  method: 'GET',
  path: '/api/akten/lieferungen',
  summary: 'Lieferungen auflisten, neueste zuerst: die eigenen, mit dem Recht am Eingang alle',
  access: 'akten.erfassen',
  input: z.object({ ab: z.string().optional(), anzahl: z.coerce.number().int().min(1).max(100).default(30) }),
  output: lieferungListeSchema,
});

export const listEingang = contract({
  name: 'listEingang',
  method: 'GET',
  path: '/api/akten/eingang',
  summary: 'Was im Eingang liegt und auf einen Menschen wartet',
  access: 'akten.eingang',
  input: listEingangInputSchema,
  output: eingangListeSchema,
});

/** For the number in the navigation, which asks whenever the Eingang moves: no file, no name. */
export const countEingang = contract({
  name: 'countEingang',
  method: 'GET',
  path: '/api/akten/eingang/anzahl',
  summary: 'Wie viele Dateien im Eingang auf einen Menschen warten',
  access: 'akten.eingang',
  input: z.object({}),
  output: z.object({ anzahl: z.number().int() }),
});

export const getEingang = contract({
  name: 'getEingang',
  method: 'GET',
  path: '/api/akten/eingang/:id',
  summary: 'Eine Datei im Eingang mit Vorschlägen für die Akte',
  access: 'akten.eingang',
  input: byId,
  output: eingangDetailSchema,
});

/** POST and not GET: names do not belong into addresses. */
export const findZielakten = contract({
  name: 'findZielakten',
  method: 'POST',
  path: '/api/akten/eingang/akten',
  summary: 'Akte für eine Datei im Eingang finden: nach Aktenzeichen, auch einem Teil davon, oder nach Namen',
  access: 'akten.eingang',
  input: findZielaktenInputSchema,
  output: zielaktenSchema,
  idempotent: false,
});

export const assignEingang = contract({
  name: 'assignEingang',
  method: 'POST',
  path: '/api/akten/eingang/:id/zuordnen',
  summary: 'Datei einer Akte zuordnen, nach Kennung oder Aktenzeichen',
  access: 'akten.eingang',
  input: assignEingangInputSchema,
  output: eingangSchema,
});

export const decideDublette = contract({
  name: 'decideDublette',
  method: 'POST',
  path: '/api/akten/eingang/:id/dublette',
  summary: 'Dublette verwerfen oder trotzdem aufnehmen',
  access: 'akten.erfassen',
  input: z.object({ id: z.uuid(), entscheidung: z.enum(['verwerfen', 'trotzdem']) }),
  output: eingangSchema,
});

export const discardEingang = contract({
  name: 'discardEingang',
  method: 'POST',
  path: '/api/akten/eingang/:id/verwerfen',
  summary: 'Datei aus dem Eingang verwerfen, die in keine Akte gehört',
  access: 'akten.eingang',
  input: z.object({ id: z.uuid(), grund: z.string().trim().min(3, 'Bitte geben Sie einen Grund an.').max(500) }),
  output: eingangSchema,
});

export const retryEingang = contract({
  name: 'retryEingang',
  method: 'POST',
  path: '/api/akten/eingang/:id/wiederholen',
  summary: 'Gescheiterte Datei noch einmal verarbeiten',
  access: 'akten.erfassen',
  input: byId,
  output: eingangSchema,
});

export const getFortschritt = contract({
  name: 'getFortschritt',
  method: 'GET',
  path: '/api/akten/fortschritt',
  summary: 'Stand der Texterkennung im ganzen Haus',
  access: 'akten.fortschritt',
  input: z.object({}),
  output: fortschrittSchema,
});
