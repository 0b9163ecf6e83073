/** Figures of a measurement. */
import { z } from 'zod';
import { betriebSchema } from '../suche/suche.schema.ts';

/** A mean and how far off it may be: half the 95 % interval. Differences within it are no improvement. */
export const wertSchema = z.object({ wert: z.number().nullable(), plusminus: z.number().nullable() });
export type Wert = z.output<typeof wertSchema>;

const stufe = z.object({ fragen: z.int(), 'R@5': wertSchema, 'R@10': wertSchema, 'MRR@10': wertSchema });

export const berichtSchema = z.object({
  /** Section of a law, or Erlass. */
  paragraf: stufe.extend({ 'voll@10': wertSchema }),
  /** Absatz, or Abschnitt; only of questions whose gold names one. */
  absatz: stufe,
  enthaltung: z.object({
    unbeantwortbar: z.int(),
    abgelehnt: z.int(),
    /** Of the refused ones: rightly. */
    precision: wertSchema,
    /** Of the unanswerable ones: refused. */
    recall: wertSchema,
    /** Of the answerable ones: refused all the same. */
    falsch_abgelehnt: wertSchema,
  }),
});
export type Bericht = z.output<typeof berichtSchema>;

export const kennzahlenSchema = z.object({
  fragen: z.int(),
  /** Questions without an answer: the search failed on them. */
  ausgefallen: z.int(),
  gesamt: berichtSchema,
  nach_art: z.record(z.string(), berichtSchema),
  nach_satz: z.record(z.string(), berichtSchema),
  nach_form: z.record(z.string(), berichtSchema),
  nach_gesetz: z.record(z.string(), stufe),
  /** In how many questions what of the office's own AI server took part; missing for ways that know of none. */
  betrieb: z.partialRecord(betriebSchema, z.int()).optional(),
});
export type Kennzahlen = z.output<typeof kennzahlenSchema>;

/** Of the answers of a model to the same questions. */
export const modellzahlenSchema = z.object({
  modelle: z.array(z.string()),
  fragen: z.int(),
  /** Questions that it gave no answer to, by the reason. */
  ohne_antwort: z.record(z.string(), z.int()),
  saetze: z.int(),
  belegt: z.int(),
  gestrichen: z.int(),
  /** Whether what its proven sentences cite is what answers the question, and whether it refuses rightly. */
  zitiert: kennzahlenSchema,
});
export type Modellzahlen = z.output<typeof modellzahlenSchema>;
