/** The work list: which open Vorgänge, in which order, and how many there are. */
import { z } from 'zod';
import { standSchema, verfahrenKurzSchema } from '../verfahren.schema.ts';

/** Mine, those of my letters, all that I may see. */
export const ansichtSchema = z.enum(['meine', 'bereich', 'alle']);
export type Ansicht = z.output<typeof ansichtSchema>;

export const offenerStandSchema = standSchema.exclude(['erledigt']);
export type OffenerStand = z.output<typeof offenerStandSchema>;

export const wartetAufSchema = z.enum(['antragsteller', 'stelle']);
export type WartetAuf = z.output<typeof wartetAufSchema>;

/** By the day of the next Frist: before today, today, until Sunday, after that, none set. */
export const dringlichkeitSchema = z.enum(['ueberfaellig', 'heute', 'woche', 'spaeter', 'ohne']);
export type Dringlichkeit = z.output<typeof dringlichkeitSchema>;

/** § 75 VwGO: after three months a person may sue for a decision; two weeks before it is said. */
export const untaetigkeitSchema = z.object({
  stand: z.enum(['ruhig', 'warnung', 'moeglich']),
  /** ISO day from which the suit is admissible. */
  ab: z.string(),
});
export type Untaetigkeit = z.output<typeof untaetigkeitSchema>;

const flag = z.stringbool().optional();

export const arbeitsfilterSchema = z.object({
  ansicht: ansichtSchema.default('meine'),
  stand: offenerStandSchema.optional(),
  art: z.string().max(20).optional(),
  dringlichkeit: dringlichkeitSchema.optional(),
  /** Only those for which the suit comes near or is possible. */
  untaetigkeit: flag,
  /** Whom we wait for; `uns`: nobody, it is our turn. */
  wartetAuf: wartetAufSchema.or(z.literal('uns')).optional(),
  /** Nobody works on them yet. */
  unverteilt: flag,
});
export type Arbeitsfilter = z.output<typeof arbeitsfilterSchema>;

export const listVerfahrenInputSchema = arbeitsfilterSchema.extend({
  ordnung: z.enum(['frist', 'eingang']).default('frist'),
  ab: z.string().max(300).optional(),
  anzahl: z.coerce.number().int().min(1).max(100).default(50),
});

export const arbeitszeileSchema = verfahrenKurzSchema.extend({
  dringlichkeit: dringlichkeitSchema,
  wartetAuf: wartetAufSchema.optional(),
  /** What the next Frist is about, German. */
  schritt: z.string().optional(),
  /** Messages of the applicant that nobody has read. */
  neueNachrichten: z.number().int(),
  untaetigkeit: untaetigkeitSchema,
});
export type Arbeitszeile = z.output<typeof arbeitszeileSchema>;

export const arbeitszahlenSchema = z.object({
  ansichten: z.object({ meine: z.number().int(), bereich: z.number().int(), alle: z.number().int() }),
  /** Of the chosen view with its filters, without the filter of the group itself. */
  gruppen: z.record(dringlichkeitSchema, z.number().int()),
  staende: z.partialRecord(offenerStandSchema, z.number().int()),
  untaetigkeit: z.number().int(),
});
export type Arbeitszahlen = z.output<typeof arbeitszahlenSchema>;
