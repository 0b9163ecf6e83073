/**
 * The port to whoever holds the key: a key file in this house (`keys/`), or a remote service that creates qualified
 * seals and gets nothing but a digest (Art. 36 and 39 eIDAS). The engine knows no vendor.
 */
import type { DigestName } from './cms/algorithms.ts';

export type SealAlgorithm = 'rsa-sha256' | 'ecdsa-sha256' | 'ecdsa-sha384';

export interface SignRequest {
  /** What a remote service signs: the digest of `bytes`. */
  readonly digest: Buffer;
  readonly digestAlgorithm: DigestName;
  /** The signed attributes themselves (some 200 bytes), for keys that hash by themselves. They hold no content. */
  readonly bytes: Buffer;
  readonly signal?: AbortSignal;
}

export interface Signer {
  /** DER. */
  readonly certificate: Buffer;
  /** Issuers of the certificate upward, DER; they travel in the signature. */
  readonly chain: readonly Buffer[];
  readonly algorithm: SealAlgorithm;
  /** RSASSA-PKCS1-v1_5 as it stands, ECDSA as DER `SEQUENCE { r, s }`. */
  sign(request: SignRequest): Promise<Buffer>;
}

export const DIGEST_OF: Readonly<Record<SealAlgorithm, DigestName>> = {
  'rsa-sha256': 'sha256',
  'ecdsa-sha256': 'sha256',
  'ecdsa-sha384': 'sha384',
};
