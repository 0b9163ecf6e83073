/**
 * Days and times as the public reads them, in the office's zone. Gregorian calendar and Western digits in every
 * language, Persian too: people compare them with the German letter, the card and the display at the door, which know
 * no other; whoever lives here does the same with every bill. Day before month everywhere, so that no 3/12 is misread.
 */
import type { Terminsprache } from '../termine.schema.ts';

const ZONE = 'Europe/Berlin';
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { day: 'numeric', month: 'long' } as const;

const LOCALES: Readonly<Record<Terminsprache, string>> = {
  de: 'de-DE',
  leicht: 'de-DE',
  // British: the American one puts the month first.
  en: 'en-GB-u-ca-gregory-nu-latn',
  tr: 'tr-u-ca-gregory-nu-latn',
  ar: 'ar-u-ca-gregory-nu-latn',
  uk: 'uk-u-ca-gregory-nu-latn',
  ru: 'ru-u-ca-gregory-nu-latn',
  fa: 'fa-u-ca-gregory-nu-latn',
  fr: 'fr-u-ca-gregory-nu-latn',
};

/** `Di., 24. November 2026, 10:20 Uhr`; from an ISO instant. */
export function formatZeitpunkt(sprache: Terminsprache, instant: string): string {
  const when = new Date(instant);
  if (!isGerman(sprache))
    return formatter(sprache, { weekday: 'short', ...DAY, year: 'numeric', ...CLOCK, timeZone: ZONE }).format(when);
  // Whoever reads slowly reads no abbreviations.
  const weekday = formatter(sprache, { weekday: sprache === 'leicht' ? 'long' : 'short', timeZone: ZONE })
    .format(when)
    .replace(/\.?$/, sprache === 'leicht' ? '' : '.');
  const date = formatter(sprache, { ...DAY, year: 'numeric', timeZone: ZONE }).format(when);
  return `${weekday}, ${date}, ${formatUhrzeit(sprache, instant)}`;
}

/** `Di., 24. November, 10:20 Uhr`: on a button, where the year goes without saying. */
export function formatZeitpunktKurz(sprache: Terminsprache, instant: string): string {
  if (!isGerman(sprache))
    return formatter(sprache, { weekday: 'short', ...DAY, ...CLOCK, timeZone: ZONE }).format(new Date(instant));
  return formatZeitpunkt(sprache, instant).replace(/ \d{4},/, ',');
}

/** `Dienstag, 24. November 2026`; from an ISO day or instant. */
export function formatTag(sprache: Terminsprache, day: string): string {
  return formatDay(sprache, day, { weekday: 'long', ...DAY, year: 'numeric' });
}

/** `Dienstag`, with a capital where it stands alone. */
export function formatWochentag(sprache: Terminsprache, day: string): string {
  return capital(sprache, formatDay(sprache, day, { weekday: 'long' }));
}

/** `24. November` */
export function formatTagMonat(sprache: Terminsprache, day: string): string {
  return formatDay(sprache, day, DAY);
}

/** `24. November 2026`: a birth date, the end of a title. */
export function formatDatum(sprache: Terminsprache, day: string): string {
  return formatDay(sprache, day, { ...DAY, year: 'numeric' });
}

/** `November 2026` */
export function formatMonat(sprache: Terminsprache, day: string): string {
  return capital(sprache, formatDay(sprache, day, { month: 'long', year: 'numeric' }));
}

/** `10:20 Uhr`; an ISO instant, or a time `10:20` as it is. */
export function formatUhrzeit(sprache: Terminsprache, instant: string): string {
  const clock = formatZeit(sprache, instant);
  return isGerman(sprache) ? `${clock} Uhr` : clock;
}

/** `10:20` alone: on a button. */
export function formatZeit(sprache: Terminsprache, instant: string): string {
  if (/^\d\d:\d\d/.test(instant)) return instant.slice(0, 5);
  return formatter(sprache, { ...CLOCK, timeZone: ZONE }).format(new Date(instant));
}

/** `55 Minuten`, `1 Stunde 10 Minuten` with the plural of the language. */
export function formatDauer(sprache: Terminsprache, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const parts = [
    hours > 0 ? unit(sprache, hours, 'hour') : '',
    minutes % 60 > 0 ? unit(sprache, minutes % 60, 'minute') : '',
  ];
  return parts.filter(Boolean).join(' ') || unit(sprache, 0, 'minute');
}

/** `6,00 €` from cents. */
export function formatBetrag(sprache: Terminsprache, cents: number): string {
  return new Intl.NumberFormat(LOCALES[sprache], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** The day in the office's zone, `2026-11-24`. */
export function tagOf(instant: string): string {
  const parts = formatter('en', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ZONE }).formatToParts(
    new Date(instant),
  );
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function formatDay(sprache: Terminsprache, day: string, options: Intl.DateTimeFormatOptions): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day);
  const when = new Date(isDay ? `${day}T00:00:00Z` : day);
  return formatter(sprache, { ...options, timeZone: isDay ? 'UTC' : ZONE }).format(when);
}

function isGerman(sprache: Terminsprache): boolean {
  return sprache === 'de' || sprache === 'leicht';
}

function capital(sprache: Terminsprache, text: string): string {
  return text.charAt(0).toLocaleUpperCase(sprache === 'leicht' ? 'de' : sprache) + text.slice(1);
}

function unit(sprache: Terminsprache, value: number, name: 'hour' | 'minute'): string {
  return new Intl.NumberFormat(LOCALES[sprache], { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a hundred uses of it. */
function formatter(sprache: Terminsprache, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${sprache} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[sprache], options);
  formatters.set(key, known);
  return known;
}
