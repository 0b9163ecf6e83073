/** Opens the store that the configuration names: a folder beside the database, or an S3-compatible service. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { blobFaults } from './blobs.faults.ts';
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

type SecondConfig = Pick<Config, 'dataDir'> &
  Partial<
    Pick<
      Config,
      | 'BLEIBE_ZWEIT_DIR'
      | 'BLEIBE_ZWEIT_S3_ENDPOINT'
      | 'BLEIBE_ZWEIT_S3_BUCKET'
      | 'BLEIBE_ZWEIT_S3_REGION'
      | 'BLEIBE_ZWEIT_S3_ACCESS_KEY'
      | 'BLEIBE_ZWEIT_S3_SECRET_KEY'
    >
  >;

/** The store that holds everything a second time; `undefined` when none is set up. */
export async function openSecondStore(config: SecondConfig): Promise<BlobStore | undefined> {
  if (config.BLEIBE_ZWEIT_DIR) {
    // A disk that is not mounted must not look like an empty store: the folder is made by whoever sets it up.
    const dir = path.resolve(config.BLEIBE_ZWEIT_DIR);
    const there = await stat(dir).catch(() => undefined);
    if (!there?.isDirectory()) throw blobFaults.NICHT_ERREICHBAR({ grund: 'BLEIBE_ZWEIT_DIR' });
    return new EncryptedBlobStore(await FileShelf.open(path.join(dir, 'blobs')));
  }
  if (!config.BLEIBE_ZWEIT_S3_ENDPOINT) return undefined;
  const shelf = await S3Shelf.open({
    endpoint: config.BLEIBE_ZWEIT_S3_ENDPOINT,
    bucket: config.BLEIBE_ZWEIT_S3_BUCKET ?? '',
    region: config.BLEIBE_ZWEIT_S3_REGION ?? '',
    accessKeyId: config.BLEIBE_ZWEIT_S3_ACCESS_KEY ?? '',
    secretAccessKey: config.BLEIBE_ZWEIT_S3_SECRET_KEY ?? '',
    drafts: path.join(config.dataDir, 'blobs', 'zweit-entwurf'),
  });
  return new EncryptedBlobStore(shelf);
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
