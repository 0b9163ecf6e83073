/**
 * Numbers with any spacing and dates in any form, as marks of a page: `#n12345` for "12 345", "12.345" and "AZ12/345",
 * `#d2025-02-01` for "1.2.2025", "2025-02-01" and "1. Februar 2025". The same in SQL: `akten.zahlmarken` and
 * `akten.datumsmarken` (migration 0018); suche.test.ts holds both together. Pure.
 */

export interface Zahl {
  readonly art: 'zahl' | 'datum';
  /** As typed. */
  readonly text: string;
  /** Letters and digits without anything between, or `2025-02-01`. */
  readonly form: string;
  /** One group of figures, or several that may also stand apart. */
  readonly gruppen: number;
}

const GROUP = String.raw`\p{L}{0,4}\d[\p{L}\d]*`;
const RUN = new RegExp(String.raw`(?<![\p{L}\d])${GROUP}(?:(?: ?[-./–] ?| )${GROUP})*(?![\p{L}\d])`, 'gu');
const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const DATES: readonly RegExp[] = [
  /(?<![\p{L}\d])(?<t>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<j>(?:19|20)\d{2})(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])(?<j>(?:19|20)\d{2})-(?<m>\d{2})-(?<t>\d{2})(?![\p{L}\d])/gu,
  new RegExp(
    String.raw`(?<![\p{L}\d])(?<t>\d{1,2})\. ?(?<n>${MONTHS.join('|')}|mar)\p{L}*\.? (?<j>(?:19|20)\d{2})(?![\p{L}\d])`,
    'giu',
  ),
];
/** Shorter ones are words like any other: a year, a section, the number of a house. */
const SHORTEST = 4;
const LONGEST = 34;

/** The dates and numbers of a question, and what is left of it. */
export function takeNumbers(text: string): { readonly zahlen: readonly Zahl[]; readonly rest: string } {
  const zahlen: Zahl[] = [];
  let rest = text;
  for (const pattern of DATES) {
    rest = rest.replace(pattern, (whole, ...found) => {
      const form = dateOf(found.at(-1) as Record<string, string>);
      if (!form) return whole;
      zahlen.push({ art: 'datum', text: whole, form, gruppen: 1 });
      return ' ';
    });
  }
  rest = rest.replace(RUN, (whole) => {
    const form = plainNumber(whole);
    const gruppen = whole.split(/[^\p{L}\d]+/u).length;
    if (form.length < SHORTEST || form.length > LONGEST || isYear(whole)) return whole;
    zahlen.push({ art: 'zahl', text: whole, form, gruppen });
    return ' ';
  });
  return { zahlen, rest };
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text);
}

export function plainNumber(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

function dateOf({ j = '', m, n, t = '' }: Readonly<Record<string, string>>): string | undefined {
  const month = n ? MONTHS.indexOf(n.toLowerCase().replace('mar', 'mär')) + 1 : Number(m);
  const day = Number(t);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${j}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MOST_TOKENS = 8;

/**
 * Indexes of the tokens of a text (split at white space) that say one of these numbers.
 * @param open whether a number that only begins so counts too
 */
export function numberTokens(tokens: readonly string[], zahlen: readonly Zahl[], open = false): number[] {
  const hits = new Set<number>();
  for (const zahl of zahlen)
    tokens.forEach((token, at) => {
      if (!/\d/.test(token)) return;
      const length =
        zahl.art === 'datum' ? dateLength(tokens, at, zahl.form) : numberLength(tokens, at, zahl.form, open);
      for (let nth = 0; nth < length; nth += 1) hits.add(at + nth);
    });
  return [...hits].sort((a, b) => a - b);
}

function numberLength(tokens: readonly string[], at: number, form: string, open: boolean): number {
  let said = '';
  for (let length = 1; length <= MOST_TOKENS && at + length <= tokens.length; length += 1) {
    said += plainNumber(tokens[at + length - 1] ?? '');
    const bare = said.replace(/^\p{L}+/u, '');
    if (said === form || bare === form) return length;
    if (open && (said.startsWith(form) || bare.startsWith(form))) return length;
    if (bare.length > form.length) return 0;
  }
  return 0;
}

function dateLength(tokens: readonly string[], at: number, form: string): number {
  for (let length = 1; length <= 3; length += 1) {
    const { zahlen } = takeNumbers(tokens.slice(at, at + length).join(' '));
    if (zahlen.some((zahl) => zahl.art === 'datum' && zahl.form === form)) return length;
  }
  return 0;
}
