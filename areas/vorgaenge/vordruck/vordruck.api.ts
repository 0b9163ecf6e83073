import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { inhaltSchema } from './inhalt.schema.ts';
import {
  countVordruckeInputSchema,
  gesehenSchema,
  receiveVordruckeInputSchema,
  setBestandInputSchema,
  takeVordruckInputSchema,
  vernichtungSchema,
  vordruckbestandSchema,
  vordruckSchema,
  zaehlungEintragSchema,
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

export const proposeVordruck = contract({
  name: 'proposeVordruck',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/inhalt',
  summary: 'Was auf den Vordruck kommt, mit Norm; oder warum er nicht ausgestellt werden darf',
  access: 'vorgaenge.vordrucke',
  input: takeVordruckInputSchema.pick({ art: true, akteId: true, personId: true, verfahrenId: true, lage: true }),
  output: inhaltSchema,
});

export const testVordruck = contract({
  name: 'testVordruck',
  method: 'POST',
  path: '/api/vorgaenge/vordrucke/probedruck',
  summary: 'Probedruck auf leeres Papier, mit Rahmen um jede Druckstelle',
  access: 'vorgaenge.vordrucke',
  input: setBestandInputSchema.pick({ art: true, dx: true, dy: true }),
  output: z.object({ pdf: z.string() }),
});

export const setVordruckbestand = contract({
  name: 'setVordruckbestand',
  method: 'PUT',
  path: '/api/vorgaenge/vordrucke/bestand',
  summary: 'Mindestbestand und Versatz des Druckers an einem Ort festlegen',
  access: 'vorgaenge.vordrucke.verwalten',
  input: setBestandInputSchema,
  output: z.object({}),
});

export const listZaehlungen = contract({
  name: 'listZaehlungen',
  method: 'GET',
  path: '/api/vorgaenge/vordrucke/zaehlungen',
  summary: 'Zählungen des Bestands mit Differenz, neueste zuerst',
  access: 'vorgaenge.vordrucke.verwalten',
  input: z.object({}),
  output: z.object({ zaehlungen: z.array(zaehlungEintragSchema) }),
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
  summary: 'Gedruckten Vordruck ausgeben; sein Ende wird als Papier vermerkt, eine Kopie kommt in die Akte',
  access: 'vorgaenge.vordrucke',
  input: gesehenSchema,
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
