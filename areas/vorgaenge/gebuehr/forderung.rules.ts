/** Where a claim stands, computed from what was paid and waived; never stored. Pure. */
import type { Forderungsstand } from './forderung.schema.ts';

export interface Forderungszahlen {
  readonly summeCent: number;
  readonly angerechnetCent: number;
  readonly erlassenCent: number;
  readonly bezahltCent: number;
  readonly erstattetCent: number;
  readonly storniert: boolean;
}

/** What is still to pay; below zero what was paid too much. */
export function offenVon({
  summeCent,
  angerechnetCent,
  erlassenCent,
  bezahltCent,
  erstattetCent,
  storniert,
}: Forderungszahlen): number {
  return (storniert ? 0 : summeCent - angerechnetCent - erlassenCent) - bezahltCent + erstattetCent;
}

export function standVon(zahlen: Forderungszahlen): Forderungsstand {
  const offen = offenVon(zahlen);
  if (offen < 0) return 'ueberzahlt';
  if (zahlen.storniert) return 'storniert';
  if (offen > 0) return zahlen.bezahltCent > zahlen.erstattetCent ? 'teilbezahlt' : 'offen';
  return zahlen.erlassenCent > 0 && zahlen.bezahltCent === 0 ? 'erlassen' : 'bezahlt';
}

/** C34: from the office's limit on a second person releases a waiver. Without a limit every waiver needs one. */
export function brauchtZweitePerson(betragCent: number, grenzeCent: number | undefined): boolean {
  return grenzeCent === undefined || betragCent >= grenzeCent;
}

export interface Kontozeile {
  readonly text: string;
  /** ISO day, where the line has one. */
  readonly tag?: string;
  readonly betragCent: number;
}

export interface Kontostoff {
  readonly zeilen: readonly { readonly text: string; readonly betragCent: number }[];
  readonly angerechnetCent: number;
  readonly storniert: boolean;
  readonly erlasse: readonly { readonly norm: string; readonly betragCent: number; readonly entscheidung?: string }[];
  readonly zahlungen: readonly { readonly wort: string; readonly eingangAm: string; readonly betragCent: number }[];
  readonly erstattungen: readonly {
    readonly empfaenger: string;
    readonly betragCent: number;
    readonly entscheidung?: string;
  }[];
}

/** The account of a claim, each line with its reason; together they are what is still open. */
export function kontozeilen(of: Kontostoff): Kontozeile[] {
  const released = <T extends { readonly entscheidung?: string }>(all: readonly T[]) =>
    all.filter(({ entscheidung }) => entscheidung === 'freigegeben');
  const soll: Kontozeile[] = [
    ...of.zeilen.map(({ text, betragCent }) => ({ text, betragCent })),
    ...(of.angerechnetCent > 0
      ? [{ text: 'Bearbeitungsgebühr angerechnet (§ 69 Abs. 7 AufenthG)', betragCent: -of.angerechnetCent }]
      : []),
    ...released(of.erlasse).map(({ norm, betragCent }) => ({ text: `Erlassen nach ${norm}`, betragCent: -betragCent })),
  ];
  const rest = soll.reduce((sum, { betragCent }) => sum + betragCent, 0);
  return [
    ...soll,
    ...(of.storniert ? [{ text: 'Storniert', betragCent: -rest }] : []),
    ...of.zahlungen.map(({ wort, eingangAm, betragCent }) => ({
      text: `Bezahlt: ${wort}`,
      tag: eingangAm,
      betragCent: -betragCent,
    })),
    ...released(of.erstattungen).map(({ empfaenger, betragCent }) => ({
      text: `Erstattet an ${empfaenger}`,
      betragCent,
    })),
  ];
}

/** The last day of the reminder's own period: a week to be served and a week to pay (§ 6 (3) VwVG NRW). */
export const MAHNFRIST_TAGE = 14;

export type Mahnstufe = 'faellig' | 'gemahnt' | 'abgelaufen' | 'uebergeben';

export function mahnstufeVon(
  of: { readonly fristBis?: string | undefined; readonly uebergeben: boolean },
  heute: string,
): Mahnstufe {
  if (of.uebergeben) return 'uebergeben';
  if (of.fristBis === undefined) return 'faellig';
  return of.fristBis < heute ? 'abgelaufen' : 'gemahnt';
}
