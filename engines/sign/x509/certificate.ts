/** What a certificate says (RFC 5280), as far as trust in a seal depends on it. */
import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { AsnProblem, oidOf, parseAsn, partsOf, rawOf, readAs } from '../cms/asn1.ts';

export interface Certificate {
  readonly der: Buffer;
  readonly x509: X509Certificate;
  readonly publicKey: KeyObject;
  /** Encoded names, compared byte for byte. */
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly serial: Buffer;
  readonly notBefore: Temporal.Instant;
  readonly notAfter: Temporal.Instant;
  readonly signatureAlgorithm: pkijs.AlgorithmIdentifier;
  readonly extensions: CertificateExtensions;
}

export interface CertificateExtensions {
  readonly ca: boolean;
  readonly pathLength?: number;
  /** Bits of RFC 5280, 4.2.1.3, by number; absent when the certificate does not restrict. */
  readonly keyUsage?: ReadonlySet<number>;
  readonly purposes?: { readonly oids: readonly string[]; readonly critical: boolean };
  readonly subjectKeyId?: Buffer;
  /** Critical extensions that nobody here understands: such a certificate must be refused. */
  readonly notUnderstood: readonly string[];
  /** Statements of a qualified certificate (EN 319 412-5); claims of the issuer, no proof. */
  readonly qualified: { readonly compliant: boolean; readonly onDevice: boolean; readonly forSeals: boolean };
}

export const KEY_USAGE = { digitalSignature: 0, contentCommitment: 1, certificateSigning: 5 } as const;

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serial: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string;
  readonly key: string;
  /** The certificate calls itself qualified for electronic seals (Art. 38 eIDAS); no trusted list was asked. */
  readonly claimsQualifiedSeal: boolean;
}

/** Throws AsnProblem. */
export function readCertificate(der: Uint8Array): Certificate {
  return readAs(() => {
    const block = parseAsn(der);
    const certificate = new pkijs.Certificate({ schema: block });
    const bytes = Buffer.from(der);
    const x509 = new X509Certificate(bytes);
    const tbs = partsOf(partsOf(block)[0]);
    // Version and serial come before the algorithm; a certificate without a version is one of 1988.
    const first = tbs[0] instanceof asn1js.Integer ? 0 : 1;
    return {
      der: bytes,
      x509,
      publicKey: x509.publicKey,
      issuer: rawOf(tbs[first + 2] as asn1js.AsnType),
      subject: rawOf(tbs[first + 4] as asn1js.AsnType),
      serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView),
      notBefore: instantOf(certificate.notBefore.value),
      notAfter: instantOf(certificate.notAfter.value),
      signatureAlgorithm: certificate.signatureAlgorithm,
      extensions: readExtensions(certificate.extensions ?? []),
    };
  });
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

const UNDERSTOOD = new Set(['2.5.29.15', '2.5.29.19', '2.5.29.37', '2.5.29.32', '2.5.29.17', '2.5.29.14', '2.5.29.35']);

function readExtensions(all: readonly pkijs.Extension[]): CertificateExtensions {
  const byOid = new Map(all.map((extension) => [extension.extnID, extension]));
  if (byOid.size !== all.length) throw new AsnProblem('an extension occurs twice');
  const value = (oid: string) => {
    const extension = byOid.get(oid);
    return extension && parseAsn(new Uint8Array(extension.extnValue.getValue()));
  };
  const keyUsage = value('2.5.29.15');
  const purposes = value('2.5.29.37');
  const keyId = value('2.5.29.14');
  return {
    ...basicConstraints(value('2.5.29.19')),
    ...(keyUsage ? { keyUsage: bitsOf(keyUsage) } : {}),
    ...(purposes
      ? { purposes: { oids: partsOf(purposes).map(oidOf), critical: byOid.get('2.5.29.37')?.critical ?? false } }
      : {}),
    ...(keyId instanceof asn1js.OctetString ? { subjectKeyId: Buffer.from(keyId.getValue()) } : {}),
    notUnderstood: all
      .filter(({ extnID, critical }) => critical && !UNDERSTOOD.has(extnID))
      .map(({ extnID }) => extnID),
    qualified: qualifiedStatements(value('1.3.6.1.5.5.7.1.3')),
  };
}

function basicConstraints(block: asn1js.AsnType | undefined): { ca: boolean; pathLength?: number } {
  if (!block) return { ca: false };
  const [ca, length] = partsOf(block);
  if (!(ca instanceof asn1js.Boolean) || !ca.getValue()) return { ca: false };
  return length instanceof asn1js.Integer ? { ca: true, pathLength: Number(length.toBigInt()) } : { ca: true };
}

function bitsOf(block: asn1js.AsnType): Set<number> {
  if (!(block instanceof asn1js.BitString)) throw new AsnProblem('unexpected structure');
  const bytes = block.valueBlock.valueHexView;
  const bits = Array.from({ length: bytes.length * 8 }, (_, bit) => bit);
  return new Set(bits.filter((bit) => ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1));
}

function qualifiedStatements(block: asn1js.AsnType | undefined): CertificateExtensions['qualified'] {
  const statements = new Map((block ? partsOf(block) : []).map((each) => [oidOf(partsOf(each)[0]), partsOf(each)[1]]));
  const types = statements.get('0.4.0.1862.1.6');
  return {
    compliant: statements.has('0.4.0.1862.1.1'),
    onDevice: statements.has('0.4.0.1862.1.4'),
    forSeals: types !== undefined && partsOf(types).map(oidOf).includes('0.4.0.1862.1.6.2'),
  };
}

export function factsOf({
  x509,
  der,
  serial,
  notBefore,
  notAfter,
  publicKey,
  extensions,
}: Certificate): CertificateFacts {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  return {
    subject: shortName(x509.subject),
    issuer: shortName(x509.issuer),
    serial: serial.toString('hex'),
    notBefore: notBefore.toString(),
    notAfter: notAfter.toString(),
    fingerprint: createHash('sha256').update(der).digest('hex'),
    key: namedCurve ? `EC ${namedCurve}` : `RSA ${modulusLength ?? '?'}`,
    claimsQualifiedSeal: extensions.qualified.compliant && extensions.qualified.forSeals,
  };
}

/** Node writes one part a line. */
function shortName(lines: string | undefined): string {
  return (lines ?? '').split('\n').join(', ');
}

/** All certificates of a PEM text, or the one of a DER file. */
export function readCertificates(bytes: Uint8Array): Certificate[] {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  if (blocks.length === 0) return [readCertificate(bytes)];
  return blocks.map(([, base64 = '']) => readCertificate(Buffer.from(base64, 'base64')));
}
