/** Numbers, amounts, periods and dates in a text, made comparable. Pure. */
import {
  BESONDERE,
  EINER,
  EINHEITEN,
  GRENZEN,
  type Grenze,
  MONATE,
  TAKTE,
  ZEHNER,
  ZUSAMMENGESETZT,
} from './zahlwort.data.ts';

export interface Zahl {
  /** As it is written, with its unit. */
  readonly geschrieben: string;
  readonly wert: number;
  readonly einheit: string | null;
  readonly grenze: Grenze | null;
  /** „seit drei Jahren“ is at least as long, „innerhalb von drei Monaten“ at most, „das 16. Lebensjahr nicht vollendet“ less. */
  readonly davor: 'seit' | 'innerhalb' | 'unvollendet' | null;
  readonly von: number;
}

/** A day, a month of a year, or a year: the parts that are not said are null. */
export interface Datum {
  readonly geschrieben: string;
  readonly jahr: number | null;
  readonly monat: number | null;
  readonly tag: number | null;
}

export interface Angaben {
  readonly zahlen: readonly Zahl[];
  readonly daten: readonly Datum[];
  readonly takte: readonly string[];
  /** Words with a digit in them that are no number, `3o`. */
  readonly raetsel: readonly string[];
}

interface Token {
  readonly wort: string;
  readonly von: number;
  readonly bis: number;
}

const TOKEN =
  /\d+(?:[.\s]\d{3}(?!\d))+(?:,\d+)?(?![\p{L}\d])|\d+(?:,\d+)?(?:-\p{L}+)?(?![\p{L}\d])|[\p{L}\d]+(?:-[\p{L}\d]+)*|[%€]/gu;
/** „eine Person“ is no number of people. */
const ARTICLE_ONLY: ReadonlySet<string> = new Set(['person', 'kind', 'mal', 'ordnung']);

/** Reads everything that counts. References to norms have been blanked out before, by `blankVerweise`. */
export function readAngaben(text: string): Angaben {
  const { daten, rest } = readDaten(text.normalize('NFC').replaceAll('\u00AD', ''));
  const tokens = tokensOf(rest);
  const zahlen: Zahl[] = [];
  const raetsel: string[] = [];
  for (const [i, token] of tokens.entries()) {
    const number = numberOf(token.wort);
    if (number === undefined) {
      if (/\d/.test(token.wort)) raetsel.push(token.wort);
      continue;
    }
    const unit = number.einheit ?? unitAfter(tokens, i, rest);
    if (number.artikel && (!unit || ARTICLE_ONLY.has(unit))) continue;
    if (/^hundert$/i.test(token.wort) && /^vom$/i.test(tokens[i - 1]?.wort ?? '')) continue;
    zahlen.push({
      geschrieben: rest.slice(token.von, unitEnd(tokens, i, unit, number.einheit, token.bis)).trim(),
      wert: number.wert,
      einheit: unit,
      ...boundBefore(rest, token.von),
      von: token.von,
    });
  }
  return { zahlen, daten, takte: taktOf(tokens), raetsel };
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    wort: match[0],
    von: match.index,
    bis: match.index + match[0].length,
  }));
}

interface Gelesen {
  readonly wert: number;
  readonly einheit?: string;
  /** „ein“, „eine“: a number only before a unit. */
  readonly artikel?: boolean;
}

function numberOf(wort: string): Gelesen | undefined {
  const lower = wort.toLowerCase().replaceAll('dreissig', 'dreißig');
  if (/^\d/.test(lower)) return digits(lower);
  if (/\d/.test(lower)) return undefined;
  if (/^ein(?:e[mnrs]?)?$/.test(lower)) return { wert: 1, artikel: true };
  const special = BESONDERE[lower];
  if (special !== undefined) return { wert: special };
  const plain = wordNumber(lower) ?? wordNumber(lower.replace(/(?:en|er|e)$/, ''));
  if (plain !== undefined) return { wert: plain };
  return ordinal(wort) ?? compound(lower);
}

function digits(lower: string): Gelesen | undefined {
  const [, number = '', , tail] = /^(\d+(?:[.\s]\d{3})*(?:,\d+)?)(-)?([\p{L}]+)?$/u.exec(lower) ?? [];
  if (number === '') return undefined;
  const wert = Number(number.replaceAll(/[.\s]/g, '').replace(',', '.'));
  if (!tail) return { wert };
  const einheit = compoundUnit(tail);
  return einheit ? { wert, einheit } : undefined;
}

