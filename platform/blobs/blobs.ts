/**
 * Bytes of documents. Content-addressed by the SHA-256 of the plain bytes, stored encrypted in chunks (AES-256-GCM),
 * one key per blob, wrapped by the owner's key. Written atomically, streamed, readable by range. The store is a plain
 * folder or any S3-compatible service.
 */
import type { Readable } from 'node:stream';
import type { OpenKey, WrappedKey } from '../crypto/keyring.ts';

/** What the database keeps of a blob; plain data, fits into one jsonb or a few columns. */
export interface BlobRef {
  /** SHA-256 of the plain bytes, hex. */
  readonly sha256: string;
  /** Where it lies: `HMAC(owner key, sha256)` hex, so that equal files of two Akten are two blobs. */
  readonly address: string;
  /** Length of the plain bytes. */
  readonly size: number;
  readonly key: WrappedKey;
}

export interface BlobStore {
  /** Streams in, hashing while writing; visible only when complete. Storing the same bytes for the same owner is idempotent. */
  put(owner: OpenKey, source: Readable | Buffer): Promise<BlobRef>;
  /** Whether the whole blob lies there; its bytes are not read. */
  isStored(owner: OpenKey, ref: BlobRef): Promise<boolean>;
  /** Opens for reading; `range` is inclusive. A wrong byte on disk fails the chunk, never yields garbage. */
  read(owner: OpenKey, ref: BlobRef, range?: { start: number; end: number }): Promise<Readable>;
  readAll(owner: OpenKey, ref: BlobRef): Promise<Buffer>;
  /** The same content under another owner, for moving a document: the blob's key is wrapped anew, bytes stay. */
  rewrap(from: OpenKey, to: OpenKey, ref: BlobRef): BlobRef;
  /** Removes the stored bytes; missing is not an error. Call as a job, after the transaction that forgot the ref. */
  remove(address: string): Promise<void>;
  /** All addresses with their stored size, for checks and backup; streamed. */
  list(): AsyncIterable<{ address: string; storedSize: number }>;
  /** Stored (encrypted) bytes as they are, for backup and restore. */
  readRaw(address: string): Promise<Readable>;
  writeRaw(address: string, source: Readable): Promise<void>;
}
