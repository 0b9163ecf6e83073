/** Where a claim stands, computed from what was paid and waived; never stored. Pure. */
import type { Forderungsstand } from './forderung.schema.ts';

export interface Forderungszahlen {
  readonly summeCent: number;
  readonly angerechnetCent: number;
  readonly erlassenCent: number;
  readonly bezahltCent: number;
  readonly storniert: boolean;
}

/** What is still to pay; below zero what was paid too much. */
export function offenVon({
  summeCent,
  angerechnetCent,
  erlassenCent,
  bezahltCent,
  storniert,
}: Forderungszahlen): number {
  return (storniert ? 0 : summeCent - angerechnetCent - erlassenCent) - bezahltCent;
}

export function standVon(zahlen: Forderungszahlen): Forderungsstand {
  const offen = offenVon(zahlen);
  if (offen < 0) return 'ueberzahlt';
  if (zahlen.storniert) return 'storniert';
  if (offen > 0) return zahlen.bezahltCent > 0 ? 'teilbezahlt' : 'offen';
  return zahlen.erlassenCent > 0 && zahlen.bezahltCent === 0 ? 'erlassen' : 'bezahlt';
}

/** C34: above the office's limit a second person releases a waiver. Without a limit every waiver needs one. */
export function brauchtZweitePerson(betragCent: number, grenzeCent: number | undefined): boolean {
  return grenzeCent === undefined || betragCent > grenzeCent;
}
