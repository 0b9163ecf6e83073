/** The seal of a document and its check. */
import { z } from 'zod';
import { pruefstandSchema } from './pruefung.schema.ts';

export const pruefergebnisSchema = z.enum(['passed', 'indeterminate', 'failed']);

export const siegelPruefungSchema = z.object({
  ergebnis: pruefergebnisSchema,
  /** One German sentence. */
  worte: z.string(),
  stufe: z.enum(['B-B', 'B-T', 'none']),
  aussteller: z.string().optional(),
  inhaber: z.string().optional(),
  /** Proven by the time-stamp, ISO instant. */
  zeit: z.string().optional(),
  zeitstempelVon: z.string().optional(),
  einzeln: z.array(z.object({ ergebnis: pruefergebnisSchema, worte: z.string() })),
  hinweise: z.array(z.string()),
});
export type SiegelPruefung = z.output<typeof siegelPruefungSchema>;

export const siegelSchema = z.object({
  dokumentId: z.uuid(),
  titel: z.string(),
  /** Absent: no scan with a Scanprofil, nothing is sealed. */
  sichtpruefung: z
    .object({
      stand: pruefstandSchema,
      geprueftVon: z.string().optional(),
      geprueftAm: z.string().optional(),
      gescanntVon: z.string().optional(),
      gescanntAm: z.string(),
      scanner: z.string(),
      profil: z.string(),
      originalAufbewahren: z.boolean(),
      originalOrt: z.string().optional(),
      /** For changing the mark. */
      version: z.number().int(),
    })
    .optional(),
  stand: z.enum(['keins', 'beauftragt', 'gesiegelt', 'fehler']),
  /** German, while it is not sealed. */
  fehler: z.string().optional(),
  gesiegeltAm: z.string().optional(),
  /** A seal of the demo: proves nothing. */
  test: z.boolean(),
  abweichungen: z.array(z.string()),
  pruefung: siegelPruefungSchema.optional(),
  ersetzbar: z.object({ ersetzbar: z.boolean(), gruende: z.array(z.string()) }),
});
export type Siegel = z.output<typeof siegelSchema>;
