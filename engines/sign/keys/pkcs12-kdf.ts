/** The key derivation of PKCS#12 (RFC 7292, appendix B.2), which nothing else uses. */
import { createHash } from 'node:crypto';

export interface Pkcs12Derivation {
  readonly digest: string;
  readonly purpose: 'key' | 'iv' | 'mac';
  readonly passphrase: string;
  readonly salt: Buffer;
  readonly rounds: number;
  /** Bytes wanted. */
  readonly length: number;
}

const ID = { key: 1, iv: 2, mac: 3 } as const;

export function deriveForPkcs12({ digest, purpose, passphrase, salt, rounds, length }: Pkcs12Derivation): Buffer {
  const block = digest === 'sha384' || digest === 'sha512' ? 128 : 64;
  const diversifier = Buffer.alloc(block, ID[purpose]);
  // UTF-16, big endian, with its final zero.
  const password = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  const input = Buffer.concat([fill(salt, block), fill(password, block)]);
  const out: Buffer[] = [];
  for (let size = 0; size < length; ) {
    let hash = createHash(digest).update(diversifier).update(input).digest();
    for (let round = 1; round < rounds; round++) hash = createHash(digest).update(hash).digest();
    out.push(hash);
    size += hash.length;
    if (size < length) addToEach(input, fill(hash, block), block);
  }
  return Buffer.concat(out).subarray(0, length);
}

/** Repeated up to a whole number of blocks. */
function fill(bytes: Buffer, block: number): Buffer {
  return bytes.length === 0 ? bytes : Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
}

/** Each block of `input` becomes (block + addend + 1) mod 2^(8·block). */
function addToEach(input: Buffer, addend: Buffer, block: number): void {
  for (let start = 0; start < input.length; start += block) {
    let carry = 1;
    for (let at = block - 1; at >= 0; at--) {
      const sum = (input[start + at] ?? 0) + (addend[at] ?? 0) + carry;
      input[start + at] = sum & 0xff;
      carry = sum >> 8;
    }
  }
}
