/** From the Anliegen to a confirmed Termin, for anybody. The steps with examples: docs/termine-api.md. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { terminspracheSchema } from '../termine.schema.ts';
import { kontaktSchema, terminpersonSchema } from './angaben.schema.ts';
import { aufgabeSchema, loesungSchema } from './aufgabe.schema.ts';
import {
  anliegenOeffentlichSchema,
  beginnSchema,
  codeSchema,
  freieTageSchema,
  freieZeitenSchema,
  halterSchema,
  quittungSchema,
  reservierungSchema,
  wunschSchema,
} from './buchung.schema.ts';

const access = 'public';
/** The office's own limits are tighter (grenzen.data.ts); these only stop a flood before it is read. */
const perMinute = 6_000;
const wuensche = z.array(wunschSchema).min(1).max(5);
/** Language of an interpreter at the desk: `ar`. */
const dolmetschen = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .optional();
const tag = z.iso.date();

export const listAnliegen = contract({
  name: 'listAnliegen',
  method: 'GET',
  path: '/api/buerger/termine/anliegen',
  summary: 'Anliegen, für die man einen Termin bekommt: Dauer, Personen, Unterlagen, Gebühr und wie man ihn bekommt',
  access,
  input: z.object({}),
  output: z.object({ anliegen: z.array(anliegenOeffentlichSchema) }),
});

export const listFreieTage = contract({
  name: 'listFreieTage',
  method: 'GET',
  path: '/api/buerger/termine/freie-tage',
  summary: 'Tage mit freien Zeiten für diese Anliegen und Personen',
  access,
  input: z.object({ anliegen: wuensche, von: tag.optional(), bis: tag.optional(), dolmetschen }),
  output: freieTageSchema,
});

export const listFreieZeiten = contract({
  name: 'listFreieZeiten',
  method: 'GET',
  path: '/api/buerger/termine/freie-zeiten',
  summary: 'Freie Zeiten eines Tages; Zeitpunkte mit Zeitzone',
  access,
  input: z.object({ anliegen: wuensche, tag, dolmetschen }),
  output: freieZeitenSchema,
});

export const getPruefaufgabe = contract({
  name: 'getPruefaufgabe',
  method: 'GET',
  path: '/api/buerger/termine/aufgabe',
  summary: 'Rechenaufgabe gegen Automaten (ALTCHA): das Gerät löst sie, der Mensch merkt nichts',
  access,
  input: z.object({}),
  output: aufgabeSchema,
});

/** A second hold of the same holder gives the first back. */
export const holdTermin = contract({
  name: 'holdTermin',
  method: 'POST',
  path: '/api/buerger/termine/reservierungen',
  summary: 'Eine Zeit für zehn Minuten reservieren; braucht eine gelöste Rechenaufgabe',
  access,
  input: z.object({
    anliegen: z
      .array(z.object({ schluessel: z.string().regex(/^[a-z0-9-]{1,60}$/), personen: z.int().min(1).max(12) }))
      .min(1)
      .max(5),
    beginn: beginnSchema,
    halter: halterSchema,
    loesung: loesungSchema,
    sprache: terminspracheSchema.default('de'),
    dolmetschen,
  }),
  output: reservierungSchema,
  perMinute,
});

export const releaseReservierung = contract({
  name: 'releaseReservierung',
  method: 'POST',
  path: '/api/buerger/termine/reservierungen/:id/rueckgabe',
  summary: 'Eine Reservierung zurückgeben',
  access,
  input: z.object({ id: z.uuid(), halter: halterSchema }),
  output: z.object({}),
  perMinute,
});

/** The answer is the same whether the office knows the numbers or not. */
export const nameTermin = contract({
  name: 'nameTermin',
  method: 'PUT',
  path: '/api/buerger/termine/reservierungen/:id/angaben',
  summary: 'Sagen, wer kommt und wie man erreichbar ist; ein Code geht an E-Mail oder Telefon',
  access,
  input: z.object({
    id: z.uuid(),
    halter: halterSchema,
    personen: z.array(terminpersonSchema).min(1).max(12),
    ...kontaktSchema.shape,
    sprache: terminspracheSchema.optional(),
    wunsch: z.string().trim().max(500).optional(),
  }),
  /** In the demo the code is shown, since no mail leaves it. */
  output: reservierungSchema.extend({ demoCode: z.string().optional() }),
  perMinute,
});

export const sendTermincode = contract({
  name: 'sendTermincode',
  method: 'POST',
  path: '/api/buerger/termine/reservierungen/:id/code',
  summary: 'Den Code noch einmal schicken; der alte gilt nicht mehr',
  access,
  input: z.object({ id: z.uuid(), halter: halterSchema }),
  output: reservierungSchema.extend({ demoCode: z.string().optional() }),
  perMinute,
});

/** May be repeated: who has confirmed already gets the same receipt. */
export const confirmTermin = contract({
  name: 'confirmTermin',
  method: 'POST',
  path: '/api/buerger/termine/reservierungen/:id/bestaetigung',
  summary: 'Mit dem Code bestätigen; danach ist der Termin fest',
  access,
  input: z.object({ id: z.uuid(), halter: halterSchema, code: codeSchema }),
  output: quittungSchema,
  // Its answer holds the link's secret, which is kept nowhere: the state of the Termin makes a repetition harmless.
  idempotent: false,
  perMinute,
});
