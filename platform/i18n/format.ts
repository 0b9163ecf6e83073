/**
 * Dates, times and amounts as people read them. Runs in the browser, also in those that do not know Temporal yet:
 * Temporal values are taken by their text.
 */
import type { Language } from './i18n.ts';
import { localeOf } from './locale.ts';

const OFFICE_ZONE = 'Europe/Berlin';
const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `24. November 2026`; ISO date or PlainDate. */
export function formatDate(language: Language, date: string | Temporal.PlainDate): string {
  return formatter(language, { ...LONG, timeZone: 'UTC' }).format(midnight(date));
}

/** `24.11.2026`; for tables. */
export function formatDateShort(language: Language, date: string | Temporal.PlainDate): string {
  return formatter(language, { ...SHORT, timeZone: 'UTC' }).format(midnight(date));
}

/** `Di., 24. November 2026, 10:20 Uhr`, in the office's time zone; ISO instant or Instant. */
export function formatInstant(language: Language, instant: string | Temporal.Instant): string {
  const when = new Date(instant.toString());
  const timeZone = OFFICE_ZONE;
  if (language !== 'de') return formatter(language, { weekday: 'short', ...LONG, ...CLOCK, timeZone }).format(when);
  // "um" and a missing "Uhr" are what Intl would make of it; offices write it this way.
  const weekday = formatter('de', { weekday: 'short', timeZone }).format(when).replace(/\.?$/, '.');
  const date = formatter('de', { ...LONG, timeZone }).format(when);
  return `${weekday}, ${date}, ${formatter('de', { ...CLOCK, timeZone }).format(when)} Uhr`;
}

/** `10:20 Uhr`; ISO time or PlainTime. */
export function formatTime(language: Language, time: string | Temporal.PlainTime): string {
  const clock = time.toString().slice(0, 5);
  return language === 'de' ? `${clock} Uhr` : clock;
}

/** `93,00 €` from cents. Amounts are whole cents everywhere: floating point does not add up. */
export function formatAmount(language: Language, cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`an amount is a whole number of cents, not ${cents}`);
  return new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}

function midnight(date: string | Temporal.PlainDate): Date {
  return new Date(`${date.toString()}T00:00:00Z`);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a hundred uses of it. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options);
  formatters.set(key, known);
  return known;
}
