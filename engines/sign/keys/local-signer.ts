/** A signer whose key lies in this process. For a key on the office's own machine: an advanced seal, not a qualified one. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { AsnProblem } from '../cms/asn1.ts';
import { signFaults } from '../sign.faults.ts';
import { DIGEST_OF, type SealAlgorithm, type Signer } from '../signer.ts';
import { type Certificate, readCertificates } from '../x509/certificate.ts';
import { readPkcs12 } from './pkcs12.ts';

export interface KeyFile {
  /** PKCS#8, PEM or DER; encrypted ones with `passphrase`. */
  readonly key: Uint8Array;
  /** The certificate of the key and its issuers: PEM in any order, or one DER. */
  readonly certificates: Uint8Array;
  readonly passphrase?: string;
}

/** Throws SCHLUESSEL_UNBRAUCHBAR, SCHLUESSEL_KENNWORT. */
export function signerFromPkcs8({ key, certificates, passphrase }: KeyFile): Signer {
  return signerOf(openKey(key, passphrase), readAll(certificates));
}

/** A `.p12` or `.pfx` with one key. Throws SCHLUESSEL_UNBRAUCHBAR, SCHLUESSEL_KENNWORT. */
export function signerFromPkcs12(file: Uint8Array, passphrase: string): Signer {
  const { key, certificates } = readPkcs12(file, passphrase);
  return signerOf(key, certificates);
}

const unusable = (grund: string, cause?: unknown) => signFaults.SCHLUESSEL_UNBRAUCHBAR({ grund }, { cause });

function openKey(key: Uint8Array, passphrase: string | undefined): KeyObject {
  const bytes = Buffer.from(key);
  const isPem = bytes.includes('-----BEGIN');
  const secret = passphrase === undefined ? {} : { passphrase };
  try {
    return isPem
      ? createPrivateKey({ key: bytes, format: 'pem', ...secret })
      : createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8', ...secret });
  } catch (cause) {
    const isLocked = bytes.includes('ENCRYPTED') || !isPem;
    throw isLocked ? signFaults.SCHLUESSEL_KENNWORT({}, { cause }) : unusable('er ist unlesbar', cause);
  }
}

function readAll(certificates: Uint8Array): Certificate[] {
  try {
    return readCertificates(certificates);
  } catch (cause) {
    if (cause instanceof AsnProblem) throw unusable('das Zertifikat ist unlesbar', cause);
    throw cause;
  }
}

function signerOf(key: KeyObject, certificates: readonly Certificate[]): Signer {
  const own = certificates.find(({ x509 }) => x509.checkPrivateKey(key));
  if (!own) throw unusable('kein Zertifikat gehört zu diesem Schlüssel');
  const algorithm = algorithmOf(key);
  return {
    certificate: own.der,
    chain: issuersOf(own, certificates).map(({ der }) => der),
    algorithm,
    sign: async ({ bytes }) => sign(DIGEST_OF[algorithm], bytes, key),
  };
}

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): SealAlgorithm {
  if (asymmetricKeyType === 'rsa') return 'rsa-sha256';
  if (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1') return 'ecdsa-sha256';
  if (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'secp384r1') return 'ecdsa-sha384';
  throw unusable('nur RSA, P-256 und P-384 werden unterstützt');
}

/** Upward by name; an anchor at the end travels too, verifiers ignore it. */
function issuersOf(own: Certificate, all: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = [];
  for (let last = own; ; ) {
    const issuer = all.find((each) => each.subject.equals(last.issuer) && each !== last && !chain.includes(each));
    if (!issuer || issuer === own) return chain;
    chain.push(issuer);
    last = issuer;
  }
}
