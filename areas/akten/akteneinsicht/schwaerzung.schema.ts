/** Redactions of a document: boxes with a reason, drafted, and released before anything leaves the house. */
import { z } from 'zod';
import { isGrund } from './gruende.data.ts';

export const grundSchema = z.string().refine(isGrund, 'Bitte wählen Sie einen Grund aus der Liste.');

const part = z.number().min(0).max(1);

export const kastenSchema = z.object({
  seite: z.number().int().min(1),
  /** Fractions of the upright page, origin upper left. */
  x: part,
  y: part,
  w: z.number().gt(0).max(1),
  h: z.number().gt(0).max(1),
  grund: grundSchema,
});
export type Kasten = z.output<typeof kastenSchema>;

export const schwaerzungSchema = z.object({
  /** 0 before anything was ever drawn. */
  version: z.number().int(),
  kaesten: z.array(kastenSchema),
  geaendertAm: z.string().optional(),
  /** Absent while the boxes are a draft. */
  geprueftAm: z.string().optional(),
  geprueftVon: z.string().optional(),
});
export type Schwaerzung = z.output<typeof schwaerzungSchema>;

export const saveSchwaerzungInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** All boxes of the document; they take the place of those before. */
  kaesten: z.array(kastenSchema).max(5_000),
});
