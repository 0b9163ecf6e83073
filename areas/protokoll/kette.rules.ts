/**
 * The texts that are hashed and signed. Pure and versioned: a new form gets a new number in its first line, old rows
 * keep theirs. README.md describes them for programs of other people.
 */

export const FASSUNG = 1;

/** What stands before the first segment. */
export const ANFANG = '0'.repeat(64);

/** An entry as it lies in the database; `einzelheiten` are the very characters stored there. */
export interface EintragZeile {
  readonly id: number;
  /** UTC with six decimals, as in every text here: `2026-11-26T06:48:32.738530Z`. */
  readonly zeit: string;
  readonly akteurArt: string;
  readonly akteurId: string;
  readonly sitzungId: string | null;
  readonly aktion: string;
  readonly was: string;
  readonly gegenstaende: readonly string[];
  readonly grund: string | null;
  readonly einzelheiten: string;
  readonly ergebnis: string;
  readonly anfrageId: string;
}

/** A batch of entries, chained to the batch before. Hashes are SHA-256 in lower-case hex. */
export interface SegmentZeile {
  readonly nummer: number;
  readonly fassung: number;
  readonly zeit: string;
  /** Earliest and latest time of its entries. */
  readonly vonZeit: string;
  readonly bisZeit: string;
  readonly anzahl: number;
  /** Entries of the whole chain up to and with this segment. */
  readonly gesamt: number;
  readonly vorgaenger: string;
  readonly ids: readonly number[];
  /** One per id, in the same order. */
  readonly hashes: readonly string[];
  readonly hash: string;
  readonly schluessel: string;
  /** Ed25519, base64. */
  readonly signatur: string;
}

/** Stands, signed, for all segments up to its number. */
export interface PruefpunktZeile {
  readonly nummer: number;
  readonly fassung: number;
  readonly zeit: string;
  readonly gesamt: number;
  /** Of the segment with this number. */
  readonly hash: string;
  readonly akteurId: string;
  readonly schluessel: string;
  readonly signatur: string;
}

export function textOfEintrag(eintrag: EintragZeile): string {
  return JSON.stringify([
    'bleibe.protokoll.eintrag.1',
    eintrag.id,
    eintrag.zeit,
    eintrag.akteurArt,
    eintrag.akteurId,
    eintrag.sitzungId,
    eintrag.aktion,
    eintrag.was,
    eintrag.gegenstaende,
    eintrag.grund,
    eintrag.einzelheiten,
    eintrag.ergebnis,
    eintrag.anfrageId,
  ]);
}

export function textOfSegment(segment: Omit<SegmentZeile, 'hash' | 'signatur'>): string {
  return [
    `bleibe.protokoll.segment.${segment.fassung}`,
    segment.nummer,
    segment.vorgaenger,
    segment.zeit,
    segment.vonZeit,
    segment.bisZeit,
    segment.schluessel,
    segment.gesamt,
    segment.anzahl,
    ...segment.ids.map((id, at) => `${id} ${segment.hashes[at] ?? ''}`),
  ].join('\n');
}

/** What the house signs for a segment. */
export function textOfSiegel({ nummer, hash }: Pick<SegmentZeile, 'nummer' | 'hash'>): string {
  return `bleibe.protokoll.siegel.1\n${nummer}\n${hash}`;
}

/** What the house signs for a checkpoint. */
export function textOfPruefpunkt(punkt: Omit<PruefpunktZeile, 'signatur'>): string {
  const { fassung, nummer, zeit, gesamt, hash, akteurId, schluessel } = punkt;
  return [`bleibe.protokoll.pruefpunkt.${fassung}`, nummer, zeit, gesamt, hash, akteurId, schluessel].join('\n');
}

/** JSON without white space and with sorted keys, so that equal facts give equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`);
  return `{${pairs.join(',')}}`;
}
