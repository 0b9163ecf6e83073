/** How the machinery is: what runs, what it runs on, and whether there is room. */
import { z } from 'zod';

export const prozessSchema = z.object({
  id: z.uuid(),
  rolle: z.enum(['api', 'worker']),
  rechner: z.string(),
  pid: z.number().int(),
  fassung: z.string(),
  /** ISO instants. */
  gestartetAm: z.string(),
  zuletztAm: z.string(),
  /** Has given a sign of life within the last half minute. */
  lebt: z.boolean(),
});
export type Prozess = z.output<typeof prozessSchema>;

export const systemstandSchema = z.object({
  fassung: z.string(),
  node: z.string(),
  plattform: z.string(),
  demo: z.boolean(),
  datenbank: z.object({
    /** `eigene`: the one in the data directory. `fremde`: named by DATABASE_URL. */
    art: z.enum(['eigene', 'fremde']),
    fassung: z.string(),
    groesseBytes: z.number().int(),
    verbindungen: z.object({
      offen: z.number().int(),
      frei: z.number().int(),
      wartend: z.number().int(),
      hoechstens: z.number().int(),
    }),
    /** Last migration that was run. */
    stand: z.string(),
  }),
  speicher: z.object({
    /** Where the documents lie. */
    art: z.enum(['ordner', 's3']),
    /** Of the disk that holds the data directory. */
    freiBytes: z.number().int(),
    gesamtBytes: z.number().int(),
    /** Less than a tenth or less than 2 GiB is free. */
    knapp: z.boolean(),
  }),
  /** `nativ`: Tesseract of the system. `wasm`: the slower one from npm; `hinweis` says how to get the other. */
  texterkennung: z.object({
    art: z.enum(['nativ', 'wasm']),
    fassung: z.string().optional(),
    hinweis: z.string().optional(),
  }),
  siegel: z.object({
    ungesiegelt: z.number().int(),
    /** Age of the oldest entry that the chain does not hold yet. */
    rueckstandSekunden: z.number().int(),
    /** False when the backlog is older than a minute: no worker seals. */
    laeuft: z.boolean(),
  }),
  mailserver: z.boolean(),
  /** Youngest first; those that have been silent for a day are forgotten. */
  prozesse: z.array(prozessSchema),
});
export type Systemstand = z.output<typeof systemstandSchema>;
