/** Papers before the visit: sent by the link of the Termin, looked at by staff, filed where they belong. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { terminspracheSchema } from '../termine.schema.ts';
import { filenameSchema } from './angaben.schema.ts';
import { schluesselSchema, UNTERLAGENSTAENDE } from './buchung.schema.ts';

/** 15 MB of a file. */
export const DATEI_BYTES = 15_000_000;

const basis = '/api/buerger/termine/verwaltung/:schluessel/unterlagen';
const schluessel = schluesselSchema;
const unterlage = z.string().regex(/^[a-z0-9-]{1,60}$/);

export const terminunterlageSchema = z.object({
  id: z.uuid(),
  /** Key of the checklist, or `anlage`. */
  unterlage: z.string(),
  dateiname: z.string(),
  groesse: z.int(),
  seiten: z.int(),
  /** It is in the Akte, or on its way there. */
  uebernommen: z.boolean(),
});
export type Terminunterlage = z.output<typeof terminunterlageSchema>;

export const uploadTerminunterlage = contract({
  name: 'uploadTerminunterlage',
  method: 'POST',
  path: basis,
  summary: 'Eine Unterlage vor dem Termin senden (PDF, JPEG, PNG bis 15 MB)',
  access: 'public',
  input: z.object({
    schluessel,
    unterlage,
    dateiname: filenameSchema,
    /** The file, base64. */
    inhalt: z.base64().min(1),
  }),
  output: terminunterlageSchema,
  maxBodyBytes: Math.ceil((DATEI_BYTES * 4) / 3) + 2_000,
  perMinute: 60,
});

export const listTerminunterlagen = contract({
  name: 'listTerminunterlagen',
  method: 'GET',
  path: basis,
  summary: 'Was zum eigenen Termin schon gesendet ist',
  access: 'public',
  input: z.object({ schluessel }),
  output: z.object({
    stand: z.enum(UNTERLAGENSTAENDE),
    fehlt: z.array(z.string()),
    dateien: z.array(terminunterlageSchema),
  }),
});

export const removeTerminunterlage = contract({
  name: 'removeTerminunterlage',
  method: 'DELETE',
  path: `${basis}/:id`,
  summary: 'Eine gesendete Unterlage wieder entfernen',
  access: 'public',
  input: z.object({ schluessel, id: z.uuid() }),
  output: z.object({}),
  perMinute: 120,
});

const amt = '/api/termine/termine/:terminId/unterlagen';
const terminId = z.uuid();

export const listUnterlagenpruefungen = contract({
  name: 'listUnterlagenpruefungen',
  method: 'GET',
  path: '/api/termine/unterlagenpruefungen',
  summary: 'Termine mit neuen Unterlagen, die noch niemand angesehen hat; die nächsten zuerst',
  access: 'termine.zuteilen',
  input: z.object({}),
  output: z.object({
    termine: z.array(
      z.object({
        terminId,
        kennung: z.string(),
        beginn: z.string(),
        anliegen: z.array(z.string()),
        dateien: z.int(),
        stand: z.enum(UNTERLAGENSTAENDE),
        neuestesAm: z.string(),
      }),
    ),
  }),
});

export const listUnterlagenZumTermin = contract({
  name: 'listUnterlagenZumTermin',
  method: 'GET',
  path: amt,
  summary: 'Unterlagen, die zu einem Termin gesendet wurden, und was mitzubringen ist',
  access: 'termine.lesen',
  input: z.object({ terminId }),
  output: z.object({
    kennung: z.string(),
    beginn: z.string(),
    tag: z.string(),
    anliegen: z.array(z.string()),
    name: z.string().nullable(),
    /** Somebody can be written to, in this language. */
    erreichbar: z.boolean(),
    sprache: terminspracheSchema,
    /** Of a Termin that is ahead. */
    offen: z.boolean(),
    stand: z.enum(UNTERLAGENSTAENDE),
    fehlt: z.array(z.string()),
    /** The checklist of the Anliegen, in German. */
    mitbringen: z.array(z.object({ schluessel: z.string(), name: z.string(), jePerson: z.boolean() })),
    dateien: z.array(terminunterlageSchema),
  }),
});

export const readTerminunterlageseite = contract({
  name: 'readTerminunterlageseite',
  method: 'GET',
  path: `${amt}/:id/seiten/:seite`,
  summary: 'Eine Seite einer gesendeten Unterlage als Bild; die Datei selbst öffnet dafür niemand',
  access: 'termine.lesen',
  input: z.object({ terminId, id: z.uuid(), seite: z.coerce.number().int().min(1).max(500) }),
  output: z.any(),
  bytes: true,
});

export const readTerminunterlage = contract({
  name: 'readTerminunterlage',
  method: 'GET',
  path: `${amt}/:id`,
  summary: 'Eine Unterlage zu einem Termin lesen',
  access: 'termine.lesen',
  input: z.object({ terminId, id: z.uuid() }),
  output: z.any(),
  bytes: true,
});

export const judgeTerminunterlagen = contract({
  name: 'judgeTerminunterlagen',
  method: 'POST',
  path: `${amt}/urteil`,
  summary:
    'Unterlagen vor dem Termin prüfen: vollständig, es fehlt etwas, oder absagen, weil es ohne sie nichts bringt',
  access: 'termine.zuteilen',
  input: z.object({
    terminId,
    urteil: z.enum(['vollstaendig', 'fehlt', 'absagen']),
    /** Keys of the checklist; for `fehlt` and `absagen`. */
    fehlt: z.array(unterlage).max(40).default([]),
  }),
  output: z.object({ benachrichtigt: z.boolean() }),
});

export const fileTerminunterlagen = contract({
  name: 'fileTerminunterlagen',
  method: 'POST',
  path: `${amt}/uebernahme`,
  summary: 'Unterlagen eines Termins in die Akte übernehmen',
  access: 'termine.buchen',
  input: z.object({ terminId, akteId: z.uuid() }),
  output: z.object({ dateien: z.int() }),
});
