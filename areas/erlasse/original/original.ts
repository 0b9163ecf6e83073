/**
 * From the bytes of an Erlass to the row that names them. They are stored before the transaction that takes the Erlass in; where
 * that fails, nobody names them, and they go as all such bytes do (areas/akten, `storeBlob`).
 */
import { randomUUID } from 'node:crypto';
import { dropBlob, nameFremdeDatei, type StoredBlob, storeBlob } from '#areas/akten/index.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { insertOriginaldatei, originaldateiKeyId } from './original.sql.ts';

export interface StoredOriginaldatei {
  readonly id: string;
  readonly dateiname: string;
  readonly schluessel: WrappedKey;
  readonly stored: StoredBlob;
}

type Haus = Pick<Kernel, 'blobs' | 'pool' | 'keys'>;

/** Outside of any transaction. */
export async function storeOriginaldatei(haus: Haus, bytes: Buffer, dateiname: string): Promise<StoredOriginaldatei> {
  const id = randomUUID();
  const schluessel = haus.keys.createKey(originaldateiKeyId(id));
  const stored = await storeBlob(haus, haus.keys.openKey(originaldateiKeyId(id), schluessel), () => bytes);
  return { id, dateiname, schluessel, stored };
}

/** In the transaction that takes the Erlass in. The same bytes of one Erlass are kept once. */
export async function nameOriginaldatei(
  tx: Tx,
  { id, dateiname, schluessel, stored }: StoredOriginaldatei,
  { werkId, by }: { readonly werkId: string; readonly by: string },
): Promise<void> {
  const isNew = await insertOriginaldatei(tx, { id, werkId, dateiname, schluessel, datei: stored.ref, by });
  await (isNew ? nameFremdeDatei(tx, stored) : dropBlob(tx, stored));
}
