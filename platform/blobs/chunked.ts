/** Cuts any stream into pieces of one size; the last may be shorter, and of nothing there is one empty piece. */
import type { Readable } from 'node:stream';

export interface Piece {
  readonly bytes: Buffer;
  readonly last: boolean;
}

/** A piece goes out only when it is known whether another one follows. */
export async function* chunked(source: Readable | Buffer | AsyncIterable<Buffer>, size: number): AsyncIterable<Piece> {
  let held: Buffer[] = [];
  let length = 0;
  const parts = Buffer.isBuffer(source) ? [source] : (source as AsyncIterable<Buffer | string>);
  for await (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    held.push(bytes);
    length += bytes.length;
    if (length <= size) continue;
    const whole = Buffer.concat(held, length);
    let from = 0;
    for (; length - from > size; from += size) yield { bytes: whole.subarray(from, from + size), last: false };
    held = [whole.subarray(from)];
    length -= from;
  }
  yield { bytes: Buffer.concat(held, length), last: true };
}
