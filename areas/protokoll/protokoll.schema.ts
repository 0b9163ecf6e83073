/** The audit log as data protection sees it: ids, never names or contents. */
import { z } from 'zod';

export const ergebnisSchema = z.enum(['ok', 'verweigert', 'fehler']);
export const akteurartSchema = z.enum(['staff', 'citizen', 'proxy', 'robot', 'station', 'system']);

export const gegenstandSchema = z.object({ art: z.string(), id: z.string() });

/** `art:id`, e.g. `akte:0190…`. */
export const gegenstandTextSchema = z.string().regex(/^[a-z-]{1,40}:[^\s]{1,120}$/, 'Bitte als art:kennung angeben.');

export const eintragSchema = z.object({
  id: z.number().int(),
  /** ISO instant with microseconds, UTC. */
  zeit: z.string(),
  akteur: z.object({ art: akteurartSchema, id: z.string(), sitzungId: z.string().optional() }),
  /** Name of the contract: `getAkte`. */
  aktion: z.string(),
  /** What was done: `akte.gelesen`. */
  was: z.string(),
  gegenstaende: z.array(gegenstandSchema),
  grund: z.string().optional(),
  einzelheiten: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  ergebnis: ergebnisSchema,
  anfrageId: z.string(),
  /** Part of the chain already; false for at most about a second after writing. */
  gesiegelt: z.boolean(),
});
export type Eintrag = z.output<typeof eintragSchema>;

const many = <T extends z.ZodType>(one: T) =>
  z.preprocess((v) => (v === undefined || Array.isArray(v) ? v : [v]), z.array(one).max(200).optional());

/** A calendar day in the office's time zone. */
const day = z.iso.date();

export const searchInputSchema = z.object({
  akteurId: z.string().max(80).optional(),
  akteurArt: akteurartSchema.optional(),
  /** Entries that name any of these. */
  gegenstand: many(gegenstandTextSchema),
  /** `akte.gelesen`, or `akte.` for all that begins so. */
  was: z.string().max(80).optional(),
  ergebnis: ergebnisSchema.optional(),
  anfrageId: z.string().max(80).optional(),
  /** First and last day, both inclusive. */
  von: day.optional(),
  bis: day.optional(),
  /** Cursor of the page before. */
  ab: z.string().optional(),
  anzahl: z.coerce.number().int().min(1).max(200).default(50),
});
export type SearchInput = z.output<typeof searchInputSchema>;

export const zugriffeInputSchema = z.object({
  /** The person and what belongs to them: `person:…`, `akte:…`, `dokument:…`. */
  gegenstand: z.preprocess((v) => (Array.isArray(v) ? v : [v]), z.array(gegenstandTextSchema).min(1).max(500)),
  von: day.optional(),
  bis: day.optional(),
});

/** Who did what how often to the things asked for, by actor. */
export const zugriffeSchema = z.object({
  zugriffe: z.array(
    z.object({
      akteur: z.object({ art: akteurartSchema, id: z.string() }),
      was: z.string(),
      ergebnis: ergebnisSchema,
      anzahl: z.number().int(),
      erstmals: z.string(),
      zuletzt: z.string(),
    }),
  ),
  /** Other things that the log names together with those asked for: the Akten and documents of a person. */
  verbunden: z.array(z.object({ gegenstand: z.string(), anzahl: z.number().int() })),
});

export const befundSchema = z.object({
  /**
   * `veraendert`, `entfernt`, `eingefuegt`: an entry. `kette`: segments removed, reordered or altered. `unterschrift`:
   * a segment that this house did not sign. `anker`: the chain does not hold what was noted outside the database.
   */
  art: z.enum(['veraendert', 'entfernt', 'eingefuegt', 'kette', 'unterschrift', 'anker']),
  eintragId: z.number().int().optional(),
  segment: z.number().int().optional(),
  /** One German sentence. */
  text: z.string(),
});
export type Befund = z.output<typeof befundSchema>;

export const pruefberichtSchema = z.object({
  unversehrt: z.boolean(),
  begonnenAm: z.string(),
  dauerMs: z.number().int(),
  /** Entries and segments that were looked at. */
  eintraege: z.number().int(),
  segmente: z.number().int(),
  /** First and last segment that were looked at. */
  vonSegment: z.number().int().optional(),
  bisSegment: z.number().int().optional(),
  /** Entries that the chain does not hold yet, by id; at most 100 are named. */
  ungesiegelt: z.object({ anzahl: z.number().int(), ids: z.array(z.number().int()) }),
  /** At most 1,000 are named; `befundeGesamt` counts all. */
  befunde: z.array(befundSchema),
  befundeGesamt: z.number().int(),
});
export type Pruefbericht = z.output<typeof pruefberichtSchema>;

export const siegelstandSchema = z.object({
  /** Last segment of the chain. */
  kopf: z.object({ nummer: z.number().int(), hash: z.string(), zeit: z.string() }).optional(),
  eintraege: z.number().int(),
  ungesiegelt: z.number().int(),
  /** Age of the oldest unsealed entry in seconds; over a minute the sealer (worker) does not run. */
  rueckstandSekunden: z.number().int(),
  /** What expired: up to this segment only the signed checkpoint is left. */
  verfallenBis: z.object({ nummer: z.number().int(), zeit: z.string(), eintraege: z.number().int() }).optional(),
  letztePruefung: pruefberichtSchema.optional(),
  pruefungLaeuft: z.boolean(),
  /** The last check could not be finished; `letztePruefung` is an older one. */
  pruefungGescheitert: z.boolean(),
  /** How far the running check has come. */
  fortschritt: z.object({ segmente: z.number().int(), vonSegmenten: z.number().int() }).optional(),
});
export type Siegelstand = z.output<typeof siegelstandSchema>;
