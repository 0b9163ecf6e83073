/** One place or several of one norm, from its number to its last Buchstabe. Pure. */
import { VOR_HAUSNUMMER } from './fundstelle.data.ts';
import { countsSomething, readKopf, readMarke, STUFEN, type Stufe } from './marke.rules.ts';
import { readRoemisch, toSchluessel, type Zeichen } from './zeichen.rules.ts';

export interface Stellenteil {
  readonly von: number;
  readonly bis: number;
  readonly paragraf: string;
  readonly absatz?: string;
  readonly satz?: string;
  readonly nummer?: string;
  readonly buchstabe?: string;
  readonly doppelbuchstabe?: string;
  /** The last part that was named: what a further number is. */
  readonly stufe: Stufe;
  /** Several norms were announced (`§§`). */
  readonly plural: boolean;
  /** Of the norm in whose text we read. */
  readonly eigener?: true;
}

export interface Folge {
  readonly teile: readonly Stellenteil[];
  readonly ende: number;
  /** A number alone: counts only with a law's name. */
  readonly unsicher: boolean;
  readonly anlage: boolean;
}

interface Zusammenhang {
  /** The place before it in a list. */
  readonly vorher: Stellenteil | undefined;
  /** Nothing stands before it. */
  readonly erste: boolean;
  readonly imText: boolean;
}

export function readFolge(pieces: readonly Zeichen[], at: number, zusammenhang: Zusammenhang): Folge | undefined {
  const anfang = readAnfang(pieces, at, zusammenhang);
  if (!anfang) return undefined;
  const { teile, ende, named } = readTeile(pieces, anfang.ende, anfang.teil);
  if (anfang.nurMitTeil && !named) return undefined;
  return { teile, ende, unsicher: anfang.unsicher && (!named || zusammenhang.imText), anlage: anfang.anlage };
}

interface Anfang {
  readonly teil: Stellenteil;
  readonly ende: number;
  readonly unsicher: boolean;
  readonly anlage: boolean;
  readonly nurMitTeil: boolean;
}

function readAnfang(
  pieces: readonly Zeichen[],
  at: number,
  { vorher, erste, imText }: Zusammenhang,
): Anfang | undefined {
  const first = pieces[at];
  if (!first) return undefined;
  const kopf = readKopf(pieces, at);
  if (kopf) {
    const number = readParagraf(pieces, kopf.ende, kopf.art);
    if (!number) return undefined;
    const teil = toTeil(first, number.piece, `${kopf.art} ${number.nr}`, kopf.plural);
    const anlage = kopf.art === 'Anlage' || kopf.art === 'Anhang';
    return { teil, ende: number.ende, unsicher: false, anlage, nurMitTeil: false };
  }
  if (readMarke(pieces, at))
    return vorher && isAbsatzOrDeeper(pieces, at, vorher)
      ? { teil: { ...vorher, von: first.von, bis: first.von }, ende: at, ...SICHER, nurMitTeil: true }
      : undefined;
  if (first.art !== 'zahl' || countsSomething(pieces, at)) return undefined;
  if (!erste && vorher) return readFurther(pieces, at, vorher);
  return readBare(pieces, at, imText);
}

const SICHER = { unsicher: false, anlage: false } as const;

/** In the text of its own norm only what begins with an Absatz is a citation, "Satz 2" alone too often is not. */
function isAbsatzOrDeeper(pieces: readonly Zeichen[], at: number, vorher: Stellenteil): boolean {
  return !vorher.eigener || readMarke(pieces, at)?.stufe === 'absatz';
}

/** "§§ 3 und 5", "Absatz 3 und 4": a number that goes on with what was counted. */
function readFurther(pieces: readonly Zeichen[], at: number, vorher: Stellenteil): Anfang | undefined {
  const piece = pieces[at] as Zeichen;
  const next = pieces[at + 1];
  if (piece.zeile && next?.text === '.') return undefined;
  const kopf = vorher.paragraf.slice(0, vorher.paragraf.indexOf(' '));
  const beyond =
    vorher.plural && Number.parseInt(piece.text, 10) > Number.parseInt(vorher.paragraf.slice(kopf.length), 10);
  if (vorher.stufe === 'paragraf' || beyond) {
    const said = vorher.plural || /[a-z]$/i.test(piece.text);
    if (!said && !readMarke(pieces, at + 1))
      return { ...readNumber(piece, kopf, at), unsicher: true, nurMitTeil: false };
    return { ...readNumber(piece, kopf, at, vorher.plural), nurMitTeil: false };
  }
  if (piece.text.length > 3 || vorher.stufe === 'buchstabe') return undefined;
  const teil = { ...cutAt(vorher, vorher.stufe), [vorher.stufe]: toNr(piece.text), von: piece.von, bis: piece.bis };
  return { teil, ende: at + 1, ...SICHER, nurMitTeil: false };
}

