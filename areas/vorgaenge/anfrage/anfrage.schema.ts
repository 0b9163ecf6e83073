/** Anfrage: what another body is asked in a Verfahren, by when it answers, and what silence means. */
import { z } from 'zod';

export const STELLEN = [
  'bundesagentur',
  'sicherheit',
  'azr',
  'melderegister',
  'andere-abh',
  'staatsanwaltschaft',
  'bamf',
  'standesamt',
  'sonstige',
] as const;
export const stelleSchema = z.enum(STELLEN);
export type Stelle = z.output<typeof stelleSchema>;

export const anfrageStandSchema = z.enum([
  'entwurf',
  'gesendet',
  'rueckfrage',
  'beantwortet',
  'fiktion',
  'zurueckgezogen',
]);
export type AnfrageStand = z.output<typeof anfrageStandSchema>;

export const antwortArtSchema = z.enum([
  'zustimmung',
  'ablehnung',
  'rueckfrage',
  'keine_bedenken',
  'bedenken',
  'auskunft',
]);
export type AntwortArt = z.output<typeof antwortArtSchema>;

/** One thing that is sent, and the fact it is taken from where one is known. */
export const angabeSchema = z.object({
  schluessel: z.string().regex(/^[a-z_]+$/),
  text: z.string(),
  pflicht: z.boolean(),
  tatsache: z.string().optional(),
});
export type Angabe = z.output<typeof angabeSchema>;

export const anlassSchema = z.object({
  schluessel: z.string().regex(/^[a-z0-9-]+$/),
  stelle: stelleSchema,
  name: z.string(),
  norm: z.string(),
  /** What of the person goes along; nothing else does (Art. 5 (1) c DSGVO). */
  person: z.array(z.enum(['name', 'geburtsdatum', 'staatsangehoerigkeit'])),
  angaben: z.array(angabeSchema),
  /** How long it may take; with `fiktion` the law answers then, otherwise we ask again. */
  frist: z.union([z.object({ tage: z.int().positive() }), z.object({ wochen: z.int().positive() })]),
  fiktion: z.enum(['ba', 'zuzug']).optional(),
  antworten: z.array(antwortArtSchema),
});
export type Anlass = z.output<typeof anlassSchema>;

export const angabenSchema = z.record(z.string().max(60), z.string().trim().max(2000));
export type Angaben = z.output<typeof angabenSchema>;

export const sendungSchema = z.object({
  id: z.uuid(),
  weg: z.enum(['elektronisch', 'von_hand']),
  grund: z.string(),
  angaben: angabenSchema,
  gesendetAm: z.string().optional(),
  quittung: z.string(),
});

export const antwortSchema = z.object({
  id: z.uuid(),
  art: antwortArtSchema,
  text: z.string(),
  eingegangenAm: z.string(),
  verspaetet: z.boolean(),
});

export const anfrageSchema = z.object({
  id: z.uuid(),
  verfahrenId: z.uuid(),
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  person: z.string(),
  anlass: z.string(),
  anlassName: z.string(),
  norm: z.string(),
  stelle: stelleSchema,
  empfaenger: z.string(),
  stand: anfrageStandSchema,
  /** ISO day. */
  faellig: z.string().optional(),
  ueberfaellig: z.boolean(),
  /** Silence is an answer by law. */
  mitFiktion: z.boolean(),
  /** It must be sent by hand, and nobody has yet. */
  vonHand: z.boolean(),
  brauchtMensch: z.boolean(),
  antworten: z.array(antwortArtSchema),
  sendungen: z.array(sendungSchema),
  eingegangen: z.array(antwortSchema),
  version: z.number().int(),
});
export type Anfrage = z.output<typeof anfrageSchema>;

export const createAnfrageInputSchema = z.object({
  verfahrenId: z.uuid(),
  anlass: z.string().max(60),
  empfaenger: z.string().trim().max(200).default(''),
  angaben: angabenSchema.default({}),
});

export const anfrageRefSchema = z.object({ id: z.uuid(), version: z.number().int() });

export const noteVersandInputSchema = anfrageRefSchema.extend({
  /** Day on which it arrived at the body, as far as known; without it no fiction begins. */
  zugangAm: z.iso.date(),
  quittung: z.string().trim().min(1, 'Bitte geben Sie an, wie Sie gesendet haben.').max(200),
});

export const noteAntwortInputSchema = anfrageRefSchema.extend({
  art: antwortArtSchema,
  text: z.string().trim().max(4000).default(''),
  eingegangenAm: z.iso.date(),
});

export const ergaenzeInputSchema = anfrageRefSchema.extend({ angaben: angabenSchema });
