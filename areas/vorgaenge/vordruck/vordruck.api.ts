import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { titelTagSchema } from '../titel/titel.schema.ts';
import {
  countVordruckeInputSchema,
  gesehenSchema,
  receiveVordruckeInputSchema,
  takeVordruckInputSchema,
  vernichtungSchema,
  vordruckbestandSchema,
  vordruckSchema,
  zaehlungSchema,
} from './vordruck.schema.ts';

export const listVordruckbestand = contract({
  name: 'listVordruckbestand',
  method: 'GET',
  path: '/api/vorgaenge/vordrucke',
  summary: 'Bestand der Vordrucke nach Ort, und was entnommen oder verdorben ist',
  access: 'vorgaenge.vordrucke',
  input: z.object({}),
  output: z.object({ bestand: z.array(vordruckbestandSchema), offen: z.array(vordruckSchema) }),
});

export const receiveVordrucke = contract({
  name: 'receiveVordrucke',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/annahme',
  summary: 'Vordrucke mit ihrem Nummernkreis annehmen',
  access: 'vorgaenge.vordrucke.verwalten',
  input: receiveVordruckeInputSchema,
  output: z.object({ anzahl: z.number().int() }),
});

export const takeVordruck = contract({
  name: 'takeVordruck',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/entnahme',
  summary: 'Den nächsten Vordruck für eine Person entnehmen',
  access: 'vorgaenge.vordrucke',
  input: takeVordruckInputSchema,
  output: vordruckSchema,
});

export const issueVordruck = contract({
  name: 'issueVordruck',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/:id/ausgabe',
  summary: 'Vordruck ausgeben; ein Ende wird als Papier der Person vermerkt',
  access: 'vorgaenge.vordrucke',
  input: gesehenSchema.extend({ gueltigBis: titelTagSchema.optional() }),
  output: vordruckSchema,
});

export const spoilVordruck = contract({
  name: 'spoilVordruck',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/:id/verdorben',
  summary: 'Vordruck als verdorben melden',
  access: 'vorgaenge.vordrucke',
  input: gesehenSchema.extend({ grund: z.string().trim().min(3, 'Bitte nennen Sie den Grund.').max(300) }),
  output: vordruckSchema,
});

export const printVordruck = contract({
  name: 'printVordruck',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/:id/druck',
  summary: 'Angaben an ihre Stellen auf den Vordruck drucken, als PDF',
  access: 'vorgaenge.vordrucke',
  input: z.object({
    id: z.uuid(),
    /** By the names of the fields of the form; what is left out comes from the person. */
    angaben: z.record(z.string().max(40), z.string().max(600)).default({}),
    /** Offset of the printer in millimetres. */
    dx: z.coerce.number().min(-20).max(20).default(0),
    dy: z.coerce.number().min(-20).max(20).default(0),
  }),
  /** The bytes as base64: what is printed must not be fetched twice by an address. */
  output: z.object({ pdf: z.string(), name: z.string() }),
});

export const countVordrucke = contract({
  name: 'countVordrucke',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/zaehlung',
  summary: 'Bestand zählen und mit dem Buch vergleichen',
  access: 'vorgaenge.vordrucke.verwalten',
  input: countVordruckeInputSchema,
  output: zaehlungSchema,
});

export const listVernichtungen = contract({
  name: 'listVernichtungen',
  method: 'GET',
  path: '/api/vorgaenge/vordrucke/vernichtungen',
  summary: 'Vernichtungen von Vordrucken, offene zuerst',
  access: 'vorgaenge.vordrucke.verwalten',
  input: z.object({}),
  output: z.object({ vernichtungen: z.array(vernichtungSchema) }),
});

export const prepareVernichtung = contract({
  name: 'prepareVernichtung',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/vernichtungen',
  summary: 'Verdorbene Vordrucke eines Ortes zur Vernichtung aufschreiben',
  access: 'vorgaenge.vordrucke.verwalten',
  input: z.object({
    ort: z.string().min(1).max(60),
    grund: z.string().trim().min(3, 'Bitte nennen Sie Grund und Art der Vernichtung.').max(300),
  }),
  output: vernichtungSchema,
});

export const confirmVernichtung = contract({
  name: 'confirmVernichtung',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/vernichtungen/:id/bestaetigung',
  summary: 'Vernichtung als zweite Person bestätigen',
  access: 'vorgaenge.vordrucke.verwalten',
  input: z.object({ id: z.uuid() }),
  output: vernichtungSchema,
});
