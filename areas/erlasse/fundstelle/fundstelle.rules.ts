/**
 * Citations of norms in a text as laws, decrees and people write them: `§ 25b Abs. 4 Satz 1 Nr. 2 AufenthG`,
 * `25b IV 2 AufenthG`, `§§ 3 bis 5`, `Artikel 6 Absatz 1 des Grundgesetzes`. Pure, never throws, linear in the text.
 */
import { findAktenzeichen } from './aktenzeichen.rules.ts';
import { type Gesetzesname, type Namen, readName, readNameAfter } from './gesetzesname.rules.ts';
import { readKopf, readMarke } from './marke.rules.ts';
import { readFolge, type Stellenteil } from './stelle.rules.ts';
import { readZeichen, type Zeichen } from './zeichen.rules.ts';

export interface Fundstelle {
  /** Offsets into the text in UTF-16 units, `bis` exclusive. */
  readonly von: number;
  readonly bis: number;
  /** As it is cited (`AufenthG`); missing where the text does not say. */
  readonly gesetz?: string;
  /** `§ 25b`, `Art 6`, `Anlage 1` */
  readonly paragraf: string;
  readonly absatz?: string;
  readonly satz?: string;
  readonly nummer?: string;
  readonly buchstabe?: string;
  readonly doppelbuchstabe?: string;
}

export interface Lesart {
  /** The law in whose text we read: what names no law is meant there. */
  readonly gesetz?: string;
  /** The norm in whose text we read: "Absatz 2" alone is meant there. */
  readonly paragraf?: string;
  /** In the text of a law or decree a number without a sign counts only with the name of a law. */
  readonly imText?: boolean;
  /** Names beside the listed ones (`readNamen`). */
  readonly namen?: Namen;
}

export function findFundstellen(text: string, lesart: Lesart = {}): readonly Fundstelle[] {
  const pieces = withoutAktenzeichen(text, readZeichen(text));
  const found: Fundstelle[] = [];
  let at = 0;
  while (at < pieces.length) {
    const kette = readKette(text, pieces, at, lesart);
    if (kette) for (const stelle of kette.stellen) found.push(stelle);
    at = kette ? kette.ende : at + 1;
  }
  return found;
}

/** The first citation of a text that is meant as one. */
export function readFundstelle(text: string, lesart: Lesart = {}): Fundstelle | undefined {
  return findFundstellen(text, lesart)[0];
}

interface Kette {
  readonly stellen: readonly Fundstelle[];
  readonly ende: number;
}

interface Glied {
  teile: readonly Stellenteil[];
  name: Gesetzesname | undefined;
}

/** Citations joined by "und", "i. V. m.", commas: a law that is named at the end is that of all before it. */
function readKette(text: string, pieces: readonly Zeichen[], start: number, lesart: Lesart): Kette | undefined {
  const before = readLawBefore(text, pieces, start, lesart);
  const glieder: Glied[] = [];
  let at = before?.at ?? start;
  let vorher: Stellenteil | undefined = lesart.paragraf && !before ? eigene(lesart.paragraf) : undefined;
  for (let from: number | undefined = at; from !== undefined; ) {
    const folge = readFolge(pieces, from, {
      vorher,
      erste: glieder.length === 0,
      imText: lesart.imText === true,
    });
    if (!folge) break;
    const name = readNameAfter(text, pieces, folge.ende, lesart.namen);
    if (folge.unsicher && !name && !(before && glieder.length === 0)) break;
    if (folge.anlage && !name && !before && !lesart.gesetz) return undefined;
    glieder.push({ teile: withEnd(folge.teile, name && pieces[name.ende - 1]), name });
    at = name?.ende ?? folge.ende;
    vorher = name ? undefined : folge.teile.at(-1);
    from = skipVerbindung(pieces, at);
  }
  if (glieder.length === 0) return undefined;
  return { stellen: toFundstellen(glieder, before, lesart), ende: Math.max(at, start + 1) };
}

