/** Invitations: staff send a one-time link; its person chooses a time, without a task and without a code. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { terminspracheSchema } from '../termine.schema.ts';
import { kontaktSchema, terminpersonSchema } from './angaben.schema.ts';
import {
  beginnSchema,
  freieTageSchema,
  freieZeitenSchema,
  quittungSchema,
  schluesselSchema,
} from './buchung.schema.ts';

const wunsch = z.object({ schluessel: z.string().regex(/^[a-z0-9-]{1,60}$/), personen: z.int().min(1).max(12) });
const tag = z.iso.date();

export const EINLADUNGSSTAENDE = ['offen', 'angenommen', 'abgelaufen', 'zurueckgezogen'] as const;

export const einladungSchema = z.object({
  id: z.uuid(),
  stand: z.enum(EINLADUNGSSTAENDE),
  anlass: z.enum(['amt', 'karte']),
  anliegen: z.array(wunsch),
  minuten: z.int().nullable(),
  von: tag.nullable(),
  bis: tag,
  /** Until when a time can be chosen. */
  endetAt: z.string(),
  sprache: terminspracheSchema,
  terminId: z.uuid().nullable(),
  /** Who is invited, as filed. */
  name: z.string().nullable(),
  personId: z.uuid().nullable(),
  verfahrenId: z.uuid().nullable(),
  /** Name of the Platz that it is bound to. */
  platz: z.string().nullable(),
  /** There is an address to write to. */
  erreichbar: z.boolean(),
  angelegtAm: z.string(),
  version: z.int(),
  /** Of open ones: to be printed, or sent once more. */
  link: z.string().optional(),
  brief: z.object({ betreff: z.string(), text: z.string() }).optional(),
});
export type Einladung = z.output<typeof einladungSchema>;

export const createTermineinladung = contract({
  name: 'createTermineinladung',
  method: 'POST',
  path: '/api/termine/einladungen',
  summary: 'Eine Person zu einem Termin einladen: Link für einmal, gebunden an Vorgang, Anliegen, Dauer und Platz',
  access: 'termine.buchen',
  input: z.object({
    anliegen: z.array(wunsch).min(1).max(5),
    minuten: z.int().min(5).max(480).multipleOf(5).optional(),
    platzId: z.uuid().optional(),
    dolmetschen: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    von: tag.optional(),
    bis: tag.optional(),
    /** Last day on which a time may be chosen; left out: as the limit of the office has it. */
    gueltigBis: tag.optional(),
    verfahrenId: z.uuid().optional(),
    /** Where there is no Vorgang. */
    person: z.object({ akteId: z.uuid(), personId: z.uuid() }).optional(),
    /** Where nobody of them is known here; else the first is who is known, and these come along. */
    personen: z.array(terminpersonSchema).max(12).default([]),
    ...kontaktSchema.shape,
    sprache: terminspracheSchema.default('de'),
  }),
  output: z.object({ id: z.uuid(), gesendet: z.boolean() }),
});

export const listTermineinladungen = contract({
  name: 'listTermineinladungen',
  method: 'GET',
  path: '/api/termine/einladungen',
  summary: 'Einladungen zu Terminen, neueste zuerst, mit Link und Brieftext der offenen',
  access: 'termine.buchen',
  input: z.object({
    verfahrenId: z.uuid().optional(),
    personId: z.uuid().optional(),
    stand: z.enum(EINLADUNGSSTAENDE).optional(),
  }),
  output: z.object({
    einladungen: z.array(einladungSchema),
    /** There are older ones than are shown. */
    mehr: z.boolean(),
  }),
});

export const sendTermineinladung = contract({
  name: 'sendTermineinladung',
  method: 'POST',
  path: '/api/termine/einladungen/:id/versand',
  summary: 'Den Link einer offenen Einladung noch einmal senden, auch an eine neue Adresse',
  access: 'termine.buchen',
  input: z.object({ id: z.uuid(), version: z.int(), ...kontaktSchema.shape }),
  output: z.object({ gesendet: z.boolean() }),
});

export const withdrawTermineinladung = contract({
  name: 'withdrawTermineinladung',
  method: 'POST',
  path: '/api/termine/einladungen/:id/rueckzug',
  summary: 'Eine Einladung zurückziehen; ein schon gewählter Termin bleibt',
  access: 'termine.buchen',
  input: z.object({ id: z.uuid(), version: z.int() }),
  output: z.object({}),
});

const basis = '/api/buerger/termine/einladungen/:schluessel';
const schluessel = schluesselSchema;

export const einladungOeffentlichSchema = z.object({
  stand: z.enum(EINLADUNGSSTAENDE),
  anliegen: z.array(wunsch.extend({ name: z.string() })),
  personen: z.int(),
  minuten: z.int(),
  von: tag.nullable(),
  bis: tag,
  endetAt: z.string(),
  sprache: terminspracheSchema,
  /** The office can write to the person already. */
  hatKontakt: z.boolean(),
});

export const getEinladung = contract({
  name: 'getEinladung',
  method: 'GET',
  path: basis,
  summary: 'Die eigene Einladung ansehen',
  access: 'public',
  input: z.object({ schluessel }),
  output: einladungOeffentlichSchema,
});

export const listEinladungstage = contract({
  name: 'listEinladungstage',
  method: 'GET',
  path: `${basis}/freie-tage`,
  summary: 'Tage, an denen die Einladung angenommen werden kann',
  access: 'public',
  input: z.object({ schluessel, von: tag.optional(), bis: tag.optional() }),
  output: freieTageSchema,
});

export const listEinladungszeiten = contract({
  name: 'listEinladungszeiten',
  method: 'GET',
  path: `${basis}/freie-zeiten`,
  summary: 'Freie Zeiten eines Tages für die Einladung',
  access: 'public',
  input: z.object({ schluessel, tag }),
  output: freieZeitenSchema,
});

/** May be repeated: the same time gets the same receipt, another one is refused. */
export const acceptTermineinladung = contract({
  name: 'acceptTermineinladung',
  method: 'POST',
  path: `${basis}/annahme`,
  summary: 'Zur Einladung eine Zeit wählen; der Termin ist dann fest',
  access: 'public',
  input: z.object({
    schluessel,
    beginn: beginnSchema,
    ...kontaktSchema.shape,
    sprache: terminspracheSchema.optional(),
  }),
  output: quittungSchema,
  // Its answer holds the secret of the link; the state of the invitation makes a repetition harmless.
  idempotent: false,
  perMinute: 600,
});
