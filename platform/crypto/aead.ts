/** AES-256-GCM with everything in one piece: nonce (12) ‖ ciphertext ‖ tag (16). What it belongs to is bound as AAD. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { cryptoFaults } from './crypto.faults.ts';
import type { WrappedKey } from './keyring.ts';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** The nonce is random: one key encrypts far fewer than 2^32 values here. */
export function encrypt(key: Buffer, plain: Buffer, boundTo: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws `schluessel.PASST_NICHT` when a byte, the key or what it is bound to is another. */
export function decrypt(key: Buffer, sealed: Buffer, boundTo: string): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw cryptoFaults.PASST_NICHT();
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw cryptoFaults.PASST_NICHT({}, { cause });
  }
}

/** `boundTo` names what the wrapped key opens; it opens nothing under another name. */
export function wrapKey(by: { id: string; bytes: Buffer }, key: Buffer, boundTo: string): WrappedKey {
  return { by: by.id, data: encrypt(by.bytes, key, `bleibe-key:${boundTo}`).toString('base64') };
}

export function unwrapKey(by: { id: string; bytes: Buffer }, wrapped: WrappedKey, boundTo: string): Buffer {
  const key = decrypt(by.bytes, Buffer.from(wrapped.data, 'base64'), `bleibe-key:${boundTo}`);
  if (key.length !== KEY_BYTES) throw cryptoFaults.PASST_NICHT();
  return key;
}
