/**
 * The machine readable zone of passports and cards (ICAO Doc 9303) in the words of a page. Only what a check digit proves
 * is taken: a misread digit must accuse nobody.
 */
import { type Leseseite, type Wort, zeilenVon } from './seite.rules.ts';
import { alpha2Of } from './staat.rules.ts';
import { isoDay } from './zahlen.rules.ts';

export interface MrzLesung {
  readonly worte: readonly Wort[];
  readonly geburtsdatum?: string;
  readonly gueltigBis?: string;
  readonly staat?: string;
}

interface Streifen {
  readonly text: string;
  readonly worte: readonly Wort[];
}

export function leseMrz(seite: Leseseite): MrzLesung[] {
  const lines = zeilenVon(seite).map(({ worte }) => ({ worte, text: worte.map(({ text }) => text).join('') }));
  const zone = lines.map(({ text, worte }) => ({
    text: text.replace(/[«‹]/g, '<').replace(/[.,]$/, '').replace(/\s+/g, '').toUpperCase(),
    worte,
  }));
  return zone.flatMap((line, at) => {
    if (!isStrip(line.text) || /^[A-Z]{1,2}[A-Z<]{3}/.test(line.text)) return [];
    const book = line.text.length >= 40 ? readBook(line, zone[at - 1]) : undefined;
    const card = line.text.length <= 36 ? readCard(line, zone[at - 1]) : undefined;
    return book ? [book] : card ? [card] : [];
  });
}

const isStrip = (text: string): boolean => /^[A-Z0-9<]{26,48}$/.test(text) && text.includes('<');

/** TD3: number, state, birth, end of validity. */
function readBook(line: Streifen, above: Streifen | undefined): MrzLesung | undefined {
  const second = line.text;
  const first = above && /^P/.test(above.text) ? above : undefined;
  if (!first || check(second.slice(0, 9)) !== digits(second[9] ?? '')) return undefined;
  return withDays(second.slice(10, 13), second.slice(13, 20), second.slice(21, 28), [...first.worte, ...line.worte]);
}

/** TD1: days and state in the second line. */
function readCard(line: Streifen, above: Streifen | undefined): MrzLesung | undefined {
  if (!above || !/^[ACI]/.test(above.text) || !/^[\dOQDILZSBG]{7}/.test(line.text)) return undefined;
  return withDays(line.text.slice(15, 18), line.text.slice(0, 7), line.text.slice(8, 15), [
    ...above.worte,
    ...line.worte,
  ]);
}

function withDays(state: string, birth: string, end: string, worte: readonly Wort[]): MrzLesung | undefined {
  const [born, until] = [proved(birth), proved(end)];
  if (!until) return undefined;
  const gueltigBis = day(until, '20');
  // Nobody is born after the end of the passport: the century follows from it.
  const century = born && born.slice(0, 2) >= until.slice(0, 2) ? '19' : '20';
  const geburtsdatum = born ? day(born, century) : undefined;
  const staat = alpha2Of(state.replace(/[<0-9]/g, (char) => (char === '0' ? 'O' : char === '1' ? 'I' : '')));
  return {
    worte,
    ...(geburtsdatum !== undefined && { geburtsdatum }),
    ...(gueltigBis !== undefined && { gueltigBis }),
    ...(staat !== undefined && { staat }),
  };
}

function proved(field: string): string | undefined {
  const plain = digits(field);
  return /^\d{7}$/.test(plain) && check(plain.slice(0, 6)) === plain[6] ? plain.slice(0, 6) : undefined;
}

const day = (text: string, century: string): string | undefined =>
  isoDay(Number(century + text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6)));

const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
};

const digits = (text: string): string => Array.from(text, (char) => DIGITS[char] ?? char).join('');

/** Weights 7, 3, 1; letters count from 10, the filler 0. */
function check(field: string): string {
  const value = (char: string) => (char === '<' ? 0 : /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55);
  const sum = Array.from(field).reduce((total, char, at) => total + value(char) * ([7, 3, 1][at % 3] as number), 0);
  return String(sum % 10);
}
