/**
 * What the learning classifier sees of a page: its words and pairs of words, folded, each as a number. No word can be
 * read back from a number, and figures (birth dates, amounts, Aktenzeichen) are not seen at all. Pure.
 */
import { foldName } from '../name.rules.ts';

/** Numbers that a word can become. */
export const DIMENSIONEN = 16_384;
/** As much of a page as is looked at. */
const MOST_LETTERS = 6_000;
/** What stands in these first lines counts once more, as what stands at the head. */
const HEAD_LINES = 10;
const LEAST_WORD = 2;
const MOST_WORD = 32;

export interface Merkmal {
  readonly nr: number;
  /** As it stands in the text, folded; a pair with a space. */
  readonly wort: string;
  readonly amKopf: boolean;
}

/** Each once, however often it stands there. */
export function readMerkmale(text: string): Merkmal[] {
  const found = new Map<number, Merkmal>();
  const add = (wort: string, amKopf: boolean) => {
    const nr = numberOf(amKopf ? `^${wort}` : wort);
    if (!found.has(nr)) found.set(nr, { nr, wort, amKopf });
  };
  const lines = text
    .slice(0, MOST_LETTERS)
    .split('\n')
    .map(wordsOf)
    .filter((words) => words.length > 0);
  for (const [at, words] of lines.entries()) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      const both = next === undefined ? [word] : [word, `${word} ${next}`];
      for (const one of both) {
        add(one, false);
        if (at < HEAD_LINES) add(one, true);
      }
    }
  }
  return [...found.values()];
}

function wordsOf(line: string): string[] {
  return foldName(line)
    .split(' ')
    .filter((word) => word.length >= LEAST_WORD && word.length <= MOST_WORD && !/\d/.test(word));
}

/** FNV-1a, 32 bits. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash ^= word.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 16) ^ hash) & (DIMENSIONEN - 1);
}
