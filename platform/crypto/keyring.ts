/**
 * Keys in three steps: a master key outside the database wraps the key of each Akte (or of the unassigned Eingang),
 * which wraps the key of each blob. Destroying the Akte's key makes its blobs unreadable everywhere, backups included.
 * AES-256-GCM; every wrapped key names the master key that wrapped it, so that rotation can run while the office works.
 */
export interface WrappedKey {
  /** Id of the key that wrapped this one. */
  readonly by: string;
  /** base64 of nonce (12) ‖ ciphertext (32) ‖ tag (16). */
  readonly data: string;
}

/** An opened key; lives in memory only as long as it is used. */
export interface OpenKey {
  readonly id: string;
  readonly bytes: Buffer;
}

export interface KeyRing {
  /** A fresh key for an Akte, wrapped by the current master key. `id` binds the wrapping to its owner (AAD). */
  createKey(id: string): WrappedKey;
  /** Opens a key wrapped by any known master key. Throws a Fault when the master key is unknown or the data altered. */
  openKey(id: string, wrapped: WrappedKey): OpenKey;
  /** Wraps the same key by the current master key. */
  rewrap(id: string, wrapped: WrappedKey): WrappedKey;
  readonly currentMasterId: string;
  /** Ids of all known master keys, oldest first. */
  readonly masterIds: readonly string[];
  /** HMAC-SHA-256 under a key derived from the master key for `purpose`; for lookups of guarded values. */
  hmac(purpose: string, value: string): string;
  /** Small guarded values (AZR number, TOTP secret) encrypted for `purpose`. */
  seal(purpose: string, plain: string): string;
  unseal(purpose: string, sealed: string): string;
}
