/** German text to words, and words to the terms that are looked up: folded, stemmed, compounds taken apart. */
import { stemmer } from '@orama/stemmers/german';

const WORD = /[\p{L}\p{N}]+/gu;
/** Longer than any word of German law; what is longer is noise or an attack, and is cut. */
const LONGEST = 64;

/** Lower case words in their order; `ß` as `ss`, as the stemmer wants it. */
export function wordsOf(text: string): string[] {
  const found = text.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss').match(WORD) ?? [];
  return found.map((word) => (word.length > LONGEST ? word.slice(0, LONGEST) : word));
}

/** Stem with umlauts folded; words with digits (18g, 2a) stay as they are. */
export function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  return foldUmlauts(stemmer(word));
}

export function foldUmlauts(word: string): string {
  return word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
}

/**
 * What may stand alone inside a compound: words that the corpus itself uses often enough. No foreign dictionary, so
 * nothing to license, and the words are those of the office's own sources.
 */
export class Vocabulary {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #beside: ReadonlyMap<string, number>;
  /** First letters of its words, to the length of the longest word that begins so. */
  readonly #beginnings = new Map<string, number>();
  readonly #cache = new Map<string, readonly string[]>();

  /** `beside`: words that may be parts too, but are none of the corpus and are not told as such. */
  constructor(counts: ReadonlyMap<string, number>, beside: ReadonlyMap<string, number> = new Map()) {
    this.#counts = counts;
    this.#beside = beside;
    for (const word of [...beside.keys(), ...counts.keys()]) {
      const beginning = word.slice(0, SHORTEST_PART);
      this.#beginnings.set(beginning, Math.max(this.#beginnings.get(beginning) ?? 0, word.length));
    }
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  get size(): number {
    return this.#counts.size;
  }

  entries(): IterableIterator<[string, number]> {
    return this.#counts.entries();
  }

  /** Stems of the parts, empty for what is no compound. */
  partsOf(word: string): readonly string[] {
    const known = this.#cache.get(word);
    if (known) return known;
    const parts = word.length < SHORTEST_COMPOUND || /\d/.test(word) ? [] : this.#split(word).map(stemOf);
    if (this.#cache.size > CACHE_LIMIT) this.#cache.clear();
    this.#cache.set(word, parts);
    return parts;
  }

  /** The split with the fewest parts, then the one whose rarest part is used most. */
  #split(word: string): readonly string[] {
    const best: (Split | undefined)[] = new Array(word.length + 1);
    best[0] = { parts: [], score: Number.POSITIVE_INFINITY };
    for (let start = 0; start <= word.length - SHORTEST_PART; start++) {
      const before = best[start];
      const longest = before && this.#beginnings.get(word.slice(start, start + SHORTEST_PART));
      if (!before || longest === undefined) continue;
      const last = Math.min(word.length, start + longest + LONGEST_LINK);
      for (let end = start + SHORTEST_PART; end <= last; end++) {
        if (start === 0 && end === word.length) continue;
        const part = this.#partAt(word.slice(start, end), end < word.length);
        if (part)
          best[end] = better(best[end], {
            parts: [...before.parts, part.word],
            score: Math.min(before.score, part.count),
          });
      }
    }
    return best[word.length]?.parts ?? [];
  }

  #partAt(piece: string, inside: boolean): { word: string; count: number } | undefined {
    const whole = this.#countOf(piece);
    if (whole !== undefined && !NO_PART.has(piece)) return { word: piece, count: whole };
    if (!inside) return undefined;
    for (const link of LINKS) {
      if (!piece.endsWith(link)) continue;
      const word = piece.slice(0, -link.length);
      const count = word.length >= SHORTEST_PART ? this.#countOf(word) : undefined;
      if (count !== undefined && !NO_PART.has(word)) return { word, count };
    }
    return undefined;
  }

  #countOf(word: string): number | undefined {
    return this.#counts.get(word) ?? this.#beside.get(word);
  }
}

interface Split {
  readonly parts: readonly string[];
  readonly score: number;
}

const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 4;
const CACHE_LIMIT = 500_000;
/** What joins two words: Geburt-s-urkunde, Familie-n-nachzug, Kind-er-geld. */
const LINKS = ['s', 'es', 'n', 'en', 'er', 'ns', '-'] as const;
const LONGEST_LINK = 2;
/** Endings and prefixes that are words of their own by accident. */
const NO_PART = new Set([
  'ungen',
  'lich',
  'liche',
  'lichen',
  'licher',
  'keit',
  'keiten',
  'heit',
  'heiten',
  'schaft',
  'schaften',
  'nisse',
  'nissen',
  'ende',
  'enden',
  'ende',
  'aller',
  'alle',
  'eine',
  'einen',
  'einer',
  'eines',
  'über',
  'unter',
  'nach',
  'auch',
  'oder',
  'sein',
  'seine',
  'sich',
  'sind',
  'dass',
  'wird',
]);

function better(a: Split | undefined, b: Split): Split {
  if (!a) return b;
  if (a.parts.length !== b.parts.length) return a.parts.length < b.parts.length ? a : b;
  return a.score >= b.score ? a : b;
}

/** Counts words as they stand; those below `least` are dropped at the end. */
export function countWords(texts: Iterable<string>, least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return vocabularyWords(counts, least);
}

/** Those that are used often enough to be part of a compound. */
export function vocabularyWords(
  counts: Iterable<readonly [string, number]>,
  least: number,
): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  for (const [word, count] of counts)
    if (count >= least && word.length >= SHORTEST_PART && !/\d/.test(word)) kept.set(word, count);
  return kept;
}
