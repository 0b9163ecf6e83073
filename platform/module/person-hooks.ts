/**
 * Each area registers how a person is merged, exported, restricted and erased in it (Art. 15–18 DSGVO). The area
 * `akten` owns the person and calls these through the registry that apps/server fills.
 */
import type { Tx } from '../db/db.ts';

export interface PersonHooks {
  /** Moves everything of `from` to `into`; both exist, `into` stays. */
  merge(tx: Tx, from: string, into: string): Promise<void>;
  /** All that this area holds of the person, as plain data with German headings (Art. 15 DSGVO). */
  exportData(tx: Tx, personId: string): Promise<Record<string, unknown>>;
  /** Marks as restricted, Art. 18 DSGVO; `restricted` false lifts it. */
  restrict(tx: Tx, personId: string, restricted: boolean): Promise<void>;
  /** Removes for good; called only by a released deletion run. */
  erase(tx: Tx, personId: string): Promise<void>;
}
