/** Words of a sentence, and when two of them mean the same. Pure. */
import { LEERE_WOERTER } from './aussage.data.ts';

export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replaceAll('\u00AD', '')
      .toLowerCase()
      .match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []
  );
}

/** What a sentence speaks of, without the words that every sentence has. */
export function contentIn(text: string): string[] {
  return [...new Set(wordsIn(text))].filter((word) => word.length >= 4 && !LEERE_WOERTER.has(word) && !/\d/.test(word));
}

const ENDING = /(?:ungen|ung|heiten|heit|keiten|keit|ern|em|en|er|es|st|te|ten|e|n|s|t)$/;

export function stemOf(word: string): string {
  const plain = word
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
    .replace(/^ge(?=.{5})/, '');
  const stem = plain.replace(ENDING, '');
  return stem.length >= 4 ? stem : plain;
}

/** Inflected forms of a word, and a word within a compound: `Titel` and `Aufenthaltstitels`. */
export function alike(a: string, b: string): boolean {
  const [x, y] = [stemOf(a), stemOf(b)];
  if (x === y) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length >= 5 && long.includes(short)) return true;
  const shared = Math.min(7, Math.ceil(short.length * 0.8));
  return shared >= 5 && short.slice(0, shared) === long.slice(0, shared);
}

export function sharedWith(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) => others.some((other) => alike(word, other))).length;
}
