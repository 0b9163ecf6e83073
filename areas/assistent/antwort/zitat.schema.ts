/** A sentence, the quotation that proves it, and what the gate says of both. */
import { z } from 'zod';

/** Where a quotation stands, as people cite it: a norm of a law, or an Abschnitt of an Erlass by its Aktenzeichen. */
export const stelleSchema = z.union([
  z.object({
    /** `AufenthG` */
    law: z.string().min(1).max(200),
    /** `§ 81`, `Art 6`, `Anlage 1` */
    section: z.string().min(1).max(200),
    /** `4`; left out where the norm has no Absätze or none is meant alone. */
    paragraph: z.string().max(40).optional(),
  }),
  z.object({ erlass: z.string().min(1).max(200), abschnitt: z.string().min(1).max(80) }),
]);
export type Stelle = z.output<typeof stelleSchema>;

export const satzSchema = z.object({
  text: z.string().max(8000),
  /** Verbatim; `[…]` for what was left out. Empty: none was given. */
  zitat: z.string().max(20_000).default(''),
  fundstelle: stelleSchema.nullable().default(null),
});
export type Satz = z.output<typeof satzSchema>;

/** One Absatz that a search brought, that this person may read and that is in force on the Stichtag. */
export const passageSchema = z.object({
  normId: z.string(),
  art: z.enum(['recht', 'erlass', 'hausregel']),
  kurz: z.string(),
  titel: z.string(),
  bezeichnung: z.string(),
  ueberschrift: z.string(),
  /** Number of the Absatz; empty where it has none. */
  nr: z.string(),
  ordnung: z.int(),
  text: z.string(),
  /** Day of an Erlass. */
  datum: z.iso.date().nullable().default(null),
  gueltigAb: z.iso.date().nullable(),
  gueltigBis: z.iso.date().nullable(),
});
export type Passage = z.output<typeof passageSchema>;

export const GRUENDE = [
  'ohne_zitat',
  'nicht_abgerufen',
  'nicht_in_kraft',
  'zitat_zu_kurz',
  'zitat_nicht_woertlich',
  'auslassung_entstellt',
  'anfuehrung_nicht_woertlich',
  'fremde_zeichen',
  'verweis_nach_aussen',
  'zahl',
  'norm',
  'verneinung',
  'verbindlichkeit',
  'grenze',
  'gegenteil',
  'ermessen',
  'traegt_nicht',
] as const;
export const grundSchema = z.object({ code: z.enum(GRUENDE), text: z.string() });
export type Grund = z.output<typeof grundSchema>;

/** `besteht` only without any reason; `absatz` and `stellen` say where the quotation was found. */
export const urteilSchema = z.object({
  besteht: z.boolean(),
  gruende: z.array(grundSchema),
  /** Place of the passage in the list that was given. */
  passage: z.int().nullable(),
  stellen: z.array(z.object({ von: z.int(), bis: z.int() })),
});
export type Urteil = z.output<typeof urteilSchema>;
