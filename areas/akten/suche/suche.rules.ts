/** What somebody typed into the search, taken apart. Pure. */
import { isForeign } from './schrift.rules.ts';
import { takeNumbers, type Zahl } from './zahl.rules.ts';

export interface ParsedQuery {
  /** Words outside of quotes, without the last when that is open. */
  readonly words: readonly string[];
  /** Contents of „…“ or "…". */
  readonly phrases: readonly string[];
  /** The last word while it is being typed: found by its beginning too. */
  readonly open?: string;
  /** `wort*`: words by their beginnings. */
  readonly beginnings: readonly string[];
  /** Numbers and dates, with any spacing. */
  readonly zahlen: readonly Zahl[];
  /** The question ends with a number that may still be typed on. */
  readonly offeneZahl: boolean;
  /** `-wort`, `-"ein Satz"`: pages that have it are left out. */
  readonly ohne: readonly string[];
}

const QUOTED = /(?:(?<=^|\s)(-))?["„“”«»]([^"„“”«»]*)(?:["„“”«»]|$)/gu;
const WITHOUT = /(?<=^|\s)-(?=\p{L})(\S+)/gu;
const BEGINNING = /(?<=^|\s)([\p{L}\p{N}]{2,})\*/gu;
/** A shorter beginning matches half of the dictionary and helps nobody. */
const SHORTEST_BEGINNING = 3;

export function parseQuery(q: string): ParsedQuery {
  const phrases: string[] = [];
  const ohne: string[] = [];
  const beginnings: string[] = [];
  const unquoted = q.replace(QUOTED, (_, minus: string | undefined, phrase: string) => {
    if (phrase.trim()) (minus === undefined ? phrases : ohne).push(phrase.trim());
    return ' ';
  });
  const rest = unquoted
    .replace(WITHOUT, (_, word: string) => {
      ohne.push(word);
      return ' ';
    })
    .replace(BEGINNING, (_, word: string) => {
      beginnings.push(word);
      return ' ';
    });
  const numbers = takeNumbers(rest);
  const words = numbers.rest.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const last = words.at(-1);
  // A closed quotation or a blank at the end says that the last word is finished.
  const isOpen = last !== undefined && q.endsWith(last) && isBeginning(last);
  const lastNumber = numbers.zahlen.at(-1);
  return {
    words: isOpen ? words.slice(0, -1) : words,
    phrases,
    ...(isOpen ? { open: last } : {}),
    beginnings,
    zahlen: numbers.zahlen,
    offeneZahl: lastNumber?.art === 'zahl' && q.endsWith(lastNumber.text),
    ohne,
  };
}

function isBeginning(word: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(word) && word.length >= SHORTEST_BEGINNING;
}

/** Words that may be looked for by their parts and their sound: all that is no phrase and no number. */
export function plainWords({ words, open, beginnings }: ParsedQuery): readonly string[] {
  return [...words, ...(open === undefined ? [] : [open]), ...beginnings].filter((word) => /\p{L}{3,}/u.test(word));
}

/** Letters enough to be a name, no digits and no quotation; two letters say as much in Arabic as three in Latin. */
export function mayBeName(q: string): boolean {
  const letters = q.match(/\p{L}/gu)?.length ?? 0;
  return !/["„“”«»\d]/u.test(q) && letters >= (isForeign(q) ? 2 : 3) && q.split(/\s+/u).length <= 5;
}
