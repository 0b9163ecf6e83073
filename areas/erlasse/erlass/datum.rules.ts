/** Days as decrees write them. Pure. */

const MONATE = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const NAMEN =
  'Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.?|Feb\\.?|Mrz\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Okt\\.?|Nov\\.?|Dez\\.?';
/** `12. März 2024`, `12.03.2024`, `12. 3. 24`, `2024-03-12`. */
export const DATUM = `(?:\\d{1,2}\\.?\\s?(?:${NAMEN})\\s?\\d{4}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:\\d{4}|\\d{2})(?!\\d)|\\d{4}-\\d{2}-\\d{2})`;

export interface Tag {
  readonly iso: string;
  readonly von: number;
  readonly bis: number;
}

export function findDaten(text: string): Tag[] {
  return [...text.matchAll(new RegExp(`(?<![\\d./-])${DATUM}`, 'giu'))].flatMap((found) => {
    const iso = toIsoDatum(found[0]);
    return iso ? [{ iso, von: found.index, bis: found.index + found[0].length }] : [];
  });
}

export function firstDatum(text: string): string | undefined {
  return findDaten(text)[0]?.iso;
}

function toIsoDatum(text: string): string | undefined {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (y && m && d) return checked(y, m, d);
  const [, day, month, year] = /^(\d{1,2})\.?\s?(\d{1,2}|\p{L}+)\.?\s?(\d{2,4})$/u.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  const name = month.toLowerCase().replace('maerz', 'mär').replace('mrz', 'mär').replace('jän', 'jan').slice(0, 3);
  const nr = /^\d/.test(month) ? month : String(MONATE.indexOf(name) + 1);
  return checked(year.length === 2 ? `20${year}` : year, nr, day);
}

function checked(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === iso ? iso : undefined;
}

export function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** `2024-03-12` → `12.03.2024` */
export function german(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}
