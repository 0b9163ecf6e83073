/** Akte: Ausländerdatei A or B (§ 62 AufenthV), its persons and what lies in it. */
import { z } from 'zod';
import { dokumentKurzSchema } from './dokument.schema.ts';
import { akteVerweisSchema, personKurzSchema } from './person.schema.ts';

/** `ABH-2019-004417` */
export const AKTENZEICHEN = /^[A-Z]{2,4}-\d{4}-\d{6}$/;
export const aktenzeichenSchema = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .pipe(z.string().regex(AKTENZEICHEN, 'Ein Aktenzeichen sieht so aus: ABH-2019-004417.'));

/** § 62 AufenthV: Datei A holds those present, B those who left. */
export const zustandSchema = z.enum(['A', 'B']);

/** `hauptperson`: whose Akte it is; `mitgefuehrt`: family members kept in the same Akte. */
export const aktePersonRolleSchema = z.enum(['hauptperson', 'mitgefuehrt']);

export const akteKurzSchema = z.object({
  id: z.uuid(),
  aktenzeichen: z.string(),
  zustand: zustandSchema,
  teamId: z.string(),
  /** Upper case letter by which the registry is divided. */
  buchstabe: z.string(),
  hauptperson: personKurzSchema.optional(),
  dokumente: z.number().int(),
  seiten: z.number().int(),
  /** Last time something was added or changed, ISO instant. */
  bewegtAm: z.string(),
});
export type AkteKurz = z.output<typeof akteKurzSchema>;

export const akteSchema = akteKurzSchema.extend({
  personen: z.array(personKurzSchema.extend({ rolle: aktePersonRolleSchema })),
  typen: z.array(z.object({ typ: z.string(), anzahl: z.number().int() })),
  /** Newest first, at most 200; more by `listDokumente`. */
  inhalt: z.array(dokumentKurzSchema),
  weiter: z.string().optional(),
  /** Documents whose pages are still being recognised. */
  inErkennung: z.number().int(),
  angelegtAm: z.string(),
  version: z.number().int(),
});
export type Akte = z.output<typeof akteSchema>;

export const akteListeSchema = z.object({ eintraege: z.array(akteKurzSchema), weiter: z.string().optional() });

export const listAktenInputSchema = z.object({
  teamId: z.string().optional(),
  buchstabe: z
    .string()
    .regex(/^[A-Z]$/)
    .optional(),
  zustand: zustandSchema.optional(),
  /** `aktenzeichen` ascending, or what moved last first. */
  ordnung: z.enum(['aktenzeichen', 'bewegt']).default('aktenzeichen'),
  ab: z.string().optional(),
  anzahl: z.coerce.number().int().min(1).max(200).default(50),
});

export const createAkteInputSchema = z.object({
  personId: z.uuid(),
  teamId: z.string().min(1),
  /** From the paper file; without it the next number of this year is taken. */
  aktenzeichen: aktenzeichenSchema.optional(),
  zustand: zustandSchema.default('A'),
});

export const updateAkteInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  zustand: zustandSchema,
  teamId: z.string().min(1),
});

/** As `openNotzugriff` of `personal` asks for it: no Akte is looked up by whoever cannot say why. */
export const NOTZUGRIFF_GRUND_MIN = 20;

export const findAkteForNotzugriffInputSchema = z.object({
  aktenzeichen: aktenzeichenSchema,
  grund: z
    .string()
    .trim()
    .min(NOTZUGRIFF_GRUND_MIN, `Bitte begründen Sie den Zugriff mit mindestens ${NOTZUGRIFF_GRUND_MIN} Zeichen.`)
    .max(1000, 'Bitte höchstens 1000 Zeichen.'),
});

export const akteForNotzugriffSchema = z.object({
  akteId: z.uuid(),
  /** It lies in one's own range: no break-glass is needed to open it. */
  imBereich: z.boolean(),
});

export const heuteSchema = z.object({
  /** What waits in the Eingang for a human; absent without the right to it. */
  eingang: z.object({ zuzuordnen: z.number().int(), dubletten: z.number().int(), fehler: z.number().int() }).optional(),
  /** Pages with ink that no text accounts for, or whose recognition failed. */
  unlesbareSeiten: z.array(
    z.object({ dokumentId: z.uuid(), titel: z.string(), seite: z.number().int(), akte: akteVerweisSchema.optional() }),
  ),
  unlesbarGesamt: z.number().int(),
  zuletztBewegt: z.array(akteKurzSchema),
});
