/**
 * Which algorithms count (ETSI TS 119 312; BSI TR-02102-1): SHA-2, RSA from 2048 bits, the curves P-256, P-384, P-521 and their
 * brainpool relatives. What is older is named, not believed. The arithmetic is OpenSSL's, inside Node.
 */
import { constants, createHash, type KeyObject, verify } from 'node:crypto';
import * as pkijs from 'pkijs';
import { AsnProblem, readAs } from './asn1.ts';
import { OID } from './oids.ts';

export type DigestName = 'sha256' | 'sha384' | 'sha512';

const DIGESTS: ReadonlyMap<string, DigestName> = new Map([
  [OID.sha256, 'sha256'],
  [OID.sha384, 'sha384'],
  [OID.sha512, 'sha512'],
]);

export const digestOid = (name: DigestName): string => OID[name];

export function digestNamed(oid: string): DigestName | undefined {
  return DIGESTS.get(oid);
}

export const hashed = (name: string, bytes: Uint8Array): Buffer => createHash(name).update(bytes).digest();

interface Scheme {
  readonly digest: DigestName;
  readonly key: 'rsa' | 'ec';
  readonly saltLength?: number;
}

const SCHEMES: ReadonlyMap<string, Scheme> = new Map([
  [OID.rsaSha256, { digest: 'sha256', key: 'rsa' }],
  [OID.rsaSha384, { digest: 'sha384', key: 'rsa' }],
  [OID.rsaSha512, { digest: 'sha512', key: 'rsa' }],
  [OID.ecdsaSha256, { digest: 'sha256', key: 'ec' }],
  [OID.ecdsaSha384, { digest: 'sha384', key: 'ec' }],
  [OID.ecdsaSha512, { digest: 'sha512', key: 'ec' }],
]);

/** `undefined` for algorithms that do not count. `digest` is what the message says about plain `rsaEncryption`. */
export function schemeOf(algorithm: pkijs.AlgorithmIdentifier, digest?: DigestName): Scheme | undefined {
  if (algorithm.algorithmId === OID.rsa) return digest && { digest, key: 'rsa' };
  if (algorithm.algorithmId === OID.rsaPss) return pssScheme(algorithm);
  return SCHEMES.get(algorithm.algorithmId);
}

/** RSASSA-PSS, as some German trust services use it; both hashes have to be the same (RFC 4055, 3.1). */
function pssScheme(algorithm: pkijs.AlgorithmIdentifier): Scheme | undefined {
  const schema: unknown = algorithm.algorithmParams;
  const { hashAlgorithm, maskGenAlgorithm, saltLength } = readAs(() => new pkijs.RSASSAPSSParams({ schema }));
  const digest = digestNamed(hashAlgorithm.algorithmId);
  const maskSchema: unknown = maskGenAlgorithm.algorithmParams;
  const mask = readAs(() => new pkijs.AlgorithmIdentifier({ schema: maskSchema }));
  if (!digest || maskGenAlgorithm.algorithmId !== OID.mgf1 || mask.algorithmId !== hashAlgorithm.algorithmId)
    return undefined;
  return { digest, key: 'rsa', saltLength };
}

/** Brainpool curves are what German cards and trust services like (BSI TR-03116). */
const CURVES = new Set([
  'prime256v1',
  'secp384r1',
  'secp521r1',
  'brainpoolP256r1',
  'brainpoolP384r1',
  'brainpoolP512r1',
]);

export function isStrongKey(key: KeyObject): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'rsa' || type === 'rsa-pss') return (details?.modulusLength ?? 0) >= 2048;
  return type === 'ec' && CURVES.has(details?.namedCurve ?? '');
}

export function isSignatureRight(scheme: Scheme, key: KeyObject, data: Buffer, signature: Buffer): boolean {
  const type = key.asymmetricKeyType === 'rsa-pss' ? 'rsa' : key.asymmetricKeyType;
  if (type !== scheme.key) return false;
  if (key.asymmetricKeyType === 'rsa-pss' && scheme.saltLength === undefined) return false;
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength ?? 0 };
  try {
    return verify(scheme.digest, data, scheme.saltLength === undefined ? key : { key, ...pss }, signature);
  } catch {
    return false;
  }
}

export function requireDigest(oid: string): DigestName {
  const name = digestNamed(oid);
  if (!name) throw new AsnProblem(`digest ${oid} does not count`);
  return name;
}
