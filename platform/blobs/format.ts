/**
 * How a blob lies in the store:
 *
 *     magic (8) ‖ sealed header: nonce (12) ‖ [content key (32) ‖ plain length (8)] ‖ tag (16) ‖ chunks
 *     chunk n: ciphertext of up to 64 KiB ‖ tag (16)
 *
 * The header is sealed under the blob key (which the database keeps, wrapped by its owner's key) and bound to the
 * address. Every put draws a new content key, so the number of the chunk may be its nonce. Each chunk is bound to its
 * number and to whether it is the last: cut, swapped, repeated or foreign chunks do not open.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { decrypt, encrypt, KEY_BYTES, NONCE_BYTES, TAG_BYTES } from '../crypto/aead.ts';
import { blobFaults } from './blobs.faults.ts';

export const CHUNK_BYTES = 64 * 1024;
export const STORED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
const MAGIC = Buffer.from('BLEIBE\x00\x01', 'latin1');
const LENGTH_BYTES = 8;
export const HEADER_BYTES = MAGIC.length + NONCE_BYTES + KEY_BYTES + LENGTH_BYTES + TAG_BYTES;

export interface Header {
  readonly contentKey: Buffer;
  readonly size: number;
}

export function sealHeader(blobKey: Buffer, address: string, { contentKey, size }: Header): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeBigUInt64BE(BigInt(size));
  return Buffer.concat([MAGIC, encrypt(blobKey, Buffer.concat([contentKey, length]), `bleibe-blob:${address}`)]);
}

/** Throws `blobs.BESCHAEDIGT`. */
export function openHeader(blobKey: Buffer, address: string, stored: Buffer): Header {
  if (!isHeader(stored)) throw blobFaults.BESCHAEDIGT();
  try {
    const plain = decrypt(blobKey, stored.subarray(MAGIC.length), `bleibe-blob:${address}`);
    return { contentKey: plain.subarray(0, KEY_BYTES), size: Number(plain.readBigUInt64BE(KEY_BYTES)) };
  } catch (cause) {
    throw blobFaults.BESCHAEDIGT({}, { cause });
  }
}

export function isHeader(stored: Buffer): boolean {
  return stored.length === HEADER_BYTES && stored.subarray(0, MAGIC.length).equals(MAGIC);
}

export function chunkCount(size: number): number {
  // An empty file is one empty last chunk: its end is sealed too.
  return Math.max(1, Math.ceil(size / CHUNK_BYTES));
}

export function storedSize(size: number): number {
  return HEADER_BYTES + size + chunkCount(size) * TAG_BYTES;
}

export function sealChunk(contentKey: Buffer, index: number, last: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', contentKey, nonceOf(index)).setAAD(bindingOf(index, last));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws `blobs.BESCHAEDIGT`. */
export function openChunk(contentKey: Buffer, index: number, last: boolean, stored: Buffer): Buffer {
  if (stored.length < TAG_BYTES) throw blobFaults.BESCHAEDIGT();
  const decipher = createDecipheriv('aes-256-gcm', contentKey, nonceOf(index), { authTagLength: TAG_BYTES })
    .setAAD(bindingOf(index, last))
    .setAuthTag(stored.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(stored.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw blobFaults.BESCHAEDIGT({}, { cause });
  }
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeBigUInt64BE(BigInt(index), NONCE_BYTES - 8);
  return nonce;
}

function bindingOf(index: number, last: boolean): Buffer {
  return Buffer.from(`bleibe-chunk:${index}:${last ? 'last' : 'more'}`);
}
