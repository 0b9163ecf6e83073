/** Characters: what may differ without differing, and what may not appear. Pure. */

/** A text made comparable, with the place in the original of each of its characters. */
export interface Gleichtext {
  readonly text: string;
  /** Offset in the original of character i; one more than there are characters. */
  readonly orte: readonly number[];
}

const QUOTES = /[„“”‟«»"＂″〝〞]/;
const SINGLE_QUOTES = /[‚‘’‛‹›'´`′]/;
const DASHES = /[-‐‑‒–—―−]/;
const SOFT_HYPHEN = '\u00AD';

/**
 * Only whitespace, typographic quotes and dashes, and soft hyphens are levelled. Case, umlauts and every other letter
 * stay as they are; composed and decomposed umlauts are the same character (NFC).
 */
export function levelText(original: string): Gleichtext {
  let text = '';
  const orte: number[] = [];
  let at = 0;
  const segments = original.match(/[\s\S]\p{M}*/gu) ?? [];
  for (const segment of segments) {
    const level = levelOne(segment.normalize('NFC'));
    const space = level === ' ' && (text === '' || text.endsWith(' '));
    if (!space)
      for (const unit of level) {
        text += unit;
        for (let i = 0; i < unit.length; i++) orte.push(at);
      }
    at += segment.length;
  }
  while (text.endsWith(' ')) {
    text = text.slice(0, -1);
    orte.pop();
  }
  orte.push(at);
  return { text, orte };
}

function levelOne(segment: string): string {
  if (segment === SOFT_HYPHEN) return '';
  if (/^\s$/u.test(segment)) return segment === '\uFEFF' ? segment : ' ';
  if (QUOTES.test(segment) && segment.length === 1) return '"';
  if (SINGLE_QUOTES.test(segment) && segment.length === 1) return '"';
  if (DASHES.test(segment) && segment.length === 1) return '-';
  return segment === '…' ? '...' : segment;
}

const LETTERS = /^[A-Za-zÄÖÜäöüßẞÀ-ÖØ-öø-ÿ]$/u;
const SIGNS = /^[\s0-9.,;:!?()[\]{}/\\&%€§+*=°'"„“”‟«»‚‘’‛‹›´`′″‐‑‒–—―−…·•×²³\u00AD_#@|<>~^$-]$/u;

/** Letters of other scripts, invisible signs and unusual digits, unless the source itself has them. */
export function foreignSigns(text: string, source: string): string[] {
  const found = new Set<string>();
  const known = source.normalize('NFC');
  for (const sign of text.normalize('NFC'))
    if (!LETTERS.test(sign) && !SIGNS.test(sign) && !known.includes(sign)) found.add(sign);
  return [...found];
}

/** `U+200B` for what cannot be seen. */
export function nameSign(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{S}]/u.test(sign) ? `„${sign}“ (${code})` : code;
}

const OUTSIDE =
  /!?\[[^\]]*\]\([^)]*\)|<\/?[a-z!][^>]*>|&(?:#\w+|[a-z]+);|\b(?:[a-z][a-z0-9+.-]*:\/\/|data:|javascript:|mailto:|www\.)[^\s<>"“”)]*|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w-]|[\w-]\.)[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|io|de|eu|at|ch|ru|cn|xyz|app|dev|top|ai|co|me|to|ly)\b(?:\/[^\s<>"“”)]*)?/giu;

/** Addresses, HTML and Markdown pictures or links; what the source says word for word is none. */
export function outsideRefs(text: string, source: string): string[] {
  return [...text.matchAll(OUTSIDE)].map(([found]) => found).filter((found) => !source.includes(found));
}

/** For showing what was struck: nothing in it can be opened or loads anything. */
export function withoutOutside(text: string): string {
  return text
    .replace(OUTSIDE, '[entfernt]')
    .replaceAll(/[<>]/g, '')
    .replaceAll(/[\p{Cf}\p{Cc}\p{Co}]/gu, (sign) => (sign === '\n' ? ' ' : ''))
    .trim();
}

export interface Anfuehrung {
  readonly text: string;
  /** False where it is opened and never closed. */
  readonly geschlossen: boolean;
}

/** What a sentence encloses in quotation marks of any kind, also `,,so''`. Apostrophes within words are none. */
export function quotedParts(sentence: string): Anfuehrung[] {
  const text = sentence
    .replaceAll(/,,(?=\S)/g, '„')
    .replaceAll("''", '“')
    .replaceAll('``', '„');
  const found: Anfuehrung[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] as string;
    const single = SINGLE_QUOTES.test(sign);
    if (!(QUOTES.test(sign) || (single && opensSingle(text, at)))) {
      at += 1;
      continue;
    }
    const end = closing(text, at + 1, single);
    const part = text.slice(at + 1, end < 0 ? undefined : end);
    if (part.trim() !== '') found.push({ text: part.trim(), geschlossen: end >= 0 });
    at = end < 0 ? text.length : end + 1;
  }
  return found;
}

const opensSingle = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}§[(]/u.test(text[at + 1] ?? ' ');

function closing(text: string, from: number, single: boolean): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at] as string;
    if (!single && QUOTES.test(sign)) return at;
    if (single && SINGLE_QUOTES.test(sign) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')) return at;
  }
  return -1;
}
