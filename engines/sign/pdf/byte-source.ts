/** Bytes that are looked at in pieces: in memory or in a file, so that a file of a gigabyte costs no memory. */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

export interface ByteSource {
  readonly size: number;
  /**
   * Bytes from `start` to `end`; fewer where the source ends. The caller does not write into them. `into` may be used
   * for them and then holds them until it is lent again.
   */
  read(start: number, end: number, into?: Buffer): Promise<Buffer>;
}

export type ByteInput = Uint8Array | { readonly file: string };

export function bytesInMemory(bytes: Uint8Array): ByteSource {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: all.length, read: (start, end) => Promise.resolve(all.subarray(start, end)) };
}

/** `more` behind `source`, without copying either. */
export function followedBy(source: ByteSource, more: Buffer): ByteSource {
  const { size } = source;
  return {
    size: size + more.length,
    async read(start, end, into) {
      const first = start < size ? await source.read(start, Math.min(end, size), into) : Buffer.alloc(0);
      const second = end > size ? more.subarray(Math.max(0, start - size), end - size) : Buffer.alloc(0);
      if (second.length === 0) return first;
      return first.length === 0 ? second : Buffer.concat([first, second]);
    },
  };
}

export async function withBytes<T>(input: ByteInput, use: (source: ByteSource) => Promise<T>): Promise<T> {
  if (input instanceof Uint8Array) return use(bytesInMemory(input));
  const handle = await open(input.file, 'r');
  try {
    return await use(await bytesOfFile(handle));
  } finally {
    await handle.close();
  }
}

export async function bytesOfFile(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return { size, read: (start, end, into) => readFrom(handle, start, Math.min(end, size), into) };
}

async function readFrom(handle: FileHandle, start: number, end: number, into?: Buffer): Promise<Buffer> {
  const length = Math.max(0, end - start);
  const buffer = into && into.length >= length ? into.subarray(0, length) : Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

const CHUNK = 1 << 20;

/** Feeds a range into a hash, piece by piece; other requests get their turn in between. */
export async function hashRange(hash: Hash, source: ByteSource, start: number, end: number): Promise<void> {
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(0, end - start)));
  for (let at = start; at < end; at += CHUNK) {
    hash.update(await source.read(at, Math.min(at + CHUNK, end), chunk));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

export async function digestOf(source: ByteSource, algorithm: string): Promise<Buffer> {
  const hash = createHash(algorithm);
  await hashRange(hash, source, 0, source.size);
  return hash.digest();
}
