/** What of the law in this house was checked until when, and what that means today. */
import { z } from 'zod';

export const RECHTSSTUFEN = ['gut', 'bald', 'ueberholt', 'offen', 'endet'] as const;
export const rechtsstufeSchema = z.enum(RECHTSSTUFEN);
export type Rechtsstufe = z.output<typeof rechtsstufeSchema>;

export const rechtszeileSchema = z.object({
  schluessel: z.string(),
  bereich: z.string(),
  name: z.string(),
  norm: z.string(),
  quelle: z.string(),
  /** ISO days. */
  gueltigAb: z.string(),
  geprueftBis: z.string(),
  /** Last day, when nothing follows. */
  gueltigBis: z.string().optional(),
  stufe: rechtsstufeSchema,
  /** What follows for the work. */
  satz: z.string(),
});
export type Rechtszeile = z.output<typeof rechtszeileSchema>;

export const aenderungSchema = z.object({
  fundstelle: z.string(),
  titel: z.string(),
  tage: z.array(z.object({ tag: z.string(), inKraft: z.boolean() })),
});

export const codelisteSchema = z.object({
  name: z.string(),
  herkunft: z.string(),
  version: z.string(),
  norm: z.string(),
  anzahl: z.int(),
  werte: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type Codeliste = z.output<typeof codelisteSchema>;
