/** Secure forms: every piece has a number, a place and an end. */
import { z } from 'zod';
import { titelTagSchema } from '../titel/titel.schema.ts';
import { lageSchema } from './inhalt.schema.ts';

export const VORDRUCKARTEN = [
  'fiktionsbescheinigung',
  'duldung-traeger',
  'duldung-etikett',
  'ausweisersatz',
  'klebeetikett-titel',
  'zusatzblatt',
] as const;
export const vordruckartSchema = z.enum(VORDRUCKARTEN, 'Bitte wählen Sie den Vordruck.');
export type Vordruckart = z.output<typeof vordruckartSchema>;

export const vordruckstandSchema = z.enum(['lager', 'entnommen', 'ausgegeben', 'verdorben', 'fehlt', 'vernichtet']);
export type Vordruckstand = z.output<typeof vordruckstandSchema>;

const serie = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{0,4}$/, 'Die Serie besteht aus höchstens vier Buchstaben.');
const nummer = z.number('Bitte als Zahl angeben.').int().min(1).max(999_999_999_999);
const ort = z.string().trim().min(1, 'Bitte nennen Sie den Ort, etwa Tresor Zimmer 12.').max(60);

export const vordruckSchema = z.object({
  id: z.uuid(),
  art: vordruckartSchema,
  /** Series and number as they are printed. */
  kennung: z.string(),
  ort: z.string(),
  stand: vordruckstandSchema,
  akteId: z.uuid().optional(),
  personId: z.uuid().optional(),
  verfahrenId: z.uuid().optional(),
  entnommenVon: z.string().optional(),
  entnommenAm: z.string().optional(),
  grund: z.string(),
  gueltigBis: z.string().optional(),
  gedrucktAm: z.string().optional(),
  person: z.string().optional(),
  aktenzeichen: z.string().optional(),
  version: z.number().int(),
});
export type Vordruck = z.output<typeof vordruckSchema>;

export const vordruckbestandSchema = z.object({
  art: vordruckartSchema,
  name: z.string(),
  ort: z.string(),
  lager: z.number().int(),
  entnommen: z.number().int(),
  ausgegeben: z.number().int(),
  verdorben: z.number().int(),
  fehlt: z.number().int(),
  vernichtet: z.number().int(),
  /** What is taken next. */
  naechster: z.string().optional(),
  /** So few that somebody orders. */
  knapp: z.boolean(),
  mindest: z.number().int(),
  /** How the printer beside it is moved, in millimetres. */
  dx: z.number(),
  dy: z.number(),
});

export const receiveVordruckeInputSchema = z
  .object({ art: vordruckartSchema, ort, serie, von: nummer, bis: nummer })
  .refine((one) => one.bis >= one.von, { path: ['bis'], message: 'Die letzte Nummer ist kleiner als die erste.' })
  .refine((one) => one.bis - one.von < 5000, { path: ['bis'], message: 'Bitte höchstens 5.000 Stück auf einmal.' });

export const takeVordruckInputSchema = z.object({
  art: vordruckartSchema,
  ort,
  akteId: z.uuid(),
  personId: z.uuid(),
  verfahrenId: z.uuid().optional(),
  lage: lageSchema.prefault({}),
  /** By the names of the fields; what is left out comes from what is known. */
  angaben: z.record(z.string().max(40), z.string().max(600)).default({}),
  gueltigBis: titelTagSchema.optional(),
});

export const setBestandInputSchema = z.object({
  art: vordruckartSchema,
  ort,
  mindest: z.number('Bitte als Zahl angeben.').int().min(0).max(5000),
  dx: z.number('Bitte in Millimetern angeben.').min(-20).max(20),
  dy: z.number('Bitte in Millimetern angeben.').min(-20).max(20),
});

export const zaehlungEintragSchema = z.object({
  id: z.uuid(),
  art: vordruckartSchema,
  ort: z.string(),
  soll: z.number().int(),
  ist: z.number().int(),
  fehlend: z.array(z.string()),
  zusaetzlich: z.array(z.string()),
  erklaerung: z.string(),
  am: z.string(),
  von: z.string(),
});

export const gesehenSchema = z.object({ id: z.uuid(), version: z.number().int() });

/** Numbers as they are read from the shelf: `A 100-149, A 151`. */
export const countVordruckeInputSchema = z.object({
  art: vordruckartSchema,
  ort,
  gezaehlt: z.string().max(4000),
  erklaerung: z.string().trim().max(1000).default(''),
});

export const zaehlungSchema = z.object({
  gespeichert: z.boolean(),
  soll: z.number().int(),
  ist: z.number().int(),
  fehlend: z.array(z.string()),
  zusaetzlich: z.array(z.string()),
  unlesbar: z.array(z.string()),
});

export const vernichtungSchema = z.object({
  id: z.uuid(),
  grund: z.string(),
  kennungen: z.array(z.string()),
  von: z.string(),
  vonMir: z.boolean(),
  am: z.string(),
  bestaetigtVon: z.string().optional(),
  bestaetigtAm: z.string().optional(),
});
