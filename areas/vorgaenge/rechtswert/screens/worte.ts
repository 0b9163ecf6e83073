import { count, formatAmount } from '#ui/format.ts';
import type { Einheit } from '../rechtswert.schema.ts';

/** „101.400,00 €“, „28 Tage“ */
export function wertWorte(wert: number, einheit: Einheit): string {
  if (einheit === 'cent') return formatAmount(wert);
  return einheit === 'tage' ? count(wert, 'Tag', 'Tage') : count(wert, 'Monat', 'Monate');
}

/** As somebody types it: euros with two places, or a whole number. */
export function wertText(wert: number, einheit: Einheit): string {
  return einheit === 'cent' ? (wert / 100).toFixed(2).replace('.', ',') : String(wert);
}

/** NaN when it is no such number; the schema then says so. */
export function readWert(text: string, einheit: Einheit): number {
  const clean = text.replace(/[\s€.](?=\d{3}(\D|$))|[\s€]/g, '').replace(',', '.');
  if (!/^\d+(\.\d{1,2})?$/.test(clean)) return Number.NaN;
  const [whole = '0', cents = ''] = clean.split('.');
  return einheit === 'cent' ? Number(whole) * 100 + Number(cents.padEnd(2, '0')) : Number(clean);
}
