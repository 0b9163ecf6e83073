/** Whom somebody acts for, and how far. */
import { z } from 'zod';
import { vertrauenSchema } from './konto.schema.ts';

export const VOLLMACHTARTEN = ['eltern', 'betreuung', 'anwalt', 'arbeitgeber', 'vertrauensperson'] as const;
export const vollmachtartSchema = z.enum(VOLLMACHTARTEN);
export type Vollmachtart = z.output<typeof vollmachtartSchema>;

/**
 * `schreiben`: letters of the office. `erklaeren`: the employer's part only. `zustimmen`: the other parent says yes.
 */
export const UMFAENGE = [
  'lesen',
  'ausfuellen',
  'unterlagen',
  'einreichen',
  'nachrichten',
  'schreiben',
  'erklaeren',
  'zustimmen',
] as const;
export const umfangSchema = z.enum(UMFAENGE);
export type Umfang = z.output<typeof umfangSchema>;

export const vollmachtstandSchema = z.enum(['eingeladen', 'gilt', 'beendet']);

export const vollmachtSchema = z.object({
  id: z.uuid(),
  art: vollmachtartSchema,
  fuerName: z.string(),
  vertreterName: z.string(),
  umfang: z.array(umfangSchema),
  /** One application; absent: all of the account. */
  bezug: z.uuid().optional(),
  stand: vollmachtstandSchema,
  bis: z.string().optional(),
  /** The office has seen it. */
  bestaetigt: z.boolean(),
  seit: z.string(),
});
export type Vollmacht = z.output<typeof vollmachtSchema>;

/** Whom one can ask for all matters; an employer and the other parent have one task in one application. */
export const DAUERARTEN = ['vertrauensperson', 'anwalt', 'betreuung'] as const satisfies readonly Vollmachtart[];

/** For all matters a year at most: whoever wants more says so again, and nobody is represented by forgetting. */
export const isDauerErlaubt = (bis: string, heute: string): boolean =>
  bis >= heute && bis <= `${Number(heute.slice(0, 4)) + 1}${heute.slice(4)}`;

export const einladungSchema = z.object({
  /** All matters of the account, not one application. */
  alles: z.boolean(),
  art: vollmachtartSchema,
  fuerName: z.string(),
  vertreterName: z.string(),
  umfang: z.array(umfangSchema),
  bis: z.string().optional(),
  vertrauen: vertrauenSchema,
});

/** People type blanks, hyphens and small letters. */
export const einladungscodeSchema = z
  .string()
  .max(60)
  .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  .pipe(z.string().regex(/^[2-9A-HJKMNP-Z]{12}$/, 'Der Code hat zwölf Zeichen.'));

export const nameSchema = z.string().trim().min(1, 'Bitte geben Sie einen Namen an.').max(200);
