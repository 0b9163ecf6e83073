/**
 * Opens PDFs that anybody may open: encrypted with an empty user password, as services do that only forbid editing
 * (ISO 32000-1, 7.6; ISO 32000-2, 7.6.4). Needed to check their signatures; such files are never written here.
 */
import { createDecipheriv } from 'node:crypto';
import { signFaults } from '../sign.faults.ts';
import { md5, openFileKey, rc4 } from './encryption-key.ts';
import { integerOf, isKind, type PdfDict, type PdfObject } from './objects.ts';
import { unknownForm } from './pdf-error.ts';

export interface Decryption {
  /** Strings and stream of one indirect object. */
  decrypt(num: number, gen: number, object: PdfObject): PdfObject;
}

type Method = 'none' | 'rc4' | 'aes128' | 'aes256';

/** Throws PDF_VERSCHLUESSELT when a password is needed. */
export function openDecryption({ entries }: PdfDict, id: Buffer): Decryption {
  const filter = entries.get('Filter');
  if (!isKind(filter, 'name') || filter.name !== 'Standard') throw unknownForm('ein fremder Schutz');
  const key = openFileKey(entries, id);
  if (!key) throw signFaults.PDF_VERSCHLUESSELT();
  const streams = methodOf(entries, 'StmF');
  const strings = methodOf(entries, 'StrF');
  const clearMetadata = entries.get('EncryptMetadata') === false;
  return {
    decrypt(num, gen, object) {
      const open = (method: Method) => (bytes: Buffer) => decipher(method, key, { num, gen }, bytes);
      if (!isKind(object, 'stream')) return decryptStrings(object, open(strings));
      const type = object.dict.entries.get('Type');
      const isClear = isKind(type, 'name') && (type.name === 'XRef' || (type.name === 'Metadata' && clearMetadata));
      const dict = decryptStrings(object.dict, open(strings)) as PdfDict;
      return { kind: 'stream', dict, data: isClear ? object.data : open(streams)(object.data) };
    },
  };
}

function methodOf(entries: PdfDict['entries'], which: 'StmF' | 'StrF'): Method {
  if ((integerOf(entries.get('V')) ?? 0) < 4) return 'rc4';
  const named = entries.get(which);
  const filters = entries.get('CF');
  const filter = isKind(named, 'name') && isKind(filters, 'dict') ? filters.entries.get(named.name) : undefined;
  const method = isKind(filter, 'dict') ? filter.entries.get('CFM') : undefined;
  const known: Readonly<Record<string, Method>> = { V2: 'rc4', AESV2: 'aes128', AESV3: 'aes256', None: 'none' };
  const name = isKind(method, 'name') ? method.name : 'None';
  const found = known[name];
  if (!found) throw unknownForm('ein fremder Schutz');
  return found;
}

function decryptStrings(object: PdfObject, open: (bytes: Buffer) => Buffer): PdfObject {
  if (isKind(object, 'string')) return { ...object, bytes: open(object.bytes) };
  if (isKind(object, 'array')) return { kind: 'array', items: object.items.map((item) => decryptStrings(item, open)) };
  if (!isKind(object, 'dict')) return object;
  // The signature itself is never encrypted (7.6.2).
  const isSignature = object.entries.has('ByteRange');
  const entries = [...object.entries].map(
    ([key, value]) => [key, isSignature && key === 'Contents' ? value : decryptStrings(value, open)] as const,
  );
  return { ...object, entries: new Map(entries) };
}

function decipher(method: Method, key: Buffer, { num, gen }: { num: number; gen: number }, bytes: Buffer): Buffer {
  if (method === 'none') return bytes;
  const place = Buffer.from([num & 0xff, (num >> 8) & 0xff, (num >> 16) & 0xff, gen & 0xff, (gen >> 8) & 0xff]);
  const own = (salt: string) => md5(key, place, Buffer.from(salt)).subarray(0, Math.min(16, key.length + 5));
  if (method === 'rc4') return rc4(own(''), bytes);
  return method === 'aes128' ? aes('aes-128-cbc', own('sAlT'), bytes) : aes('aes-256-cbc', key, bytes);
}

/** The first block is the initial vector; the last one is padded. */
function aes(name: string, key: Buffer, bytes: Buffer): Buffer {
  if (bytes.length < 32 || bytes.length % 16 !== 0) return Buffer.alloc(0);
  const cipher = createDecipheriv(name, key, bytes.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([cipher.update(bytes.subarray(16)), cipher.final()]);
  const padding = plain[plain.length - 1] ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}
