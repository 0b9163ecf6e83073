/** Values in the words of a page: amounts, days, counts, hours, levels. Each with where it stands. Pure. */
import { EINER, MONATE, ZEHNER } from '../../antwort/zahlwort.data.ts';
import { faltText, roh, type Strecke, wortspanne } from './falten.rules.ts';
import type { Wort } from './seite.rules.ts';

export type Takt = 'jahr' | 'monat' | 'woche' | 'tag' | 'stunde';

export interface Fund {
  readonly wert: number | string;
  /** First and last word. */
  readonly von: number;
  readonly bis: number;
  readonly takt?: Takt | undefined;
  /** An amount that names its currency. */
  readonly sicher?: boolean;
  /** What a count counts. */
  readonly einheit?: 'monat' | 'jahr' | 'tagessatz';
}

const GRUPPEN = String.raw`\d{1,3}(?:[.,]\d{3})+|\d{2,3}[.,]\s\d{3}|\d{1,3}(?:[\s'’\u00a0]\d{3})+`;
const BETRAG = new RegExp(
  String.raw`(?<!\d|\d[.,])(${GRUPPEN}|\d+)(?:\s?[.,]\s?(\d{2}|-{1,2}|[–—]))?(?![\d]|[.,]\d)`,
  'gu',
);
const EURO_DAVOR = /(?:€|\bEUR|\bEuro)\s*[:.]?\s*$/i;
const EURO_DANACH = /^\s*(?:€|EUR\b|Euro\b)/i;
const FREMD = /(?:USD|US\$|\$|CHF|GBP|£|TRY|\bTL\b|PLN|CZK|INR|RUB|UAH|₺|₽|₴|¥)/i;
const MALZEICHEN_DAVOR = /\d\s*(?:[x×*]|mal)\s*(?:€|EUR)?\s*$/i;
const MALZEICHEN_DANACH = /^\s*(?:€|EUR|Euro)?\s*[x×*]\s*\d/i;
/** Between an amount and its period. */
const FUELLE = String.raw`^[\s,.:(]*(?:€|EUR|Euro)?[\s,.:)(\/-]*(?:(?:brutto|netto|gross|als|pro|je|im|per|a|an|each|the|in|einem|p)[\s,.:)(\/-]*){0,3}`;
const TAKTE: readonly (readonly [Takt, string])[] = [
  ['jahr', String.raw`(?:jahr\b|jahres\b|jährlich|jaehrlich|jahrlich|kalenderjahr|a\b\.?|annum|annual|annually|year)`],
  ['monat', String.raw`(?:monat|mtl\b|m\b\.?(?!\d)|month)`],
  ['woche', '(?:woche|wöchentlich|week)'],
  ['stunde', String.raw`(?:stunde|stündlich|std\b|hour|h\b)`],
  ['tag', '(?:tag|täglich|day)'],
];
const TAKT_DANACH = TAKTE.map(([takt, form]) => [takt, new RegExp(FUELLE + form, 'i')] as const);

/** Amounts in euros; what names another currency or is only multiplied is none. */
export function findBetraege(worte: readonly Wort[]): Fund[] {
  const strecke = roh(worte);
  const { text } = strecke;
  return [...text.matchAll(BETRAG)].flatMap((match) => {
    const [all, whole = '', cents = ''] = match;
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + all.length)];
    if (FREMD.test(before.slice(-5)) || FREMD.test(after.slice(0, 5))) return [];
    if (MALZEICHEN_DAVOR.test(before) || MALZEICHEN_DANACH.test(after) || /^\s*(?:%|Prozent|v\. ?H)/.test(after))
      return [];
    const euro = EURO_DAVOR.test(before) || EURO_DANACH.test(after);
    const grouped = /[.,\s'’]\d{3}/.test(whole);
    if (!euro && !grouped && (whole.length < 4 || (cents === '' && /^(?:19|20)\d\d$/.test(whole)))) return [];
    if (!euro && /[/§]\s*$/.test(before)) return [];
    const wert = Number(`${whole.replace(/\D/g, '')}.${/^\d\d$/.test(cents) ? cents : '00'}`);
    const takt = TAKT_DANACH.find(([, form]) => form.test(after))?.[0];
    const suffix = EURO_DANACH.exec(after)?.[0].length ?? 0;
    const prefix = EURO_DAVOR.exec(before)?.[0].length ?? 0;
    return [{ wert, takt, sicher: euro, ...span(strecke, match.index - prefix, match.index + all.length + suffix) }];
  });
}

