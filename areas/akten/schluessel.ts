/**
 * Who owns a blob. Until a file lies in an Akte it has a key of its own (`eingang:ID`); with the assignment its blobs
 * are wrapped by the key of the Akte, and the own key is forgotten. So a blob is never readable by way of the Eingang
 * once the key of its Akte is destroyed.
 */
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { OpenKey, WrappedKey } from '#platform/crypto/keyring.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findAkteKey } from './akte.sql.ts';
import { aktenFaults } from './akten.faults.ts';

export const akteKeyId = (akteId: string) => `akte:${akteId}`;
export const eingangKeyId = (eingangId: string) => `eingang:${eingangId}`;

export interface Owned {
  readonly eingangId: string;
  readonly akteId: string | null;
  /** Key of the Eingang; null once assigned. */
  readonly eingangSchluessel: WrappedKey | null;
}

/** Opens the key under which the blobs of a document stand now. */
export async function openOwner(kernel: Pick<Kernel, 'keys'>, db: Database | Tx, owned: Owned): Promise<OpenKey> {
  if (owned.akteId !== null) return openAkteKey(kernel, db, owned.akteId);
  if (!owned.eingangSchluessel) throw aktenFaults.EINGANG_NICHT_GEFUNDEN();
  return kernel.keys.openKey(eingangKeyId(owned.eingangId), owned.eingangSchluessel);
}

export async function openAkteKey(kernel: Pick<Kernel, 'keys'>, db: Database | Tx, akteId: string): Promise<OpenKey> {
  const wrapped = await findAkteKey(db, akteId);
  if (wrapped === undefined) throw aktenFaults.AKTE_NICHT_GEFUNDEN();
  if (wrapped === null) throw aktenFaults.AKTE_VERNICHTET();
  return kernel.keys.openKey(akteKeyId(akteId), wrapped);
}

/** The same content under another owner; null stays null. */
export function rewrapRef<R extends BlobRef | null>(
  kernel: Pick<Kernel, 'blobs'>,
  from: OpenKey,
  to: OpenKey,
  ref: R,
): R {
  return (ref === null ? null : kernel.blobs.rewrap(from, to, ref)) as R;
}
