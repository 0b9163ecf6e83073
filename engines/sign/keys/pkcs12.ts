/**
 * Reads a PKCS#12 file (RFC 7292): one private key and certificates, protected with PBES2 (AES) or with the older
 * SHA-1 and Triple-DES that Windows still writes. RC2 with 40 bits is refused.
 */
import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  type KeyObject,
  pbkdf2Sync,
  timingSafeEqual,
} from 'node:crypto';
import * as asn1js from 'asn1js';
import { type AsnBlock, AsnProblem, octetsOf, oidOf, parseAsn, partsOf, rawOf, readAs } from '../cms/asn1.ts';
import { LIMITS } from '../limits.ts';
import { signFaults } from '../sign.faults.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { deriveForPkcs12 } from './pkcs12-kdf.ts';

export interface Pkcs12 {
  readonly key: KeyObject;
  readonly certificates: readonly Certificate[];
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  encrypted: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509: '1.2.840.113549.1.9.22.1',
  sha1With3Des: '1.2.840.113549.1.12.1.3',
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
} as const;

const HMACS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const CIPHERS: Readonly<Record<string, { name: string; key: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', key: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', key: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', key: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', key: 24 },
};

const unusable = (grund: string, cause?: unknown) => signFaults.SCHLUESSEL_UNBRAUCHBAR({ grund }, { cause });

export function readPkcs12(file: Uint8Array, passphrase: string): Pkcs12 {
  if (file.length > LIMITS.keyFileBytes) throw unusable('die Datei ist zu groß');
  try {
    return read(parseAsn(file), passphrase);
  } catch (cause) {
    if (cause instanceof AsnProblem) throw unusable('die Datei ist unlesbar', cause);
    throw cause;
  }
}

function read(file: AsnBlock, passphrase: string): Pkcs12 {
  const [, safe, mac] = partsOf(file);
  const content = contentOf(safe);
  if (!mac) throw unusable('der Datei fehlt ihre Prüfsumme');
  if (!isMacRight(mac, content, passphrase)) throw signFaults.SCHLUESSEL_KENNWORT();
  const bags = partsOf(parseAsn(content)).flatMap((part) => openSafe(part, passphrase));
  const keys = bags.flatMap((bag) => keyOf(bag, passphrase));
  const [key] = keys;
  if (!key || keys.length > 1) throw unusable('die Datei enthält nicht genau einen Schlüssel');
  return { key, certificates: bags.flatMap(certificateOf) };
}

/** ContentInfo { data, [0] OCTET STRING } */
function contentOf(info: AsnBlock | undefined): Buffer {
  const [type, content] = partsOf(info);
  if (oidOf(type) !== OID.data) throw new AsnProblem('unexpected content');
  return octetsOf(partsOf(content)[0]);
}

function isMacRight(mac: AsnBlock, content: Buffer, passphrase: string): boolean {
  const [info, salt, rounds] = partsOf(mac);
  const [algorithm, stated] = partsOf(info);
  const digest = DIGESTS[oidOf(partsOf(algorithm)[0])];
  if (!digest) throw unusable('die Prüfsumme nutzt ein unbekanntes Verfahren');
  const length = octetsOf(stated).length;
  const key = deriveForPkcs12({
    digest,
    purpose: 'mac',
    passphrase,
    salt: octetsOf(salt),
    rounds: rounds ? roundsOf(rounds) : 1,
    length,
  });
  const computed = createHmac(digest, key).update(content).digest();
  return computed.length === length && timingSafeEqual(computed, octetsOf(stated));
}

function roundsOf(block: AsnBlock | undefined): number {
  if (!(block instanceof asn1js.Integer)) throw new AsnProblem('unexpected structure');
  const rounds = Number(block.toBigInt());
  if (!(rounds >= 1 && rounds <= LIMITS.keyRounds)) throw unusable('die Datei verlangt zu viele Runden');
  return rounds;
}

