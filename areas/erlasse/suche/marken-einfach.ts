/** Which words of an Absatz carry a question. Never so many that the mark says nothing. */
import { stemOf, wordsOf } from '#engines/retrieval/index.ts';

import type { Marke } from './suche.schema.ts';

/** Above this share of its words an Absatz is not marked: everything marked is nothing marked. */
const MOST_MARKED = 0.4;

export function markWords(text: string, terms: ReadonlySet<string>): Marke[] {
  const marks: Marke[] = [];
  let words = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words += 1;
    if (wordsOf(word).some((one) => terms.has(stemOf(one))))
      marks.push({ art: 'wort', von: index, bis: index + word.length });
  }
  return marks.length > words * MOST_MARKED ? [] : marks;
}
