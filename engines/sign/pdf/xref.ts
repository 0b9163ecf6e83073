/** Where the objects of a PDF lie: cross-reference tables and streams, newest first (ISO 32000-1, 7.5.4 to 7.5.8). */
import { LIMITS } from '../limits.ts';
import type { Budget } from './budget.ts';
import type { ByteSource } from './byte-source.ts';
import { unpack } from './filters.ts';
import type { Lexer } from './lexer.ts';
import { directLength, inWindow, readObjectAt } from './object-reader.ts';
import { integerOf, isKind, type PdfDict } from './objects.ts';
import { broken, tooMuch } from './pdf-error.ts';

export type XrefEntry =
  | { readonly at: number; readonly gen: number }
  | { readonly container: number; readonly index: number }
  | 'free';

export interface XrefSection {
  readonly at: number;
  readonly form: 'table' | 'stream';
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
}

interface Found {
  readonly sections: readonly XrefSection[];
  /** The byte behind the last `%%EOF` and its line end. */
  readonly eof: number;
}

const TAIL = 2048;

/** Reads the file as if it ended at `end`. */
export async function readXref(source: ByteSource, end: number, budget: Budget): Promise<Found> {
  const { start, eof } = await findStart(source, end);
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = start; at !== undefined; ) {
    if (seen.has(at)) throw broken('das Inhaltsverzeichnis verweist auf sich selbst');
    if (seen.size >= LIMITS.revisions) throw tooMuch('zu viele Fassungen');
    seen.add(at);
    const section = await readSection(source, at, end, budget);
    sections.push(section);
    const previous = section.trailer.entries.get('Prev');
    at = integerOf(previous);
    if (previous !== undefined && at === undefined) throw broken('das Inhaltsverzeichnis ist unlesbar');
  }
  return { sections, eof };
}

async function findStart(source: ByteSource, end: number): Promise<{ start: number; eof: number }> {
  const from = Math.max(0, end - TAIL);
  const tail = (await source.read(from, end)).toString('latin1');
  const mark = tail.lastIndexOf('startxref');
  const found = mark === -1 ? null : /^startxref\s+(\d{1,15})\s+%%EOF(\r\n|\r|\n)?/.exec(tail.slice(mark));
  if (!found) throw broken('das Ende der Datei fehlt');
  return { start: Number(found[1]), eof: from + mark + found[0].length };
}

async function readSection(source: ByteSource, at: number, end: number, budget: Budget): Promise<XrefSection> {
  if (at >= end) throw broken('das Inhaltsverzeichnis liegt hinter dem Ende');
  const isTable = await inWindow(source, at, end, (lexer) => lexer.takes('xref'));
  if (!isTable) return readStream(source, at, end, budget);
  const { entries, trailer } = await inWindow(source, at, end, readTable);
  budget.entries(entries.size);
  const hybrid = integerOf(trailer.entries.get('XRefStm'));
  if (hybrid === undefined) return { at, form: 'table', entries, trailer };
  const hidden = await readStream(source, hybrid, end, budget);
  // What the table calls free may be given by the stream, for readers that know it (7.5.8.4).
  const both = new Map([...hidden.entries, ...[...entries].filter(([, entry]) => entry !== 'free')]);
  return { at, form: 'table', entries: both, trailer };
}

function readTable(lexer: Lexer): { entries: Map<number, XrefEntry>; trailer: PdfDict } {
  lexer.takes('xref');
  const entries = new Map<number, XrefEntry>();
  while (!lexer.takes('trailer')) {
    const first = lexer.integer();
    const count = lexer.integer();
    for (let num = first; num < first + count; num++) {
      const at = lexer.integer();
      const gen = lexer.integer();
      const inUse = lexer.takes('n');
      if (!inUse && !lexer.takes('f')) throw broken('das Inhaltsverzeichnis ist unlesbar');
      entries.set(num, inUse ? { at, gen } : 'free');
      if (entries.size > LIMITS.xrefEntries) throw tooMuch('zu viele Einträge im Inhaltsverzeichnis');
    }
  }
  const trailer = lexer.object();
  if (!isKind(trailer, 'dict')) throw broken('das Inhaltsverzeichnis ist unlesbar');
  return { entries, trailer };
}

async function readStream(source: ByteSource, at: number, end: number, budget: Budget): Promise<XrefSection> {
  const { object } = await readObjectAt({ source, end, budget, lengthOf: directLength }, at);
  if (!isKind(object, 'stream')) throw broken('das Inhaltsverzeichnis ist unlesbar');
  const data = unpack(object, budget);
  return { at, form: 'stream', entries: streamEntries(object.dict, data, budget), trailer: object.dict };
}

function streamEntries(dict: PdfDict, data: Buffer, budget: Budget): Map<number, XrefEntry> {
  const widths = integers(dict, 'W') ?? [];
  const [type = 0, second = 0, third = 0] = widths;
  const width = type + second + third;
  if (widths.length !== 3 || width < 1 || widths.some((each) => each > 8))
    throw broken('das Inhaltsverzeichnis ist unlesbar');
  const index = integers(dict, 'Index') ?? [0, integerOf(dict.entries.get('Size')) ?? 0];
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  const field = (length: number) => {
    let value = 0;
    for (let digit = 0; digit < length; digit++) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    if (at + count * width > data.length) throw broken('das Inhaltsverzeichnis ist zu kurz');
    budget.entries(count);
    for (let num = first; num < first + count; num++) {
      const kind = type === 0 ? 1 : field(type);
      const entry = entryOf(kind, field(second), field(third));
      if (entry) entries.set(num, entry);
    }
  }
  return entries;
}

function entryOf(kind: number, second: number, third: number): XrefEntry | undefined {
  if (kind === 0) return 'free';
  if (kind === 1) return { at: second, gen: third };
  return kind === 2 ? { container: second, index: third } : undefined;
}

function integers({ entries }: PdfDict, key: string): number[] | undefined {
  const list = entries.get(key);
  if (!isKind(list, 'array')) return undefined;
  return list.items.map((item) => {
    const value = integerOf(item);
    if (value === undefined) throw broken('das Inhaltsverzeichnis ist unlesbar');
    return value;
  });
}
