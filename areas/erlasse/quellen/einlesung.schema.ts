/** One run over files, and its receipt. */
import { z } from 'zod';

export const einlesungArtSchema = z.enum(['befehl', 'hochladen', 'amtlich']);
export type EinlesungArt = z.output<typeof einlesungArtSchema>;

export const ergebnisSchema = z.enum(['neu', 'neue Fassung', 'berichtigt', 'unveraendert', 'fehler']);
export type Ergebnis = z.output<typeof ergebnisSchema>;

export const dateiErgebnisSchema = z.object({
  name: z.string(),
  ergebnis: ergebnisSchema,
  /** As the law or the Erlass is cited; not of a failure. */
  kurz: z.string().optional(),
  /** Day of the text in this file. */
  tag: z.iso.date().optional(),
  /** Norms that differ from the version before. */
  geaendert: z.int().optional(),
  werkId: z.uuid().optional(),
  fassungId: z.uuid().optional(),
  hinweis: z.string().optional(),
  /** What in the office cites the norms that differ, by kind. */
  betrifft: z.array(z.object({ art: z.string(), anzahl: z.int() })).optional(),
});
export type DateiErgebnis = z.output<typeof dateiErgebnisSchema>;

export const einlesungSchema = z.object({
  id: z.uuid(),
  art: einlesungArtSchema,
  /** `laeuft`, `fertig`, `abgebrochen`: see `grund`. */
  stand: z.enum(['laeuft', 'fertig', 'abgebrochen']),
  gesamt: z.int(),
  fertig: z.int(),
  zahlen: z.record(ergebnisSchema, z.int()),
  grund: z.string().optional(),
  begonnenAm: z.string(),
  beendetAm: z.string().optional(),
});
export type Einlesung = z.output<typeof einlesungSchema>;
