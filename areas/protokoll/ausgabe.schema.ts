/** The lines of an export (NDJSON). README.md says how to check one with other programs. */
import { z } from 'zod';

export const AUSGABE_FORMAT = 'bleibe.protokoll.ausgabe.1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const kopfzeileSchema = z.object({
  art: z.literal('kopf'),
  format: z.literal(AUSGABE_FORMAT),
  erstellt: z.string(),
  /** Days asked for; whole segments are put out, so that entries of the days beside may be among them. */
  von: z.string().optional(),
  bis: z.string().optional(),
  schluessel: z.array(z.object({ id: z.string(), oeffentlich: z.string() })),
});

export const segmentzeileSchema = z.object({
  art: z.literal('segment'),
  nummer: z.number(),
  fassung: z.number(),
  zeit: z.string(),
  vonZeit: z.string(),
  bisZeit: z.string(),
  anzahl: z.number(),
  gesamt: z.number(),
  vorgaenger: hash,
  ids: z.array(z.number()),
  hashes: z.array(hash),
  hash,
  schluessel: z.string(),
  signatur: z.string(),
});

export const eintragzeileSchema = z.object({
  /** `ungesiegelt`: no segment held it yet when the export was made. */
  art: z.enum(['eintrag', 'ungesiegelt']),
  id: z.number(),
  zeit: z.string(),
  akteurArt: z.string(),
  akteurId: z.string(),
  sitzungId: z.string().nullable(),
  aktion: z.string(),
  was: z.string(),
  gegenstaende: z.array(z.string()),
  grund: z.string().nullable(),
  /** JSON as text: the very characters that were hashed. */
  einzelheiten: z.string(),
  ergebnis: z.string(),
  anfrageId: z.string(),
});

export const endzeileSchema = z.object({
  art: z.literal('ende'),
  segmente: z.number(),
  eintraege: z.number(),
  ungesiegelt: z.number(),
  /** SHA-256 over all lines before, each with its line feed. */
  hash,
  schluessel: z.string(),
  signatur: z.string(),
});

export const zeileSchema = z.discriminatedUnion('art', [
  kopfzeileSchema,
  segmentzeileSchema,
  eintragzeileSchema,
  endzeileSchema,
]);
export type Zeile = z.output<typeof zeileSchema>;

/** What the house signs at the end. */
export function textOfAusgabe(hashOfLines: string): string {
  return `${AUSGABE_FORMAT}\n${hashOfLines}`;
}
