import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  finishRechtsbehelfInputSchema,
  noteKlageInputSchema,
  rechtsbehelfSchema,
  setGerichtsfristInputSchema,
} from './rechtsbehelf.schema.ts';

const one = z.object({ verfahrenId: z.uuid(), id: z.uuid() });

export const noteKlage = contract({
  name: 'noteKlage',
  method: 'POST',
  path: '/api/vorgaenge/schreiben/:id/rechtsbehelfe',
  summary: 'Klage oder Eilantrag gegen einen Bescheid vermerken; die Akte wird dann nicht mehr gelöscht',
  access: 'vorgaenge.schreiben',
  input: noteKlageInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const listRechtsbehelfe = contract({
  name: 'listRechtsbehelfe',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:verfahrenId/rechtsbehelfe',
  summary: 'Klagen und Eilanträge in einem Vorgang, mit Fristen, Sperre und Akte für das Gericht',
  access: 'vorgaenge.lesen',
  input: z.object({ verfahrenId: z.uuid() }),
  output: z.object({
    rechtsbehelfe: z.array(rechtsbehelfSchema),
    /** The court of the office, as its letters name it. */
    gericht: z.string().optional(),
  }),
});

export const setGerichtsfrist = contract({
  name: 'setGerichtsfrist',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/rechtsbehelfe/:id/fristen',
  summary: 'Frist eintragen, die das Gericht gesetzt hat',
  access: 'vorgaenge.schreiben',
  input: setGerichtsfristInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const finishGerichtsfrist = contract({
  name: 'finishGerichtsfrist',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/rechtsbehelfe/:id/fristen/:fristId/erledigt',
  summary: 'Frist des Gerichts als erledigt vermerken',
  access: 'vorgaenge.schreiben',
  input: one.extend({ fristId: z.uuid() }),
  output: z.object({}),
});

export const finishRechtsbehelf = contract({
  name: 'finishRechtsbehelf',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:verfahrenId/rechtsbehelfe/:id/ende',
  summary: 'Ausgang einer Klage oder eines Eilantrags vermerken, auf Wunsch mit Ende der Sperre',
  access: 'vorgaenge.schreiben',
  input: finishRechtsbehelfInputSchema,
  output: z.object({}),
});
