/**
 * A segment: one closed set of passages with its postings, as flat arrays that are written to disk and read back without
 * parsing. Several segments are searched as one; what somebody may not read is a segment that is not asked.
 */
import { WordList } from './word-list.ts';
import { stemOf, type Vocabulary } from './words.ts';

/** Fields of a passage, each with a weight of its own at query time. */
export const MOST_FIELDS = 4;

export interface Passage {
  /** Text of each field, or its words as the segment's `WordList` read them; at most four fields. */
  readonly fields: readonly (string | Uint32Array)[];
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

export function buildSegment(
  passages: Iterable<Passage>,
  fields: number,
  vocabulary: Vocabulary,
  words = new WordList(),
): Segment {
  if (fields > MOST_FIELDS) throw new RangeError(`A segment has at most ${MOST_FIELDS} fields.`);
  const builder = new Builder(fields, vocabulary, words);
  for (const passage of passages) builder.add(passage);
  return builder.finish();
}

class Builder {
  readonly #fields: number;
  readonly #vocabulary: Vocabulary;
  readonly #words: WordList;
  readonly #terms = new Map<string, number>();
  /** The terms of a word by its number, so that no word is stemmed and taken apart twice. */
  readonly #ofWord: (readonly number[] | undefined)[] = [];
  /** Passage by passage: term and packed counts in turn. */
  readonly #postings = new Numbers();
  /** End of each passage in `#postings`. */
  readonly #ends: number[] = [];
  /** Counts of the passage that is being read, by term; 0 between two passages. */
  #packed = new Uint32Array(1 << 12);
  readonly #lengths: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  constructor(fields: number, vocabulary: Vocabulary, words: WordList) {
    this.#fields = fields;
    this.#vocabulary = vocabulary;
    this.#words = words;
  }

  add(passage: Passage): void {
    const seen: number[] = [];
    for (let field = 0; field < this.#fields; field++) {
      const text = passage.fields[field] ?? '';
      const words = typeof text === 'string' ? this.#words.read(text) : text;
      for (const word of words) this.#count(word, field * 8, seen);
      this.#lengths.push(Math.min(words.length, 0xffff));
    }
    for (const id of seen) {
      this.#postings.push(id, this.#packed[id] ?? 0);
      this.#packed[id] = 0;
    }
    this.#ends.push(this.#postings.length);
    this.#from.push(passage.from);
    this.#to.push(passage.to);
  }

  #count(word: number, shift: number, seen: number[]): void {
    for (const id of this.#ofWord[word] ?? this.#termsOf(word)) {
      const packed = this.#packed[id] ?? 0;
      if (packed === 0) seen.push(id);
      if (((packed >>> shift) & 255) < 255) this.#packed[id] = packed + (1 << shift);
    }
  }

  /** The word itself and, of a compound, its parts. */
  #termsOf(number: number): readonly number[] {
    const word = this.#words.words[number] ?? '';
    const ids = [stemOf(word), ...this.#vocabulary.partsOf(word)].map((term) => this.#idOf(term));
    this.#ofWord[number] = ids;
    return ids;
  }

  #idOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.size;
    this.#terms.set(term, id);
    if (id >= this.#packed.length) this.#packed = grown(this.#packed);
    return id;
  }

  finish(): Segment {
    const lengths = Uint16Array.from(this.#lengths);
    return {
      size: this.#ends.length,
      fields: this.#fields,
      terms: this.#terms,
      termList: [...this.#terms.keys()],
      ...this.#byTerm(),
      lengths,
      totals: sumByField(lengths, this.#fields),
      from: Int32Array.from(this.#from),
      to: Int32Array.from(this.#to),
    };
  }

  /** From passage by passage to term by term: counted first, then each posting put in its place. */
  #byTerm(): Pick<Segment, 'starts' | 'docs' | 'counts'> {
    const postings = this.#postings.values;
    const starts = new Uint32Array(this.#terms.size + 1);
    for (let at = 0; at < postings.length; at += 2) {
      const next = (postings[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let term = 0; term < this.#terms.size; term++)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const docs = new Uint32Array(postings.length / 2);
    const counts = new Uint8Array(docs.length * this.#fields);
    const next = starts.slice();
    let at = 0;
    this.#ends.forEach((end, doc) => {
      for (; at < end; at += 2) {
        const term = postings[at] ?? 0;
        const place = next[term] ?? 0;
        next[term] = place + 1;
        docs[place] = doc;
        for (let field = 0; field < this.#fields; field++)
          counts[place * this.#fields + field] = ((postings[at + 1] ?? 0) >>> (field * 8)) & 255;
      }
    });
    return { starts, docs, counts };
  }
}

/** Numbers that grow without a box for each. */
class Numbers {
  #held = new Uint32Array(1 << 16);
  length = 0;

  push(one: number, two: number): void {
    if (this.length + 2 > this.#held.length) this.#held = grown(this.#held);
    this.#held[this.length++] = one;
    this.#held[this.length++] = two;
  }

  get values(): Uint32Array {
    return this.#held.subarray(0, this.length);
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
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

interface NumberArray<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): T;
}

/** Throws a `RangeError` for what is no segment; the caller then builds it anew. */
export function readSegment(bytes: Uint8Array): Segment {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < HEADER || buffer.toString('latin1', 0, 8) !== MAGIC) throw new RangeError('This is no segment.');
  const [size = 0, fields = 0, termBytes = 0, ...lengths] = Array.from({ length: 9 }, (_, i) =>
    buffer.readUInt32LE(8 + i * 4),
  );
  let at = HEADER;
  // The arrays lie in the bytes as they were given, not beside them: half the memory while an index is read.
  const aligned = buffer.byteOffset % 8 === 0 ? buffer : new Uint8Array(buffer);
  const take = (length: number): [ArrayBuffer, number, number] => {
    if (at + length > aligned.length) throw new RangeError('The segment is cut off.');
    const start = aligned.byteOffset + at;
    at += length + ((8 - (length % 8)) % 8);
    return [aligned.buffer as ArrayBuffer, start, length];
  };
  const [starts = 0, docs = 0, counts = 0, words = 0, from = 0, to = 0] = lengths;
  const numbers = <T>(Kind: NumberArray<T>, bytes: number): T => {
    const [whole, start, length] = take(bytes);
    return new Kind(whole, start, length / Kind.BYTES_PER_ELEMENT);
  };
  const arrays = {
    starts: numbers(Uint32Array, starts),
    docs: numbers(Uint32Array, docs),
    counts: numbers(Uint8Array, counts),
    lengths: numbers(Uint16Array, words),
    from: numbers(Int32Array, from),
    to: numbers(Int32Array, to),
  };
  const text = Buffer.from(...take(termBytes)).toString();
  const termList = text === '' ? [] : text.split('\n');
  const terms = new Map(termList.map((term, i) => [term, i]));
  return { size, fields, terms, termList, ...arrays, totals: sumByField(arrays.lengths, fields) };
}
