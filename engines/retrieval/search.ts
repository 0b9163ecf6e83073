/** BM25F over several segments as if they were one: exact scores, no approximation, nothing cut off before ranking. */
import type { Segment } from './segment.ts';

export interface Weights {
  /** Weight of each field. */
  readonly fields: readonly number[];
  /** How much a long field is damped, by field; 0 to 1. */
  readonly b: readonly number[];
  readonly k1: number;
}

export interface ScoredPassage {
  readonly segment: number;
  readonly passage: number;
  readonly score: number;
}

export interface SearchOptions {
  /** Day since 1970-01-01 on which a passage has to be valid; none asks for all days. */
  readonly day?: number;
  readonly most: number;
}

/** Term and weight; `terms` of one `group` stand for the same word, of which the best counts. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

/**
 * Scores of all passages that carry one of the terms. Returned dense, one array a segment: callers fuse levels and
 * take the best afterwards.
 */
export function scoreAll(
  segments: readonly Segment[],
  query: readonly QueryTerm[],
  weights: Weights,
  day: number | undefined,
): readonly Float32Array[] {
  const total = segments.reduce((sum, { size }) => sum + size, 0);
  const fields = weights.fields.length;
  const averages = Array.from({ length: fields }, (_, field) => {
    const words = segments.reduce((sum, { totals }) => sum + (totals[field] ?? 0), 0);
    return Math.max(1, words / Math.max(1, total));
  });
  const scores = segments.map(({ size }) => new Float32Array(size));
  for (const { term, weight } of query) {
    const found = segments.map(({ terms }) => terms.get(term));
    const frequency = segments.reduce((sum, segment, i) => sum + countOf(segment, found[i]), 0);
    if (frequency === 0) continue;
    const idf = Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5)) * weight;
    segments.forEach((segment, i) => {
      const id = found[i];
      const into = scores[i];
      if (id !== undefined && into) scoreTerm(segment, id, idf, weights, averages, day, into);
    });
  }
  return scores;
}

function scoreTerm(
  segment: Segment,
  id: number,
  idf: number,
  { fields, b, k1 }: Weights,
  averages: readonly number[],
  day: number | undefined,
  into: Float32Array,
): void {
  const { starts, docs, counts, lengths, from, to } = segment;
  const width = segment.fields;
  const end = starts[id + 1] ?? 0;
  for (let at = starts[id] ?? 0; at < end; at++) {
    const doc = docs[at] ?? 0;
    if (day !== undefined && ((from[doc] ?? 0) > day || (to[doc] ?? 0) < day)) continue;
    let frequency = 0;
    for (let field = 0; field < width; field++) {
      const count = counts[at * width + field] ?? 0;
      if (count === 0) continue;
      const damp = b[field] ?? 0;
      const length = (lengths[doc * width + field] ?? 0) / (averages[field] ?? 1);
      frequency += ((fields[field] ?? 0) * count) / (1 - damp + damp * length);
    }
    into[doc] = (into[doc] ?? 0) + (idf * (frequency * (k1 + 1))) / (frequency + k1);
  }
}

export function countOf({ starts }: Segment, id: number | undefined): number {
  return id === undefined ? 0 : (starts[id + 1] ?? 0) - (starts[id] ?? 0);
}

/** In how many passages of the segments a term stands. */
export function frequencyOf(segments: readonly Segment[], term: string): number {
  return segments.reduce((sum, segment) => sum + countOf(segment, segment.terms.get(term)), 0);
}

/** The highest scores, best first; equal ones in the order of the passages, so that a page looks the same twice. */
export function best(scores: readonly Float32Array[], most: number): readonly ScoredPassage[] {
  const all: ScoredPassage[] = [];
  let floor = 0;
  scores.forEach((row, segment) => {
    for (let passage = 0; passage < row.length; passage++) {
      const score = row[passage] ?? 0;
      if (score > floor) all.push({ segment, passage, score });
      if (all.length >= most * 4) {
        all.sort(byScore).length = most;
        floor = all[most - 1]?.score ?? 0;
      }
    }
  });
  return all.sort(byScore).slice(0, most);
}

const byScore = (a: ScoredPassage, b: ScoredPassage): number =>
  b.score - a.score || a.segment - b.segment || a.passage - b.passage;
