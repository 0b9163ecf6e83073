/** What a backup is made from and restored into. */
import type { BlobStore } from '../blobs/blobs.ts';
import type { Config } from '../config/config.ts';
import type { KeyRing } from '../crypto/keyring.ts';
import type { WrappedKeyColumn } from '../crypto/wrapped-keys.sql.ts';
import type { Tx } from '../db/db.ts';

export interface BackupParts {
  readonly config: Pick<Config, 'dataDir' | 'BLEIBE_MASTER_KEY_FILE'>;
  /** Connection of the owner role; for a backup the application's role does if it may read everything. */
  readonly url: string;
  readonly keys: KeyRing;
  readonly blobs: BlobStore;
  /** Columns with wrapped keys: they go into the key file, not into the tables. */
  readonly columns: readonly WrappedKeyColumn[];
  /** Tables whose rows must not come back. */
  readonly leaveOut: readonly string[];
  /** Version of Bleibe. */
  readonly program: string;
  readonly note: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface RestoreParts extends BackupParts {
  /** What the areas take away of owners whose keys were destroyed. */
  destroyOwners(tx: Tx, keyIds: readonly string[]): Promise<void>;
}
