/** The blob store: encryption and addresses over any shelf. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { KEY_BYTES, unwrapKey, wrapKey } from '../crypto/aead.ts';
import type { OpenKey, WrappedKey } from '../crypto/keyring.ts';
import { blobFaults } from './blobs.faults.ts';
import type { BlobRef, BlobStore } from './blobs.ts';
import { chunked } from './chunked.ts';
import {
  CHUNK_BYTES,
  chunkCount,
  HEADER_BYTES,
  type Header,
  isHeader,
  openChunk,
  openHeader,
  STORED_CHUNK_BYTES,
  sealChunk,
  sealHeader,
  storedSize,
} from './format.ts';
import { type Draft, readFully, type Shelf, type Stored } from './shelf.ts';

export class EncryptedBlobStore implements BlobStore {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  async put(owner: OpenKey, source: Readable | Buffer): Promise<BlobRef> {
    if (Buffer.isBuffer(source)) return this.#put(owner, source);
    // A source that fails before the first byte is asked for must end this call, not the process.
    source.on('error', () => undefined);
    try {
      return await this.#put(owner, source);
    } finally {
      source.destroy();
    }
  }

  async #put(owner: OpenKey, source: Readable | Buffer): Promise<BlobRef> {
    const draft = await this.#shelf.draft(HEADER_BYTES);
    try {
      const contentKey = randomBytes(KEY_BYTES);
      const { sha256, size } = await encryptInto(draft, contentKey, source);
      const address = deriveBytes(owner, 'address', sha256).toString('hex');
      const blobKey = deriveBytes(owner, 'blob', sha256);
      if (!(await this.#isStored(address, blobKey, size))) {
        await draft.writeFront(sealHeader(blobKey, address, { contentKey, size }));
        await draft.commit(address);
      }
      return { sha256, address, size, key: wrapKey(owner, blobKey, `blob:${address}`) };
    } finally {
      await draft.discard();
    }
  }

  isStored(owner: OpenKey, ref: BlobRef): Promise<boolean> {
    return this.#isStored(ref.address, openBlobKey(owner, ref), ref.size);
  }

  /** The blob key follows from owner and content, so whoever stored the same before stored what this ref opens. */
  async #isStored(address: string, blobKey: Buffer, size: number): Promise<boolean> {
    const stored = await this.#shelf.open(address);
    if (!stored) return false;
    try {
      return stored.size === storedSize(size) && openHeader(blobKey, address, await headerOf(stored)).size === size;
    } catch {
      // What lies there is broken: the new copy takes its place and heals it.
      return false;
    } finally {
      await stored.close();
    }
  }

  async read(owner: OpenKey, ref: BlobRef, range?: { start: number; end: number }): Promise<Readable> {
    const start = range?.start ?? 0;
    const end = Math.min(range ? range.end + 1 : ref.size, ref.size);
    if (start < 0 || end < start || (range && start >= ref.size)) throw blobFaults.BEREICH();
    const blobKey = openBlobKey(owner, ref);
    const stored = await this.#shelf.open(ref.address);
    if (!stored) throw blobFaults.FEHLT();
    try {
      const header = openHeader(blobKey, ref.address, await headerOf(stored));
      if (header.size !== ref.size || stored.size !== storedSize(ref.size)) throw blobFaults.BESCHAEDIGT();
      return Readable.from(plainOf(stored, header, start, end), { objectMode: false });
    } catch (cause) {
      await stored.close();
      throw cause;
    }
  }

  async readAll(owner: OpenKey, ref: BlobRef): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of await this.read(owner, ref)) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  rewrap(from: OpenKey, to: OpenKey, ref: BlobRef): BlobRef {
    return { ...ref, key: wrapKey(to, openBlobKey(from, ref), `blob:${ref.address}`) };
  }

  remove(address: string): Promise<void> {
    return this.#shelf.remove(address);
  }

  list(): AsyncIterable<{ address: string; storedSize: number }> {
    return this.#shelf.list();
  }

  async readRaw(address: string): Promise<Readable> {
    const stored = await this.#shelf.open(address);
    if (!stored) throw blobFaults.FEHLT();
    return Readable.from(closing(stored, stored.read(0, stored.size)), { objectMode: false });
  }

  async writeRaw(address: string, source: Readable): Promise<void> {
    const draft = await this.#shelf.draft(0);
    try {
      let front: Buffer = Buffer.alloc(0);
      for await (const part of source as AsyncIterable<Buffer>) {
        if (front.length < HEADER_BYTES) front = Buffer.concat([front, part]).subarray(0, HEADER_BYTES);
        await draft.append(part);
      }
      if (!isHeader(front)) throw blobFaults.BESCHAEDIGT();
      await draft.commit(address);
    } finally {
      await draft.discard();
    }
  }
}

async function encryptInto(
  draft: Draft,
  contentKey: Buffer,
  source: Readable | Buffer,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  let index = 0;
  for await (const { bytes, last } of chunked(source, CHUNK_BYTES)) {
    hash.update(bytes);
    size += bytes.length;
    await draft.append(sealChunk(contentKey, index++, last, bytes));
  }
  return { sha256: hash.digest('hex'), size };
}

/** Only the chunks that the range touches are read and opened. */
async function* plainOf(stored: Stored, header: Header, start: number, end: number): AsyncIterable<Buffer> {
  const lastIndex = chunkCount(header.size) - 1;
  let index = Math.min(Math.floor(start / CHUNK_BYTES), lastIndex);
  const until = end === start ? index : Math.floor((end - 1) / CHUNK_BYTES);
  const from = HEADER_BYTES + index * STORED_CHUNK_BYTES;
  const to = Math.min(stored.size, HEADER_BYTES + (until + 1) * STORED_CHUNK_BYTES);
  try {
    for await (const { bytes } of chunked(stored.read(from, to), STORED_CHUNK_BYTES)) {
      const plain = openChunk(header.contentKey, index, index === lastIndex, bytes);
      const offset = index * CHUNK_BYTES;
      index++;
      const part = plain.subarray(Math.max(0, start - offset), Math.max(0, end - offset));
      if (part.length > 0) yield part;
    }
    // The file grew shorter while it was read.
    if (index !== until + 1) throw blobFaults.BESCHAEDIGT();
  } finally {
    await stored.close();
  }
}

async function* closing(stored: Stored, bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  try {
    yield* bytes;
  } finally {
    await stored.close();
  }
}

function headerOf(stored: Stored): Promise<Buffer> {
  return readFully(stored, 0, Math.min(HEADER_BYTES, stored.size));
}

/** `HMAC(owner key, …)`: equal files of two owners share neither address nor key, and nobody can guess either. */
function deriveBytes(owner: OpenKey, use: 'address' | 'blob', sha256: string): Buffer {
  return createHmac('sha256', owner.bytes).update(`bleibe ${use} ${sha256}`).digest();
}

function openBlobKey(owner: OpenKey, ref: { address: string; key: WrappedKey }): Buffer {
  if (ref.key.by !== owner.id) throw blobFaults.FREMDER_SCHLUESSEL();
  return unwrapKey(owner, ref.key, `blob:${ref.address}`);
}
