/** A folder or an address whose decrees are taken in by night. */
import { z } from 'zod';

export const quelleInputSchema = z
  .object({
    art: z.enum(['ordner', 'adresse']),
    /** Folder on the server, or the https address of one file. */
    ort: z.string().trim().min(1).max(1_000),
    sammlungId: z.uuid(),
    aktiv: z.boolean().default(false),
  })
  .refine(
    ({ art, ort }) =>
      art === 'ordner'
        ? ort.startsWith('/')
        : URL.canParse(ort) && /^https:\/\/[^/?#@]+(?:[/?#]|$)/.test(new URL(ort).href),
    {
      path: ['ort'],
      message: 'Geben Sie einen Ordner mit vollem Pfad oder eine Adresse mit https an.',
    },
  );

export const erlassquelleSchema = z.object({
  id: z.uuid(),
  art: z.enum(['ordner', 'adresse']),
  ort: z.string(),
  sammlungId: z.uuid(),
  aktiv: z.boolean(),
  version: z.int(),
});

/** The last look at a place, and the one that runs. */
export const blickSchema = z.object({
  am: z.string().nullable(),
  /** What was found, or why it could not be looked at. */
  satz: z.string().nullable(),
  fehler: z.boolean(),
  laeuft: z.object({ fertig: z.int(), gesamt: z.int() }).nullable(),
});
export type Blick = z.output<typeof blickSchema>;

export const belegSchema = z.object({
  laufAt: z.string(),
  datei: z.string(),
  ergebnis: z.enum(['neu', 'geaendert', 'unveraendert', 'abgewiesen']),
  satz: z.string(),
});
