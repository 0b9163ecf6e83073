/**
 * Exact nearest vectors, in this process. Vectors of unit length are kept as bytes, a quarter of their size; all of them
 * are compared, by one loop of SIMD instructions (vectors-kernel.ts), which takes twenty milliseconds for sixty thousand of 1,024 numbers.
 */
import { compareAll, PAGE_BYTES } from './vectors-kernel.ts';

/** A vector as it is kept and stored: `values[i] * scale` is its i-th number. */
export interface ByteVector {
  readonly values: Int8Array;
  readonly scale: number;
}

const LARGEST = 127;
/** The loop reads so many bytes at once. */
const LANE = 16;

export function toBytes(vector: ArrayLike<number>): ByteVector {
  let most = 0;
  for (let i = 0; i < vector.length; i += 1) most = Math.max(most, Math.abs(vector[i] as number));
  const scale = most / LARGEST || 1;
  return { values: Int8Array.from(vector, (value) => Math.round(value / scale)), scale };
}

export interface Near {
  /** Place in the order in which vectors were given. */
  readonly at: number;
  /** Cosine, 1 for the same direction. */
  readonly cosine: number;
}

export class VectorSet {
  readonly size: number;
  readonly dimensions: number;
  readonly #width: number;
  readonly #scales: Float32Array;
  readonly #memory: WebAssembly.Memory;

  constructor(vectors: readonly ByteVector[], dimensions: number) {
    this.size = vectors.length;
    this.dimensions = dimensions;
    this.#width = Math.ceil(dimensions / LANE) * LANE;
    this.#scales = Float32Array.from(vectors, ({ scale }) => scale);
    const bytes = this.#width * (this.size + 1) + this.size * 4;
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    const room = new Int8Array(this.#memory.buffer);
    vectors.forEach(({ values }, at) => {
      if (values.length !== dimensions)
        throw new RangeError(`a vector of ${values.length} numbers among ${dimensions}`);
      room.set(values, this.#width * (at + 1));
    });
  }

  get bytes(): number {
    return this.#memory.buffer.byteLength + this.#scales.byteLength;
  }

  /** The best `count` that `fits` lets through, best first; the same answer twice. */
  nearest(query: ArrayLike<number>, count: number, fits: (at: number) => boolean = () => true): Near[] {
    if (query.length !== this.dimensions) throw new RangeError(`a query of ${query.length} numbers`);
    if (this.size === 0) return [];
    const asked = toBytes(query);
    new Int8Array(this.#memory.buffer).set(asked.values, 0);
    const out = this.#width * (this.size + 1);
    compareAll(this.#memory, { query: 0, rows: this.#width, count: this.size, width: this.#width, out });
    const dots = new Int32Array(this.#memory.buffer, out, this.size);
    const best: Near[] = [];
    let least = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < this.size; at += 1) {
      const cosine = (dots[at] as number) * (this.#scales[at] as number) * asked.scale;
      if (best.length >= count && cosine <= least) continue;
      if (!fits(at)) continue;
      insert(best, { at, cosine }, count);
      least = best.at(-1)?.cosine ?? least;
    }
    return best;
  }
}

function insert(best: Near[], one: Near, count: number): void {
  let place = best.length;
  while (place > 0 && (best[place - 1] as Near).cosine < one.cosine) place -= 1;
  best.splice(place, 0, one);
  if (best.length > count) best.pop();
}
