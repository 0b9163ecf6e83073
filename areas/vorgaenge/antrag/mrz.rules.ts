/**
 * The machine readable zone of passports, cards and visas (ICAO Doc 9303), as recognition gives it. Only what its check
 * digit proves is taken: a misread digit must accuse nobody.
 */
export interface Mrz {
  readonly art: 'pass' | 'karte' | 'visum';
  readonly familienname: string;
  readonly vornamen: string;
  readonly nummer?: string;
  /** ISO days. */
  readonly geburtsdatum?: string;
  readonly gueltigBis?: string;
}

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

/** Lines that look like one, without the spaces that recognition puts in. */
export function mrzZeilen(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[«‹]/g, '<').replace(/\s+/g, '').toUpperCase())
    .filter((line) => line.length >= 26 && line.length <= 48 && /^[A-Z0-9<]+$/.test(line) && line.includes('<'));
}

/** The first complete one of a text. */
export function leseMrz(text: string, heute: string): Mrz | undefined {
  const lines = mrzZeilen(text);
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined) continue;
    if (/^[PV]/.test(line) && line.length >= 34) return ofBook(line, next, heute);
    if (/^[ACI]/.test(line) && line.length <= 32) return ofCard(line, next, lines[at + 2] ?? '', heute);
  }
  return undefined;
}

/** TD3, and visas: names above; number, birth and end below. */
function ofBook(first: string, second: string, heute: string): Mrz {
  return {
    art: first.startsWith('V') ? 'visum' : 'pass',
    ...namen(first.slice(5)),
    ...proved('nummer', second.slice(0, 9), second[9], (text) => text.replace(/<+$/, '')),
    ...proved('geburtsdatum', digits(second.slice(13, 19)), second[19], (text) => tagOf(text, heute)),
    ...proved('gueltigBis', digits(second.slice(21, 27)), second[27], (text) => tagOf(text)),
  };
}

/** TD1: number, then days, then names. */
function ofCard(first: string, second: string, third: string, heute: string): Mrz {
  return {
    art: 'karte',
    ...namen(third),
    ...proved('nummer', first.slice(5, 14), first[14], (text) => text.replace(/<+$/, '')),
    ...proved('geburtsdatum', digits(second.slice(0, 6)), second[6], (text) => tagOf(text, heute)),
    ...proved('gueltigBis', digits(second.slice(8, 14)), second[14], (text) => tagOf(text)),
  };
}

function namen(field: string): Pick<Mrz, 'familienname' | 'vornamen'> {
  const [last = '', first = ''] = field.split('<<');
  const plain = (text: string) => text.replace(/<+/g, ' ').trim();
  return { familienname: plain(last), vornamen: plain(first) };
}

function proved(
  key: 'nummer' | 'geburtsdatum' | 'gueltigBis',
  field: string,
  check: string | undefined,
  read: (field: string) => string | undefined,
): Partial<Pick<Mrz, typeof key>> {
  if (check === undefined || pruefziffer(field) !== Number(digits(check))) return {};
  const value = read(field);
  return value === undefined || value === '' ? {} : { [key]: value };
}

/** Where only digits stand, a letter is a misread digit. */
function digits(text: string): string {
  return Array.from(text, (char) => DIGITS[char] ?? char).join('');
}

/** Weights 7, 3, 1; letters count from 10, the filler 0. */
export function pruefziffer(field: string): number {
  const weights = [7, 3, 1];
  const value = (char: string) => (char === '<' ? 0 : /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55);
  return Array.from(field).reduce((sum, char, at) => sum + value(char) * (weights[at % 3] as number), 0) % 10;
}

/** Two digits of the year: a birth never lies ahead, an end does or lies not long ago. Unknown parts are fillers. */
function tagOf(text: string, geborenBis?: string): string | undefined {
  const found = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!found) return undefined;
  const [, jahr = '', monat = '', tag = ''] = found;
  if (Number(monat) < 1 || Number(monat) > 12 || Number(tag) < 1 || Number(tag) > 31) return undefined;
  const last = geborenBis === undefined ? 69 : Number(geborenBis.slice(2, 4));
  const century = Number(jahr) > last ? '19' : '20';
  return `${century}${jahr}-${monat}-${tag}`;
}
