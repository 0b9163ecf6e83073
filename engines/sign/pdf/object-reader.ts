/** Reads one indirect object at a place of the file, with its stream. */
import { LIMITS } from '../limits.ts';
import type { Budget } from './budget.ts';
import type { ByteSource } from './byte-source.ts';
import { Lexer, WindowTooSmall } from './lexer.ts';
import { integerOf, isKind, type PdfDict, type PdfObject, type PdfStream } from './objects.ts';
import { broken, tooMuch } from './pdf-error.ts';

const WINDOW = 4096;

export interface PlacedObject {
  readonly num: number;
  readonly gen: number;
  readonly object: PdfObject;
  /** The byte behind `endobj`. */
  readonly end: number;
}

/** Calls with larger and larger windows until the reading fits into one. */
export async function inWindow<T>(
  source: ByteSource,
  start: number,
  end: number,
  read: (lexer: Lexer) => T,
): Promise<T> {
  for (let size = WINDOW; ; size *= 8) {
    const stop = Math.min(start + size, end);
    const bytes = await source.read(start, stop);
    try {
      return read(new Lexer(bytes, { base: start, complete: stop === end }));
    } catch (error) {
      if (!(error instanceof WindowTooSmall)) throw error;
      if (size > LIMITS.objectBytes) throw tooMuch('ein Objekt ist zu groß');
    }
  }
}

export interface ReadContext {
  readonly source: ByteSource;
  readonly end: number;
  readonly budget: Budget;
  /** Finds the value of a `/Length` that is a reference. */
  readonly lengthOf: (object: PdfObject | undefined) => Promise<number | undefined>;
}

export async function readObjectAt(context: ReadContext, at: number): Promise<PlacedObject> {
  const { source, end, budget } = context;
  const head = await readHeadAt(context, at);
  if (head.streamAt === undefined) return { ...head, end: head.endAt };
  const dict = head.object as PdfDict;
  const length = await context.lengthOf(dict.entries.get('Length'));
  if (length === undefined || head.streamAt + length > end) throw broken('die Länge eines Datenstroms stimmt nicht');
  budget.bytes(length);
  const data = await source.read(head.streamAt, head.streamAt + length);
  const stop = await inWindow(source, head.streamAt + length, end, (lexer) => {
    if (!lexer.takes('endstream') || !lexer.takes('endobj')) throw broken('die Länge eines Datenstroms stimmt nicht');
    return lexer.at;
  });
  const object: PdfStream = { kind: 'stream', dict, data };
  return { num: head.num, gen: head.gen, object, end: head.streamAt + length + stop };
}

/** Up to `endobj` or to the first byte of the stream. */
export async function readHeadAt({ source, end, budget }: Omit<ReadContext, 'lengthOf'>, at: number) {
  budget.read();
  if (!(at > 0 && at < end)) throw broken('ein Verweis zeigt ins Leere');
  return inWindow(source, at, end, (lexer) => readHead(lexer, at));
}

function readHead(lexer: Lexer, base: number) {
  const num = lexer.integer();
  const gen = lexer.integer();
  if (!lexer.takes('obj')) throw broken('ein Verweis zeigt nicht auf ein Objekt');
  const object = lexer.object();
  if (lexer.takes('endobj')) return { num, gen, object, endAt: base + lexer.at };
  if (!isKind(object, 'dict') || !lexer.takes('stream')) throw broken('ein Objekt endet nicht');
  return { num, gen, object, streamAt: base + lexer.lineEnd(), endAt: 0 };
}

/** The length when it stands there as a number. */
export const directLength = (object: PdfObject | undefined): Promise<number | undefined> =>
  Promise.resolve(integerOf(object));
