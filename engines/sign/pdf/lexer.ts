/** Reads PDF objects out of a window of bytes (ISO 32000-1, 7.2 and 7.3). Streams are the document's business. */
import { LIMITS } from '../limits.ts';
import type { PdfDict, PdfObject, PdfString } from './objects.ts';
import { broken, tooMuch } from './pdf-error.ts';

/** The window ends inside an object: the caller comes back with a larger one. */
export class WindowTooSmall extends Error {}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));

const isWhite = (byte: number) => WHITE.has(byte);
const isRegular = (byte: number) => !WHITE.has(byte) && !DELIMITER.has(byte);

export class Lexer {
  readonly #bytes: Buffer;
  /** Position of the window's first byte in the file; `undefined` inside an object stream. */
  readonly #base: number | undefined;
  /** Nothing comes after the window. */
  readonly #complete: boolean;
  at: number;

  constructor(bytes: Buffer, options: { at?: number; base?: number; complete?: boolean } = {}) {
    this.#bytes = bytes;
    this.#base = options.base;
    this.#complete = options.complete ?? true;
    this.at = options.at ?? 0;
  }

  #byte(index = this.at): number {
    const byte = this.#bytes[index];
    if (byte !== undefined) return byte;
    if (!this.#complete) throw new WindowTooSmall();
    return -1;
  }

  skipWhite(): void {
    for (;;) {
      const byte = this.#byte();
      if (isWhite(byte)) this.at++;
      else if (byte === 0x25) this.#skipComment();
      else return;
    }
  }

  #skipComment(): void {
    for (let byte = this.#byte(); byte !== 10 && byte !== 13 && byte !== -1; byte = this.#byte()) this.at++;
  }

  /** The next word of regular characters, or `''`. */
  word(): string {
    this.skipWhite();
    const start = this.at;
    for (let byte = this.#byte(); byte !== -1 && isRegular(byte); byte = this.#byte()) this.at++;
    return this.#bytes.toString('latin1', start, this.at);
  }

  /** Takes the word if it comes next. */
  takes(word: string): boolean {
    const start = this.at;
    if (this.word() === word) return true;
    this.at = start;
    return false;
  }

  /** Behind the end of the line that must follow the word `stream` (7.3.8.1). */
  lineEnd(): number {
    if (this.#byte() === 13) this.at++;
    if (this.#byte() !== 10) throw broken('ein Datenstrom beginnt falsch');
    return this.at + 1;
  }

  integer(): number {
    const word = this.word();
    if (!/^\d{1,15}$/.test(word)) throw broken('eine Zahl fehlt');
    return Number(word);
  }

  object(depth = 0): PdfObject {
    if (depth > LIMITS.depth) throw tooMuch('zu tief verschachtelt');
    this.skipWhite();
    switch (this.#byte()) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x5b:
        return this.#array(depth);
      case 0x3c:
        return this.#byte(this.at + 1) === 0x3c ? this.#dict(depth) : this.#hex();
      default:
        return this.#bare();
    }
  }

  #name(): PdfObject {
    this.at++;
    const start = this.at;
    for (let byte = this.#byte(); byte !== -1 && isRegular(byte); byte = this.#byte()) this.at++;
    const written = this.#bytes.toString('latin1', start, this.at);
    const name = written.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { kind: 'name', name };
  }

  #array(depth: number): PdfObject {
    this.at++;
    const items: PdfObject[] = [];
    for (;;) {
      this.skipWhite();
      if (this.#byte() === 0x5d) break;
      items.push(this.object(depth + 1));
    }
    this.at++;
    return { kind: 'array', items };
  }

  #dict(depth: number): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfObject>();
    let ambiguous = false;
    for (;;) {
      this.skipWhite();
      if (this.#byte() === 0x3e && this.#byte(this.at + 1) === 0x3e) break;
      if (this.#byte() !== 0x2f) throw broken('ein Verzeichnis ist unlesbar');
      const key = this.#name() as { name: string };
      ambiguous ||= entries.has(key.name);
      entries.set(key.name, this.object(depth + 1));
    }
    this.at += 2;
    return ambiguous ? { kind: 'dict', entries, ambiguous } : { kind: 'dict', entries };
  }

  #hex(): PdfString {
    const start = this.at;
    const end = this.#bytes.indexOf(0x3e, start);
    if (end === -1) {
      if (!this.#complete) throw new WindowTooSmall();
      throw broken('eine Zeichenkette endet nicht');
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is white space in PDF
    const digits = this.#bytes.toString('latin1', start + 1, end).replace(/[\x00\t\n\f\r ]/g, '');
    if (!/^[0-9a-fA-F]*$/.test(digits)) throw broken('eine Zeichenkette ist unlesbar');
    this.at = end + 1;
    const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
    const isPlain = digits.length === end - start - 1 && digits.length % 2 === 0;
    return { kind: 'string', bytes, ...this.#place(start, isPlain) };
  }

  #place(start: number, plainHex: boolean) {
    const base = this.#base;
    return base === undefined ? {} : { place: { start: base + start, end: base + this.at, plainHex } };
  }

  #literal(): PdfString {
    const start = this.at++;
    const out: number[] = [];
    for (let open = 1; ; ) {
      const byte = this.#byte();
      if (byte === -1) throw broken('eine Zeichenkette endet nicht');
      this.at++;
      if (byte === 0x5c) this.#escape(out);
      else if (byte === 0x29 && --open === 0) break;
      else {
        if (byte === 0x28) open++;
        out.push(byte);
      }
    }
    return { kind: 'string', bytes: Buffer.from(out), ...this.#place(start, false) };
  }

  #escape(out: number[]): void {
    const byte = this.#byte();
    this.at++;
    const octal = (value: number) => value >= 0x30 && value <= 0x37;
    if (octal(byte)) {
      let value = byte - 0x30;
      for (let digits = 1; digits < 3 && octal(this.#byte()); digits++)
        value = value * 8 + this.#byte(this.at++) - 0x30;
      out.push(value & 0xff);
    } else if (byte === 13) {
      if (this.#byte() === 10) this.at++;
    } else if (byte !== 10) out.push(ESCAPES.get(byte) ?? byte);
  }

  /** Number, reference, true, false, null. */
  #bare(): PdfObject {
    const word = this.word();
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return this.#reference(word) ?? { kind: 'number', text: word };
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    throw broken('ein Wort ist unbekannt');
  }

  #reference(first: string): PdfObject | undefined {
    if (!/^\d{1,10}$/.test(first)) return undefined;
    const start = this.at;
    const second = this.word();
    if (/^\d{1,5}$/.test(second) && this.word() === 'R')
      return { kind: 'ref', num: Number(first), gen: Number(second) };
    this.at = start;
    return undefined;
  }
}

const ESCAPES = new Map([...'nrtbf'].map((sign, index) => [sign.charCodeAt(0), [10, 13, 9, 8, 12][index] as number]));
