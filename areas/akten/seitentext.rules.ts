/**
 * The text of a page as it is stored and searched, made from its words, so that each token of the text knows the boxes
 * it stands for. A word divided at the end of a line is one token with two boxes.
 */

export interface PlacedWord {
  readonly text: string;
  readonly line: number;
}

export interface Seitentext {
  /** Words separated by one blank, lines by a line feed. */
  readonly text: string;
  /** For each token of the text (split at white space) the indexes of its words. */
  readonly tokens: readonly (readonly number[])[];
}

export function composeText(words: readonly PlacedWord[]): Seitentext {
  const pieces: string[] = [];
  const tokens: number[][] = [];
  words.forEach((word, index) => {
    const parts = partsOf(word.text);
    const before = words[index - 1];
    parts.forEach((part, nth) => {
      if (nth === 0 && before && isDivided(before, word)) {
        pieces.push((pieces.pop() ?? '').replace(/[-\u00ad\u2010]$/u, '') + part);
        tokens.at(-1)?.push(index);
        return;
      }
      if (pieces.length > 0) pieces.push(before && before.line !== word.line && nth === 0 ? '\n' : ' ');
      pieces.push(part);
      tokens.push([index]);
    });
  });
  return { text: pieces.join(''), tokens };
}

/** Nearly every word is one part; a page has hundreds of them, and a search looks at dozens of pages. */
const UNUSUAL = /[\s\p{Cc}]/u;

function partsOf(word: string): readonly string[] {
  if (word !== '' && !UNUSUAL.test(word)) return [word];
  // A text layer may hold control characters; PostgreSQL keeps no NUL, and hits are marked with two others.
  return word
    .replace(/(?!\s)\p{Cc}/gu, '')
    .split(/\s+/u)
    .filter(Boolean);
}

/** "Aufenthalts-" at the end of one line, "erlaubnis" at the beginning of the next. */
function isDivided(before: PlacedWord, word: PlacedWord): boolean {
  return before.line !== word.line && /\p{L}[-\u00ad\u2010]$/u.test(before.text) && /^\p{Ll}/u.test(word.text);
}

export interface Piece {
  readonly text: string;
  readonly treffer: boolean;
}

const AROUND = 12;
const MAX_TOKENS = 40;

/**
 * A piece of the text around the place where most hits stand close together.
 * @param tokens the text split at white space
 * @param hits indexes of tokens, ascending
 */
export function cutSnippet(tokens: readonly string[], hits: readonly number[]): Piece[] {
  const centre = densest(hits);
  const start = Math.max(0, centre - AROUND);
  const end = Math.min(tokens.length, start + MAX_TOKENS);
  const marked = new Set(hits);
  const pieces: { text: string; treffer: boolean }[] = [];
  for (let at = start; at < end; at += 1) {
    const treffer = marked.has(at);
    const gap = at > start ? ' ' : start > 0 ? '… ' : '';
    const last = pieces.at(-1);
    if (last && last.treffer === treffer) last.text += gap + (tokens[at] ?? '');
    else {
      if (last) last.text += treffer ? gap : '';
      pieces.push({ text: (treffer && last ? '' : gap) + (tokens[at] ?? ''), treffer });
    }
  }
  if (end < tokens.length) pieces.push({ text: ' …', treffer: false });
  return pieces;
}

/** The first hit of the window with the most hits. */
function densest(hits: readonly number[]): number {
  let best = 0;
  let bestCount = 0;
  hits.forEach((hit, index) => {
    const count = hits.filter((other, at) => at >= index && other < hit + MAX_TOKENS - AROUND).length;
    if (count > bestCount) [best, bestCount] = [hit, count];
  });
  return best;
}
