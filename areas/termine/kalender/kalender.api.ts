/** The calendar of the office: looking, moving, cancelling, noting what happened, and booking for others. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { kontaktSchema } from '../buchung/angaben.schema.ts';
import { klasseSchema, terminspracheSchema, terminstandSchema, zeitpunktSchema } from '../termine.schema.ts';
import {
  absagegrundSchema,
  besucherSchema,
  freieZeitSchema,
  lanesSchema,
  terminFuerAmtSchema,
  terminKurzSchema,
  wunschSchema,
} from './kalender.schema.ts';

const seen = { id: z.uuid(), version: z.int() };

export const listKalender = contract({
  name: 'listKalender',
  method: 'GET',
  path: '/api/termine/kalender',
  summary: 'Termine eines Tages oder einer Woche, mit den Plätzen und ihrer offenen Zeit',
  access: 'termine.lesen',
  input: z.object({
    von: z.iso.date(),
    /** At most six days after `von`. */
    bis: z.iso.date(),
    poolId: z.uuid().optional(),
    /** Left out: what is promised, held or done; not what was cancelled. */
    stand: terminstandSchema.optional(),
  }),
  output: z.object({
    heute: z.string(),
    jetzt: z.string(),
    plaetze: lanesSchema,
    tage: z.array(
      z.object({
        tag: z.string(),
        feiertag: z.string().nullable(),
        offen: z.array(z.object({ platzId: z.uuid(), von: z.string(), bis: z.string() })),
      }),
    ),
    termine: z.array(terminKurzSchema),
    /** There are more than are shown: choose a pool or a shorter time. */
    mehr: z.boolean(),
  }),
});

export const getTerminFuerAmt = contract({
  name: 'getTerminFuerAmt',
  method: 'GET',
  path: '/api/termine/termine/:id',
  summary: 'Ein Termin mit Personen, Stationen und Kontakt',
  access: 'termine.lesen',
  input: z.object({ id: z.uuid() }),
  output: terminFuerAmtSchema,
});

export const findTerminByKennung = contract({
  name: 'findTerminByKennung',
  method: 'GET',
  path: '/api/termine/termin-suche',
  summary: 'Einen Termin nach der Nummer suchen, die am Telefon vorgelesen wird',
  access: 'termine.lesen',
  input: z.object({ kennung: z.string().trim().min(4, 'Bitte geben Sie die Terminnummer an.').max(20) }),
  output: z.object({ termin: terminKurzSchema.nullable() }),
});

export const listTermineZu = contract({
  name: 'listTermineZu',
  method: 'GET',
  path: '/api/termine/termine-zu',
  summary: 'Termine zu einer Person oder einem Vorgang, die kommenden zuerst',
  access: 'termine.lesen',
  input: z.object({ personId: z.uuid().optional(), verfahrenId: z.uuid().optional() }),
  output: z.object({ termine: z.array(terminKurzSchema) }),
});

export const countTermineHeute = contract({
  name: 'countTermineHeute',
  method: 'GET',
  path: '/api/termine/heute',
  summary: 'Wie viele Termine heute sind, wie viele noch kommen und wie viele außerhalb der Öffnungszeit liegen',
  access: 'termine.lesen',
  input: z.object({}),
  output: z.object({ heute: z.int(), kommen: z.int(), konflikte: z.int(), naechster: z.string().nullable() }),
});

export const listFreieZeitenFuerAmt = contract({
  name: 'listFreieZeitenFuerAmt',
  method: 'POST',
  path: '/api/termine/freie-zeiten',
  summary: 'Freie Tage und Zeiten für einen Wunsch oder für einen bestehenden Termin, aus allen Kontingenten',
  access: 'termine.buchen',
  input: z.object({
    wunsch: wunschSchema.optional(),
    /** For moving: what it was promised for. */
    terminId: z.uuid().optional(),
    ab: z.iso.date().optional(),
    /** Times of this day; left out: of the first that has some. */
    tag: z.iso.date().optional(),
  }),
  output: z.object({
    /** „1 Person: 20 Minuten, davon 5 am Foto“. */
    satz: z.string(),
    minuten: z.int(),
    tage: z.array(z.object({ tag: z.string(), zeiten: z.int() })),
    tag: z.string().nullable(),
    zeiten: z.array(freieZeitSchema),
  }),
  idempotent: false,
});

export const arrangeTermin = contract({
  name: 'arrangeTermin',
  method: 'POST',
  path: '/api/termine/termine',
  summary: 'Am Schalter oder Telefon einen Termin für jemanden buchen; er gilt sofort',
  access: 'termine.buchen',
  input: z.object({
    wunsch: wunschSchema,
    beginn: zeitpunktSchema,
    klasse: klasseSchema,
    personen: z.array(besucherSchema).min(1).max(12),
    kontakt: kontaktSchema.default({}),
    hinweis: z.string().trim().max(500).default(''),
    sprache: terminspracheSchema,
    verfahrenId: z.uuid().optional(),
  }),
  output: terminFuerAmtSchema,
});

export const moveTerminFuerAmt = contract({
  name: 'moveTerminFuerAmt',
  method: 'POST',
  path: '/api/termine/termine/:id/verschiebung',
  summary: 'Einen Termin verschieben; die alte Zeit wird erst frei, wenn die neue sicher ist',
  access: 'termine.buchen',
  input: z.object({ ...seen, beginn: zeitpunktSchema, klasse: klasseSchema }),
  output: terminFuerAmtSchema,
});

export const cancelTerminFuerAmt = contract({
  name: 'cancelTerminFuerAmt',
  method: 'POST',
  path: '/api/termine/termine/:id/absage',
  summary: 'Einen Termin absagen; die Person erfährt den Grund',
  access: 'termine.buchen',
  input: z
    .object({ ...seen, grund: absagegrundSchema, text: z.string().trim().max(300).default('') })
    .refine(({ grund, text }) => grund !== 'sonst' || text !== '', {
      message: 'Bitte schreiben Sie der Person den Grund.',
      path: ['text'],
    }),
  output: terminFuerAmtSchema,
});

export const noteTerminstand = contract({
  name: 'noteTerminstand',
  method: 'POST',
  path: '/api/termine/termine/:id/stand',
  summary: 'Festhalten, ob jemand da war',
  access: 'termine.buchen',
  input: z.object({ ...seen, stand: z.enum(['wahrgenommen', 'nicht_erschienen']) }),
  output: terminFuerAmtSchema,
});

export const getTerminzettel = contract({
  name: 'getTerminzettel',
  method: 'GET',
  path: '/api/termine/termine/:id/zettel',
  summary: 'Der Termin auf Papier, in der Sprache der Person, mit Nummer und QR-Code (PDF)',
  access: 'termine.buchen',
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});
