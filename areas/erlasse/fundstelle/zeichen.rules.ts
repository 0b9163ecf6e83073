/** A text as the pieces of which citations are made, each with its place. Pure and linear. */

export interface Zeichen {
  readonly art: 'paragraf' | 'zahl' | 'wort' | 'zeichen';
  readonly text: string;
  readonly von: number;
  readonly bis: number;
  /** A line ends before it. */
  readonly zeile: boolean;
  /** Nothing stands between it and the piece before. */
  readonly dicht: boolean;
}

const PIECE =
  /§+|\d{1,4}(?:[a-zA-Z](?![\p{L}\p{N}])|[a-z](?=\p{Lu}\p{Ll})|(?!\p{Ll}|\d)|(?=ff?\b))|(?:[Aa]bs(?:atz)?|[Nn]r|[Ss]atz|S|[Aa]rt(?:ikel)?|[Zz]iff|lit)(?=\d)|\p{L}[\p{L}\p{N}]*|\d[\p{L}\p{N}]*|\S/gu;
const ZAHL = /^\d{1,4}[a-zA-Z]?$/;
const WORT = /^[\p{L}\p{N}]/u;

export function readZeichen(text: string): Zeichen[] {
  const pieces: Zeichen[] = [];
  let end = 0;
  for (const { 0: piece, index: von } of text.matchAll(PIECE)) {
    const bis = von + piece.length;
    const dicht = von === end;
    const zeile = !dicht && pieces.length > 0 && text.slice(end, von).includes('\n');
    pieces.push({ art: artOf(piece), text: piece, von, bis, zeile, dicht });
    end = bis;
  }
  return pieces;
}

function artOf(piece: string): Zeichen['art'] {
  if (piece.startsWith('§')) return 'paragraf';
  if (ZAHL.test(piece)) return 'zahl';
  return WORT.test(piece) ? 'wort' : 'zeichen';
}

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 24;

/** One spelling for comparison: small, ß and umlauts written out, no signs. Asked of each word of a text, so it is kept. */
export function toSchluessel(text: string): string {
  if (text.length > LONGEST_KNOWN) return spell(text);
  let spelled = known.get(text);
  if (spelled === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    spelled = spell(text);
    known.set(text, spelled);
  }
  return spelled;
}

function spell(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const ROEMISCH = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})$/;
const WERT: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** 4 for `IV`; undefined for what is no Roman number up to XXXIX in capitals. */
export function readRoemisch(text: string): number | undefined {
  if (!ROEMISCH.test(text)) return undefined;
  const digits = [...text].map((letter) => WERT[letter] as number);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