function readLawBefore(text: string, pieces: readonly Zeichen[], start: number, lesart: Lesart) {
  const name = readName(text, pieces, start, lesart.namen);
  if (!name) return undefined;
  const at = pieces[name.ende]?.text === ',' ? name.ende + 1 : name.ende;
  const next = pieces[at];
  const said = next && (next.art === 'zahl' || readKopf(pieces, at));
  return said && !next.zeile ? { name: name.name, at, von: (pieces[start] as Zeichen).von } : undefined;
}

function eigene(paragraf: string): Stellenteil {
  return { von: 0, bis: 0, paragraf, stufe: 'paragraf', plural: false, eigener: true };
}

/** The law's name belongs to the place that stands before it. */
function withEnd(teile: readonly Stellenteil[], last: Zeichen | undefined): readonly Stellenteil[] {
  if (!last) return teile;
  return teile.map((teil, i) => (i === teile.length - 1 ? { ...teil, bis: last.bis } : teil));
}

function toFundstellen(
  glieder: readonly Glied[],
  before: { readonly name: string; readonly von: number } | undefined,
  lesart: Lesart,
): Fundstelle[] {
  const named = glieder.map(({ name }) => name);
  const gesetze: (string | undefined)[] = new Array(glieder.length);
  let later: Gesetzesname | undefined;
  for (let i = glieder.length - 1; i >= 0; i -= 1) {
    later = named[i] ?? later;
    gesetze[i] = later && (later.eigenes ? lesart.gesetz : later.name);
  }
  let earlier = before?.name;
  for (let i = 0; i < glieder.length; i += 1) {
    gesetze[i] ??= lesart.gesetz ?? earlier;
    earlier = gesetze[i] ?? earlier;
  }
  if (before && !named[0]) gesetze[0] = before.name;
  return glieder.flatMap(({ teile }, i) =>
    teile.map(({ stufe: _, plural: __, eigener, ...teil }, k) => {
      const gesetz = eigener && !named[i] ? lesart.gesetz : gesetze[i];
      return { ...teil, ...(before && i === 0 && k === 0 && { von: before.von }), ...(gesetz && { gesetz }) };
    }),
  );
}

const VERBINDER = new Set(['und', 'oder', 'sowie', 'bzw', 'beziehungsweise', 'u', 'iVm', 'ivm', 'noch', 'mit']);
const FUELLWORT = new Set(['den', 'die', 'der', 'des', 'dem', 'nach', 'auch', 'gemäß', 'in', 'von']);

/** "und", ", ", "i. V. m.", "in Verbindung mit": the piece after them, where another citation may follow. */
function skipVerbindung(pieces: readonly Zeichen[], at: number): number | undefined {
  let i = at;
  if (/^[,;/]$/.test(pieces[i]?.text ?? '') && !pieces[i]?.zeile) i += 1;
  const inVerbindung = ['i', '.', 'V', '.', 'm', '.'];
  const written = ['in', 'Verbindung', 'mit'];
  if (inVerbindung.every((one, k) => pieces[i + k]?.text === one)) i += 6;
  else if (written.every((one, k) => pieces[i + k]?.text === one)) i += 3;
  else if (VERBINDER.has(pieces[i]?.text ?? '')) i += pieces[i + 1]?.text === '.' ? 2 : 1;
  if (i === at) return undefined;
  for (let k = 0; k < 2 && FUELLWORT.has(pieces[i]?.text ?? ''); k += 1) i += 1;
  const next = pieces[i];
  return next && (next.art === 'zahl' || readKopf(pieces, i) || readMarke(pieces, i)) ? i : undefined;
}

/** Pieces of a file number are none of a citation. */
function withoutAktenzeichen(text: string, pieces: readonly Zeichen[]): readonly Zeichen[] {
  const runs = findAktenzeichen(text);
  if (runs.length === 0) return pieces;
  let k = 0;
  return pieces.map((piece) => {
    while (k < runs.length && (runs[k]?.bis ?? 0) <= piece.von) k += 1;
    const run = runs[k];
    return run && piece.von >= run.von && piece.art !== 'zeichen' ? { ...piece, art: 'zeichen', text: '#' } : piece;
  });
}
