/** What words found and what vectors found, as one list. Pure: the same lists give the same order. */

export interface Gewertet {
  readonly normId: string;
  readonly score: number;
}

export interface Vereint extends Gewertet {
  readonly durch: 'woerter' | 'vektor' | 'beide';
}

/**
 * Share of the vectors. Not tuned: no embedding model was at hand, and one can be measured with
 * `./bleibe erlasse search --batch`. Words keep the greater part, since they are exact.
 */
export const ANTEIL_VEKTOR = 0.4;
/** A general reranker made legal search worse in published measurements, so it decides half. */
export const ANTEIL_RERANK = 0.5;

interface Fusionsgewichte {
  readonly anteil?: number;
  /** How much a section weighs among what vectors find, as it does among what words find (legal-area prior). */
  readonly gewicht?: (normId: string) => number;
}

/** Each list as a share of its best; cosines are spread between the worst and the best that was found. */
export function vereine(
  woerter: readonly Gewertet[],
  vektoren: readonly Gewertet[],
  { anteil = ANTEIL_VEKTOR, gewicht = () => 1 }: Fusionsgewichte = {},
): Vereint[] {
  const byWords = shares(bestPerNorm(woerter), 0);
  const found = bestPerNorm(vektoren);
  const spread = shares(found, lowest(found));
  // Spread first: a weight on a bare cosine would push every law of the office before every other.
  const byVector = shares(new Map([...spread].map(([normId, share]) => [normId, share * gewicht(normId)])), 0);
  const all = [...new Set([...byWords.keys(), ...byVector.keys()])];
  const sums = all.map((normId) => {
    const [w, v] = [byWords.get(normId), byVector.get(normId)];
    const score = (1 - anteil) * (w ?? 0) + anteil * (v ?? 0);
    return { normId, score, durch: w === undefined ? 'vektor' : v === undefined ? 'woerter' : 'beide' } as const;
  });
  return inOrder(sums);
}

/** The first ones anew, by what the reranker said of them; the others follow as they were. */
export function sortiereNach<T extends Gewertet>(
  treffer: readonly T[],
  bewertungen: readonly number[],
  anteil: number = ANTEIL_RERANK,
): T[] {
  const first = treffer.slice(0, bewertungen.length);
  const [low, high] = [Math.min(...bewertungen), Math.max(...bewertungen)];
  const top = first[0]?.score || 1;
  const spread = high - low || 1;
  const again = first.map((one, i) => {
    const said = ((bewertungen[i] as number) - low) / spread;
    return { ...one, score: (1 - anteil) * (one.score / top) + anteil * said };
  });
  const least = again.reduce((min, { score }) => Math.min(min, score), 1);
  const rest = treffer.slice(bewertungen.length);
  const restTop = rest[0]?.score || 1;
  return [...inOrder(again), ...rest.map((one) => ({ ...one, score: (least * one.score) / restTop }))];
}

function bestPerNorm(given: readonly Gewertet[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { normId, score } of given)
    best.set(normId, Math.max(best.get(normId) ?? Number.NEGATIVE_INFINITY, score));
  return best;
}

function lowest(scores: ReadonlyMap<string, number>): number {
  return scores.size < 2 ? 0 : Math.min(...scores.values());
}

function shares(scores: ReadonlyMap<string, number>, from: number): Map<string, number> {
  const top = Math.max(...scores.values());
  const spread = top - from || 1;
  return new Map([...scores].map(([normId, score]) => [normId, Math.max(0, (score - from) / spread)]));
}

/** Equal scores stay as they came: the words have put them in order for reasons that no score shows. */
function inOrder<T extends Gewertet>(given: readonly T[]): T[] {
  return given.toSorted((a, b) => b.score - a.score);
}
