/** Schreiben: what the office writes on a Verfahren, from draft to what it became. */
import { z } from 'zod';
import { abweichungSchema, grundlagePostenSchema } from './grundlage.schema.ts';

/** The ways of `post`. */
export const wegSchema = z.enum(['brief', 'pzu', 'empfangsbekenntnis', 'schalter', 'portal']);

export const schreibenartSchema = z.enum(['nachforderung', 'anhoerung', 'bescheid', 'sonstiges']);
export type Schreibenart = z.output<typeof schreibenartSchema>;

export const entscheidungSchema = z.enum(['erteilung', 'teilweise', 'ablehnung', 'massnahme']);
export type Entscheidung = z.output<typeof entscheidungSchema>;

export const schreibenStandSchema = z.enum([
  'entwurf',
  'vorgelegt',
  'freigegeben',
  'fertig',
  'versandt',
  'bekannt',
  'zurueck',
  'verworfen',
]);
export type SchreibenStand = z.output<typeof schreibenStandSchema>;

export const abschnittartSchema = z.enum([
  'einleitung',
  'tenor',
  'nebenbestimmungen',
  'gebuehr',
  'punkte',
  'sachverhalt',
  'gruende',
  'ermessen',
  'frist',
  'rechtsbehelf',
  'hinweise',
  'text',
  'schluss',
  'uebersetzung',
]);
export type Abschnittart = z.output<typeof abschnittartSchema>;

/** A text block that went into a section, and in which version; none: the one that came with the program. */
export const verwendetSchema = z.object({
  schluessel: z.string().max(60),
  titel: z.string().max(120),
  nummer: z.number().int().optional(),
});
export type Verwendet = z.output<typeof verwendetSchema>;

export const abschnittSchema = z.object({
  art: abschnittartSchema,
  text: z.string().max(30_000),
  /** Of a translation, BCP 47. */
  sprache: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  bausteine: z.array(verwendetSchema).max(50).optional(),
});
export type Abschnitt = z.output<typeof abschnittSchema>;

export const ausnahmeSchema = z.object({
  norm: z.string().trim().min(1, 'Bitte wählen Sie die Vorschrift.').max(120),
  grund: z.string().trim().min(1, 'Bitte begründen Sie, warum nicht angehört wird.').max(2_000),
});

export const schrittSchema = z.object({
  schluessel: z.string(),
  /** German: what is asked for. */
  name: z.string(),
  norm: z.string(),
  erfuellt: z.boolean(),
  /** German sentence: why, or what is still due. */
  grund: z.string(),
});
export type Schritt = z.output<typeof schrittSchema>;

/** Whether the decision rests on discretion, why, and what to ask oneself. */
export const ermessensfrageSchema = z.object({
  /** The section „Ermessen“ has to be written. */
  faellig: z.boolean(),
  art: z.enum(['ermessen', 'soll', 'keines', 'unbekannt']),
  norm: z.string(),
  grund: z.string(),
  fragen: z.array(z.string()),
});
export type Ermessensfrage = z.output<typeof ermessensfrageSchema>;

export const schreibenKurzSchema = z.object({
  id: z.uuid(),
  verfahrenId: z.uuid(),
  art: schreibenartSchema,
  entscheidung: entscheidungSchema.optional(),
  titel: z.string(),
  stand: schreibenStandSchema,
  empfaenger: z.string(),
  weg: wegSchema,
  antwortBis: z.string().optional(),
  bekanntAm: z.string().optional(),
  rechtsbehelfBis: z.string().optional(),
  beantwortetAm: z.string().optional(),
  dokumentId: z.uuid().optional(),
  fehler: z.string().optional(),
  createdAt: z.string(),
  version: z.number().int(),
});
export type SchreibenKurz = z.output<typeof schreibenKurzSchema>;

export const schreibenSchema = schreibenKurzSchema.extend({
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  /** The Vorgang in words: its kind and its person. */
  vorgang: z.string(),
  verfahrensart: z.string(),
  person: z.string(),
  ermessen: z.boolean(),
  ermessensfrage: ermessensfrageSchema,
  anschrift: z.string(),
  beteiligterId: z.uuid().optional(),
  gebuehrCent: z.number().int().optional(),
  abschnitte: z.array(abschnittSchema),
  anhoerungId: z.uuid().optional(),
  ausnahme: z.object({ norm: z.string(), grund: z.string() }).optional(),
  bearbeitetVon: z.array(z.string()),
  zurueckgegebenGrund: z.string().optional(),
  freigegebenVon: z.string().optional(),
  freigegebenAm: z.string().optional(),
  siegel: z.enum(['B-B', 'B-T']).optional(),
  /** What is due before it may go out, in the order of the work. */
  schritte: z.array(schrittSchema),
  /** Whether this person may release it, once nothing is due. */
  darfFreigeben: z.boolean(),
  vierAugen: z.boolean(),
  /** While it waits: what it rests on, by subject, and what of it is not as it was handed in. */
  grundlage: z.array(grundlagePostenSchema),
  abweichungen: z.array(abweichungSchema),
  /** SHA-256 of what it rested on when it was handed in; the log keeps it of both steps. */
  pruefsumme: z.string().optional(),
  /** While it is written: whether it can go through the portal, and why not. */
  portal: z.object({ moeglich: z.boolean(), grund: z.string() }).optional(),
  empfaengerwahl: z.array(
    z.object({ beteiligterId: z.uuid().optional(), name: z.string(), anschrift: z.string(), zuerst: z.boolean() }),
  ),
});
export type Schreiben = z.output<typeof schreibenSchema>;

export const draftSchreibenInputSchema = z.object({
  verfahrenId: z.uuid(),
  art: schreibenartSchema,
  entscheidung: entscheidungSchema.optional(),
  /** An earlier one whose text is taken over, e.g. because it came back. */
  vorlageId: z.uuid().optional(),
});

export const updateSchreibenInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  titel: z.string().trim().min(1, 'Bitte geben Sie einen Betreff an.').max(200),
  /** Counts only where no data say whether the norm leaves a choice. */
  ermessen: z.boolean().default(false),
  empfaenger: z.string().trim().max(200),
  anschrift: z.string().trim().max(500),
  beteiligterId: z.uuid().nullable().default(null),
  weg: wegSchema,
  antwortBis: z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.').nullable().default(null),
  gebuehrCent: z.number('Bitte als Betrag angeben, etwa 67,00.').int().min(0).max(10_000_00).nullable().default(null),
  abschnitte: z.array(abschnittSchema).max(30),
  ausnahme: ausnahmeSchema.nullable().default(null),
});
