import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  fehlschlagSchema,
  fragensatzSchema,
  laufenderSchema,
  messlaufKurzSchema,
  PRUEFFALLSTAENDE,
  prueffallSchema,
} from './guete.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.number().int() });
const frage = z.string().trim().min(1, 'Bitte schreiben Sie die Frage.').max(500);
const stichtag = z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.');
/** `§ 81 Abs. 4 AufenthG; § 5 AufenthG`; empty where there is no answer. */
const orte = z.string().trim().max(500);

export const getGuete = contract({
  name: 'getGuete',
  method: 'GET',
  path: '/api/erlasse/guete',
  summary: 'Wie gut die Suche die richtige Norm findet: letzte Messung, Verlauf und was gerade gemessen wird',
  access: 'erlasse.lesen',
  input: z.object({}),
  output: z.object({
    /** The newest first, the latest 60. */
    verlauf: z.array(messlaufKurzSchema),
    /** Measured with questions that are not the office's. */
    fragensaetze: z.array(fragensatzSchema),
    laufend: laufenderSchema.optional(),
    /** The last run did not come to its end. */
    gescheitert: z.object({ am: z.string() }).optional(),
    faelle: z.object({ mitgeliefert: z.int(), amt: z.int(), gemeldet: z.int() }),
  }),
});

export const listFehlschlaege = contract({
  name: 'listFehlschlaege',
  method: 'GET',
  path: '/api/erlasse/guete/:id/fehlschlaege',
  summary: 'Prüffälle, die in einer Messung nicht bestanden',
  access: 'erlasse.lesen',
  input: z.object({
    id: z.uuid(),
    ab: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
  }),
  output: z.object({ fehlschlaege: z.array(fehlschlagSchema), anzahl: z.int(), weiter: z.string().optional() }),
});

export const startMessung = contract({
  name: 'startMessung',
  method: 'POST',
  path: '/api/erlasse/guete/messung',
  summary: 'Alle Prüffälle jetzt gegen den Bestand laufen lassen',
  access: 'erlasse.pflegen',
  input: z.object({}),
  output: laufenderSchema,
});

export const reportFalscheNorm = contract({
  name: 'reportFalscheNorm',
  method: 'POST',
  path: '/api/erlasse/guete/falsche-norm',
  summary: 'Melden, dass eine Suche die falsche Norm fand; nach Durchsicht wird daraus ein Prüffall',
  access: 'erlasse.lesen',
  input: z.object({
    frage: z.string().trim().min(1, 'Bitte schreiben Sie die Frage.').max(2000),
    stichtag: stichtag.optional(),
    /** The right place, as one writes it; empty where the reporter does not know it or there is none. */
    richtig: orte.default(''),
    bemerkung: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ id: z.uuid() }),
});

export const listPrueffaelle = contract({
  name: 'listPrueffaelle',
  method: 'GET',
  path: '/api/erlasse/guete/faelle',
  summary: 'Prüffälle des Amts: gemeldete und angenommene',
  access: 'erlasse.pflegen',
  input: z.object({ stand: z.enum(PRUEFFALLSTAENDE) }),
  output: z.object({ faelle: z.array(prueffallSchema) }),
});

export const decidePrueffall = contract({
  name: 'decidePrueffall',
  method: 'POST',
  path: '/api/erlasse/guete/faelle/:id',
  summary: 'Gemeldeten Fall als Prüffall annehmen, ändern oder ablehnen',
  access: 'erlasse.pflegen',
  input: seen.extend({
    entscheidung: z.enum(['gilt', 'abgelehnt']),
    frage,
    stichtag,
    richtig: orte.default(''),
    auch: orte.default(''),
  }),
  output: seen,
});
