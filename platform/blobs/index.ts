/** Opens the store that the configuration names: a folder beside the database, or an S3-compatible service. */
import path from 'node:path';
import type { Config } from '../config/config.ts';
import type { BlobStore } from './blobs.ts';
import { EncryptedBlobStore } from './encrypted-store.ts';
import { FileShelf } from './file-shelf.ts';
import { S3Shelf } from './s3-shelf.ts';
import type { Shelf } from './shelf.ts';

type BlobConfig = Pick<Config, 'dataDir'> &
  Partial<
    Pick<
      Config,
      'BLEIBE_S3_ENDPOINT' | 'BLEIBE_S3_BUCKET' | 'BLEIBE_S3_REGION' | 'BLEIBE_S3_ACCESS_KEY' | 'BLEIBE_S3_SECRET_KEY'
    >
  >;

export async function openBlobStore(config: BlobConfig): Promise<BlobStore> {
  return new EncryptedBlobStore(await openShelf(config));
}

/** The configuration has made sure that the settings of S3 come together. */
function openShelf(config: BlobConfig): Promise<Shelf> {
  if (!config.BLEIBE_S3_ENDPOINT) return FileShelf.open(path.join(config.dataDir, 'blobs'));
  return S3Shelf.open({
    endpoint: config.BLEIBE_S3_ENDPOINT,
    bucket: config.BLEIBE_S3_BUCKET ?? '',
    region: config.BLEIBE_S3_REGION ?? '',
    accessKeyId: config.BLEIBE_S3_ACCESS_KEY ?? '',
    secretAccessKey: config.BLEIBE_S3_SECRET_KEY ?? '',
    drafts: path.join(config.dataDir, 'blobs', 'entwurf'),
  });
}
