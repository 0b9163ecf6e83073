/** Birth dates as far as they are known: `1990`, `1990-05` or `1990-05-17` in the row, German on screen. */
import { isPartialDate } from '../../person.schema.ts';

const MONATE = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** `17. Mai 1990`, `Mai 1990` or `1990`. */
export function formatTeilDatum(iso: string): string {
  const [year, month, day] = iso.split('-');
  const monat = MONATE[Number(month) - 1];
  if (!monat) return year ?? iso;
  return day ? `${Number(day)}. ${monat} ${year}` : `${monat} ${year}`;
}

/** `17.05.1990`, `05.1990` or `1990`; for lists and for the field in which it is changed. */
export function formatTeilDatumKurz(iso: string): string {
  return iso.split('-').reverse().join('.');
}

/** What people type: `17.5.1990`, `17.05.90` is refused, `5.1990`, `05/1990`, `1990`, `1990-05-17`. */
export function parseTeilDatum(text: string): string | undefined {
  const parts = text.trim().split(/[.\-/\s]+/);
  if (parts.length === 0 || parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return undefined;
  const [year, ...rest] = (parts[0] ?? '').length === 4 ? parts : [...parts].reverse();
  if (year?.length !== 4 || rest.some((part) => part.length > 2)) return undefined;
  const iso = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
  return isPartialDate(iso) ? iso : undefined;
}
