/**
 * The objects of a PDF as values (ISO 32000-1, 7.3). Numbers keep their text and strings their bytes, so that an
 * object that is written again says exactly what it said before.
 */
export type PdfObject =
  | null
  | boolean
  | PdfNumber
  | PdfName
  | PdfString
  | PdfRef
  | PdfArray
  | PdfDict
  | PdfStream
  | PdfRaw;

export interface PdfNumber {
  readonly kind: 'number';
  readonly text: string;
}

export interface PdfName {
  readonly kind: 'name';
  /** Decoded, one character per byte. */
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Buffer;
  /** Where `(` or `<` and the byte behind `)` or `>` lie in the file; absent inside
   * object streams. `plainHex`: pairs of digits and nothing between them. */
  readonly place?: { readonly start: number; readonly end: number; readonly plainHex: boolean };
}

export interface PdfRef {
  readonly kind: 'ref';
  readonly num: number;
  readonly gen: number;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfObject[];
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfObject>;
  /** A key occurs twice: readers disagree about which one counts. */
  readonly ambiguous?: boolean;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** The stored bytes, still filtered. */
  readonly data: Buffer;
}

/** Written as it stands; never comes out of a file. */
export interface PdfRaw {
  readonly kind: 'raw';
  readonly text: string;
}

export const number = (value: number): PdfNumber => ({ kind: 'number', text: String(value) });
export const name = (value: string): PdfName => ({ kind: 'name', name: value });
export const ref = (num: number, gen = 0): PdfRef => ({ kind: 'ref', num, gen });
export const array = (items: readonly PdfObject[]): PdfArray => ({ kind: 'array', items });
export const raw = (text: string): PdfRaw => ({ kind: 'raw', text });

export function dict(entries: Readonly<Record<string, PdfObject | undefined>>): PdfDict {
  const kept = Object.entries(entries).filter((entry): entry is [string, PdfObject] => entry[1] !== undefined);
  return { kind: 'dict', entries: new Map(kept) };
}

/** The same dictionary with some entries set anew. */
export function withEntries({ entries }: PdfDict, changes: Readonly<Record<string, PdfObject>>): PdfDict {
  return { kind: 'dict', entries: new Map([...entries, ...Object.entries(changes)]) };
}

/** Text for people (7.9.2.2): ASCII as it is, everything else as UTF-16 with its mark. */
export function text(value: string): PdfString {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(value)) return { kind: 'string', bytes: Buffer.from(value, 'latin1') };
  return { kind: 'string', bytes: Buffer.from(`\ufeff${value}`, 'utf16le').swap16() };
}

export function textOf(object: PdfObject | undefined): string | undefined {
  if (!isKind(object, 'string')) return undefined;
  const { bytes } = object;
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}

type Tagged = Exclude<PdfObject, null | boolean>;
type OfKind<K extends Tagged['kind']> = Extract<Tagged, { kind: K }>;

export function isKind<K extends Tagged['kind']>(object: PdfObject | undefined, kind: K): object is OfKind<K> {
  return typeof object === 'object' && object !== null && object.kind === kind;
}

export function isName(object: PdfObject | undefined, value: string): boolean {
  return isKind(object, 'name') && object.name === value;
}

/** An integer that fits a file position; `undefined` for everything else. */
export function integerOf(object: PdfObject | undefined): number | undefined {
  if (!isKind(object, 'number') || !/^\+?\d{1,15}$/.test(object.text)) return undefined;
  return Number(object.text);
}

/** Same meaning; streams by their stored bytes. References are equal when they name the same object. */
export function sameObject(a: PdfObject | undefined, b: PdfObject | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  switch (a.kind) {
    case 'number':
      return b.kind === 'number' && Number(a.text) === Number(b.text);
    case 'name':
      return b.kind === 'name' && a.name === b.name;
    case 'string':
      return b.kind === 'string' && a.bytes.equals(b.bytes);
    case 'ref':
      return b.kind === 'ref' && a.num === b.num && a.gen === b.gen;
    case 'array':
      return b.kind === 'array' && sameItems(a.items, b.items);
    case 'dict':
      return b.kind === 'dict' && sameEntries(a, b);
    case 'stream':
      return b.kind === 'stream' && sameEntries(a.dict, b.dict) && a.data.equals(b.data);
    case 'raw':
      return false;
  }
}

function sameItems(a: readonly PdfObject[], b: readonly PdfObject[]): boolean {
  return a.length === b.length && a.every((item, index) => sameObject(item, b[index]));
}

function sameEntries(a: PdfDict, b: PdfDict): boolean {
  return (
    a.entries.size === b.entries.size &&
    !a.ambiguous &&
    !b.ambiguous &&
    [...a.entries].every(([key, value]) => b.entries.has(key) && sameObject(value, b.entries.get(key)))
  );
}
