import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { gemerktSchema, LAENGSTE_NOTIZ, MEISTE_STELLEN } from './gemerkt.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.int() });
const notiz = z.string().trim().max(LAENGSTE_NOTIZ, `Bitte höchstens ${LAENGSTE_NOTIZ} Zeichen.`);

export const rememberAntwort = contract({
  name: 'rememberAntwort',
  method: 'POST',
  path: '/api/erlasse/gemerkt',
  summary: 'Eine Frage mit den Stellen merken, die sie beantworten',
  access: 'erlasse.lesen',
  input: z.object({
    frage: z.string().trim().min(1, 'Bitte schreiben Sie die Frage.').max(2000),
    notiz: notiz.default(''),
    stichtag: z.iso.date(),
    stellen: z
      .array(z.object({ normId: z.uuid(), absatz: z.string().max(50), zitat: z.string().min(1).max(300) }))
      .min(1, 'Bitte wählen Sie mindestens eine Stelle.')
      .max(MEISTE_STELLEN),
    teamId: z.uuid().optional(),
  }),
  output: z.object({ id: z.uuid() }),
});

export const listGemerkt = contract({
  name: 'listGemerkt',
  method: 'GET',
  path: '/api/erlasse/gemerkt',
  summary: 'Eigene und im Team geteilte gemerkte Antworten, und was sich an ihren Stellen geändert hat',
  access: 'erlasse.lesen',
  input: z.object({
    /** The last one that was shown. */
    nach: z.uuid().optional(),
  }),
  output: z.object({
    gemerkt: z.array(gemerktSchema),
    weiter: z.boolean(),
    /** With which the person may share. */
    teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
});

export const listGemerktZuNorm = contract({
  name: 'listGemerktZuNorm',
  method: 'GET',
  path: '/api/erlasse/gemerkt/zu-norm',
  summary: 'Gemerkte Antworten, die eine Norm oder einen Abschnitt anführen',
  access: 'erlasse.lesen',
  input: z.object({ kurz: z.string().min(1).max(200), bezeichnung: z.string().min(1).max(100) }),
  output: z.object({
    gemerkt: z.array(z.object({ id: z.uuid(), frage: z.string(), zitat: z.string(), stichtag: z.iso.date() })),
  }),
});

export const updateGemerkt = contract({
  name: 'updateGemerkt',
  method: 'PUT',
  path: '/api/erlasse/gemerkt/:id',
  summary: 'Notiz einer gemerkten Antwort ändern und sie mit einem Team teilen',
  access: 'erlasse.lesen',
  input: seen.extend({ notiz, teamId: z.uuid().nullable() }),
  output: z.object({ version: z.int() }),
});

/** Takes over how the places read now: the person has looked at what changed. */
export const renewGemerkt = contract({
  name: 'renewGemerkt',
  method: 'POST',
  path: '/api/erlasse/gemerkt/:id/neu-lesen',
  summary: 'Den heutigen Wortlaut der Stellen übernehmen, nachdem jemand die Änderung gelesen hat',
  access: 'erlasse.lesen',
  input: seen,
  output: z.object({ version: z.int() }),
});

export const deleteGemerkt = contract({
  name: 'deleteGemerkt',
  method: 'DELETE',
  path: '/api/erlasse/gemerkt/:id',
  summary: 'Eine gemerkte Antwort löschen',
  access: 'erlasse.lesen',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});
