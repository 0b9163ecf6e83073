/** Reads a CMS message (RFC 5652) with exactly one signer, and checks what the signer signed. Trust is chain.ts's subject. */
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { LIMITS } from '../limits.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { type DigestName, hashed, isSignatureRight, isStrongKey, requireDigest, schemeOf } from './algorithms.ts';
import { type AsnBlock, AsnProblem, isSequence, octetsOf, oidOf, parseAsn, partsOf, rawOf, readAs } from './asn1.ts';
import { OID } from './oids.ts';

export interface SignedMessage {
  readonly contentType: string;
  /** Absent in a detached signature. */
  readonly content?: Buffer;
  readonly digest: DigestName;
  readonly certificates: readonly Certificate[];
  /** Absent when the message does not bring it. */
  readonly certificate?: Certificate;
  readonly signature: Buffer;
  readonly signatureAlgorithm: pkijs.AlgorithmIdentifier;
  /** The signed attributes as they were hashed. */
  readonly signedBytes: Buffer;
  readonly signed: Attributes;
  readonly unsigned: Attributes;
}

/** Values by type; a type that occurs twice is refused. */
export type Attributes = ReadonlyMap<string, readonly AsnBlock[]>;

/** Throws AsnProblem. `padded`: zeros may follow. */
export function readSignedMessage(bytes: Uint8Array, options: { padded?: boolean } = {}): SignedMessage {
  return readAs(() => {
    const info = new pkijs.ContentInfo({ schema: parseAsn(bytes, options) });
    if (info.contentType !== OID.signedData) throw new AsnProblem('no signed data');
    const content: AsnBlock = info.content;
    const certificates = certificatesOf(content);
    return describe(new pkijs.SignedData({ schema: content }), certificates);
  });
}

function describe(data: pkijs.SignedData, certificates: readonly Certificate[]): SignedMessage {
  const [signer] = data.signerInfos;
  if (!signer || data.signerInfos.length !== 1) throw new AsnProblem('not exactly one signer');
  requireConsistent(data, signer);
  // Without signed attributes a signature over content can be presented as one over attributes (RFC 5652, 11).
  if (!signer.signedAttrs) throw new AsnProblem('no signed attributes');
  const certificate = certificates.find((each) => isNamed(signer.sid, each));
  const content = data.encapContentInfo.eContent;
  return {
    contentType: data.encapContentInfo.eContentType,
    ...(content ? { content: Buffer.from(content.getValue()) } : {}),
    digest: requireDigest(signer.digestAlgorithm.algorithmId),
    certificates,
    ...(certificate ? { certificate } : {}),
    signature: Buffer.from(signer.signature.getValue()),
    signatureAlgorithm: signer.signatureAlgorithm,
    signedBytes: Buffer.from(signer.signedAttrs.encodedValue),
    signed: attributesOf(signer.signedAttrs),
    unsigned: signer.unsignedAttrs ? attributesOf(signer.unsignedAttrs) : new Map(),
  };
}

/** Nobody signs these parts; what they say has to fit what is signed (RFC 5652, 5.1 and 5.3). */
function requireConsistent({ version, digestAlgorithms }: pkijs.SignedData, signer: pkijs.SignerInfo): void {
  if (![1, 3, 4, 5].includes(version) || ![1, 3].includes(signer.version)) throw new AsnProblem('unknown version');
  const named = digestAlgorithms.map(({ algorithmId }) => algorithmId);
  if (named.length > 0 && !named.includes(signer.digestAlgorithm.algorithmId))
    throw new AsnProblem('another digest is announced');
}

/** Byte for byte as they came, from `[0]` behind the content; attribute certificates and others are passed over. */
function certificatesOf(signedData: AsnBlock): Certificate[] {
  const set = partsOf(signedData).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0);
  const all = (set ? partsOf(set) : []).filter(isSequence);
  if (all.length > LIMITS.certificates) throw new AsnProblem('too many certificates');
  return all.map((each) => readCertificate(rawOf(each)));
}

function isNamed(sid: unknown, { issuer, serial, extensions }: Certificate): boolean {
  if (sid instanceof pkijs.IssuerAndSerialNumber) {
    const name = Buffer.from(sid.issuer.valueBeforeDecode);
    return name.equals(issuer) && Buffer.from(sid.serialNumber.valueBlock.valueHexView).equals(serial);
  }
  const keyId = sid instanceof asn1js.Primitive ? Buffer.from(sid.valueBlock.valueHexView) : undefined;
  return keyId !== undefined && extensions.subjectKeyId?.equals(keyId) === true;
}

function attributesOf({ attributes }: pkijs.SignedAndUnsignedAttributes): Attributes {
  const byType = new Map(attributes.map(({ type, values }) => [type, values as AsnBlock[]]));
  if (byType.size !== attributes.length) throw new AsnProblem('an attribute occurs twice');
  return byType;
}

export type MessageProblem = 'INHALT_VERAENDERT' | 'KEIN_ZERTIFIKAT' | 'SIGNATUR_FALSCH' | 'VERFAHREN' | 'TYP';

/** What is wrong between content, signed attributes, certificate and signature; `undefined` when all fit. */
export function problemOfMessage(message: SignedMessage, contentDigest: Buffer): MessageProblem | undefined {
  const { certificate, signed, signature, signedBytes, signatureAlgorithm, digest } = message;
  if (attributeValue(message, OID.contentType, oidOf) !== message.contentType) return 'TYP';
  const stated = attributeValue(message, OID.messageDigest, octetsOf);
  if (!signed.has(OID.messageDigest) || !stated?.equals(contentDigest)) return 'INHALT_VERAENDERT';
  if (!certificate) return 'KEIN_ZERTIFIKAT';
  const scheme = schemeOf(signatureAlgorithm, digest);
  if (!scheme || !isStrongKey(certificate.publicKey)) return 'VERFAHREN';
  return isSignatureRight(scheme, certificate.publicKey, signedBytes, signature) ? undefined : 'SIGNATUR_FALSCH';
}

function attributeValue<T>(message: SignedMessage, type: string, read: (block: AsnBlock | undefined) => T) {
  const values = message.signed.get(type);
  if (values?.length !== 1) return undefined;
  return read(values[0]);
}

export type CertificateBinding = 'v2' | 'sha1' | 'missing' | 'other';

/**
 * Does the signed attribute name the certificate (signing-certificate-v2, RFC 5035)? Without it somebody could exchange
 * the certificate for another one with the same key.
 */
export function bindingOf({ signed, certificate }: SignedMessage): CertificateBinding {
  const v2 = signed.get(OID.signingCertificateV2);
  const v1 = signed.get(OID.signingCertificate);
  if (!certificate || (!v2 && !v1)) return 'missing';
  const named = readAs(() => firstCertificateId((v2 ?? v1)?.[0], v2 !== undefined));
  const matches = named.hash.equals(hashed(named.algorithm, certificate.der));
  if (!matches) return 'other';
  return named.algorithm === 'sha1' ? 'sha1' : 'v2';
}

/** ESSCertIDv2 leaves its algorithm out when it is SHA-256; ESSCertID knows SHA-1 only. */
function firstCertificateId(attribute: AsnBlock | undefined, isV2: boolean): { algorithm: string; hash: Buffer } {
  const [first, second] = partsOf(partsOf(partsOf(attribute)[0])[0]);
  if (!isV2) return { algorithm: 'sha1', hash: octetsOf(first) };
  if (first instanceof asn1js.OctetString) return { algorithm: 'sha256', hash: octetsOf(first) };
  return { algorithm: requireDigest(oidOf(partsOf(first)[0])), hash: octetsOf(second) };
}
