/** Stores and keys for tests. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { OpenKey } from '../../crypto/keyring.ts';
import { EncryptedBlobStore } from '../encrypted-store.ts';
import { FileShelf } from '../file-shelf.ts';

export function someOwner(id = 'akte:1'): OpenKey {
  return { id, bytes: randomBytes(32) };
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bleibe-blobs-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function withFileStore<T>(use: (store: EncryptedBlobStore, folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => use(new EncryptedBlobStore(await FileShelf.open(folder)), folder));
}