function span(strecke: Strecke, von: number, bis: number): { von: number; bis: number } {
  const [from, to] = wortspanne(strecke, von, bis);
  return { von: from, bis: to };
}

const KURZ: readonly string[] =
  'jan january janner|feb february feber|mrz march mar maerz|apr april|mai may|jun june|jul july|aug august|sep sept september|okt oct october|nov november|dez dec december'.split(
    '|',
  );
const MONATSZAHL = new Map(
  KURZ.flatMap((names, index) => [...names.split(' '), faltText(MONATE[index] ?? '')].map((name) => [name, index + 1])),
);

const TAGE: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d|\d\.)(\d{1,2})\s?[.,]\s?(\d{1,2})\s?[.,]\s?(\d{4})(?!\d)/gu, 'dmy'],
  [
    /(?<![\d.])(\d{1,2})(?:\s?\.|th|st|nd|rd)?[\s-]{0,2}(\p{L}{3,9})(?:\s?[/|]\s?\p{L}{3,9})?[\s.,-]{0,2}(\d{4})(?!\d)/giu,
    'dmy',
  ],
  [/(?<!\p{L})(\p{L}{3,9})\s(\d{1,2})(?:th|st|nd|rd)?,\s?(\d{4})(?!\d)/giu, 'mdy'],
  [/(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu, 'ymd'],
  [/(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/gu, 'slash'],
];

/** ISO days. Of `03/04/2026` nobody knows which is the month: it is none. */
export function findTage(worte: readonly Wort[]): Fund[] {
  const strecke = roh(worte);
  return TAGE.flatMap(([form, order]) =>
    [...strecke.text.matchAll(form)].flatMap((match) => {
      const wert = isoOf(order, match[1] ?? '', match[2] ?? '', match[3] ?? '');
      return wert === undefined ? [] : [{ wert, ...span(strecke, match.index, match.index + match[0].length) }];
    }),
  ).sort((one, other) => one.von - other.von);
}

function isoOf(order: string, a: string, b: string, c: string): string | undefined {
  if (order === 'slash' && Number(b) <= 12 && Number(a) <= 12 && a !== b) return undefined;
  const parts = order === 'slash' ? 'dmy' : order;
  const get = (part: string) => [a, b, c][parts.indexOf(part)] ?? '';
  const month = /^\d+$/.test(get('m')) ? Number(get('m')) : (MONATSZAHL.get(faltText(get('m'))) ?? 0);
  return isoDay(Number(get('y')), month, Number(get('d')));
}

export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2199 || month < 1 || day < 1 || date.getUTCMonth() !== month - 1) return undefined;
  return date.toISOString().slice(0, 10);
}

const ZAHLWORT = new Map<string, number>(
  Object.entries({ ...EINER, ...ZEHNER, einem: 1, einen: 1, einer: 1, eine: 1 }).map(([word, zahl]) => [
    faltText(word),
    zahl,
  ]),
);

/** `24`, `vierundzwanzig` */
export function zahlVon(text: string): number | undefined {
  const plain = faltText(text);
  if (/^\d{1,5}$/.test(plain)) return Number(plain);
  const known = ZAHLWORT.get(plain);
  if (known !== undefined) return known;
  const [, one = '', ten = ''] = /^([a-z]+?)und([a-z]+)$/.exec(plain) ?? [];
  const [small, big] = [ZAHLWORT.get(one), ZAHLWORT.get(ten)];
  return small !== undefined && big !== undefined && small < 10 && big >= 20 ? big + small : undefined;
}

