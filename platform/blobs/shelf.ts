/** Where stored bytes stand: a folder or an S3 bucket. Knows addresses and bytes, no keys. */
/** A blob that is being written; nobody sees it before `commit`. */
export interface Draft {
  append(bytes: Buffer): Promise<void>;
  /** Fills the place at the front that was reserved. */
  writeFront(bytes: Buffer): Promise<void>;
  /** Makes it visible, complete and on disk; replaces what stood there. */
  commit(address: string): Promise<void>;
  /** Throws it away; after `commit` it does nothing. */
  discard(): Promise<void>;
}

/** A stored blob, opened: all reads see the same bytes even when it is replaced or removed meanwhile. */
export interface Stored {
  readonly size: number;
  /** `start` inclusive, `end` exclusive. */
  read(start: number, end: number): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

export interface Shelf {
  /** `reserved` bytes at the front are left for {@link Draft.writeFront}. */
  draft(reserved: number): Promise<Draft>;
  open(address: string): Promise<Stored | undefined>;
  remove(address: string): Promise<void>;
  list(): AsyncIterable<{ address: string; storedSize: number }>;
}

export async function readFully(stored: Stored, start: number, end: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stored.read(start, end)) parts.push(part);
  return Buffer.concat(parts);
}
