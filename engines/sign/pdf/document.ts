/** One revision of a PDF: its objects by number, as a strict reader sees them. Nothing is repaired or guessed. */
import { Budget } from './budget.ts';
import type { ByteSource } from './byte-source.ts';
import { type Decryption, openDecryption } from './decryption.ts';
import { unpack } from './filters.ts';
import { Lexer } from './lexer.ts';
import { readHeadAt, readObjectAt } from './object-reader.ts';
import {
  integerOf,
  isKind,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfStream,
} from './objects.ts';
import { broken, tooMuch } from './pdf-error.ts';
import { readXref, type XrefEntry, type XrefSection } from './xref.ts';

/** A reference to a reference is followed this far. */
const HOPS = 16;
/** Streams above this size are read anew instead of being kept. */
const KEEP = 1 << 16;

export class PdfDocument {
  readonly source: ByteSource;
  readonly end: number;
  readonly budget: Budget;
  /** Newest first. */
  readonly sections: readonly XrefSection[];
  /** Where the last `%%EOF` line ends; what follows belongs to no revision. */
  readonly eof: number;
  readonly trailer: PdfDict;
  readonly xref: ReadonlyMap<number, XrefEntry>;
  #decryption: Decryption | undefined;
  readonly #kept = new Map<number, PdfObject>();
  readonly #containers = new Map<number, Promise<readonly { num: number; object: PdfObject }[]>>();

  private constructor(
    place: { source: ByteSource; end: number; budget: Budget },
    found: { sections: readonly XrefSection[]; eof: number },
  ) {
    this.source = place.source;
    this.end = place.end;
    this.budget = place.budget;
    this.sections = found.sections;
    this.eof = found.eof;
    this.trailer = (found.sections[0] as XrefSection).trailer;
    this.xref = merged(found.sections);
  }

  /** `end`: read the file as it was when it ended there. */
  static async open(
    source: ByteSource,
    end: number = source.size,
    budget: Budget = new Budget(),
  ): Promise<PdfDocument> {
    const start = await source.read(0, 8);
    if (start.toString('latin1', 0, 5) !== '%PDF-') throw broken('die Datei beginnt nicht wie ein PDF');
    const document = new PdfDocument({ source, end, budget }, await readXref(source, end, budget));
    if (document.encrypted) await document.#unlock();
    return document;
  }

  /** The file without its newest cross-reference sections: what an earlier version said. */
  async without(newest: number): Promise<PdfDocument> {
    const { source, end, budget, eof } = this;
    const document = new PdfDocument({ source, end, budget }, { sections: this.sections.slice(newest), eof });
    if (document.encrypted) await document.#unlock();
    return document;
  }

