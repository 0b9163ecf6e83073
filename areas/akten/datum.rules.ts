/** Dates in German papers: typed, written out, stamped, and as machines write them. Pure. */
import { foldName } from './name.rules.ts';

export interface FoundDate {
  /** ISO. */
  readonly datum: string;
  /** Words before it, folded: what the date means. */
  readonly davor: string;
  /** Where it stands in the text. */
  readonly von: number;
  readonly bis: number;
}

/** How months are written out, folded: in German, in Austria, in English, and cut short as on stamps. */
const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'janner', 'january', 'jan'],
  ['februar', 'feber', 'february', 'feb'],
  ['marz', 'march', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const DAY = String.raw`(\d{1,2})`;
const NAME = String.raw`(\p{L}{3,9})`;
/**
 * Recognition takes a full stop for a comma. Two figures of a year only with full stops, and with nothing around that
 * would make it the number of a section.
 */
const FORMS: readonly (readonly [RegExp, readonly ('d' | 'm' | 'n' | 'y' | 's')[]])[] = [
  [new RegExp(String.raw`(?<!\d)${DAY}\s?[.,]\s?${DAY}\s?[.,]\s?(\d{4})(?!\d)`, 'gu'), ['d', 'm', 'y']],
  [new RegExp(String.raw`(?<![\d.])${DAY}\s?\.\s?${DAY}\s?\.\s?(\d{2})(?![\d.]*\d)`, 'gu'), ['d', 'm', 's']],
  [
    new RegExp(String.raw`(?<!\d)${DAY}(?:\s?\.|th|st|nd|rd)?[\s-]?${NAME}\.?[\s-]{0,2}(\d{4})(?!\d)`, 'giu'),
    ['d', 'n', 'y'],
  ],
  [new RegExp(String.raw`(?<!\p{L})${NAME}\s${DAY}(?:th|st|nd|rd)?,\s(\d{4})(?!\d)`, 'giu'), ['n', 'd', 'y']],
  [/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/gu, ['d', 'm', 'y']],
  [/(?<![\d-])(\d{4})[-/](\d{2})[-/](\d{2})(?![\d-])/gu, ['y', 'm', 'd']],
];

/** In the order of the text; an impossible day is none. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const [form, parts] of FORMS) {
    for (const match of text.matchAll(form)) {
      const datum = toIso(Object.fromEntries(parts.map((part, index) => [part, match[index + 1] ?? ''])));
      if (!datum) continue;
      const von = match.index;
      const davor = foldName(text.slice(Math.max(0, von - 32), von));
      found.push({ datum, davor, von, bis: von + match[0].length });
    }
  }
  return found.sort((one, other) => one.von - other.von);
}

/** From here on two figures mean the last century. */
const TURN = 50;

function toIso({ y, s, m, n, d }: Partial<Record<'d' | 'm' | 'n' | 'y' | 's', string>>): string | undefined {
  const year = y === undefined ? Number(s) + (Number(s) < TURN ? 2000 : 1900) : Number(y);
  const month = n === undefined ? Number(m) : (MONTH_NUMBER.get(foldName(n)) ?? 0);
  const day = Number(d);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1850 || month < 1 || date.getUTCMonth() !== month - 1 || day < 1) return undefined;
  return date.toISOString().slice(0, 10);
}

export const BIRTH = /(?:\bgeb|geburt|born|birth)/;
