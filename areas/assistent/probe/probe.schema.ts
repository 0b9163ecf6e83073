/** What a probe of an AI server found. Times in milliseconds. */
import { z } from 'zod';

const fehler = z.string().nullable();

export const chatProbeSchema = z.object({
  personen: z.int(),
  /** Of the answers that came. */
  ersteMs: z.object({ median: z.number(), p95: z.number() }),
  /** All persons together, and what one of them sees. */
  tokenJeSekunde: z.number(),
  tokenJeSekundeUndPerson: z.number(),
  /** Counted by the server, or estimated from the length of the text. */
  gezaehlt: z.enum(['server', 'geschaetzt']),
  gescheitert: z.int(),
});
export type ChatProbe = z.output<typeof chatProbeSchema>;

export const dienstSchema = z.object({
  programm: z.string(),
  modell: z.string(),
  modellDa: z.boolean(),
  /** What the server says and what is set. */
  kontextServer: z.number().nullable(),
  kontextEingestellt: z.number(),
  fehler,
});
export type Dienst = z.output<typeof dienstSchema>;

/** Questions with known texts: sentences that the model made, and how many of them the quotation gate let through. */
export const zitatprobeSchema = z.object({
  fragen: z.int(),
  saetze: z.int(),
  belegt: z.int(),
  /** Questions without one readable sentence. */
  ohneAntwort: z.int(),
});
export type Zitatprobe = z.output<typeof zitatprobeSchema>;

export const probeSchema = z.object({
  chat: z
    .object({
      dienst: dienstSchema,
      laeufe: z.array(chatProbeSchema),
      json: z.object({ versuche: z.int(), gleich: z.int(), berichtigt: z.int(), schema: z.string() }).nullable(),
      zitate: zitatprobeSchema.nullable(),
    })
    .nullable(),
  embedding: z
    .object({ dienst: dienstSchema, texteJeSekunde: z.number(), frageMs: z.number(), dimensionen: z.int() })
    .nullable(),
  rerank: z.object({ dienst: dienstSchema, fuenfzigMs: z.number() }).nullable(),
});
export type Probe = z.output<typeof probeSchema>;