/** `einundzwanzig`, `zweihundertfünfzig`, `tausend`. */
function wordNumber(word: string): number | undefined {
  if (word === '') return undefined;
  const [thousands, afterThousand] = splitAt(word, 'tausend');
  if (thousands !== undefined) return join(thousands, 1000, afterThousand);
  const [hundreds, afterHundred] = splitAt(word, 'hundert');
  if (hundreds !== undefined) return join(hundreds, 100, afterHundred);
  const small = EINER[word] ?? ZEHNER[word];
  if (small !== undefined && word !== 'ein') return small;
  const [one, ten] = splitAt(word, 'und');
  const [units, tens] = [EINER[one ?? ''], ZEHNER[ten ?? '']];
  return units !== undefined && tens !== undefined ? tens + units : undefined;
}

function splitAt(word: string, middle: string): [string, string] | [undefined, undefined] {
  const at = word.indexOf(middle);
  return at < 0 ? [undefined, undefined] : [word.slice(0, at), word.slice(at + middle.length)];
}

function join(before: string, factor: number, after: string): number | undefined {
  const [high, low] = [
    before === '' || before === 'ein' ? 1 : wordNumber(before),
    after === '' ? 0 : wordNumber(after),
  ];
  return high !== undefined && low !== undefined ? high * factor + low : undefined;
}

/** `zweiten`, `achtzehnte`; „Dritte“ with a capital are people. */
function ordinal(wort: string): Gelesen | undefined {
  const [, stem] = /^([a-zäöüß]+?)(?:st|t)e[mnrs]?$/.exec(wort) ?? [];
  if (!stem) return undefined;
  const irregular: Readonly<Record<string, number>> = { er: 1, drit: 3, sieb: 7, ach: 8 };
  const wert = irregular[stem] ?? (wort.startsWith('dritt') ? 3 : wordNumber(stem));
  return wert === undefined || wort.startsWith('erste') ? undefined : { wert, einheit: 'ordnung' };
}

function compound(lower: string): Gelesen | undefined {
  for (const number of NUMBER_WORDS) {
    if (!lower.startsWith(number)) continue;
    const einheit = compoundUnit(lower.slice(number.length));
    const wert = BESONDERE[number] ?? EINER[number] ?? wordNumber(number);
    if (einheit && wert !== undefined) return { wert, einheit };
  }
  return undefined;
}

const NUMBER_WORDS: readonly string[] = [...Object.keys(EINER), ...Object.keys(ZEHNER), 'halb', 'hundert'].sort(
  (a, b) => b.length - a.length,
);

function compoundUnit(tail: string): string | undefined {
  return ZUSAMMENGESETZT.find(([form]) => form.test(tail))?.[1];
}

export function unitOf(wort: string): string | undefined {
  const lower = wort.toLowerCase();
  return EINHEITEN.find(([form]) => form.test(lower))?.[1];
}

/** Adjectives may stand before the unit („drei volle Jahre“), and a list shares it („zwei oder drei Jahre“). */
function unitAfter(tokens: readonly Token[], at: number, text: string): string | null {
  for (let i = at + 1; i <= at + 4; i++) {
    const next = tokens[i];
    if (!next || /[.;:()]/.test(text.slice(tokens[i - 1]?.bis, next.von).replace(/^\./, ''))) return null;
    const unit = unitOf(next.wort);
    if (unit) return unit;
    if (/^vom$/i.test(next.wort) && /^hundert$/i.test(tokens[i + 1]?.wort ?? '')) return 'prozent';
    if (/^[A-ZÄÖÜ]/.test(next.wort)) return null;
  }
  return null;
}

function unitEnd(
  tokens: readonly Token[],
  at: number,
  unit: string | null,
  own: string | undefined,
  fallback: number,
): number {
  if (!unit || own) return fallback;
  return tokens.slice(at + 1, at + 5).find(({ wort }) => unitOf(wort) === unit)?.bis ?? fallback;
}

