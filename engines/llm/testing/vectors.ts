/** Vectors and scores that need no model and are the same on every machine: words, cut into threes, hashed. */

const WORD = /\p{L}{3,}|\d+/gu;

/** Unit length; texts that share words or parts of words lie near one another. */
export function vectorOf(text: string, dimensions: number, synonyms: readonly (readonly string[])[]): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of wordsOf(text, synonyms))
    for (const part of [word, ...threesOf(word)]) {
      const hash = hashOf(part);
      const weight = (part === word ? 2 : 0.5) * (hash & 1 ? 1 : -1);
      const place = (hash >>> 1) % dimensions;
      vector[place] = (vector[place] as number) + weight;
    }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** How much of the query's words the document has, 0 to 1. */
export function scoreOf(query: string, document: string, synonyms: readonly (readonly string[])[]): number {
  const asked = new Set(wordsOf(query, synonyms));
  if (asked.size === 0) return 0;
  const there = new Set(wordsOf(document, synonyms));
  return [...asked].filter((word) => there.has(word)).length / asked.size;
}

function wordsOf(text: string, synonyms: readonly (readonly string[])[]): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.map((word) => synonyms.find((group) => group.includes(word))?.[0] ?? word);
}

function threesOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3));
}

/** FNV-1a, stirred once more so that the low bits differ too. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
