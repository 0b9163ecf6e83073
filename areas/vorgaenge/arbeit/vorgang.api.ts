import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { gebuehrstandSchema } from '../folge/folge.schema.ts';
import { verfahrenKurzSchema } from '../verfahren.schema.ts';
import { endeSchema, getVerfahrenInputSchema, handStandSchema, verfahrenSchema } from './vorgang.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const getVerfahren = contract({
  name: 'getVerfahren',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:id',
  summary: 'Vorgang lesen: Angaben, Prüfschema, Tatsachen, Fristen, Zeitlauf',
  access: 'vorgaenge.lesen',
  input: getVerfahrenInputSchema,
  output: verfahrenSchema,
});

export const setStand = contract({
  name: 'setStand',
  method: 'PUT',
  path: '/api/vorgaenge/verfahren/:id/stand',
  summary: 'Stand eines Vorgangs setzen',
  access: 'vorgaenge.bearbeiten',
  input: seen.extend({ stand: handStandSchema }),
  output: verfahrenKurzSchema,
});

export const setVollstaendig = contract({
  name: 'setVollstaendig',
  method: 'PUT',
  path: '/api/vorgaenge/verfahren/:id/vollstaendig',
  summary: 'Festhalten, seit wann die Unterlagen vollständig sind, oder dass sie es nicht sind',
  access: 'vorgaenge.bearbeiten',
  input: seen.extend({ tag: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.').nullable() }),
  output: verfahrenKurzSchema,
});

export const finishVerfahren = contract({
  name: 'finishVerfahren',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/erledigung',
  summary: 'Vorgang ohne Bescheid erledigen: zurückgenommen, abgegeben, eingestellt',
  access: 'vorgaenge.bearbeiten',
  input: seen.extend({
    ergebnis: endeSchema,
    /** Of a withdrawn application: § 49 (1), (2) AufenthV, or (3) no. 2. Asked for where a fee is due. */
    gebuehr: z.enum(['festsetzen', 'vor-beginn']).optional(),
    grund: z.string().trim().min(1, 'Bitte sagen Sie, warum der Vorgang endet.').max(1000),
    /** Its folder in the Akte goes z. d. A. too. */
    zda: z.boolean().default(false),
  }),
  output: verfahrenKurzSchema,
});

export const getRuecknahmegebuehr = contract({
  name: 'getRuecknahmegebuehr',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:id/ruecknahmegebuehr',
  summary: 'Was die Bearbeitung eines Antrags kostet, der zurückgenommen wird',
  access: 'vorgaenge.bearbeiten',
  input: z.object({ id: z.uuid() }),
  output: z.object({ gebuehr: gebuehrstandSchema.optional() }),
});

export const noteNotiz = contract({
  name: 'noteNotiz',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/notizen',
  summary: 'Notiz in den Zeitlauf eines Vorgangs schreiben',
  access: 'vorgaenge.bearbeiten',
  input: z.object({ id: z.uuid(), text: z.string().trim().min(1, 'Bitte schreiben Sie eine Notiz.').max(2000) }),
  output: z.object({}),
});
