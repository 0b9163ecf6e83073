/** What somebody typed into the search, taken apart. Pure. */

export interface ParsedQuery {
  /** Words outside of quotes, without the last when that is open. */
  readonly words: readonly string[];
  /** Contents of „…“ or "…". */
  readonly phrases: readonly string[];
  /** The last word while it is being typed: found by its beginning too. */
  readonly open?: string;
}

const QUOTED = /["„“”«»]([^"„“”«»]*)(?:["„“”«»]|$)/gu;
/** A shorter beginning matches half of the dictionary and helps nobody. */
const SHORTEST_BEGINNING = 3;

export function parseQuery(q: string): ParsedQuery {
  const phrases: string[] = [];
  const rest = q.replace(QUOTED, (_, phrase: string) => {
    if (phrase.trim()) phrases.push(phrase.trim());
    return ' ';
  });
  const words = rest.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const last = words.at(-1);
  // A closed quotation or a blank at the end says that the last word is finished.
  const isOpen = last !== undefined && q.endsWith(last) && isBeginning(last);
  return isOpen ? { words: words.slice(0, -1), phrases, open: last } : { words, phrases };
}

function isBeginning(word: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(word) && word.length >= SHORTEST_BEGINNING;
}

/** Letters enough to be a name, no digits and no quotation. */
export function mayBeName(q: string): boolean {
  return !/["„“”«»\d]/u.test(q) && (q.match(/\p{L}/gu)?.length ?? 0) >= 3 && q.split(/\s+/u).length <= 5;
}