const ANZAHL =
  /(?<![\p{L}\d.,])(\d{1,4}|\p{L}{3,20})\s*(?:\(\s*\p{L}+\s*\)\s*|\(\s*\d+\s*\)\s*)?(?:volle|gleiche)?-?\s*(monate?n?|months?|jahre?n?|years?|tagess[aä]tzen?)(?!\p{L})(?:\s+und\s+(\d{1,2}|\p{L}{3,10})\s+monate?n?(?!\p{L}))?/giu;

/** Counts in months or Tagessaetze; whole years are twelve months each. */
export function findAnzahlen(worte: readonly Wort[]): Fund[] {
  const strecke = roh(worte);
  return [...strecke.text.matchAll(ANZAHL)].flatMap((match) => {
    const zahl = zahlVon(match[1] ?? '');
    const rest = match[3] === undefined ? 0 : zahlVon(match[3]);
    if (zahl === undefined || rest === undefined) return [];
    const unit = faltText(match[2] ?? '');
    const einheit = unit.startsWith('tages')
      ? ('tagessatz' as const)
      : /^[jy]/.test(unit)
        ? ('jahr' as const)
        : ('monat' as const);
    const wert = einheit === 'jahr' ? zahl * 12 + rest : zahl;
    return [{ wert, einheit, ...span(strecke, match.index, match.index + match[0].length) }];
  });
}

const STUNDEN =
  /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?)\s*-?\s*(?:stunden?|std\.?|wochenstunden|h|hours?|hrs)?(?![\p{L}\d]|[.,:]\d)/giu;

/** Hours in a week: `38,5 Stunden`. What is counted by month or day is another figure. */
export function findStunden(worte: readonly Wort[]): Fund[] {
  const strecke = roh(worte);
  return [...strecke.text.matchAll(STUNDEN)].flatMap((match) => {
    const wert = Number((match[1] ?? '').replace(',', '.'));
    const after = strecke.text.slice(match.index + match[0].length);
    const takt = TAKT_DANACH.find(([, form]) => form.test(after))?.[0];
    if (wert < 1 || wert > 60 || /^\s*(?:%|Uhr|Tage|Urlaub|Minuten|\.\s?\d|\.\s*\p{L})/u.test(after)) return [];
    return [
      { wert, takt, sicher: /\p{L}/u.test(match[0]), ...span(strecke, match.index, match.index + match[0].length) },
    ];
  });
}

const NIVEAU = /(?<![\p{L}\d])([ABC])\s?([12Il])(?![\p{L}\d])/gu;

/** Levels of the GER; a line that lists the scale says nothing. */
export function findNiveaus(worte: readonly Wort[]): Fund[] {
  const strecke = roh(worte);
  const found = [...strecke.text.matchAll(NIVEAU)].map((match) => ({
    wert: `${match[1]}${(match[2] ?? '').replace(/[Il]/, '1')}`,
    ...span(strecke, match.index, match.index + match[0].length),
  }));
  return new Set(found.map(({ wert }) => wert)).size > 2 ? [] : found;
}

/** Groups of ISCO-08: four digits. */
export function findVierstellige(worte: readonly Wort[]): Fund[] {
  const strecke = roh(worte);
  return [...strecke.text.matchAll(/(?<![\d.,-])(\d{4})(?![\d]|[.,-]\d)/gu)].map((match) => ({
    wert: match[1] ?? '',
    ...span(strecke, match.index, match.index + match[0].length),
  }));
}

/** A bare number, where the label says what it counts. */
export function findGanze(worte: readonly Wort[]): Fund[] {
  const strecke = roh(worte);
  return [...strecke.text.matchAll(/(?<![\d.,/-])(\d{1,4})(?![\d]|[.,/-]\d)/gu)].map((match) => ({
    wert: Number(match[1]),
    ...span(strecke, match.index, match.index + match[0].length),
  }));
}
