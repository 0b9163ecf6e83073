/** Words that say which part of a norm a number is. Pure. */
import { EINHEITEN } from './fundstelle.data.ts';
import { toSchluessel, type Zeichen } from './zeichen.rules.ts';

export const STUFEN = ['paragraf', 'absatz', 'satz', 'nummer', 'buchstabe', 'doppelbuchstabe'] as const;
export type Stufe = (typeof STUFEN)[number];

export interface Kopf {
  readonly art: '§' | 'Art' | 'Anlage' | 'Anhang';
  readonly plural: boolean;
  readonly ende: number;
}

const KOPF: Readonly<Record<string, readonly [Kopf['art'], boolean]>> = {
  paragraf: ['§', false],
  paragraph: ['§', false],
  paragrafen: ['§', true],
  paragraphen: ['§', true],
  art: ['Art', false],
  artikel: ['Art', false],
  artikels: ['Art', false],
  artikeln: ['Art', true],
  anlage: ['Anlage', false],
  anlagen: ['Anlage', true],
  anhang: ['Anhang', false],
};

/** `§`, `§§`, `Artikel`, `Art.`, `Anlage`. */
export function readKopf(pieces: readonly Zeichen[], at: number): Kopf | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (piece.art === 'paragraf') {
    const twice = pieces[at + 1]?.art === 'paragraf';
    return { art: '§', plural: piece.text.length > 1 || twice, ende: at + (twice ? 2 : 1) };
  }
  const kopf = piece.art === 'wort' ? KOPF[piece.text.toLowerCase()] : undefined;
  if (!kopf || (kopf[0] !== '§' && piece.text === piece.text.toLowerCase() && piece.text !== 'art')) return undefined;
  return { art: kopf[0], plural: kopf[1], ende: at + (pieces[at + 1]?.text === '.' ? 2 : 1) };
}

export interface Marke {
  readonly stufe: Stufe | 'uebergangen';
  readonly ende: number;
}

const MARKEN: readonly (readonly [Marke['stufe'], string])[] = [
  ['absatz', 'abs absatz absatzes absaetze absaetzen absatze'],
  ['satz', 'satz satzes saetze saetzen s'],
  ['nummer', 'nr nrn nummer nummern ziff ziffer ziffern'],
  ['buchstabe', 'buchst buchstabe buchstaben lit bst'],
  ['doppelbuchstabe', 'doppelbuchst doppelbuchstabe doppelbuchstaben'],
  ['uebergangen', 'hs halbsatz alt alternative var variante uabs unterabsatz'],
];
const STUFE_OF: ReadonlyMap<string, Marke['stufe']> = new Map(
  MARKEN.flatMap(([stufe, words]) => words.split(' ').map((word) => [word, stufe] as const)),
);

/** `Abs.`, `Satz`, `Nr.`, `Buchst.` with its point. */
export function readMarke(pieces: readonly Zeichen[], at: number): Marke | undefined {
  const piece = pieces[at];
  if (piece?.art !== 'wort') return undefined;
  const stufe = STUFE_OF.get(toSchluessel(piece.text));
  return stufe && { stufe, ende: at + (pieces[at + 1]?.text === '.' ? 2 : 1) };
}

/** "3 Monate", "25 %", "3.2.2025": a number that counts something and is no part of a norm. */
export function countsSomething(pieces: readonly Zeichen[], at: number): boolean {
  const [next, after] = [pieces[at + 1], pieces[at + 2]];
  if (!next) return false;
  if (next.art === 'wort') return EINHEITEN.has(toSchluessel(next.text));
  if (/^[%€]$/.test(next.text)) return true;
  return /^[.,:]$/.test(next.text) && next.dicht && after?.art === 'zahl' && after.dicht && next.text !== ',';
}
