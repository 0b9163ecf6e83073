/** Whether a quotation stands word for word in one Absatz, and where. Pure. */
import { levelText } from './schrift.rules.ts';

export interface Fund {
  readonly von: number;
  readonly bis: number;
}

/** `[…]`, `[...]`, `(…)`, `…`: what was left out. */
const ELLIPSIS = /\s*(?:\[\s*\.{3}\s*\]|\(\s*\.{3}\s*\)|\.{3,})\s*/g;

/** Parts of a quotation between its ellipses, levelled. */
export function partsOfQuote(zitat: string): string[] {
  return unwrap(levelText(zitat).text)
    .split(ELLIPSIS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A quotation in quotation marks of its own is meant without them. */
function unwrap(text: string): string {
  const inner = text.slice(1, -1);
  const marks = inner.split('"').length - 1;
  return /^".*"$/s.test(text) && marks % 2 === 0 ? inner.trim() : text;
}

/**
 * Places of all parts in the text, in their order and without overlap; undefined where one is missing. A part begins and
 * ends at the edge of a word: a piece of a word proves nothing.
 */
export function findQuote(zitat: string, text: string): Fund[] | undefined {
  const parts = partsOfQuote(zitat);
  const source = levelText(text);
  if (parts.length === 0) return undefined;
  return place(parts, source.text)?.map(({ von, bis }) => ({
    von: source.orte[von] ?? 0,
    bis: endOf(source.orte, bis),
  }));
}

/** Of several places the closest together: what is quoted as one is looked for as one. */
function place(parts: readonly string[], source: string): Fund[] | undefined {
  const [first = '', ...rest] = parts;
  let best: Fund[] | undefined;
  for (const start of places(first, source, 0)) {
    const funde = [start];
    for (const part of rest) {
      const next = places(part, source, funde.at(-1)?.bis ?? 0).next().value;
      if (next) funde.push(next);
    }
    if (funde.length === parts.length && (!best || span(funde) < span(best))) best = funde;
  }
  return best;
}

const span = (funde: readonly Fund[]): number => (funde.at(-1)?.bis ?? 0) - (funde[0]?.von ?? 0);

function* places(part: string, source: string, from: number): Generator<Fund, undefined> {
  for (let at = source.indexOf(part, from); at >= 0; at = source.indexOf(part, at + 1))
    if (atEdges(source, at, at + part.length)) yield { von: at, bis: at + part.length };
  return undefined;
}

const WORDLIKE = /[\p{L}\p{N}]/u;

function atEdges(source: string, von: number, bis: number): boolean {
  const cut = (a: string | undefined, b: string | undefined) => WORDLIKE.test(a ?? '') && WORDLIKE.test(b ?? '');
  return (
    !cut(source[von - 1], source[von]) &&
    !cut(source[bis - 1], source[bis]) &&
    // 1.000 of 1.000,50 is another amount, and 5 of 5.000 too.
    !(/[.,]\d/.test(source.slice(bis, bis + 2)) && /\d/.test(source[bis - 1] ?? '')) &&
    !(/\d[.,]/.test(source.slice(von - 2, von)) && /\d/.test(source[von] ?? ''))
  );
}

function endOf(orte: readonly number[], bis: number): number {
  return (orte[bis - 1] ?? 0) + 1;
}

/** The text that was quoted, from the original, joined by a space. */
export function quotedText(text: string, funde: readonly Fund[]): string {
  return funde.map(({ von, bis }) => text.slice(von, bis)).join(' ');
}

/**
 * What a sentence may take its numbers and norms from: the quoted words, and what was left out between them within one
 * sentence, which the reader sees when following the quotation.
 */
export function spanOf(text: string, funde: readonly Fund[], sentences: readonly Fund[]): string {
  const [first, last] = [funde[0], funde.at(-1)];
  if (!first || !last) return '';
  const whole = sentences.some(({ von, bis }) => von <= first.von && last.bis <= bis);
  return whole ? text.slice(first.von, last.bis) : quotedText(text, funde);
}
