/** Keeps what a child says, up to a limit. */
import type { Readable } from 'node:stream';

export const STDERR_BYTES = 8192;

/** Gathers a stream; `onFull` is called once when more than `max` bytes came, and the rest is dropped. */
export function gather(stream: Readable, max: number, onFull: () => void): () => Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    if (size > max) return;
    size += chunk.length;
    chunks.push(chunk);
    if (size > max) onFull();
  });
  return () => Buffer.concat(chunks).subarray(0, max);
}

/** The last {@link STDERR_BYTES} of a stream as text. */
export function lastOf(stream: Readable): () => string {
  let tail: Buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    tail = Buffer.concat([tail, chunk]).subarray(-STDERR_BYTES);
  });
  return () => tail.toString('utf8');
}

const OUT_OF_MEMORY =
  /bad_alloc|out of memory|memory exhausted|cannot allocate|memory allocation|malloc.{0,20}fail|alloc.{0,20}failed|ENOMEM/i;

/** An allocation that fails under RLIMIT_AS ends a program in its own way; what it says last gives it away. */
export function saysOutOfMemory(stderr: string): boolean {
  return OUT_OF_MEMORY.test(stderr);
}
