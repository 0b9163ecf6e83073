/** What travels between the portal, the desk and the server. */
import { z } from 'zod';
import { formularspracheSchema, listenzeileSchema } from './formular.schema.ts';
import {
  auskunftSchema,
  briefStandSchema,
  dauerSchema,
  ereignisKurzSchema,
  fehltSchema,
  gebuehrStandSchema,
  geltungSchema,
} from './stand.schema.ts';
import { stelleSchema } from './stelle.schema.ts';
import { blattSchema, hinweisSchema, trotzdemSchema } from './unterlagenpruefung.schema.ts';

export const antragstandSchema = z.enum(['entwurf', 'eingereicht', 'zugeordnet', 'zurueckgezogen']);
export type Antragstand = z.output<typeof antragstandSchema>;

export const dateiSchema = z.object({
  id: z.uuid(),
  unterlage: z.string(),
  /** Own words of the office for it; without them the texts have some. */
  name: z.string().optional(),
  dateiname: z.string(),
  groesse: z.number().int(),
  seiten: z.number().int(),
  hinweise: z.array(hinweisSchema),
  blaetter: z.array(blattSchema),
  /** Sent although something was doubtful, and why. */
  trotzdem: trotzdemSchema.optional(),
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
        staatsangehoerigkeit: z.string().max(2).default(''),
        wer: z.string().max(20).default(''),
        titel_bis: z.string().max(10).default(''),
        pass: z.string().max(20).default(''),
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
  /** The evidence list of today; which of it these answers ask for, `unterlagenOf` says. */
  unterlagen: z.array(listenzeileSchema),
  /** For which place this office works; missing before it has a letterhead. */
  amt: z.object({ gebiet: z.string(), plz: z.string(), stellen: z.array(stelleSchema).optional() }).optional(),
  /** What the procedure costs, where it is known before anybody decides (§ 47 (1) no. 15 AufenthV). */
  kostenCent: z.number().int().optional(),
});
export type Antrag = z.output<typeof antragSchema>;

export const quittungSchema = z.object({
  nummer: z.string(),
  /** Those of the family who were sent along, each with a number and a page of their own. */
  mit: z.array(z.object({ id: z.uuid(), name: z.string(), nummer: z.string() })),
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
  schritt: z.enum(['eingang', 'pruefung', 'nachfrage', 'warten', 'ausgesetzt', 'entscheidung', 'ausgabe', 'erledigt']),
  ereignisse: z.array(ereignisKurzSchema),
  dateien: z.array(dateiSchema),
  nachrichten: z.array(nachrichtSchema),
  dauer: dauerSchema.optional(),
  geltung: geltungSchema.optional(),
  auskunft: auskunftSchema.optional(),
  gebuehren: z.array(gebuehrStandSchema),
  briefe: z.array(briefStandSchema),
});
export type AntragStand = z.output<typeof antragStandSchema>;

export const nachrichtTextSchema = z
  .string()
  .trim()
  .min(1, 'Bitte schreiben Sie etwas.')
  .max(4000, 'Bitte höchstens 4.000 Zeichen.');
