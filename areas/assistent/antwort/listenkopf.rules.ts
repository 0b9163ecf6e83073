/** A long list in pieces: each item with the words that lead the list in, without which it says nothing. Pure. */
import type { Teil } from './teil.rules.ts';

/** A list up to here is read as one. */
const SHORT = 500;
const ITEM = /\n\s*(?=(?:\d+[a-z]?\.|[a-z]{1,2}\)|[-–•])\s)/g;
const NUMBERED = /\n\s*(?=\d+[a-z]?\.\s)/g;
/** What was left out between the head and the item. */
export const AUSGELASSEN = ' […] ';

/** The offsets are those of the item; its text begins with the head. */
export function withListHead(satz: Teil): Teil[] {
  const starts = startsOf(satz.text);
  const [first] = starts;
  if (satz.text.trim().length <= SHORT || first === undefined) return [satz];
  const head = satz.text.slice(0, first).trim();
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? satz.text.length;
    const item = satz.text.slice(start, end).trim();
    const text = i === 0 ? `${head}\n${item}` : `${head}${AUSGELASSEN}${item}`;
    return { von: satz.von + start, bis: satz.von + end, text: head === '' ? item : text };
  });
}

/** Of a list in a list the outer items. */
function startsOf(text: string): number[] {
  const numbered = [...text.matchAll(NUMBERED)];
  const found = numbered.length > 0 ? numbered : [...text.matchAll(ITEM)];
  return found.map(({ index, 0: gap }) => index + gap.length);
}
