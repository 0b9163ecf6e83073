/** Distributions in classes of five minutes or of days: what can be said of them without anybody in them. */
import { MINDESTENS } from './kennzahlen.schema.ts';

/** One class: from `stufe` on, so many, with this sum. */
export interface Stufe {
  readonly stufe: number;
  readonly anzahl: number;
  readonly summe: number;
}

export const SCHRITT = 5;

/** Days between the booking and the visit, by their lower end. */
export const VORLAUF_STUFEN = [
  { ab: 0, name: '0 bis 2 Tage' },
  { ab: 3, name: '3 bis 7 Tage' },
  { ab: 8, name: '8 bis 14 Tage' },
  { ab: 15, name: '15 bis 28 Tage' },
  { ab: 29, name: 'mehr als 28 Tage' },
] as const;

export const stufeDerMinuten = (minuten: number): number => Math.max(0, Math.floor(minuten / SCHRITT) * SCHRITT);

export function stufeDesVorlaufs(tage: number): number {
  return VORLAUF_STUFEN.findLast(({ ab }) => ab <= tage)?.ab ?? 0;
}

export const anzahlOf = (teile: readonly Pick<Stufe, 'anzahl'>[]): number =>
  teile.reduce((sum, { anzahl }) => sum + anzahl, 0);
export const summeOf = (teile: readonly Pick<Stufe, 'summe'>[]): number =>
  teile.reduce((sum, { summe }) => sum + summe, 0);

/** The same class of several weeks or pools once. */
export function stufenOf(teile: readonly Stufe[]): readonly Stufe[] {
  const found = new Map<number, Stufe>();
  for (const { stufe, anzahl, summe } of teile) {
    const known = found.get(stufe);
    found.set(stufe, { stufe, anzahl: anzahl + (known?.anzahl ?? 0), summe: summe + (known?.summe ?? 0) });
  }
  return [...found.values()];
}

/** Exact, because the sums are kept; null where too few stand behind it. */
export function mittelOf(stufen: readonly Stufe[]): number | null {
  const anzahl = anzahlOf(stufen);
  if (anzahl < MINDESTENS) return null;
  return gerundet(summeOf(stufen) / anzahl);
}

/** At most so many minutes for this share of them: the upper end of the class in which it is reached. */
export function quantilOf(stufen: readonly Stufe[], anteil: number): number | null {
  const anzahl = anzahlOf(stufen);
  if (anzahl < MINDESTENS) return null;
  let gesehen = 0;
  for (const { stufe, anzahl: hier } of stufen.toSorted((a, b) => a.stufe - b.stufe)) {
    gesehen += hier;
    if (gesehen >= anteil * anzahl) return stufe + SCHRITT;
  }
  return null;
}

export function anteilOf(teil: number, ganzes: number, mindestens = MINDESTENS): number | null {
  return ganzes < Math.max(1, mindestens) ? null : Math.round((teil / ganzes) * 1000) / 1000;
}

/**
 * What is shown of groups: those with enough visits, and all small ones as one („Übrige“). Where that one would still be
 * too small it is left out of the sum as well, or else one could subtract.
 */
export function ohneKleine<T extends { readonly name: string; readonly anzahl: number }>(
  gruppen: readonly T[],
  vereine: (kleine: readonly T[]) => T,
  mindestens = MINDESTENS,
): readonly T[] {
  const gross = gruppen.filter(({ anzahl }) => anzahl >= mindestens);
  const klein = gruppen.filter(({ anzahl }) => anzahl < mindestens && anzahl > 0);
  const uebrige = klein.reduce((sum, { anzahl }) => sum + anzahl, 0);
  return uebrige >= mindestens ? [...gross, vereine(klein)] : gross;
}

/**
 * Lower and upper end of what the share may really be (Wilson, 95 %): few visits say little, and a proposal that binds
 * the day of many rests on what is sure.
 */
export function sicherOf(teil: number, ganzes: number): { readonly von: number; readonly bis: number } {
  if (ganzes === 0) return { von: 0, bis: 1 };
  const z = 1.96;
  const p = teil / ganzes;
  const mitte = p + (z * z) / (2 * ganzes);
  const weite = z * Math.sqrt((p * (1 - p)) / ganzes + (z * z) / (4 * ganzes * ganzes));
  const nenner = 1 + (z * z) / ganzes;
  return { von: Math.max(0, (mitte - weite) / nenner), bis: Math.min(1, (mitte + weite) / nenner) };
}

const gerundet = (wert: number) => Math.round(wert * 10) / 10;