  async #unlock(): Promise<void> {
    const settings = await this.dict(this.trailer.entries.get('Encrypt'));
    if (!settings) throw broken('der Schutz ist unlesbar');
    const id = (await this.array(this.trailer.entries.get('ID')))?.items[0];
    this.#decryption = openDecryption(settings, isKind(id, 'string') ? id.bytes : Buffer.alloc(0));
  }

  get encrypted(): boolean {
    return this.trailer.entries.has('Encrypt');
  }

  /** Object number of the catalog. */
  get root(): PdfRef {
    const root = this.trailer.entries.get('Root');
    if (!isKind(root, 'ref')) throw broken('das Wurzelverzeichnis fehlt');
    return root;
  }

  /** One more than the highest object number in use. */
  get size(): number {
    const stated = integerOf(this.trailer.entries.get('Size')) ?? 0;
    let highest = stated;
    for (const num of this.xref.keys()) if (num >= highest) highest = num + 1;
    if (highest > 8_388_607) throw tooMuch('zu viele Objekte');
    return highest;
  }

  /** An object that does not exist is null (7.3.10). */
  async object(num: number): Promise<PdfObject> {
    const kept = this.#kept.get(num);
    if (kept !== undefined) return kept;
    const entry = this.xref.get(num);
    if (entry === undefined || entry === 'free') return null;
    const object = 'at' in entry ? await this.#placed(num, entry) : await this.#contained(num, entry);
    if (!isKind(object, 'stream') || object.data.length < KEEP) this.#kept.set(num, object);
    return object;
  }

  /** The object without the data of its stream: for looking over everything at little cost. */
  async shape(num: number): Promise<PdfObject> {
    const entry = this.xref.get(num);
    if (entry === undefined || entry === 'free' || !('at' in entry)) return this.object(num);
    return (await readHeadAt(this, entry.at)).object;
  }

  async #placed(num: number, entry: { at: number; gen: number }): Promise<PdfObject> {
    const read = await readObjectAt(
      { source: this.source, end: this.end, budget: this.budget, lengthOf: (length) => this.#lengthOf(num, length) },
      entry.at,
    );
    if (read.num !== num || read.gen !== entry.gen) throw broken('ein Verweis zeigt auf ein anderes Objekt');
    return this.#decryption?.decrypt(num, read.gen, read.object) ?? read.object;
  }

  async #lengthOf(num: number, length: PdfObject | undefined): Promise<number | undefined> {
    if (!isKind(length, 'ref')) return integerOf(length);
    const entry = this.xref.get(length.num);
    // A length lies in the open (7.5.7); this also ends every circle of lengths.
    if (length.num === num || entry === undefined || entry === 'free' || !('at' in entry)) return undefined;
    const read = await readObjectAt(
      { source: this.source, end: this.end, budget: this.budget, lengthOf: () => Promise.resolve(undefined) },
      entry.at,
    );
    return read.num === length.num ? integerOf(read.object) : undefined;
  }

  async #contained(num: number, { container, index }: { container: number; index: number }): Promise<PdfObject> {
    let objects = this.#containers.get(container);
    if (!objects) {
      objects = this.#openContainer(container);
      this.#containers.set(container, objects);
    }
    const found = (await objects)[index];
    if (found?.num !== num) throw broken('ein Verweis zeigt auf ein anderes Objekt');
    return found.object;
  }

  async #openContainer(container: number): Promise<readonly { num: number; object: PdfObject }[]> {
    const entry = this.xref.get(container);
    if (entry === undefined || entry === 'free' || !('at' in entry)) throw broken('ein Sammelobjekt fehlt');
    const stream = await this.#placed(container, entry);
    if (!isKind(stream, 'stream')) throw broken('ein Sammelobjekt fehlt');
    return readContainer(stream, this.budget);
  }

  async resolve(object: PdfObject | undefined): Promise<PdfObject> {
    let value = object ?? null;
    for (let hop = 0; isKind(value, 'ref'); hop++) {
      if (hop > HOPS) throw broken('ein Verweis führt im Kreis');
      value = await this.object(value.num);
    }
    return value;
  }

  async dict(object: PdfObject | undefined): Promise<PdfDict | undefined> {
    const value = await this.resolve(object);
    return isKind(value, 'dict') ? value : undefined;
  }

  async array(object: PdfObject | undefined): Promise<PdfArray | undefined> {
    const value = await this.resolve(object);
    return isKind(value, 'array') ? value : undefined;
  }

  async catalog(): Promise<PdfDict> {
    const catalog = await this.dict(this.root);
    if (!catalog) throw broken('das Wurzelverzeichnis fehlt');
    return catalog;
  }
}

function merged(sections: readonly XrefSection[]): Map<number, XrefEntry> {
  const all = new Map<number, XrefEntry>();
  for (const { entries } of sections.toReversed()) for (const [num, entry] of entries) all.set(num, entry);
  return all;
}

/** The objects of an object stream (7.5.7). */
function readContainer(stream: PdfStream, budget: Budget): { num: number; object: PdfObject }[] {
  const count = integerOf(stream.dict.entries.get('N'));
  const first = integerOf(stream.dict.entries.get('First'));
  const bytes = unpack(stream, budget);
  if (count === undefined || first === undefined || first > bytes.length || count > bytes.length)
    throw broken('ein Sammelobjekt ist unlesbar');
  const head = new Lexer(bytes.subarray(0, first));
  const places = Array.from({ length: count }, () => ({ num: head.integer(), at: first + head.integer() }));
  return places.map(({ num, at }) => {
    budget.read();
    return { num, object: new Lexer(bytes, { at }).object() };
  });
}
