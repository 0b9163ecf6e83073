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

export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

/** What passages are common to: how rare a term is counts there too. */
export interface Home {
  /** One byte a passage, by segment: 1 for a passage that is at home. */
  readonly passages: readonly Uint8Array[];
  readonly size: number;
  /** Share of the rarity at home in the rarity that counts; 0 to 1. */
  readonly share: number;
}

export interface ScoreOptions {
  readonly weights: Weights;
  /** Day since 1970-01-01 on which a passage has to be valid; none asks for all days. */
  readonly day?: number | undefined;
  readonly home?: Home | undefined;
}

/** Of one segment: the score of each passage, and which have one, so that nobody looks at all the others. */
export class Scores {
  readonly values: Float32Array;
  readonly #passages: Uint32Array;
  #count = 0;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.#passages = new Uint32Array(size);
  }

  /** In the order in which they were met, each once. */
  get found(): Uint32Array {
    return this.#passages.subarray(0, this.#count);
  }

  /** `more` is above 0. */
  add(passage: number, more: number): void {
    const before = this.values[passage] ?? 0;
    if (before === 0) this.#passages[this.#count++] = passage;
    this.values[passage] = before + more;
  }

  /** What a term gives to the passages of its postings, `docs` from `start` on; by its frequency in each. */
  addTerm(docs: Uint32Array, start: number, frequencies: Float64Array, idf: number, k1: number): void {
    const [values, passages] = [this.values, this.#passages];
    let count = this.#count;
    for (let i = 0; i < frequencies.length; i++) {
      const frequency = frequencies[i] as number;
      if (frequency === 0) continue;
      const doc = docs[start + i] as number;
      const before = values[doc] as number;
      if (before === 0) passages[count++] = doc;
      values[doc] = before + (idf * (frequency * (k1 + 1))) / (frequency + k1);
    }
    this.#count = count;
  }

  clear(): void {
    if (this.#count * 8 > this.values.length) this.values.fill(0);
    else for (const passage of this.found) this.values[passage] = 0;
    this.#count = 0;
  }
}

/** Arrays as long as a segment are made anew for no question: zeroing and collecting them cost more than the search. */
const FREE = new WeakMap<Segment, Scores[]>();

export const scoresFor = (segment: Segment): Scores => FREE.get(segment)?.pop() ?? new Scores(segment.size);

/** Once nobody reads these scores any more. Who does not give them back pays with memory only. */
export function giveBack(segment: Segment, scores: Scores): void {
  scores.clear();
  const free = FREE.get(segment);
  if (free) free.push(scores);
  else FREE.set(segment, [scores]);
}

/** Scores of all passages that carry one of the terms: callers fuse levels and take the best afterwards. */
export function scoreAll(
  segments: readonly Segment[],
  query: readonly QueryTerm[],
  { weights, day, home }: ScoreOptions,
): readonly Scores[] {
  const total = segments.reduce((sum, { size }) => sum + size, 0);
  const averages = averagesOf(segments, weights.fields.length, total);
  const scores = segments.map(scoresFor);
  for (const { term, weight } of query) {
    const found = segments.map((segment) => segment.terms.get(term));
    const idf = idfOf(segments, found, total, home) * weight;
    if (idf === 0) continue;
    segments.forEach((segment, i) => {
      const id = found[i];
      if (id !== undefined) scoreTerm(segment, id, { idf, weights, averages, day }, scores[i] as Scores);
    });
  }
  return scores;
}

function averagesOf(segments: readonly Segment[], fields: number, total: number): number[] {
  return Array.from({ length: fields }, (_, field) => {
    const words = segments.reduce((sum, { totals }) => sum + (totals[field] ?? 0), 0);
    return Math.max(1, words / Math.max(1, total));
  });
}

/** How rare a term is: over all passages and, by its share, among those at home. 0 for a term that nobody uses. */
function idfOf(
  segments: readonly Segment[],
  found: readonly (number | undefined)[],
  total: number,
  home: Home | undefined,
): number {
  const frequency = segments.reduce((sum, segment, i) => sum + countOf(segment, found[i]), 0);
  if (frequency === 0) return 0;
  const everywhere = rarity(frequency, total);
  if (!home || home.size === 0) return everywhere;
  let atHome = 0;
  segments.forEach((segment, i) => {
    const [id, flags] = [found[i], home.passages[i]];
    if (id !== undefined && flags) atHome += countAtHome(segment, flags, id);
  });
  return (1 - home.share) * everywhere + home.share * rarity(atHome, home.size);
}

/** By the flags, of each term that was ever asked for; less than 0 is not counted yet. */
const AT_HOME = new WeakMap<Uint8Array, Int32Array>();

/** In how many passages at home the term stands. The flags of a segment stay as they are. */
export function countAtHome({ starts, docs, termList }: Segment, flags: Uint8Array, id: number): number {
  const known = AT_HOME.get(flags) ?? new Int32Array(termList.length).fill(-1);
  AT_HOME.set(flags, known);
  let count = known[id] ?? 0;
  if (count >= 0) return count;
  count = 0;
  for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at++) count += flags[docs[at] ?? 0] ?? 0;
  known[id] = count;
  return count;
}

const rarity = (frequency: number, total: number): number =>
  Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));

interface TermScoring {
  readonly idf: number;
  readonly weights: Weights;
  readonly averages: readonly number[];
  readonly day: number | undefined;
}

