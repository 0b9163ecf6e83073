/**
 * Type and title of a document from how its first page begins: its heading, or the subject of a letter. What a text
 * mentions further down is not what it is; in doubt a document has no type. A proposal that people correct.
 */
import { DOKUMENTTYPEN, type Dokumenttyp, UNBESTIMMT } from './dokumenttyp.data.ts';
import { foldName } from './name.rules.ts';

const FOLDED = DOKUMENTTYPEN.map((entry) => ({ entry, merkmale: entry.merkmale.map(foldName).map(asPattern) }));
const UNKNOWN = DOKUMENTTYPEN.find((entry) => entry.typ === UNBESTIMMT) as Dokumenttyp;
const LETTER = DOKUMENTTYPEN.find((entry) => entry.typ === 'schreiben') as Dokumenttyp;

/** From the beginning of a word, also when it is inflected: Lohnabrechnungen, but not Vollmachtgeber. */
function asPattern(merkmal: string): RegExp {
  return new RegExp(String.raw`\b${merkmal}[a-z]{0,3}\b`);
}

/** Lines of a page in which a heading or a subject stands. */
const HEAD_LINES = 20;
/** Lines of the letterhead that say whose paper it is. */
const SENDER_LINES = 3;
const HEADING_LENGTH = 110;
const GREETING = /^(?:sehr geehrte[rs]?|guten tag|hallo|liebe|dear)\b/;
const SUBJECT = /^(?:betreff|betr|betrifft|subject)\b/;
const FAREWELL = /\b(?:mit freundlichen grussen|freundliche grusse|hochachtungsvoll)\b/;
/** A paper of somebody else that is spoken of: "Ihr Antrag", "zu unserem Bescheid". */
const POSSESSIVE = /\b(?:ihr|mein|unser|dein|sein)(?:e|en|em|er|es)? $/;

interface Line {
  readonly raw: string;
  readonly text: string;
  /** A sentence goes on; a heading ends. */
  readonly isHeading: boolean;
  /** At the top, and not the address of the one who is written to. */
  readonly isSender: boolean;
}

/** By what a type was known: a heading, the subject of a letter, whose paper it is, or only that it is a letter. */
export type Fundort = 'ueberschrift' | 'betreff' | 'absender' | 'brief';

export interface FoundTyp {
  readonly entry: Dokumenttyp;
  /** Absent when nothing says what it is. */
  readonly an?: Fundort;
  /** The line that says so, as it stands there. */
  readonly zeile?: string;
}

export function guessTyp(text: string): Dokumenttyp {
  return findTyp(text).entry;
}

export function findTyp(text: string): FoundTyp {
  const lines = linesOf(text);
  const greeting = lines.findIndex((line) => GREETING.test(line.text));
  const head = lines.slice(0, greeting === -1 ? HEAD_LINES : greeting);
  // The subject stands right above the greeting and may name its thing anywhere: "Ihr Antrag auf …: Es fehlen noch …".
  const subject = greeting === -1 ? [] : head.slice(-2);
  const found =
    best(head, (line, at) => line.isHeading && (wordsBefore(line.text, at) <= 1 || isSubject(line, subject))) ??
    best(lines, (line, at) => line.isHeading && at === 0 && line.text.startsWith('rechtsbehelfsbelehrung'));
  if (found) {
    const { entry, line } = found;
    const an = entry.alsAbsender ? 'absender' : isSubject(line, subject) ? 'betreff' : 'ueberschrift';
    return { entry, an, zeile: line.raw };
  }
  const isLetter = greeting >= 0 || lines.some((line) => FAREWELL.test(line.text));
  return isLetter ? { entry: LETTER, an: 'brief' } : { entry: UNKNOWN };
}

function linesOf(text: string): Line[] {
  return text
    .slice(0, 6_000)
    .split('\n')
    .map((raw) => ({ raw: raw.trim(), text: foldName(raw) }))
    .filter(({ text: folded }) => folded !== '')
    .map(({ raw, text: folded }, nr, all) => ({
      raw,
      text: folded,
      isHeading: raw.length <= HEADING_LENGTH && !/[.,;]$/.test(raw),
      isSender: nr < SENDER_LINES && !/^an (?:das|die|den)$/.test(all[nr - 1]?.text ?? ''),
    }));
}

function wordsBefore(text: string, at: number): number {
  return text.slice(0, at).split(' ').filter(Boolean).length;
}

function isSubject(line: Line, subject: readonly Line[]): boolean {
  return subject.includes(line) || SUBJECT.test(line.text);
}

interface Named {
  readonly entry: Dokumenttyp;
  readonly line: Line;
}

/** The type that is named first. A list of papers names several one after the other: then it is none of them. */
function best(lines: readonly Line[], counts: (line: Line, at: number) => boolean): Named | undefined {
  const found = lines.flatMap((line): Named[] => {
    const entry = firstIn(line, counts);
    return entry ? [{ entry, line }] : [];
  });
  if (new Set(found.map(({ entry }) => entry.typ)).size >= MANY) return undefined;
  return found[0];
}

const MANY = 4;

function firstIn(line: Line, counts: (line: Line, at: number) => boolean): Dokumenttyp | undefined {
  let first: { entry: Dokumenttyp; at: number } | undefined;
  for (const { entry, merkmale } of FOLDED) {
    if (entry.alsAbsender && !line.isSender) continue;
    for (const merkmal of merkmale) {
      const at = line.text.search(merkmal);
      if (at === -1 || !counts(line, at) || (first && first.at <= at)) continue;
      if (!entry.auchIhr && POSSESSIVE.test(line.text.slice(0, at))) continue;
      first = { entry, at };
    }
  }
  return first?.entry;
}

/** Title until somebody gives a better one: the type's name, else the file's name without ending. */
export function titleOf(typ: Dokumenttyp, dateiname: string): string {
  if (typ.typ !== UNBESTIMMT) return typ.name;
  const base = dateiname.split(/[/\\]/).at(-1) ?? dateiname;
  const plain = base
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/_+/g, ' ')
    .trim();
  return plain.slice(0, 300) || 'Ohne Titel';
}
