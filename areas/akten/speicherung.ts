/**
 * From bytes to the row that names them. Equal bytes of one owner are one blob (platform/blobs), so what one row has just
 * forgotten, and a job is about to remove, another may be storing at this moment. So whoever stores says so before relying on it:
 *
 * 1. `storeBlob`: puts the bytes, notes the intent, and looks whether they are still there; from the note on nobody removes them.
 * 2. `nameBlob` in the transaction that names them, or `dropBlob` where nobody does: the intent goes.
 *
 * A process killed in between leaves an intent; after a day its bytes are removed unless some row names them.
 */
import type { Readable } from 'node:stream';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { OpenKey } from '#platform/crypto/keyring.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { noteAddress } from './entfernung.sql.ts';
import { deleteSpeicherung, insertFremdeDatei, insertSpeicherung } from './speicherung.sql.ts';

const ACTOR = systemPrincipal('akten.speicherung');

export interface StoredBlob {
  readonly ref: BlobRef;
  readonly speicherungId: string;
}

/** `source` is called again when the bytes were removed just before they were noted. */
export async function storeBlob(
  kernel: Pick<Kernel, 'blobs' | 'pool'>,
  owner: OpenKey,
  source: () => Readable | Buffer | Promise<Readable | Buffer>,
): Promise<StoredBlob> {
  for (;;) {
    const ref = await kernel.blobs.put(owner, await source());
    const speicherungId = await transact(kernel.pool.db, ACTOR, 'speicherung', (tx) =>
      insertSpeicherung(tx, ref.address),
    );
    if (await kernel.blobs.isStored(owner, ref)) return { ref, speicherungId };
  }
}

/** In the transaction that names the bytes. Throws when it comes a day too late: they may be gone. */
export async function nameBlob(tx: Tx, { speicherungId }: StoredBlob): Promise<void> {
  if (!(await deleteSpeicherung(tx, speicherungId)))
    throw new Error('the stored bytes waited too long for the row that names them');
}

/** The same for a row of an area below: its table is not known here, so the address is noted as named. */
export async function nameFremdeDatei(tx: Tx, stored: StoredBlob): Promise<void> {
  await nameBlob(tx, stored);
  await insertFremdeDatei(tx, stored.ref.address);
}

/** Nobody names them: they are removed, unless they are the bytes of somebody else too. */
export async function dropBlob(tx: Tx, { ref, speicherungId }: StoredBlob): Promise<void> {
  await deleteSpeicherung(tx, speicherungId);
  await noteAddress(tx, ref.address);
}