function scoreTerm(segment: Segment, id: number, { idf, day, ...scoring }: TermScoring, into: Scores): void {
  const { starts, docs, from, to } = segment;
  const frequencies = frequenciesOf(segment, id, scoring);
  const { k1 } = scoring.weights;
  const start = starts[id] ?? 0;
  if (day === undefined) {
    into.addTerm(docs, start, frequencies, idf, k1);
    return;
  }
  for (let i = 0; i < frequencies.length; i++) {
    const doc = docs[start + i] as number;
    if ((from[doc] as number) > day || (to[doc] as number) < day) continue;
    const frequency = frequencies[i] as number;
    if (frequency > 0) into.add(doc, (idf * (frequency * (k1 + 1))) / (frequency + k1));
  }
}

type Damping = Pick<TermScoring, 'weights' | 'averages'>;

interface KnownFrequencies extends Damping {
  readonly byTerm: Map<number, Float64Array>;
  held: number;
}

/** Of terms that stand in many passages, for the weights that a segment was last asked with: a division for each field. */
const FREQUENCIES = new WeakMap<Segment, KnownFrequencies>();
const MANY = 500;
/** 8 MiB a segment. */
const MOST_HELD = 1 << 20;

/** For each posting of the term: its counts in the fields, weighted and damped by the lengths of the fields. */
function frequenciesOf(segment: Segment, id: number, damping: Damping): Float64Array {
  const kept = keptFor(segment, damping);
  const known = kept.byTerm.get(id);
  if (known) return known;
  const made = readFrequencies(segment, id, damping);
  if (made.length < MANY) return made;
  if (kept.held + made.length > MOST_HELD) {
    kept.byTerm.clear();
    kept.held = 0;
  }
  kept.byTerm.set(id, made);
  kept.held += made.length;
  return made;
}

function keptFor(segment: Segment, { weights, averages }: Damping): KnownFrequencies {
  const kept = FREQUENCIES.get(segment);
  if (kept?.weights === weights && kept.averages.every((one, i) => one === averages[i])) return kept;
  const made = { weights, averages, byTerm: new Map(), held: 0 };
  FREQUENCIES.set(segment, made);
  return made;
}

function readFrequencies(segment: Segment, id: number, { weights: { fields, b }, averages }: Damping): Float64Array {
  const { starts, docs, counts, lengths, fields: width } = segment;
  const start = starts[id] ?? 0;
  const frequencies = new Float64Array((starts[id + 1] ?? 0) - start);
  for (let i = 0; i < frequencies.length; i++) {
    const doc = docs[start + i] as number;
    let frequency = 0;
    for (let field = 0; field < width; field++) {
      const count = counts[(start + i) * width + field] as number;
      if (count === 0) continue;
      const damp = b[field] ?? 0;
      const length = (lengths[doc * width + field] as number) / (averages[field] ?? 1);
      frequency += ((fields[field] ?? 0) * count) / (1 - damp + damp * length);
    }
    frequencies[i] = frequency;
  }
  return frequencies;
}

export function countOf({ starts }: Segment, id: number | undefined): number {
  return id === undefined ? 0 : (starts[id + 1] ?? 0) - (starts[id] ?? 0);
}

/** In how many passages of the segments a term stands. */
export function frequencyOf(segments: readonly Segment[], term: string): number {
  return segments.reduce((sum, segment) => sum + countOf(segment, segment.terms.get(term)), 0);
}

/** The highest scores of those that were offered, best first; equal ones in the order of the passages. */
export class Best {
  readonly #most: number;
  readonly #kept: ScoredPassage[] = [];
  #floor = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Below this nothing is kept any more; what is equal may stand before those that were found earlier. */
  get floor(): number {
    return this.#floor;
  }

  offer(segment: number, passage: number, score: number): void {
    if (score < this.#floor) return;
    const kept = this.#kept;
    kept.push({ segment, passage, score });
    if (kept.length < this.#most * 4) return;
    kept.sort(byScore).length = this.#most;
    this.#floor = kept[this.#most - 1]?.score ?? 0;
  }

  list(): readonly ScoredPassage[] {
    return this.#kept.sort(byScore).slice(0, this.#most);
  }
}

/** The highest scores, best first, so that a page looks the same twice. */
export function best(scores: readonly Scores[], most: number): readonly ScoredPassage[] {
  const kept = new Best(most);
  scores.forEach(({ values, found }, segment) => {
    for (const passage of found) kept.offer(segment, passage, values[passage] as number);
  });
  return kept.list();
}

const byScore = (a: ScoredPassage, b: ScoredPassage): number =>
  b.score - a.score || a.segment - b.segment || a.passage - b.passage;

/** Whether the term stands in the passage. */
export const stands = (segment: Segment, term: string, passage: number): boolean =>
  placeOf(segment, term, passage) !== undefined;

/** Whether it stands in this field of the passage. */
export function standsIn(segment: Segment, field: number, term: string, passage: number): boolean {
  const at = placeOf(segment, term, passage);
  return at !== undefined && (segment.counts[at * segment.fields + field] ?? 0) > 0;
}

/** Whether it stands in this field of any passage with a flag. */
export function standsInAny(
  { terms, starts, docs, counts, fields }: Segment,
  field: number,
  term: string,
  flags: Uint8Array,
): boolean {
  const id = terms.get(term);
  if (id === undefined) return false;
  for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at++)
    if ((counts[at * fields + field] ?? 0) > 0 && flags[docs[at] ?? 0] === 1) return true;
  return false;
}

/** Of a term in a passage, its place among the postings: binary search, since they lie in the order of the passages. */
function placeOf({ terms, starts, docs }: Segment, term: string, passage: number): number | undefined {
  const id = terms.get(term);
  if (id === undefined) return undefined;
  let low = starts[id] ?? 0;
  let high = (starts[id + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const doc = docs[middle] ?? 0;
    if (doc === passage) return middle;
    if (doc < passage) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
