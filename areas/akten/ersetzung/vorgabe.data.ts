/** What holds in an office that has laid down nothing of its own: the careful side of TR-03138 and of the courts. */
import type { PruefregelInhalt } from './vorgabe.schema.ts';

/** VG Wiesbaden, 26.09.2014, 6 K 691/14.WI.A: every document is checked; originals with a weight of their own are kept. */
export const GRUNDREGEL: PruefregelInhalt = {
  standard: { art: 'alle' },
  jeTyp: [],
  rollentrennung: true,
  rollentrennungGrund: '',
  originalAufbewahren: ['pass', 'eheurkunde', 'geburtsurkunde', 'zeugnis', 'sprachnachweis', 'gericht'],
};

export interface Befundart {
  readonly art: string;
  /** German, on the screen and in the Vermerk. */
  readonly name: string;
  /** The scan is as good as its paper: named in the Vermerk, no reason to scan again. */
  readonly hinnehmbar?: true;
}

/** In the order of the keys 1 to 8. */
export const BEFUNDARTEN = [
  { art: 'unleserlich', name: 'Unleserlich' },
  { art: 'abgeschnitten', name: 'Abgeschnitten' },
  { art: 'farbe-fehlt', name: 'Farbe fehlt' },
  { art: 'schief', name: 'Schief oder verzerrt' },
  { art: 'seite-fehlt', name: 'Davor oder danach fehlt eine Seite' },
  { art: 'doppelt', name: 'Seite ist doppelt' },
  { art: 'verdeckt', name: 'Etwas ist verdeckt' },
  { art: 'mangel-im-original', name: 'Mangel hat schon das Papier', hinnehmbar: true },
] as const satisfies readonly Befundart[];

export const BEFUND_ARTEN = BEFUNDARTEN.map(({ art }) => art) as [string, ...string[]];

const BY_ART: ReadonlyMap<string, Befundart> = new Map(BEFUNDARTEN.map((one) => [one.art, one]));

export function nameOfBefund(art: string): string {
  return BY_ART.get(art)?.name ?? art;
}

export function isHinnehmbar(art: string): boolean {
  return BY_ART.get(art)?.hinnehmbar === true;
}
