/**
 * Dot products of one byte vector with many, as a WebAssembly function of SIMD instructions. Written out here because it
 * is forty instructions: a compiler for it would be a dependency of its own. In JavaScript the same takes eight times
 * as long, and everybody else would wait.
 *
 *   compare(query, rows, count, width, out): for each row: out[row] = Σ query[i] * rows[row][i]
 *
 * Bytes lie between -127 and 127, so that a product of two and a sum of two products fit into 32 bits.
 */

export const PAGE_BYTES = 65_536;

export interface Comparison {
  /** Addresses in bytes. `out` lies on a multiple of 4. */
  readonly query: number;
  readonly rows: number;
  readonly count: number;
  /** Of a row; a multiple of 16, filled up with zeros. */
  readonly width: number;
  readonly out: number;
}

const I32 = 0x7f;
const V128 = 0x7b;
const EMPTY = 0x40;
const [QUERY, ROWS, COUNT, WIDTH, OUT, AT, SUM, A, B] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const number = (value: number) => [0x41, value];
const block = (...body: number[][]) => [0x02, EMPTY, ...body.flat(), 0x0b];
const loop = (...body: number[][]) => [0x03, EMPTY, ...body.flat(), 0x0b];
const branchIf = (depth: number) => [0x0d, depth];
const branch = (depth: number) => [0x0c, depth];
const ADD = [0x6a];
const SUBTRACT = [0x6b];
const IS_ZERO = [0x45];
const LESS = [0x49];
const STORE = [0x36, 2, 0];
const LOAD_16 = [0xfd, 0x00, 0, 0];
const ZERO_16 = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
/** Products of the lower and of the upper eight bytes, as 16 bits. */
const MULTIPLY_LOW = [0xfd, 0x9c, 0x01];
const MULTIPLY_HIGH = [0xfd, 0x9d, 0x01];
/** Neighbours added, as 32 bits. */
const ADD_PAIRS = [0xfd, 0x7e];
const ADD_4 = [0xfd, 0xae, 0x01];
const lane = (index: number) => [0xfd, 0x1b, index];

const addProducts = (multiply: number[]) => [get(SUM), get(A), get(B), multiply, ADD_PAIRS, ADD_4, set(SUM)];

const body = block(
  loop(
    ...[get(COUNT), IS_ZERO, branchIf(1)],
    ...[ZERO_16, set(SUM), number(0), set(AT)],
    loop(
      ...[get(QUERY), get(AT), ADD, LOAD_16, set(A)],
      ...[get(ROWS), get(AT), ADD, LOAD_16, set(B)],
      ...addProducts(MULTIPLY_LOW),
      ...addProducts(MULTIPLY_HIGH),
      ...[get(AT), number(16), ADD, set(AT)],
      ...[get(AT), get(WIDTH), LESS, branchIf(0)],
    ),
    ...[get(OUT), get(SUM), lane(0), get(SUM), lane(1), ADD, get(SUM), lane(2), ADD, get(SUM), lane(3), ADD, STORE],
    ...[get(OUT), number(4), ADD, set(OUT)],
    ...[get(ROWS), get(WIDTH), ADD, set(ROWS)],
    ...[get(COUNT), number(1), SUBTRACT, set(COUNT)],
    branch(0),
  ),
);

const text = (word: string) => [word.length, ...Buffer.from(word)];
const section = (id: number, ...content: number[]) => [id, ...leb(content.length), ...content];
const locals = [2, 1, I32, 3, V128];
const code = [...locals, ...body, 0x0b];

const MODULE = new WebAssembly.Module(
  Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 5, I32, I32, I32, I32, I32, 0),
    // A memory of the caller, of any size.
    ...section(2, 1, ...text('e'), ...text('m'), 0x02, 0x00, 0),
    ...section(3, 1, 0),
    ...section(7, 1, ...text('c'), 0x00, 0),
    ...section(10, 1, ...leb(code.length), ...code),
  ]),
);

type Compare = (query: number, rows: number, count: number, width: number, out: number) => void;
const instances = new WeakMap<WebAssembly.Memory, Compare>();

export function compareAll(memory: WebAssembly.Memory, { query, rows, count, width, out }: Comparison): void {
  let compare = instances.get(memory);
  if (!compare) {
    compare = new WebAssembly.Instance(MODULE, { e: { m: memory } }).exports.c as Compare;
    instances.set(memory, compare);
  }
  compare(query, rows, count, width, out);
}

/** Unsigned LEB128. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
}
