/**
 * Builds the CMS signature of a seal: CAdES baseline B-B (EN 319 122-1, 6), as PAdES wants it in a PDF (EN 319 142-1, 6:
 * no signing-time attribute) or for itself beside a file, and with a time-stamp B-T.
 */
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { signFaults } from '../sign.faults.ts';
import { DIGEST_OF, type Signer } from '../signer.ts';
import { type Certificate, KEY_USAGE, readCertificate } from '../x509/certificate.ts';
import { digestOid, hashed, isSignatureRight, isStrongKey, schemeOf } from './algorithms.ts';
import { AsnProblem, derOf, octets, oid, parseAsn, sequence } from './asn1.ts';
import { OID } from './oids.ts';

export interface SignatureOrder {
  readonly signer: Signer;
  /** Digest of the content with the signer's digest algorithm. */
  readonly contentDigest: Buffer;
  /** `pades` states no time in the signature: the PDF's `/M` does. */
  readonly profile: 'pades' | 'cades';
  readonly at: Temporal.Instant;
  /** Stamps the signature value; the answer is a verified token, DER. */
  readonly stamp?: (signature: Buffer) => Promise<Buffer>;
  readonly signal?: AbortSignal;
}

export async function buildSignature(order: SignatureOrder): Promise<Buffer> {
  const { signer, signal, stamp } = order;
  const certificate = requireUsable(signer, order.at);
  const attributes = signedAttributes(order);
  const bytes = derOf(new asn1js.Set({ value: attributes.map((attribute) => attribute.toSchema()) }));
  const digestAlgorithm = DIGEST_OF[signer.algorithm];
  const request = { digest: hashed(digestAlgorithm, bytes), digestAlgorithm, bytes, ...(signal ? { signal } : {}) };
  const signature = await signer.sign(request);
  requireRight(signer, certificate, bytes, signature);
  const token = stamp && (await stamp(signature));
  return assemble(signer, certificate, { attributes, signature, ...(token ? { token } : {}) });
}

/** Bytes that a signature of this signer takes, without a time-stamp; generous, never short. */
export function expectedSize({ certificate, chain }: Signer): number {
  return [certificate, ...chain].reduce((sum, each) => sum + each.length, 0) + 2048;
}

/** Checks before anything is signed: a seal that nobody will accept must not come into being. */
function requireUsable(signer: Signer, at: Temporal.Instant): Certificate {
  const certificate = readOwn(signer.certificate);
  const { notBefore, notAfter, publicKey, extensions } = certificate;
  const { keyUsage } = extensions;
  const refuse = (grund: string) => signFaults.SCHLUESSEL_UNBRAUCHBAR({ grund });
  if (Temporal.Instant.compare(at, notBefore) < 0) throw refuse('das Zertifikat gilt noch nicht');
  if (Temporal.Instant.compare(at, notAfter) > 0) throw refuse('das Zertifikat ist abgelaufen');
  if (keyUsage && !keyUsage.has(KEY_USAGE.digitalSignature) && !keyUsage.has(KEY_USAGE.contentCommitment))
    throw refuse('das Zertifikat erlaubt keine Siegel');
  if (!isStrongKey(publicKey)) throw refuse('der Schlüssel ist zu schwach');
  return certificate;
}

function readOwn(der: Buffer): Certificate {
  try {
    return readCertificate(der);
  } catch (cause) {
    if (cause instanceof AsnProblem)
      throw signFaults.SCHLUESSEL_UNBRAUCHBAR({ grund: 'das Zertifikat ist unlesbar' }, { cause });
    throw cause;
  }
}

/** In the order of DER (X.690, 11.6), so that the same bytes are hashed by everybody. */
function signedAttributes({ signer, contentDigest, profile, at }: SignatureOrder): pkijs.Attribute[] {
  const attribute = (type: string, value: asn1js.AsnType) => new pkijs.Attribute({ type, values: [value] });
  const all = [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(contentDigest)),
    attribute(OID.signingCertificateV2, signingCertificate(signer)),
    ...(profile === 'cades' ? [attribute(OID.signingTime, timeOf(at))] : []),
  ];
  return all.sort((a, b) => Buffer.compare(derOf(a.toSchema()), derOf(b.toSchema())));
}

/** UTCTime until 2049, GeneralizedTime afterwards (RFC 5652, 11.3); whole seconds. */
function timeOf(at: Temporal.Instant): asn1js.AsnType {
  const second = new Date(Math.floor(at.epochMilliseconds / 1000) * 1000);
  return second.getUTCFullYear() < 2050
    ? new asn1js.UTCTime({ valueDate: second })
    : new asn1js.GeneralizedTime({ valueDate: second });
}

/** SigningCertificateV2 { certs { ESSCertIDv2 } }: SHA-256 is the default and therefore not written in DER. */
function signingCertificate({ certificate, algorithm }: Signer): asn1js.AsnType {
  const digest = DIGEST_OF[algorithm];
  const hash = octets(hashed(digest, certificate));
  const id = digest === 'sha256' ? [hash] : [sequence([oid(digestOid(digest))]), hash];
  return sequence([sequence([sequence(id)])]);
}

/** A remote service may answer anything; what does not verify is no seal. */
function requireRight(signer: Signer, { publicKey }: Certificate, bytes: Buffer, signature: Buffer): void {
  const scheme = schemeOf(signatureAlgorithm(signer));
  if (!scheme || !isSignatureRight(scheme, publicKey, bytes, signature))
    throw signFaults.SIEGEL_MISSLUNGEN({ grund: 'die Signatur passt nicht zum Zertifikat' });
}

function signatureAlgorithm({ algorithm }: Signer): pkijs.AlgorithmIdentifier {
  switch (algorithm) {
    case 'rsa-sha256':
      return new pkijs.AlgorithmIdentifier({ algorithmId: OID.rsaSha256, algorithmParams: new asn1js.Null() });
    case 'ecdsa-sha256':
      return new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 });
    case 'ecdsa-sha384':
      return new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaSha384 });
  }
}

interface Pieces {
  readonly attributes: pkijs.Attribute[];
  readonly signature: Buffer;
  readonly token?: Buffer;
}

function assemble(signer: Signer, certificate: Certificate, { attributes, signature, token }: Pieces): Buffer {
  const digestAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: digestOid(DIGEST_OF[signer.algorithm]) });
  const own = toPkijs(certificate.der);
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm,
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: signatureAlgorithm(signer),
    signature: octets(signature),
    ...(token ? { unsignedAttrs: timestampAttribute(token) } : {}),
  });
  const data = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [own, ...signer.chain.map(toPkijs)],
    signerInfos: [info],
  });
  return derOf(new pkijs.ContentInfo({ contentType: OID.signedData, content: data.toSchema(true) }).toSchema());
}

function timestampAttribute(token: Buffer): pkijs.SignedAndUnsignedAttributes {
  const values = [parseAsn(token)];
  return new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new pkijs.Attribute({ type: OID.signatureTimestamp, values })],
  });
}

function toPkijs(der: Buffer): pkijs.Certificate {
  return new pkijs.Certificate({ schema: parseAsn(der) });
}
