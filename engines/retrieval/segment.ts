/**
 * A segment: one closed set of passages with its postings, as flat arrays that are written to disk and read back without
 * parsing. Several segments are searched as one; what somebody may not read is a segment that is not asked.
 */
import { stemOf, type Vocabulary, wordsOf } from './words.ts';

/** Fields of a passage, each with a weight of its own at query time. */
export const MOST_FIELDS = 4;

export interface Passage {
  /** Text of each field, in the order of the segment's fields; at most four. */
  readonly fields: readonly string[];
  /** Days since 1970-01-01, both inclusive; what has no end lasts to `FOREVER`. */
  readonly from: number;
  readonly to: number;
}

export const FOREVER = 0x7fff_ffff;
export const EVER = -0x8000_0000;

export interface Segment {
  readonly size: number;
  readonly fields: number;
  readonly terms: ReadonlyMap<string, number>;
  readonly termList: readonly string[];
  /** Postings of term t lie in [starts[t], starts[t+1]). */
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  /** Counts of the term in the fields, one byte each, cut at 255; `fields` bytes for a posting. */
  readonly counts: Uint8Array;
  /** Words of a field of a passage; `fields` numbers for a passage. */
  readonly lengths: Uint16Array;
  /** Sum of `lengths` by field. */
  readonly totals: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export function buildSegment(passages: Iterable<Passage>, fields: number, vocabulary: Vocabulary): Segment {
  if (fields > MOST_FIELDS) throw new RangeError(`A segment has at most ${MOST_FIELDS} fields.`);
  const builder = new Builder(fields, vocabulary);
  for (const passage of passages) builder.add(passage);
  return builder.finish();
}

class Builder {
  readonly #fields: number;
  readonly #vocabulary: Vocabulary;
  readonly #terms = new Map<string, number>();
  /** The terms of a word, so that no word is stemmed and taken apart twice. */
  readonly #ofWord = new Map<string, readonly number[]>();
  /** For each term: doc and packed counts in turn. */
  readonly #postings: number[][] = [];
  readonly #lengths: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  #size = 0;

  constructor(fields: number, vocabulary: Vocabulary) {
    this.#fields = fields;
    this.#vocabulary = vocabulary;
  }

  add(passage: Passage): void {
    const seen = new Map<number, number>();
    for (let field = 0; field < this.#fields; field++) {
      const shift = field * 8;
      const words = wordsOf(passage.fields[field] ?? '');
      for (const word of words)
        for (const id of this.#termsOf(word)) {
          const packed = seen.get(id) ?? 0;
          if (((packed >>> shift) & 255) < 255) seen.set(id, (packed + (1 << shift)) >>> 0);
        }
      this.#lengths.push(Math.min(words.length, 0xffff));
    }
    for (const [id, packed] of seen) this.#postings[id]?.push(this.#size, packed);
    this.#from.push(passage.from);
    this.#to.push(passage.to);
    this.#size++;
  }

  /** The word itself and, of a compound, its parts. */
  #termsOf(word: string): readonly number[] {
    const known = this.#ofWord.get(word);
    if (known) return known;
    const ids = [stemOf(word), ...this.#vocabulary.partsOf(word)].map((term) => this.#idOf(term));
    this.#ofWord.set(word, ids);
    return ids;
  }

  #idOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const id = this.#postings.length;
    this.#terms.set(term, id);
    this.#postings.push([]);
    return id;
  }

  finish(): Segment {
    const total = this.#postings.reduce((sum, one) => sum + one.length / 2, 0);
    const starts = new Uint32Array(this.#postings.length + 1);
    const docs = new Uint32Array(total);
    const counts = new Uint8Array(total * this.#fields);
    let at = 0;
    this.#postings.forEach((posting, term) => {
      starts[term] = at;
      for (let i = 0; i < posting.length; i += 2) {
        docs[at] = posting[i] ?? 0;
        for (let field = 0; field < this.#fields; field++)
          counts[at * this.#fields + field] = ((posting[i + 1] ?? 0) >>> (field * 8)) & 255;
        at++;
      }
      posting.length = 0;
    });
    starts[this.#postings.length] = at;
    const lengths = Uint16Array.from(this.#lengths);
    return {
      size: this.#size,
      fields: this.#fields,
      terms: this.#terms,
      termList: [...this.#terms.keys()],
      starts,
      docs,
      counts,
      lengths,
      totals: sumByField(lengths, this.#fields),
      from: Int32Array.from(this.#from),
      to: Int32Array.from(this.#to),
    };
  }
}

function sumByField(lengths: Uint16Array, fields: number): Float64Array {
  const totals = new Float64Array(fields);
  for (let i = 0; i < lengths.length; i++) totals[i % fields] = (totals[i % fields] ?? 0) + (lengths[i] ?? 0);
  return totals;
}

const MAGIC = 'BLSEG001';

/** One buffer: a header of lengths, then the arrays. Only read back by the same version of the program. */
export function writeSegment(segment: Segment): Buffer {
  const terms = Buffer.from(segment.termList.join('\n'));
  const arrays = [segment.starts, segment.docs, segment.counts, segment.lengths, segment.from, segment.to];
  const header = Buffer.alloc(HEADER);
  header.write(MAGIC, 0, 'latin1');
  [segment.size, segment.fields, terms.length, ...arrays.map(({ byteLength }) => byteLength)].forEach((value, i) => {
    header.writeUInt32LE(value, 8 + i * 4);
  });
  const views = arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return Buffer.concat([
    header,
    ...[...views, terms].flatMap((part) => [part, Buffer.alloc((8 - (part.length % 8)) % 8)]),
  ]);
}

const HEADER = 48;

/** Throws a `RangeError` for what is no segment; the caller then builds it anew. */
export function readSegment(bytes: Uint8Array): Segment {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < HEADER || buffer.toString('latin1', 0, 8) !== MAGIC) throw new RangeError('This is no segment.');
  const [size = 0, fields = 0, termBytes = 0, ...lengths] = Array.from({ length: 9 }, (_, i) =>
    buffer.readUInt32LE(8 + i * 4),
  );
  let at = HEADER;
  const take = (length: number): ArrayBuffer => {
    if (at + length > buffer.length) throw new RangeError('The segment is cut off.');
    const part = new Uint8Array(buffer.subarray(at, at + length)).buffer;
    at += length + ((8 - (length % 8)) % 8);
    return part;
  };
  const [starts = 0, docs = 0, counts = 0, words = 0, from = 0, to = 0] = lengths;
  const arrays = {
    starts: new Uint32Array(take(starts)),
    docs: new Uint32Array(take(docs)),
    counts: new Uint8Array(take(counts)),
    lengths: new Uint16Array(take(words)),
    from: new Int32Array(take(from)),
    to: new Int32Array(take(to)),
  };
  const text = Buffer.from(take(termBytes)).toString();
  const termList = text === '' ? [] : text.split('\n');
  const terms = new Map(termList.map((term, i) => [term, i]));
  return { size, fields, terms, termList, ...arrays, totals: sumByField(arrays.lengths, fields) };
}
