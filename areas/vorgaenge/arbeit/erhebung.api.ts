/** Facts, findings, Fristen, who takes part. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { ergebnisSchema as pruefwortSchema } from '../pruefung/pruefung.schema.ts';
import { wartetAufSchema } from './arbeitsliste.schema.ts';
import { tatsacheInputSchema } from './tatsache.schema.ts';
import { beteiligtenrolleSchema } from './vorgang.schema.ts';

const ofOne = z.object({ id: z.uuid() });
const nothing = z.object({});
const day = z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.');

export const noteTatsachen = contract({
  name: 'noteTatsachen',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/tatsachen',
  summary: 'Tatsachen erheben; was bisher galt, bleibt nachlesbar',
  access: 'vorgaenge.bearbeiten',
  input: ofOne.extend({ tatsachen: z.array(tatsacheInputSchema).min(1).max(50) }),
  output: nothing,
});

export const endTatsache = contract({
  name: 'endTatsache',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/tatsachen/ende',
  summary: 'Eine Tatsache nicht mehr annehmen',
  access: 'vorgaenge.bearbeiten',
  input: ofOne.extend({ feld: z.string().max(100) }),
  output: nothing,
});

export const noteFeststellung = contract({
  name: 'noteFeststellung',
  method: 'PUT',
  path: '/api/vorgaenge/verfahren/:id/feststellungen/:schluessel',
  summary: 'Eigene Feststellung zu einer Voraussetzung treffen; weicht sie vom Vorschlag ab, mit Grund',
  access: 'vorgaenge.bearbeiten',
  input: ofOne.extend({
    schluessel: z.string().max(100),
    ergebnis: pruefwortSchema,
    /** The proposal that was on the screen; another one by now is a conflict. */
    vorschlag: pruefwortSchema,
    grund: z.string().trim().max(2000).default(''),
  }),
  output: nothing,
});

export const withdrawFeststellung = contract({
  name: 'withdrawFeststellung',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/feststellungen/:schluessel/ruecknahme',
  summary: 'Eigene Feststellung zurücknehmen',
  access: 'vorgaenge.bearbeiten',
  input: ofOne.extend({ schluessel: z.string().max(100) }),
  output: nothing,
});

export const noteFrist = contract({
  name: 'noteFrist',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/fristen',
  summary: 'Frist oder Wiedervorlage setzen',
  access: 'vorgaenge.bearbeiten',
  input: ofOne.extend({
    art: z.enum(['wiedervorlage', 'frist']).default('wiedervorlage'),
    faellig: day,
    text: z.string().trim().min(1, 'Bitte sagen Sie, was dann zu tun ist.').max(300),
    norm: z.string().trim().max(100).default(''),
    wartetAuf: wartetAufSchema.optional(),
  }),
  output: z.object({ fristId: z.uuid() }),
});

export const finishFrist = contract({
  name: 'finishFrist',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/fristen/:fristId/erledigung',
  summary: 'Frist als erledigt kennzeichnen',
  access: 'vorgaenge.bearbeiten',
  input: ofOne.extend({ fristId: z.uuid() }),
  output: nothing,
});

export const addBeteiligter = contract({
  name: 'addBeteiligter',
  method: 'POST',
  path: '/api/vorgaenge/verfahren/:id/beteiligte',
  summary: 'Beteiligte aufnehmen: Bevollmächtigte, Sorgeberechtigte, Arbeitgeber',
  access: 'vorgaenge.bearbeiten',
  input: ofOne.extend({
    rolle: beteiligtenrolleSchema,
    personId: z.uuid().optional(),
    name: z.string().trim().min(1, 'Bitte geben Sie einen Namen an.').max(200),
    anschrift: z.string().trim().max(500).default(''),
    /** Letters go to this one (§ 14 Abs. 3 VwVfG NRW). */
    empfaengt: z.boolean().default(false),
    bis: day.optional(),
  }),
  output: z.object({ beteiligterId: z.uuid() }),
});

export const removeBeteiligter = contract({
  name: 'removeBeteiligter',
  method: 'DELETE',
  path: '/api/vorgaenge/verfahren/:id/beteiligte/:beteiligterId',
  summary: 'Beteiligte aus dem Vorgang nehmen',
  access: 'vorgaenge.bearbeiten',
  input: ofOne.extend({ beteiligterId: z.uuid() }),
  output: nothing,
});
