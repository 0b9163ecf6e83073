/** Wraps everything that older master keys wrapped by the current one, while the office works. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, transact } from '../db/db.ts';
import { systemPrincipal } from '../principal/principal.ts';
import type { KeyRing } from './keyring.ts';
import { countByMaster, rewrapBatch, type WrappedKeyColumn } from './wrapped-keys.sql.ts';

const BATCH = 200;
const PAUSE_MS = 250;
const ACTOR = systemPrincipal('schluessel');

export interface RotationOptions {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly columns: readonly WrappedKeyColumn[];
  readonly signal?: AbortSignal;
  /** Hears how many were wrapped so far. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Goes on until nothing is left under an older master key that can be seen; what a transaction under way has wrapped and
 * stores after that, the next run takes. Each batch is a transaction; a run that was killed leaves nothing half, the next one does the rest.
 */
export async function rewrapAll(options: RotationOptions): Promise<number> {
  const { db, keys, columns, signal, onProgress } = options;
  let done = 0;
  while (!signal?.aborted) {
    const before = done;
    for (const column of columns) {
      for (;;) {
        const count = await transact(db, ACTOR, 'rotieren', (tx) => rewrapBatch(tx, keys, column, BATCH));
        done += count;
        if (count > 0) onProgress?.(done);
        if (count < BATCH || signal?.aborted) break;
      }
    }
    if ((await countOld(db, keys, columns)) === 0) break;
    // What is left is locked by somebody at work.
    if (done === before) await sleep(PAUSE_MS);
  }
  return done;
}

/** Keys that are still wrapped by an older master key. */
export async function countOld(db: Database, keys: KeyRing, columns: readonly WrappedKeyColumn[]): Promise<number> {
  const counts = await countByMaster(db, columns);
  counts.delete(keys.currentMasterId);
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
