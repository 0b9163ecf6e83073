/** What is printed on a form, and the few things that only the one at the desk can say. */
import { z } from 'zod';
import { BISHERIGE_TITEL } from '../fiktion/fiktion.schema.ts';
import { titelTagSchema } from '../titel/titel.schema.ts';

export const DULDUNGSGRUENDE = ['60a-1', '60a-2-1', '60a-2-3', '60a-2-2', '60b', '60c', '60d'] as const;
export const duldungsgrundSchema = z.enum(DULDUNGSGRUENDE, 'Bitte wählen Sie, worauf die Duldung beruht.');
export type Duldungsgrund = z.output<typeof duldungsgrundSchema>;

/** Stands above what the house knows. */
export const lageSchema = z.object({
  /** The title until now; left out: what is entered counts. */
  bisher: z.enum(BISHERIGE_TITEL).optional(),
  /** Last day of the title or of the lawful stay without one. */
  bis: titelTagSchema.optional(),
  /** § 81 (4) sentence 3 AufenthG: continuation ordered, with the reason. */
  haerte: z.string().trim().min(10, 'Bitte begründen Sie die Härte in einem Satz.').max(300).optional(),
  /** An open question of new law was looked at, with the result. */
  geprueft: z.string().trim().min(10, 'Bitte sagen Sie in einem Satz, was Sie geprüft haben.').max(300).optional(),
  identitaetZuSichern: z.boolean().default(false),
  erkennungsdienstAm: titelTagSchema.optional(),
  imAzrGespeichertAm: titelTagSchema.optional(),
  duldungsgrund: duldungsgrundSchema.optional(),
});
export type Lage = z.output<typeof lageSchema>;

export const inhaltfeldSchema = z.object({
  /** As in `vordruck.data.ts`. */
  feld: z.string(),
  label: z.string(),
  wert: z.string(),
});

const normsatz = z.object({ norm: z.string(), satz: z.string() });

export const inhaltSchema = z.object({
  /** Set where the form may not be issued, with the reason. */
  hindernis: normsatz.optional(),
  /** What has to be said first; the key of `lageSchema`. */
  frage: z.enum(['bis', 'duldungsgrund', 'haerte', 'geprueft']).optional(),
  /** Why it says what it says. */
  gruende: z.array(normsatz),
  felder: z.array(inhaltfeldSchema),
  /** Proposed last day. */
  gueltigBis: z.string().optional(),
});
export type Inhalt = z.output<typeof inhaltSchema>;
