/** What an examination is asked, and what it answers. */
import { z } from 'zod';
import { tag } from './tatsachen/werte.schema.ts';

/** Kinds of titles, certificates and claims that can be examined. */
export const ARTEN = [
  'AE_16a',
  'AE_16b',
  'AE_16d',
  'AE_18a',
  'AE_18b',
  'BK_18g',
  'AE_19c_2',
  'AE_20',
  'CK_20a',
  'AE_21',
  'AE_25_1_2',
  'AE_25_3',
  'AE_25a',
  'AE_25b',
  'AE_28',
  'AE_30',
  'AE_31',
  'AE_32',
  'AE_33',
  'NE_9',
  'NE_18c',
  'NE_26_3',
  'NE_35',
  'DA_EU_9a',
  'DULDUNG_60a',
  'DULDUNG_60c',
  'DULDUNG_60d',
  'HAFTUNG_68',
  'FIKTION_81',
  'AE_104c',
  'AK_5',
  'DAR_4a',
] as const;
export const artSchema = z.enum(ARTEN);
export type Art = z.infer<typeof artSchema>;

export const normSchema = z.object({
  law: z.enum(['AufenthG', 'AufenthV', 'BeschV', 'FreizügG/EU']),
  /** `§ 18g` */
  section: z.string(),
  /** `1a`; absent when the provision as a whole is meant. */
  paragraph: z.string().optional(),
});
export type Norm = z.infer<typeof normSchema>;

/** Always worded so that `erfuellt` favours the applicant; `entfaellt`: is not asked for here. */
export const ergebnisSchema = z.enum(['erfuellt', 'nicht_erfuellt', 'offen', 'entfaellt']);
export type Ergebnis = z.infer<typeof ergebnisSchema>;

export const voraussetzungSchema = z.object({
  key: z.string(),
  label: z.string(),
  norms: z.array(normSchema),
  result: ergebnisSchema,
  /** German sentence: why. */
  grund: z.string(),
  /** Facts that the result rests on. */
  tatsachen: z.array(z.string()),
  /** Facts that are not known and could change the result. */
  fehlt: z.array(z.string()),
});
export type Voraussetzung = z.infer<typeof voraussetzungSchema>;

/** A proposal; people decide. */
export const vorschlagSchema = z.enum(['erteilen', 'ablehnen', 'nachfordern', 'offen', 'aussetzen']);
export type Vorschlag = z.infer<typeof vorschlagSchema>;

/** The day on which facts and law are judged. */
export const asOfSchema = tag;

export const pruefergebnisSchema = z.object({
  permit: artSchema,
  asOf: asOfSchema,
  requirements: z.array(voraussetzungSchema),
  outcome: vorschlagSchema,
  /** German sentence: why this proposal. */
  grund: z.string(),
  /** What to bear in mind: law that is not worked in, points outside this examination. */
  hinweise: z.array(z.string()),
});
export type Pruefergebnis = z.infer<typeof pruefergebnisSchema>;
