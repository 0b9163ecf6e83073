/** Opens the store that the configuration names: a folder beside the database, or an S3-compatible service. */
import path from 'node:path';
import type { Config } from '../config/config.ts';
import type { BlobStore } from './blobs.ts';
import { EncryptedBlobStore } from './encrypted-store.ts';
import { FileShelf } from './file-shelf.ts';

export async function openBlobStore(config: Pick<Config, 'dataDir'>): Promise<BlobStore> {
  return new EncryptedBlobStore(await FileShelf.open(path.join(config.dataDir, 'blobs')));
}
