/** What the office does about requests: check, see the order, run, change the rule with a second person. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  anfrageAmtSchema,
  ergebniszeileSchema,
  laufSchema,
  regelfassungSchema,
  simulationSchema,
  zeileSchema,
} from './bedarf.schema.ts';
import { zuteilungsregelSchema } from './zuteilung.schema.ts';

const path = '/api/termine/zuteilung';
const access = 'termine.zuteilen';
const pflegen = 'termine.pflegen';
const id = z.uuid();
const grund = z.string().trim().max(500).default('');

export const listTerminanfragen = contract({
  name: 'listTerminanfragen',
  method: 'GET',
  path: `${path}/anfragen`,
  summary: 'Terminanfragen: was zu prüfen ist, die Reihe mit Rang und Grund, Angebote, Beendete; ohne Namen',
  access,
  input: z.object({ was: z.enum(['pruefen', 'reihe', 'angeboten', 'beendet']).default('reihe') }),
  output: z.object({ zeilen: z.array(zeileSchema), mehr: z.boolean(), zuPruefen: z.int() }),
});

export const readTerminanfrage = contract({
  name: 'readTerminanfrage',
  method: 'GET',
  path: `${path}/anfragen/:id`,
  summary: 'Eine Terminanfrage lesen, mit Personen und Nachweisen',
  access,
  input: z.object({ id }),
  output: anfrageAmtSchema,
});

export const readNachweis = contract({
  name: 'readNachweis',
  method: 'GET',
  path: `${path}/nachweise/:id`,
  summary: 'Einen Nachweis ansehen',
  access,
  input: z.object({ id }),
  output: z.any(),
  bytes: true,
});

export const decideHaerte = contract({
  name: 'decideHaerte',
  method: 'POST',
  path: `${path}/anfragen/:id/haerte`,
  summary: 'Den Härtegrund bestätigen oder ablehnen',
  access,
  input: z
    .object({ id, version: z.int(), ergebnis: z.enum(['bestaetigt', 'abgelehnt']), grund })
    .refine(({ ergebnis, grund: text }) => ergebnis === 'bestaetigt' || text.length >= 3, {
      message: 'Bitte sagen Sie, warum nicht. Die Person liest diesen Satz.',
      path: ['grund'],
    }),
  output: anfrageAmtSchema,
});

export const decideTitel = contract({
  name: 'decideTitel',
  method: 'POST',
  path: `${path}/anfragen/:id/titel`,
  summary: 'Das Ende des Titels bestätigen, berichtigen oder widerlegen',
  access,
  input: z
    .object({ id, version: z.int(), ergebnis: z.enum(['bestaetigt', 'widerlegt']), titelBis: z.iso.date().optional() })
    .refine(({ ergebnis, titelBis }) => ergebnis === 'widerlegt' || titelBis !== undefined, {
      message: 'Bitte geben Sie an, bis wann der Titel gilt.',
      path: ['titelBis'],
    }),
  output: anfrageAmtSchema,
});

export const decideNummer = contract({
  name: 'decideNummer',
  method: 'POST',
  path: `${path}/anfragen/:id/nummer`,
  summary: 'Angaben zur Person bestätigen oder die Anfrage ablehnen',
  access,
  input: z
    .object({ id, version: z.int(), ergebnis: z.enum(['bestaetigt', 'abgelehnt']), grund })
    .refine(({ ergebnis, grund: text }) => ergebnis === 'bestaetigt' || text.length >= 3, {
      message: 'Bitte sagen Sie, warum nicht. Die Person liest diesen Satz.',
      path: ['grund'],
    }),
  output: anfrageAmtSchema,
});

export const simulateZuteilung = contract({
  name: 'simulateZuteilung',
  method: 'GET',
  path: `${path}/simulation`,
  summary: 'Was der nächste Lauf täte, mit Losen zur Probe; nichts wird geschrieben',
  access,
  input: z.object({}),
  output: simulationSchema,
});

export const startZuteilung = contract({
  name: 'startZuteilung',
  method: 'POST',
  path: `${path}/laeufe`,
  summary: 'Den nächsten Lauf jetzt beginnen statt zu seinem zufälligen Zeitpunkt',
  access: pflegen,
  input: z.object({}),
  output: z.object({ laufId: id }),
});

export const listZuteilungslaeufe = contract({
  name: 'listZuteilungslaeufe',
  method: 'GET',
  path: `${path}/laeufe`,
  summary: 'Die letzten Läufe',
  access,
  input: z.object({}),
  output: z.object({ laeufe: z.array(laufSchema), geplantFuer: z.iso.date().optional() }),
});

export const getZuteilungslauf = contract({
  name: 'getZuteilungslauf',
  method: 'GET',
  path: `${path}/laeufe/:id`,
  summary: 'Ein Lauf mit Rang, Grund und Ergebnis jeder Anfrage',
  access,
  input: z.object({ id }),
  output: laufSchema.extend({ ergebnisse: z.array(ergebniszeileSchema) }),
});

export const listRegelfassungen = contract({
  name: 'listRegelfassungen',
  method: 'GET',
  path: `${path}/regel`,
  summary: 'Die Regel der Zuteilung mit Entwurf und früheren Fassungen',
  access,
  input: z.object({}),
  output: z.object({ gilt: zuteilungsregelSchema, fassungen: z.array(regelfassungSchema) }),
});

export const saveRegelentwurf = contract({
  name: 'saveRegelentwurf',
  method: 'POST',
  path: `${path}/regel`,
  summary: 'Die Regel ändern: als Entwurf, den eine zweite Person freigibt',
  access: pflegen,
  input: z.object({
    entwurf: z.object({ id, version: z.int() }).optional(),
    regel: zuteilungsregelSchema,
    gueltigAb: z.iso.date('Bitte geben Sie an, ab wann die Regel gilt.'),
  }),
  output: regelfassungSchema,
});

export const releaseRegelentwurf = contract({
  name: 'releaseRegelentwurf',
  method: 'POST',
  path: `${path}/regel/:id/freigabe`,
  summary: 'Den Entwurf der Regel freigeben, als zweite Person',
  access: pflegen,
  input: z.object({ id, version: z.int() }),
  output: regelfassungSchema,
});

export const discardRegelentwurf = contract({
  name: 'discardRegelentwurf',
  method: 'POST',
  path: `${path}/regel/:id/verwerfen`,
  summary: 'Den Entwurf der Regel verwerfen',
  access: pflegen,
  input: z.object({ id, version: z.int() }),
  output: z.object({}),
});