/** The bags of one safe, plain or encrypted. */
function openSafe(info: AsnBlock, passphrase: string): readonly AsnBlock[] {
  const [type, content] = partsOf(info);
  if (oidOf(type) === OID.data) return partsOf(parseAsn(contentOf(info)));
  if (oidOf(type) !== OID.encrypted) throw unusable('ein Teil der Datei ist für einen Empfänger verschlüsselt');
  const [, encrypted] = partsOf(partsOf(content)[0]);
  const [, algorithm, bytes] = partsOf(encrypted);
  return partsOf(parseAsn(decrypt(algorithm, implicitOctets(bytes), passphrase)));
}

/** `[0] IMPLICIT OCTET STRING`, in one piece or in several. */
function implicitOctets(block: AsnBlock | undefined): Buffer {
  if (block instanceof asn1js.Constructed) return Buffer.concat(partsOf(block).map(octetsOf));
  if (block instanceof asn1js.Primitive) return Buffer.from(block.valueBlock.valueHexView);
  throw new AsnProblem('unexpected structure');
}

function decrypt(algorithm: AsnBlock | undefined, bytes: Buffer, passphrase: string): Buffer {
  const { name, key, iv } = cipherOf(algorithm, passphrase);
  try {
    const cipher = createDecipheriv(name, key, iv);
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  } catch (cause) {
    throw signFaults.SCHLUESSEL_KENNWORT({}, { cause });
  }
}

function cipherOf(algorithm: AsnBlock | undefined, passphrase: string) {
  const [type, parameters] = partsOf(algorithm);
  switch (oidOf(type)) {
    case OID.sha1With3Des: {
      const [salt, rounds] = partsOf(parameters);
      const common = { digest: 'sha1', passphrase, salt: octetsOf(salt), rounds: roundsOf(rounds) };
      return {
        name: 'des-ede3-cbc',
        key: deriveForPkcs12({ ...common, purpose: 'key', length: 24 }),
        iv: deriveForPkcs12({ ...common, purpose: 'iv', length: 8 }),
      };
    }
    case OID.pbes2:
      return pbes2Cipher(parameters, passphrase);
    default:
      throw unusable('die Datei ist mit einem veralteten Verfahren geschützt; bitte neu mit AES ausgeben');
  }
}

/** RFC 8018, 6.2 */
function pbes2Cipher(parameters: AsnBlock | undefined, passphrase: string) {
  const [derivation, scheme] = partsOf(parameters);
  const [derivationType, settings] = partsOf(derivation);
  const [cipherType, iv] = partsOf(scheme);
  const cipher = CIPHERS[oidOf(cipherType)];
  if (oidOf(derivationType) !== OID.pbkdf2 || !cipher) throw unusable('die Datei nutzt ein unbekanntes Verfahren');
  const [salt, rounds, ...more] = partsOf(settings);
  const hmac = more.find((part) => part instanceof asn1js.Sequence);
  const digest = hmac ? HMACS[oidOf(partsOf(hmac)[0])] : 'sha1';
  if (!digest) throw unusable('die Datei nutzt ein unbekanntes Verfahren');
  return {
    name: cipher.name,
    key: pbkdf2Sync(passphrase, octetsOf(salt), roundsOf(rounds), cipher.key, digest),
    iv: octetsOf(iv),
  };
}

function keyOf(bag: AsnBlock, passphrase: string): KeyObject[] {
  const [type, value] = partsOf(bag);
  const kind = oidOf(type);
  if (kind !== OID.keyBag && kind !== OID.shroudedKeyBag) return [];
  const info = partsOf(value)[0];
  if (!info) throw new AsnProblem('empty bag');
  const [algorithm, encrypted] = partsOf(info);
  const plain = kind === OID.keyBag ? rawOf(info) : decrypt(algorithm, octetsOf(encrypted), passphrase);
  return [readAs(() => createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' }))];
}

function certificateOf(bag: AsnBlock): Certificate[] {
  const [type, value] = partsOf(bag);
  if (oidOf(type) !== OID.certificateBag) return [];
  const [format, content] = partsOf(partsOf(value)[0]);
  return oidOf(format) === OID.x509 ? [readCertificate(octetsOf(partsOf(content)[0]))] : [];
}
