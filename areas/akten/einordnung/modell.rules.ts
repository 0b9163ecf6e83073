/**
 * The learning classifier: complement Naive Bayes over words as numbers (Rennie et al. 2003), which bears types with few
 * examples beside types with many. A model is nothing but counts: how many examples of a type hold a word. So it does not
 * depend on the order of learning, and an example that was never learned leaves no trace. Pure.
 */
import { DIMENSIONEN, type Merkmal } from './merkmale.rules.ts';

/** A type with fewer confirmed documents is not proposed. */
export const LEAST_BEISPIELE = 3;
/** A word that stood in one document only says more about that document than about its type. */
const LEAST_DOKUMENTE = 2;
const SMOOTHING = 0.3;

interface Klasse {
  readonly typ: string;
  beispiele: number;
  /** Sum of `zahl`. */
  summe: number;
  /** Examples with a word, by its number. */
  readonly zahl: Uint16Array;
}

export interface Modell {
  readonly klassen: readonly Klasse[];
  /** Over all types. */
  readonly gesamt: Uint32Array;
  readonly beispiele: number;
}

export interface Beispiel {
  readonly typ: string;
  readonly merkmale: readonly number[];
}

/** Gathers examples one by one; those of a type beyond 65,535 are more than a count can hold. */
export class Lerner {
  private readonly klassen = new Map<string, Klasse>();
  private readonly gesamt = new Uint32Array(DIMENSIONEN);
  private beispiele = 0;

  learn({ typ, merkmale }: Beispiel): void {
    const known = this.klassen.get(typ);
    const klasse = known ?? { typ, beispiele: 0, summe: 0, zahl: new Uint16Array(DIMENSIONEN) };
    if (!known) this.klassen.set(typ, klasse);
    for (const nr of merkmale) {
      klasse.zahl[nr] = (klasse.zahl[nr] ?? 0) + 1;
      this.gesamt[nr] = (this.gesamt[nr] ?? 0) + 1;
    }
    klasse.beispiele += 1;
    klasse.summe += merkmale.length;
    this.beispiele += 1;
  }

  done(): Modell {
    const klassen = [...this.klassen.values()].sort((one, other) => (one.typ < other.typ ? -1 : 1));
    return { klassen, gesamt: this.gesamt, beispiele: this.beispiele };
  }
}

export interface Wertung {
  readonly typ: string;
  readonly beispiele: number;
  /** The higher the more likely; comparable within one page only. */
  readonly wert: number;
}

/**
 * Types by likelihood, best first; none when there is nothing to choose between.
 * @param ohne an example that is to count as not learned: its own type is judged by the others
 */
export function bewerte(modell: Modell, merkmale: readonly number[], ohne?: Beispiel): Wertung[] {
  const own = new Set(ohne?.merkmale ?? []);
  const all = sum(modell.klassen, ({ summe }) => summe) - own.size;
  const seen = merkmale.filter((nr) => (modell.gesamt[nr] ?? 0) - (own.has(nr) ? 1 : 0) >= LEAST_DOKUMENTE);
  const found = modell.klassen.flatMap((klasse): Wertung[] => {
    const isOwn = klasse.typ === ohne?.typ;
    const beispiele = klasse.beispiele - (isOwn ? 1 : 0);
    if (beispiele < LEAST_BEISPIELE) return [];
    const rest = all - klasse.summe + (isOwn ? own.size : 0);
    const base = Math.log((rest + SMOOTHING * DIMENSIONEN) / Math.max(1, all + SMOOTHING * DIMENSIONEN));
    let wert = base * seen.length;
    for (const nr of seen) {
      const mine = (klasse.zahl[nr] ?? 0) - (isOwn && own.has(nr) ? 1 : 0);
      const total = (modell.gesamt[nr] ?? 0) - (own.has(nr) ? 1 : 0);
      wert -= Math.log((total - mine + SMOOTHING) / (total + SMOOTHING));
    }
    return [{ typ: klasse.typ, beispiele, wert }];
  });
  if (found.length < 2 || seen.length === 0) return [];
  return found.sort((one, other) => other.wert - one.wert || (one.typ < other.typ ? -1 : 1));
}

/** How far the best lies before the second, per word that was known. */
export function vorsprungOf(wertungen: readonly Wertung[], merkmale: number): number {
  const [first, second] = wertungen;
  return first && second ? (first.wert - second.wert) / Math.sqrt(Math.max(1, merkmale)) : 0;
}

const MOST_WORDS = 4;

/** The words of this page that spoke most for a type: long ones and single ones first among equals. */
export function worteFuer(modell: Modell, merkmale: readonly Merkmal[], typ: string): string[] {
  const klasse = modell.klassen.find((one) => one.typ === typ);
  if (!klasse) return [];
  const weighed = merkmale
    .filter(
      ({ nr, wort }) => (modell.gesamt[nr] ?? 0) >= LEAST_DOKUMENTE && (klasse.zahl[nr] ?? 0) > 0 && wort.length > 3,
    )
    .map(({ nr, wort }) => {
      const [mine, total] = [klasse.zahl[nr] ?? 0, modell.gesamt[nr] ?? 0];
      const only = -Math.log((total - mine + SMOOTHING) / (total + SMOOTHING));
      return { wort, weight: (only * mine) / klasse.beispiele };
    })
    .sort((one, other) => other.weight - one.weight || (one.wort < other.wort ? -1 : 1));
  const chosen: string[] = [];
  for (const { wort } of weighed) {
    if (chosen.some((one) => one.includes(wort) || wort.includes(one))) continue;
    chosen.push(wort);
    if (chosen.length === MOST_WORDS) break;
  }
  return chosen;
}

/** Bytes of a model: the same for the same examples, in whatever order they were learned. */
export function packModell({ klassen, beispiele }: Modell): Uint8Array {
  const head = new TextEncoder().encode(
    JSON.stringify({
      dimensionen: DIMENSIONEN,
      beispiele,
      klassen: klassen.map(({ typ, beispiele: n, summe }) => ({ typ, n, summe })),
    }),
  );
  const bytes = new Uint8Array(4 + head.length + klassen.length * DIMENSIONEN * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.length);
  bytes.set(head, 4);
  for (const [index, { zahl }] of klassen.entries()) {
    const from = 4 + head.length + index * DIMENSIONEN * 2;
    for (let nr = 0; nr < DIMENSIONEN; nr += 1) view.setUint16(from + nr * 2, zahl[nr] ?? 0);
  }
  return bytes;
}

/** Undefined for bytes of another release, whose words were numbered otherwise. */
export function unpackModell(bytes: Uint8Array): Modell | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as {
    dimensionen: number;
    beispiele: number;
    klassen: { typ: string; n: number; summe: number }[];
  };
  if (head.dimensionen !== DIMENSIONEN) return undefined;
  const gesamt = new Uint32Array(DIMENSIONEN);
  const klassen = head.klassen.map(({ typ, n, summe }, index): Klasse => {
    const from = 4 + length + index * DIMENSIONEN * 2;
    const zahl = new Uint16Array(DIMENSIONEN);
    for (let nr = 0; nr < DIMENSIONEN; nr += 1) {
      const count = view.getUint16(from + nr * 2);
      zahl[nr] = count;
      gesamt[nr] = (gesamt[nr] ?? 0) + count;
    }
    return { typ, beispiele: n, summe, zahl };
  });
  return { klassen, gesamt, beispiele: head.beispiele };
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
