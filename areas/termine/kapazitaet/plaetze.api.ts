/** Looking at the plan, changing it, and what a change would collide with. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  abwesenheitSchema,
  aenderungSchema,
  ausnahmeSchema,
  folgenSchema,
  konfliktSchema,
  planaenderungSchema,
  platzSchema,
  poolSchema,
  standortSchema,
  wochenregelSchema,
  wochentagSchema,
} from './plaetze.schema.ts';

export const listStandorte = contract({
  name: 'listStandorte',
  method: 'GET',
  path: '/api/termine/standorte',
  summary: 'Standorte mit ihren Pools und wie viele Termine außerhalb der Öffnungszeit liegen',
  access: 'termine.lesen',
  input: z.object({}),
  output: z.object({
    standorte: z.array(standortSchema),
    pools: z.array(poolSchema.extend({ plaetze: z.int() })),
    konflikte: z.int(),
  }),
});

export const getPoolwoche = contract({
  name: 'getPoolwoche',
  method: 'GET',
  path: '/api/termine/pools/:id/woche',
  summary: 'Eine Woche eines Pools: Plätze, offene Zeit, Feiertage, Ausnahmen, Abwesenheiten, Belegung',
  access: 'termine.lesen',
  input: z.object({
    id: z.uuid(),
    /** Any day of the week; left out: this week. */
    tag: z.iso.date().optional(),
  }),
  output: z.object({
    heute: z.string(),
    pool: poolSchema,
    standort: standortSchema,
    plaetze: z.array(platzSchema),
    wochenregeln: z.array(wochenregelSchema),
    /** Of the pool, its Standort and its Plätze, from this week on. */
    ausnahmen: z.array(ausnahmeSchema),
    abwesenheiten: z.array(abwesenheitSchema),
    woche: z.array(wochentagSchema),
  }),
});

const aenderungen = z.array(planaenderungSchema).min(1).max(60, 'Bitte ändern Sie höchstens 60 Einträge auf einmal.');

export const previewPlanaenderung = contract({
  name: 'previewPlanaenderung',
  method: 'POST',
  path: '/api/termine/plan/vorschau',
  summary: 'Sagt vor dem Speichern, welche Termine nach einer Änderung außerhalb der Öffnungszeit liegen',
  access: 'termine.pflegen',
  input: z.object({ aenderungen }),
  output: folgenSchema,
  idempotent: false,
});

export const savePlanaenderung = contract({
  name: 'savePlanaenderung',
  method: 'POST',
  path: '/api/termine/plan',
  summary: 'Standorte, Pools, Plätze, Zeiten, Ausnahmen und Abwesenheiten ändern; kein Termin ändert sich dadurch',
  access: 'termine.pflegen',
  input: z.object({
    aenderungen,
    /** How many new conflicts were shown; more than these are asked about again. */
    gesehen: z.int().min(0).optional(),
  }),
  output: folgenSchema.extend({ ids: z.array(z.uuid()) }),
});

export const listTerminkonflikte = contract({
  name: 'listTerminkonflikte',
  method: 'GET',
  path: '/api/termine/konflikte',
  summary: 'Termine, die außerhalb der Öffnungszeit ihres Platzes liegen, die nächsten zuerst',
  access: 'termine.lesen',
  input: z.object({ poolId: z.uuid().optional() }),
  output: z.object({ anzahl: z.int(), konflikte: z.array(konfliktSchema) }),
});

export const listPlanaenderungen = contract({
  name: 'listPlanaenderungen',
  method: 'GET',
  path: '/api/termine/pools/:id/aenderungen',
  summary: 'Wer am Plan eines Pools wann was geändert hat, das Neueste zuerst',
  access: 'termine.lesen',
  input: z.object({ id: z.uuid(), ab: z.string().max(60).optional() }),
  output: z.object({ aenderungen: z.array(aenderungSchema), weiter: z.string().optional() }),
});