function boundBefore(text: string, at: number): Pick<Zahl, 'grenze' | 'davor'> {
  const before = text
    .slice(Math.max(0, at - 40), at)
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (/^\d+\.\s+lebensjahre?s?(?:\s+\p{L}+)?\s+nicht/u.test(text.slice(at, at + 60).toLowerCase()))
    return { grenze: null, davor: 'unvollendet' };
  const davor = /\b(?:seit|nach|ab)(?: \p{L}+)?$/u.test(before)
    ? 'seit'
    : /\b(?:binnen|innerhalb(?: von)?|bis)(?: \p{L}+)?$/u.test(before)
      ? 'innerhalb'
      : null;
  return { grenze: GRENZEN.find(([form]) => form.test(before))?.[1] ?? null, davor };
}

function taktOf(tokens: readonly Token[]): string[] {
  const found = tokens.map(({ wort }) => TAKTE.find(([form]) => form.test(wort.toLowerCase()))?.[1]);
  return [...new Set(found.filter((one) => one !== undefined))];
}

const MONTH = MONATE.join('|');
const DATES: readonly (readonly [RegExp, (m: readonly string[]) => Omit<Datum, 'geschrieben'>])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, ([, y, m, d]) => ({ jahr: Number(y), monat: Number(m), tag: Number(d) })],
  [
    /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/g,
    ([, d, m, y = '']) => ({ jahr: Number(y) + (y.length === 2 ? 2000 : 0), monat: Number(m), tag: Number(d) }),
  ],
  [
    new RegExp(`\\b(\\d{1,2})\\.\\s*(${MONTH})(?:\\s+(\\d{4}))?(?!\\p{L})`, 'giu'),
    ([, d, m = '', y]) => ({ jahr: y ? Number(y) : null, monat: MONATE.indexOf(m.toLowerCase()) + 1, tag: Number(d) }),
  ],
  [
    new RegExp(`(?<!\\p{L})(${MONTH})(?:\\s+(\\d{4}))?(?!\\p{L})`, 'giu'),
    ([, m = '', y]) => ({ jahr: y ? Number(y) : null, monat: MONATE.indexOf(m.toLowerCase()) + 1, tag: null }),
  ],
  [
    /(?<![\d.,])((?:19|20)\d{2})(?![\d]|[.,]\d|\s*(?:Euro|€|EUR|Prozent|%|Personen))/g,
    ([, y]) => ({ jahr: Number(y), monat: null, tag: null }),
  ],
];

function readDaten(text: string): { readonly daten: Datum[]; readonly rest: string } {
  const daten: Datum[] = [];
  let rest = text;
  for (const [form, read] of DATES)
    rest = rest.replace(form, (...args) => {
      const match = args.slice(0, -2).map((part) => part as string);
      daten.push({ geschrieben: match[0] ?? '', ...read(match) });
      return ' '.repeat((match[0] ?? '').length);
    });
  return { daten, rest };
}

/** Whether the source says this date, or one that holds it: „Januar 2025“ of „1. Januar 2025“. */
export function saysDatum(source: readonly Datum[], { jahr, monat, tag }: Datum): boolean {
  const fits = (given: number | null, known: number | null) => given === null || given === known;
  return source.some((one) => fits(jahr, one.jahr) && fits(monat, one.monat) && fits(tag, one.tag));
}

/** The same number with the same unit; a year of age may be said as a year. */
export function sameZahl(a: Zahl, b: Zahl): boolean {
  if (a.wert !== b.wert) return false;
  if (a.einheit === b.einheit) return true;
  const age = (one: Zahl) => one.einheit === 'lebensjahr' || one.einheit === 'jahr';
  const ordinalOf = (one: Zahl) => one.einheit === 'ordnung' || one.einheit === null;
  return (age(a) && b.einheit === 'lebensjahr') || (ordinalOf(a) && ordinalOf(b));
}

/** Whether the limit that a sentence gives to a number is the one of the source. */
export function boundFits(own: Zahl, quoted: Zahl): boolean {
  if (own.grenze === null || own.grenze === quoted.grenze) return true;
  if (quoted.grenze !== null) return false;
  if (quoted.einheit === 'lebensjahr')
    return quoted.davor === 'unvollendet'
      ? own.grenze === 'weniger'
      : own.grenze === 'mindestens' || own.grenze === 'mehr';
  if (own.grenze === 'mindestens') return quoted.davor === 'seit';
  return own.grenze === 'hoechstens' && quoted.davor === 'innerhalb';
}
