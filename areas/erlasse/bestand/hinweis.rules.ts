/** What the official file says of itself: changes that are in force or come into force and that its text does not show yet. */

export interface Hinweis {
  readonly text: string;
  /** The text of the file lacks this change. */
  readonly fehlt: boolean;
  /** Days from which it is in force, ascending; none: nobody said. */
  readonly ab: readonly string[];
}

const FEHLT = /noch nicht (?:berücksichtigt|eingearbeitet)/i;
/** „mWv 12.6.2026 bzw. 1.11.2026“; the days of the act itself stand before it. */
const WIRKUNG = /(?:\bm\.?\s?W\.?\s?v\.?|\bmit Wirkung vom|\bin Kraft (?:am|ab)|\bInkrafttreten am)(.*)$/i;
const TAG = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/g;

export function readHinweis(text: string): Hinweis {
  const [, rest = ''] = WIRKUNG.exec(text) ?? [];
  const ab = [...rest.matchAll(TAG)].map(([, day = '', month = '', year = '']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return { text, fehlt: FEHLT.test(text), ab: [...new Set(ab)].sort() };
}

export interface Warnung {
  readonly text: string;
  /** Since when the text is out of date by its own words; empty where it does not say. */
  readonly seit: string;
  /** Further days, later than the Stichtag. */
  readonly kuenftig: readonly string[];
}

/** What to warn of on a day: the change is in force on it, or nobody said from when on it is. */
export function warnungenAm(hinweise: readonly string[], stichtag: string): Warnung[] {
  return hinweise
    .map(readHinweis)
    .filter(({ fehlt, ab }) => fehlt && (ab.length === 0 || (ab[0] as string) <= stichtag))
    .map(({ text, ab }) => ({
      text,
      seit: ab.findLast((day) => day <= stichtag) ?? '',
      kuenftig: ab.filter((day) => day > stichtag),
    }));
}

/** Changes that are announced for later days. */
export function ankuendigungenNach(hinweise: readonly string[], stichtag: string): Warnung[] {
  return hinweise
    .map(readHinweis)
    .filter(({ fehlt, ab }) => fehlt && ab.length > 0 && (ab[0] as string) > stichtag)
    .map(({ text, ab }) => ({ text, seit: '', kuenftig: ab }));
}
