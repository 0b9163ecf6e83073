/** The key of a PDF for the empty user password (ISO 32000-1, 7.6.3.3; ISO 32000-2, 7.6.4.3). */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { integerOf, isKind, type PdfDict, type PdfObject } from './objects.ts';
import { broken } from './pdf-error.ts';

type Entries = PdfDict['entries'];

/** `undefined` when the file wants a password. */
export function openFileKey(entries: Entries, id: Buffer): Buffer | undefined {
  const revision = integerOf(entries.get('R')) ?? 0;
  if (revision >= 2 && revision <= 4) return oldKey(entries, id, revision);
  if (revision === 5 || revision === 6) return newKey(entries, revision);
  throw broken('der Schutz ist unlesbar');
}

export const md5 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

function bytesOf(object: PdfObject | undefined, length: number): Buffer {
  if (!isKind(object, 'string') || object.bytes.length < length) throw broken('der Schutz ist unlesbar');
  return object.bytes.subarray(0, length);
}

/** What fills an empty password up to 32 bytes (7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function oldKey(entries: Entries, id: Buffer, revision: number): Buffer | undefined {
  const length = revision === 2 ? 5 : Math.min(16, Math.max(5, (integerOf(entries.get('Length')) ?? 40) >> 3));
  const keyLength = (integerOf(entries.get('V')) ?? 0) === 4 ? 16 : length;
  const rights = entries.get('P');
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(isKind(rights, 'number') ? Number(rights.text) | 0 : 0);
  const open = revision >= 4 && entries.get('EncryptMetadata') === false ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let hash = md5(PADDING, bytesOf(entries.get('O'), 32), permissions, id, open);
  if (revision >= 3) for (let round = 0; round < 50; round++) hash = md5(hash.subarray(0, keyLength));
  const key = hash.subarray(0, keyLength);
  return isOldKeyRight(key, entries, id, revision) ? key : undefined;
}

function isOldKeyRight(key: Buffer, entries: Entries, id: Buffer, revision: number): boolean {
  if (revision === 2) return rc4(key, PADDING).equals(bytesOf(entries.get('U'), 32));
  let check = md5(PADDING, id);
  for (let round = 0; round < 20; round++) check = rc4(Buffer.from(key.map((byte) => byte ^ round)), check);
  return check.equals(bytesOf(entries.get('U'), 16));
}

function newKey(entries: Entries, revision: number): Buffer | undefined {
  const user = bytesOf(entries.get('U'), 48);
  const digest = revision === 5 ? (salt: Buffer) => createHash('sha256').update(salt).digest() : hardened;
  if (!digest(user.subarray(32, 40)).equals(user.subarray(0, 32))) return undefined;
  const cipher = createDecipheriv('aes-256-cbc', digest(user.subarray(40, 48)), Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytesOf(entries.get('UE'), 32)), cipher.final()]);
}

/** Algorithm 2.B for the empty password. */
function hardened(salt: Buffer): Buffer {
  let key = createHash('sha256').update(salt).digest();
  for (let round = 0; ; round++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(Buffer.alloc(key.length * 64, key));
    const choice = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(['sha256', 'sha384', 'sha512'][choice] as string)
      .update(mixed)
      .digest();
    if (round >= 63 && (mixed[mixed.length - 1] ?? 0) <= round - 31) return key.subarray(0, 32);
  }
}

/** OpenSSL no longer offers it; twelve lines do. */
export function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 0xff] as number;
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [at(b), at(a)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  const out = Buffer.alloc(bytes.length);
  for (let index = 0, i = 0, j = 0; index < bytes.length; index++) {
    i = (i + 1) & 0xff;
    j = (j + at(i)) & 0xff;
    swap(i, j);
    out[index] = (bytes[index] as number) ^ at(at(i) + at(j));
  }
  return out;
}
