/** What travels between the portal, the desk and the server. */
import { z } from 'zod';
import { formularspracheSchema } from './formular.schema.ts';
import { ereignisKurzSchema, fehltSchema } from './stand.schema.ts';

export const antragstandSchema = z.enum(['entwurf', 'eingereicht', 'zugeordnet', 'zurueckgezogen']);
export type Antragstand = z.output<typeof antragstandSchema>;

/** What was seen on a file at once; keys of the texts. Never a refusal. */
export const HINWEISE = ['leer', 'unscharf', 'andere_art', 'wenige_seiten'] as const;

export const dateiSchema = z.object({
  id: z.uuid(),
  unterlage: z.string(),
  dateiname: z.string(),
  groesse: z.number().int(),
  seiten: z.number().int(),
  hinweise: z.array(z.enum(HINWEISE)),
});
export type Datei = z.output<typeof dateiSchema>;

export const antwortenRohSchema = z.record(
  z.string().max(60),
  z.union([
    z.string().max(4000),
    z.number(),
    z.boolean(),
    z.array(
      z.object({
        familienname: z.string().max(200),
        vornamen: z.string().max(200).default(''),
        geburtsdatum: z.string().max(10),
      }),
    ),
  ]),
);

export const antragKurzSchema = z.object({
  id: z.uuid(),
  antragsart: z.string(),
  stand: antragstandSchema,
  nummer: z.string().optional(),
  eingereichtAm: z.string().optional(),
  geaendertAm: z.string(),
  neueNachrichten: z.number().int(),
});

export const antragSchema = antragKurzSchema.extend({
  sprache: formularspracheSchema,
  antworten: antwortenRohSchema,
  seite: z.string().optional(),
  version: z.number().int(),
  dateien: z.array(dateiSchema),
});
export type Antrag = z.output<typeof antragSchema>;

export const quittungSchema = z.object({
  nummer: z.string(),
  eingereichtAm: z.string(),
  fehlt: z.array(fehltSchema),
  erwartetBis: z.string().optional(),
});
export type Quittung = z.output<typeof quittungSchema>;

export const nachrichtSchema = z.object({
  id: z.uuid(),
  von: z.enum(['buerger', 'amt']),
  art: z.enum(['nachricht', 'frage', 'unterlage']),
  text: z.string(),
  /** Its fixed sentences in the language of the applicant. */
  uebersetzung: z.string().optional(),
  sprache: z.string().optional(),
  /** What is asked for, and until when. */
  unterlage: z.string().optional(),
  bis: z.string().optional(),
  beantwortetAm: z.string().optional(),
  gelesen: z.boolean(),
  /** Names of the files that answer it. */
  dateien: z.array(z.string()),
  geschriebenAm: z.string(),
});

export const antragStandSchema = quittungSchema.extend({
  id: z.uuid(),
  antragsart: z.string(),
  stand: antragstandSchema,
  /** Of the procedure; while nobody has opened one: `eingang`. */
  schritt: z.enum(['eingang', 'pruefung', 'warten', 'entscheidung', 'ausgabe', 'erledigt']),
  ereignisse: z.array(ereignisKurzSchema),
  dateien: z.array(dateiSchema),
  nachrichten: z.array(nachrichtSchema),
});
export type AntragStand = z.output<typeof antragStandSchema>;

export const nachrichtTextSchema = z
  .string()
  .trim()
  .min(1, 'Bitte schreiben Sie etwas.')
  .max(4000, 'Bitte höchstens 4.000 Zeichen.');
