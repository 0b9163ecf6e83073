/** The employer's part: what the "Erklärung zum Beschäftigungsverhältnis" asks for (§ 18 AufenthG, § 39 AufenthG). */
import { z } from 'zod';

const text = (most: number) => z.string().trim().min(1, 'pflicht').max(most, 'zu_lang');
const maybe = (most: number) => z.string().trim().max(most, 'zu_lang').optional();
const day = z.iso.date('tag_falsch');

export const ANGABEN = {
  firma: text(200),
  anschrift: text(400),
  /** Eight digits; gives the BA the firm. */
  betriebsnummer: z
    .string()
    .trim()
    .regex(/^\d{8}$/, 'zahl_falsch'),
  ansprechperson: text(200),
  telefon: text(40),
  taetigkeit: text(200),
  beschreibung: text(2000),
  arbeitsort: text(200),
  qualifikation: text(300),
  beginn: day,
  unbefristet: z.boolean('pflicht'),
  ende: day.optional(),
  wochenstunden: z.number('zahl_falsch').positive('zahl_falsch').max(60, 'zahl_falsch'),
  brutto_monat: z.number('zahl_falsch').positive('zahl_falsch').max(1_000_000, 'zahl_falsch'),
  sonderzahlungen_jahr: z.number('zahl_falsch').min(0, 'zahl_falsch').max(1_000_000, 'zahl_falsch').default(0),
  urlaubstage: z.number('zahl_falsch').int('zahl_falsch').min(1, 'zahl_falsch').max(60, 'zahl_falsch'),
  tarif: maybe(200),
  ueberlassung: z.boolean('pflicht'),
} as const;

export const erklaerungSchema = z
  .object(ANGABEN)
  .refine(({ unbefristet, ende }) => unbefristet || ende !== undefined, { path: ['ende'], message: 'pflicht' })
  .refine(({ beginn, ende }) => ende === undefined || ende >= beginn, { path: ['ende'], message: 'tag_frueh' });
export type Erklaerung = z.output<typeof erklaerungSchema>;

/** Half of it is kept too. */
export const erklaerungEntwurfSchema = z.object({
  ...Object.fromEntries(
    Object.keys(ANGABEN).map((key) => [key, z.union([z.string().max(2000), z.number(), z.boolean()]).optional()]),
  ),
}) as z.ZodType<Record<string, string | number | boolean | undefined>>;
export type ErklaerungEntwurf = z.output<typeof erklaerungEntwurfSchema>;

/** In the order of the page. */
export const FELDER = Object.keys(ANGABEN) as readonly (keyof typeof ANGABEN)[];
