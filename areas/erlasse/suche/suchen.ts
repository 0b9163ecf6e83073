/** One search over the Sammlungen that somebody may read. Exact, in this process, the same answer twice. */
import { best, frequencyOf, type QueryTerm, type Segment, scoreAll, type Weights } from '#engines/retrieval/index.ts';
import { type Frage, readFrage, type Sprachwissen } from './frage.ts';
import type { Suchabschnitt, Suchbestand } from './suchbestand.ts';

export interface Treffer {
  readonly bestand: number;
  /** Place of the section in its Suchbestand. */
  readonly abschnitt: number;
  readonly score: number;
  /** Its Absätze that carry the question, best first, with their share of the score. */
  readonly absaetze: readonly { readonly ordnung: number; readonly score: number }[];
}

export interface Suchoptionen {
  /** Day since 1970-01-01. */
  readonly tag?: number;
  readonly anzahl: number;
  /** Weight of a section beside others: law of the office, chosen filter. */
  gewicht?(abschnitt: Suchabschnitt): number;
}

export interface Stellgroessen {
  readonly norm: Weights;
  readonly absatz: Weights;
  /** Share of the level of the Absätze in the sum. */
  readonly anteilAbsatz: number;
}

export const STELLGROESSEN: Stellgroessen = {
  norm: { fields: [3, 1, 1, 2], b: [0.3, 0.3, 0.75, 0.6], k1: 1.2 },
  absatz: { fields: [2, 1, 1, 2.5], b: [0.3, 0.5, 0.75, 0.5], k1: 1.2 },
  anteilAbsatz: 0.5,
};

export function suche(
  bestaende: readonly Suchbestand[],
  text: string,
  wissen: Omit<Sprachwissen, 'frequency'>,
  optionen: Suchoptionen,
  groessen: Stellgroessen = STELLGROESSEN,
): { readonly frage: Frage; readonly treffer: readonly Treffer[] } {
  const normen = bestaende.map((one) => one.normen);
  const frage = readFrage(text, { ...wissen, frequency: (term) => frequencyOf(normen, term) });
  const query = toQuery(frage);
  const byNorm = scoreAll(normen, query, groessen.norm, optionen.tag);
  const byAbsatz = scoreAll(
    bestaende.map((one) => one.absaetze),
    query,
    groessen.absatz,
    optionen.tag,
  );
  const fused = fuse(bestaende, byNorm, byAbsatz, optionen, groessen);
  return {
    frage,
    treffer: best(fused, optionen.anzahl).map(({ segment, passage, score }) => ({
      bestand: segment,
      abschnitt: passage,
      score,
      absaetze: absaetzeOf(bestaende[segment] as Suchbestand, byAbsatz[segment] as Float32Array, passage),
    })),
  };
}

/** A term that several words bring counts with its highest weight, not with their sum. */
function toQuery({ woerter }: Frage): QueryTerm[] {
  const weights = new Map<string, number>();
  for (const { terme } of woerter)
    for (const { term, weight } of terme) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/** Sum of both levels, each as a share of its best; a sum kept the order better than ranks did (decision record). */
function fuse(
  bestaende: readonly Suchbestand[],
  byNorm: readonly Float32Array[],
  byAbsatz: readonly Float32Array[],
  { gewicht }: Suchoptionen,
  { anteilAbsatz }: Stellgroessen,
): Float32Array[] {
  const [topNorm, topAbsatz] = [highest(byNorm), highest(byAbsatz)];
  return bestaende.map(({ abschnitte, erster }, i) => {
    const [norms, paragraphs] = [byNorm[i] as Float32Array, byAbsatz[i] as Float32Array];
    const sums = new Float32Array(abschnitte.length);
    for (let a = 0; a < abschnitte.length; a++) {
      const norm = norms[a] ?? 0;
      if (norm === 0) continue;
      let top = 0;
      for (let p = erster[a] ?? 0; p < (erster[a + 1] ?? 0); p++) top = Math.max(top, paragraphs[p] ?? 0);
      const sum = ((1 - anteilAbsatz) * norm) / topNorm + (anteilAbsatz * top) / topAbsatz;
      sums[a] = sum * (gewicht?.(abschnitte[a] as Suchabschnitt) ?? 1);
    }
    return sums;
  });
}

function highest(rows: readonly Float32Array[]): number {
  let top = 0;
  for (const row of rows) for (const score of row) if (score > top) top = score;
  return top || 1;
}

function absaetzeOf({ erster }: Suchbestand, scores: Float32Array, abschnitt: number) {
  const start = erster[abschnitt] ?? 0;
  const found: { ordnung: number; score: number }[] = [];
  for (let at = start; at < (erster[abschnitt + 1] ?? 0); at++)
    found.push({ ordnung: at - start, score: scores[at] ?? 0 });
  return found.sort((a, b) => b.score - a.score || a.ordnung - b.ordnung);
}

export type { Segment };
