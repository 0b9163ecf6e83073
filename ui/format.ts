/** Dates, times and amounts as the office writes them. Staff read German; other languages take platform/i18n directly. */
import * as i18n from '#platform/i18n/format.ts';

const ZONE = 'Europe/Berlin';

/** `Di., 24. November 2026, 10:20 Uhr` */
export function formatMoment(instant: string): string {
  return i18n.formatInstant('de', instant);
}

/** `24. November 2026` */
export function formatDay(date: string): string {
  return i18n.formatDate('de', toDay(date));
}

/** `Di., 24. November 2026` */
export function formatWeekday(date: string): string {
  const weekday = new Intl.DateTimeFormat('de', { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${toDay(date)}T00:00:00Z`),
  );
  return `${weekday.replace(/\.?$/, '.')}, ${formatDay(date)}`;
}

/** `24.11.2026`, for columns of tables. */
export function formatDayShort(date: string): string {
  return i18n.formatDateShort('de', toDay(date));
}

/** `24.11.2026, 10:20`, for columns of tables. */
export function formatMomentShort(instant: string): string {
  return new Intl.DateTimeFormat('de-DE', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: ZONE,
  }).format(new Date(instant));
}

/** `24.11.2026, 10:20:07`, where the order of what happened counts. */
export function formatMomentExact(instant: string): string {
  return new Intl.DateTimeFormat('de-DE', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: ZONE,
  }).format(new Date(instant));
}

/** `10:20 Uhr` of an instant. */
export function formatClock(instant: string): string {
  return i18n.formatTime(
    'de',
    new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(instant)),
  );
}

/** The office's date of an instant, or today, ISO. */
export function dayOf(instant: string | Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant));
}

/** An instant counts as the office's day: at half past midnight it is another one than in Greenwich. */
function toDay(date: string): string {
  return date.length === 10 ? date : dayOf(date);
}

/** `heute`, `morgen`, `in 3 Tagen`, `seit 4 Tagen`. */
export function formatDistance(date: string, today: string = dayOf()): string {
  const days = Math.round((Date.parse(`${toDay(date)}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
  if (days === 0) return 'heute';
  if (days === 1) return 'morgen';
  if (days === -1) return 'seit gestern';
  return days > 0 ? `in ${formatNumber(days)} Tagen` : `seit ${formatNumber(-days)} Tagen`;
}

/** `vor 5 Minuten`, `vor 2 Stunden`, then the day. */
export function formatAgo(instant: string, now: Date = new Date()): string {
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / 60_000);
  if (minutes < 1) return 'gerade eben';
  if (minutes < 60) return minutes === 1 ? 'vor einer Minute' : `vor ${minutes} Minuten`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24 && dayOf(instant) === dayOf(now)) return hours === 1 ? 'vor einer Stunde' : `vor ${hours} Stunden`;
  return formatMomentShort(instant);
}

/** `17. Mai 1990`, `Mai 1990` or `1990` of a partial ISO date. */
export function formatPartialDay(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  if (day !== undefined) return formatDay(date);
  const name = new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}-01T00:00:00Z`),
  );
  return `${name} ${year}`;
}

/** `93,00 €` from cents. */
export function formatAmount(cents: number): string {
  return i18n.formatAmount('de', cents);
}

export function formatNumber(value: number): string {
  return i18n.formatNumber('de', value);
}

/** `1,4 MB` */
export function formatBytes(bytes: number): string {
  const units = ['Byte', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${new Intl.NumberFormat('de', { maximumFractionDigits: unit === 0 || value >= 100 ? 0 : 1 }).format(value)} ${units[unit]}`;
}

/** `1 Seite`, `3 Seiten` */
export function count(n: number, one: string, many: string): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}
