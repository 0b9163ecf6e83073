/** Words made comparable: plain small letters, divided words joined, the likeness of letters and digits undone. Pure. */
import { merke } from './merken.rules.ts';
import type { Wort } from './seite.rules.ts';

/** A text over words; `an[i]` is the word to which the character at `i` belongs. */
export interface Strecke {
  readonly text: string;
  readonly an: readonly number[];
}

const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe' };

/** `Vergütung` → `vergutung`; what is no letter or digit becomes a blank. */
export function faltText(text: string): string {
  return Array.from(text.normalize('NFKC').toLowerCase(), (char) => PLAIN[char] ?? char)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/€/g, ' eur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** `Brutt0jahresgehait` cannot be helped wholly, a digit among letters can. */
const faltWort = merke((wort: Wort): string => {
  const plain = faltText(wort.text);
  return plain.replace(/[a-z]{2,}[015][a-z0-9]*|[015](?=[a-z]{3})[a-z]+/g, (part) =>
    /\d{2}|\d$/.test(part) ? part : part.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('5', 's'),
  );
});

const DIVIDED = /[-\u00ad¬]$/;
/** „Brutto- und Nettolohn“ is no divided word. */
const LINKING = /^(?:und|oder|bzw|sowie|and|or)\b/i;

export function isSplit(text: string, next: string): boolean {
  return DIVIDED.test(text) && text.length > 1 && /^\p{Ll}/u.test(next) && !LINKING.test(next);
}

export const falte = merke((worte: readonly Wort[]): Strecke => {
  let text = '';
  const an: number[] = [];
  worte.forEach((wort, index) => {
    const folded = faltWort(wort);
    const before = worte[index - 1];
    const glued = before !== undefined && isSplit(before.text, wort.text);
    if (folded === '') return;
    const add = text === '' || glued ? folded : ` ${folded}`;
    text += add;
    for (let i = 0; i < add.length; i++) an.push(index);
  });
  return { text, an };
});

const LIKE_DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', l: '1', I: '1', '|': '1' };

/** As it stands, only that letters in numbers are digits again; the length of words does not change. */
export const roh = merke((worte: readonly Wort[]): Strecke => {
  let text = '';
  const an: number[] = [];
  worte.forEach((wort, index) => {
    const add = `${text === '' ? '' : ' '}${toDigits(wort.text)}`;
    text += add;
    for (let i = 0; i < add.length; i++) an.push(index);
  });
  return { text, an };
});

function toDigits(text: string): string {
  if (!/^[€(]*[\dOoQlI|.,:'’\-–/)]+$/.test(text) || (text.match(/\d/g) ?? []).length < 2) return text;
  return Array.from(text, (char) => LIKE_DIGITS[char] ?? char).join('');
}

/** First and last word of a stretch of characters. */
export function wortspanne({ an, text }: Strecke, von: number, bis: number): readonly [number, number] {
  let [from, to] = [von, bis - 1];
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to] === ' ') to--;
  return [an[from] ?? 0, an[to] ?? 0];
}

/** Letters that recognition takes for one another. */
const LIKE: Readonly<Record<string, string>> = {
  i: '[il1j]',
  l: '[il1]',
  o: '[o0]',
  s: '[s5]',
  b: '[b8]',
  m: '(?:m|rn)',
};

const MUSTER = new Map<string, RegExp>();

/** A label, also where it is broken in parts or misread in letters that look alike; with its endings. */
export function etikettMuster(label: string): RegExp {
  const known = MUSTER.get(label);
  if (known) return known;
  const chars = Array.from(label.replaceAll(' ', ''), (char) => LIKE[char] ?? char);
  const muster = new RegExp(`(?<![a-z0-9])${chars.join(' ?')}(?:e?s|en?|n)?(?![a-z0-9])`, 'g');
  MUSTER.set(label, muster);
  return muster;
}
