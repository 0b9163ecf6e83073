/** The office's AI server as the Administration sees it: addresses, states and sentences, never a word of what was asked. */
import { z } from 'zod';

export const kiArtSchema = z.enum(['chat', 'embedding', 'rerank']);
export type KiArt = z.output<typeof kiArtSchema>;

export const kiDienstSchema = z.object({
  art: kiArtSchema,
  adresse: z.string(),
  modell: z.string(),
  mitSchluessel: z.boolean(),
  kontext: z.int(),
  /** `unbekannt`: not asked since this process began. */
  zustand: z.enum(['unbekannt', 'verbunden', 'ausgelastet', 'antwortet_nicht', 'falsch_eingerichtet']),
  /** ISO instant. */
  seit: z.string(),
  laeuft: z.int(),
  wartet: z.int(),
  hoechstens: z.int(),
  beantwortet: z.int(),
  /** Latest first. */
  fehler: z.array(z.object({ am: z.string(), titel: z.string() })),
});
export type KiDienst = z.output<typeof kiDienstSchema>;

export const kiServerSchema = z.object({
  abgeschaltet: z.boolean(),
  /** Why it may stand outside the office's own network. */
  fremdGrund: z.string().nullable(),
  dienste: z.array(kiDienstSchema),
});
export type KiServer = z.output<typeof kiServerSchema>;

export const kiPruefungSchema = z.object({
  ergebnisse: z.array(z.object({ art: kiArtSchema, gut: z.boolean(), satz: z.string() })),
});
export type KiPruefung = z.output<typeof kiPruefungSchema>;
