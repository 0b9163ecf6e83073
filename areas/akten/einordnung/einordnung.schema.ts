/** Einordnung: what a document is, of which day, from whom and in which Akte — proposed with confidence and reason. */
import { z } from 'zod';
import { datumSchema } from '../dokument.schema.ts';
import { akteVerweisSchema } from '../person.schema.ts';

/** `text` a rule read it on the page · `gelernt` like what people decided · `bekannt` among what people confirmed. */
export const quelleSchema = z.enum(['text', 'gelernt', 'bekannt']);

/** The one shape of a proposal. `konfidenz` 0 to 1: the share of such proposals that was right; `grund` German. */
export function vorschlagOf<T extends z.ZodType>(wert: T) {
  return z.object({ wert, konfidenz: z.number(), grund: z.string(), quelle: quelleSchema });
}

export interface Vorschlag<T = string> {
  readonly wert: T;
  readonly konfidenz: number;
  readonly grund: string;
  readonly quelle: z.output<typeof quelleSchema>;
}

/** What was proposed for a document, as it stands in its row. */
export interface Vorschlaege {
  /** Best first. */
  readonly typen: readonly Vorschlag[];
  readonly datum?: Vorschlag | undefined;
  readonly absender: readonly Vorschlag[];
}

/**
 * Who said what the document is: `offen` waits for somebody · `automatisch` sure enough by itself · `mensch` set or
 * confirmed by a person, learned from · `mitgebracht` came along with the file.
 */
export const standSchema = z.enum(['offen', 'automatisch', 'mensch', 'mitgebracht']);
export type Stand = z.output<typeof standSchema>;

export const absenderSchema = z.string().trim().max(200, 'Bitte höchstens 200 Zeichen.');

export const einordnungFilterSchema = z.object({
  stapel: z.uuid().optional(),
  /** Type as proposed. */
  typ: z.string().optional(),
  /** Only what deadlines run with. */
  eilig: z.stringbool().optional(),
});
export type EinordnungFilter = z.output<typeof einordnungFilterSchema>;

const akteMitPersonenSchema = akteVerweisSchema.extend({ personen: z.array(z.string()) });

export const karteSchema = z.object({
  dokumentId: z.uuid(),
  version: z.number().int(),
  titel: z.string(),
  dateiname: z.string(),
  /** ISO instant. */
  eingegangenAm: z.string(),
  /** Clockwise turn of each page, in order. */
  drehungen: z.array(z.number().int()),
  eilig: z.boolean(),
  /** Not all of it could be read. */
  lesefehler: z.boolean(),
  typen: z.array(vorschlagOf(z.string())),
  datum: vorschlagOf(z.string()).optional(),
  absender: z.array(vorschlagOf(z.string())),
  /** The Akte in which it lies already. */
  akte: akteVerweisSchema.optional(),
  /** Akten in which it may belong; those that the actor may see. */
  akten: z.array(vorschlagOf(akteMitPersonenSchema)),
  /** Its pages name different Akten: nobody should file it in passing. */
  widerspruch: z.boolean(),
});
export type Karte = z.output<typeof karteSchema>;

export const nextEinordnungInputSchema = z.object({
  anzahl: z.number().int().min(1).max(5).default(3),
  filter: einordnungFilterSchema.extend({ eilig: z.boolean().optional() }).default({}),
});

export const nextEinordnungOutputSchema = z.object({
  karten: z.array(karteSchema),
  /** Those that were not on the table before. */
  neu: z.array(z.uuid()),
});

export const decideEinordnungInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  typ: z.string(),
  datum: datumSchema.nullable(),
  absender: absenderSchema.nullable(),
  /** Absent: it stays where it lies. */
  akteId: z.uuid().optional(),
});

export const schrittSchema = z.object({ schrittId: z.uuid(), dokumentId: z.uuid(), version: z.number().int() });

export const einordnungStandSchema = z.object({
  /** Waits, within the filter and the range of the actor. */
  wartend: z.number().int(),
  eilig: z.number().int(),
  /** Put in order by the actor since midnight, and in the last ten minutes. */
  heute: z.number().int(),
  letzte: z.number().int(),
  /** Without the filter, for choosing one. */
  typen: z.array(z.object({ typ: z.string(), anzahl: z.number().int() })),
  stapel: z.array(z.object({ id: z.uuid(), name: z.string(), anzahl: z.number().int() })),
});
export type EinordnungStand = z.output<typeof einordnungStandSchema>;

const punktSchema = z.tuple([z.number().int(), z.number().int(), z.number().int()]);

export const einordnungTypenSchema = z.object({
  /** The model in use; absent until enough was confirmed. */
  modell: z
    .object({
      version: z.number().int(),
      gelerntAm: z.string(),
      beispiele: z.number().int(),
      /** Shares of right answers on documents that people decided, each judged as if it had not been learned. */
      regeln: z.number(),
      zusammen: z.number(),
    })
    .optional(),
  vorgabe: z.number().int(),
  typen: z.array(
    z.object({
      typ: z.string(),
      /** Percent. */
      schwelle: z.number().int(),
      /** Nobody has set it: the default holds. */
      istVorgabe: z.boolean(),
      version: z.number().int(),
      beispiele: z.number().int(),
      wartend: z.number().int(),
      /** Trial: percent of confidence, proposals with it, and right ones of these. */
      punkte: z.array(punktSchema),
    }),
  ),
});
export type EinordnungTyp = z.output<typeof einordnungTypenSchema>['typen'][number];

export const setSchwelleInputSchema = z.object({
  typ: z.string(),
  /** 0 when nobody has set it yet. */
  version: z.number().int(),
  prozent: z.number().int().min(70).max(100),
});