function readNumber(piece: Zeichen, kopf: string, at: number, plural = false) {
  return { teil: toTeil(piece, piece, `${kopf} ${toNr(piece.text)}`, plural), ende: at + 1, ...SICHER };
}

/** "25b", "81 IV", "18g AufenthG": without a sign, so only where nothing speaks against it. */
function readBare(pieces: readonly Zeichen[], at: number, imText: boolean): Anfang | undefined {
  const piece = pieces[at] as Zeichen;
  const before = pieces[at - 1];
  if (before?.dicht === false && before.art === 'wort' && isHouse(before.text)) return undefined;
  if (before?.art === 'wort' && (isHouse(before.text) || readMarke(pieces, at - 1))) return undefined;
  if (before?.text === '.' && readMarke(pieces, at - 2)) return undefined;
  if (piece.dicht && before && /[\p{L}\p{N}.,:/\-+#]$/u.test(before.text)) return undefined;
  if (/^(19|20)\d\d$/.test(piece.text) || piece.text.startsWith('0')) return undefined;
  if (piece.zeile && pieces[at + 1]?.text === '.') return undefined;
  const letter = !imText && /[a-gi-ko-rt-w]$/.test(piece.text);
  return { ...readNumber(piece, '§', at), unsicher: !letter, nurMitTeil: false };
}

function isHouse(word: string): boolean {
  const key = toSchluessel(word);
  return VOR_HAUSNUMMER.has(key) || /(strasse|str|weg|platz|allee|gasse|ring|damm|ufer)$/.test(key);
}

function readParagraf(pieces: readonly Zeichen[], at: number, art: string) {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (piece.art === 'zahl') return { nr: toNr(piece.text), piece, ende: at + 1 };
  if (art === '§' || piece.art !== 'wort') return undefined;
  if (readRoemisch(piece.text) || (art !== 'Art' && /^\p{Lu}\d{0,2}[a-z]?$/u.test(piece.text)))
    return { nr: piece.text, piece, ende: at + 1 };
  return undefined;
}

function toTeil(first: Zeichen, last: Zeichen, paragraf: string, plural: boolean): Stellenteil {
  return { von: first.von, bis: last.bis, paragraf, stufe: 'paragraf', plural };
}

const toNr = (text: string): string => text.toLowerCase();

/** A place without the parts at and below this one. */
function cutAt(teil: Stellenteil, stufe: Stufe): Stellenteil {
  const { von, bis, paragraf, plural, eigener } = teil;
  const above = STUFEN.slice(1, STUFEN.indexOf(stufe)) as Exclude<Stufe, 'paragraf'>[];
  const kept = Object.fromEntries(above.filter((part) => teil[part]).map((part) => [part, teil[part]]));
  return { von, bis, paragraf, plural, stufe, ...(eigener && { eigener }), ...kept };
}

interface Teile {
  readonly teile: readonly Stellenteil[];
  readonly ende: number;
  readonly named: boolean;
}

/** Absätze, Sätze, Nummern and Buchstaben after the number, with ranges spelled out. */
function readTeile(pieces: readonly Zeichen[], start: number, anfang: Stellenteil): Teile {
  const { list, ende } = withRange(pieces, start, anfang);
  let at = ende;
  let named = false;
  for (;;) {
    const part = readTeil(pieces, at, list.at(-1) as Stellenteil);
    if (!part) break;
    named = true;
    at = part.ende;
    if (!part.teil) continue;
    const range = withRange(pieces, at, part.teil);
    list.splice(-1, 1, ...range.list);
    at = range.ende;
  }
  return { teile: list, ende: skipFolgende(pieces, at), named };
}

function readTeil(
  pieces: readonly Zeichen[],
  at: number,
  vorher: Stellenteil,
): { readonly teil?: Stellenteil; readonly ende: number } | undefined {
  const comma = pieces[at]?.text === ',' && !pieces[at]?.zeile && readMarke(pieces, at + 1) ? 1 : 0;
  const marke = readMarke(pieces, at + comma);
  if (marke) return readMarked(pieces, marke.ende, marke.stufe, vorher);
  const piece = pieces[at];
  if (!piece || piece.zeile) return undefined;
  const absatz = readRoemisch(piece.text);
  if (vorher.stufe === 'paragraf' && absatz && piece.art === 'wort')
    return { teil: { ...vorher, absatz: String(absatz), stufe: 'absatz', bis: piece.bis }, ende: at + 1 };
  const roman = pieces[at - 1]?.art === 'wort' && readRoemisch(pieces[at - 1]?.text ?? '') !== undefined;
  if (vorher.stufe === 'absatz' && roman && /^\d{1,2}$/.test(piece.text) && !countsSomething(pieces, at))
    return { teil: { ...vorher, satz: piece.text, stufe: 'satz', bis: piece.bis }, ende: at + 1 };
  return undefined;
}

function readMarked(pieces: readonly Zeichen[], at: number, stufe: Stufe | 'uebergangen', vorher: Stellenteil) {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (stufe === 'uebergangen') return /^\d/.test(piece.text) ? { ende: at + 1 } : undefined;
  const nr = readNr(piece, stufe);
  if (!nr) return undefined;
  const closed = pieces[at + 1]?.text === ')' && stufe.endsWith('buchstabe') ? 1 : 0;
  const bis = (pieces[at + closed] as Zeichen).bis;
  return { teil: { ...placedAt(vorher, stufe), [stufe]: nr, stufe, bis }, ende: at + 1 + closed };
}

/** "Nr. 1 Satz 2": a Satz after the Nummer stands beside it and takes nothing from it. */
function placedAt(vorher: Stellenteil, stufe: Stufe): Stellenteil {
  return vorher[stufe as 'satz'] ? cutAt(vorher, stufe) : vorher;
}

function readNr(piece: Zeichen, stufe: Stufe): string | undefined {
  if (stufe === 'buchstabe' || stufe === 'doppelbuchstabe')
    return /^\p{Ll}{1,3}$/u.test(piece.text) ? piece.text : undefined;
  if (piece.art === 'zahl' && /^\d{1,3}[a-z]?$/i.test(piece.text)) return toNr(piece.text);
  const roman = stufe === 'absatz' ? readRoemisch(piece.text) : undefined;
  return roman ? String(roman) : undefined;
}

const BIS = new Set(['bis', '-', '–', '—']);
const MOST_OF_RANGE = 60;

/** "3 bis 5": the place itself and each after it up to the last. */
function withRange(pieces: readonly Zeichen[], at: number, teil: Stellenteil): { list: Stellenteil[]; ende: number } {
  const [bis, last] = [pieces[at], pieces[at + 1]];
  const { stufe } = teil;
  const own = stufe === 'paragraf' ? teil.paragraf.slice(teil.paragraf.indexOf(' ') + 1) : (teil[stufe] ?? '');
  if (!bis || !last || !BIS.has(bis.text)) return { list: [teil], ende: at };
  const end = endOfRange(pieces, at + 1, stufe);
  if (!end) return { list: [teil], ende: at };
  const list = between(own, end).map((nr, i, all): Stellenteil => {
    const place = i === all.length - 1 ? last : bis;
    const value = stufe === 'paragraf' ? `${teil.paragraf.slice(0, teil.paragraf.indexOf(' '))} ${nr}` : nr;
    return { ...teil, [stufe]: value, von: place.von, bis: place.bis };
  });
  return { list: [teil, ...list], ende: at + 2 };
}

function endOfRange(pieces: readonly Zeichen[], at: number, stufe: Stufe): string | undefined {
  const piece = pieces[at] as Zeichen;
  if (piece.zeile || countsSomething(pieces, at)) return undefined;
  if (stufe === 'paragraf') return piece.art === 'zahl' ? toNr(piece.text) : undefined;
  return readNr(piece, stufe);
}

/** What follows `from` up to `to`; only `to` where they do not count on from each other. */
function between(from: string, to: string): string[] {
  const [a, b] = [Number.parseInt(from, 10), Number.parseInt(to, 10)];
  const [x, y] = [letterOf(from), letterOf(to)];
  if (a === b || Number.isNaN(b)) {
    const letters = [];
    for (let code = x + 1; x > 0 && code < y && code < x + MOST_OF_RANGE; code += 1)
      letters.push(`${Number.isNaN(a) ? '' : a}${String.fromCharCode(code)}`);
    return [...letters, to];
  }
  if (!(b > a) || b - a > MOST_OF_RANGE) return [to];
  const numbers = Array.from({ length: b - a - 1 }, (_, i) => String(a + 1 + i));
  return y > 0 ? [...numbers, String(b), to] : [...numbers, to];
}

function letterOf(nr: string): number {
  return /[a-z]$/.test(nr) ? nr.charCodeAt(nr.length - 1) : 0;
}

/** "f.", "ff." */
function skipFolgende(pieces: readonly Zeichen[], at: number): number {
  if (!/^ff?$/.test(pieces[at]?.text ?? '')) return at;
  return pieces[at + 1]?.text === '.' ? at + 2 : at + 1;
}
