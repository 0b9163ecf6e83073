/** A fact of a Vorgang on its way in and out. */
import { z } from 'zod';

export const herkunftSchema = z.enum(['antrag', 'beleg', 'amt', 'stelle']);
export type Herkunft = z.output<typeof herkunftSchema>;

/** Fractions of the upright page, from its upper left. */
export const stelleSchema = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  w: z.number().min(0).max(1),
  h: z.number().min(0).max(1),
});
export type Stelle = z.output<typeof stelleSchema>;

export const belegInputSchema = z.object({
  dokumentId: z.uuid(),
  seite: z.number().int().min(1).optional(),
  stelle: stelleSchema.optional(),
});

export const wertSchema = z.union([z.boolean(), z.number(), z.string().max(200)], 'Bitte geben Sie einen Wert an.');
export type Wert = z.output<typeof wertSchema>;

const feld = z.string().max(100);

export const tatsacheInputSchema = z.object({
  feld,
  wert: wertSchema,
  herkunft: herkunftSchema,
  beleg: belegInputSchema.optional(),
  bemerkung: z.string().trim().max(1000).default(''),
});
export type TatsacheInput = z.output<typeof tatsacheInputSchema>;

export const tatsacheSchema = z.object({
  id: z.uuid(),
  feld,
  wert: z.unknown(),
  herkunft: herkunftSchema,
  beleg: z
    .object({
      dokumentId: z.uuid(),
      /** Absent when the document lies where the reader may not look any more. */
      titel: z.string().optional(),
      seite: z.number().int().optional(),
      stelle: stelleSchema.optional(),
    })
    .optional(),
  bemerkung: z.string(),
  /** ISO instant. */
  am: z.string(),
  von: z.string(),
});
export type TatsacheGelesen = z.output<typeof tatsacheSchema>;
