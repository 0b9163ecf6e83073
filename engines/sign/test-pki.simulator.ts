/**
 * A certificate authority for tests and for the demo: root, intermediate, seal and time-stamp certificates that look
 * like real ones and prove nothing. Keys are made anew each time and lie in memory.
 */
import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { hashed } from './cms/algorithms.ts';
import { derOf, oid, parseAsn, sequence } from './cms/asn1.ts';
import { OID } from './cms/oids.ts';
import { signerFromPkcs8 } from './keys/local-signer.ts';
import type { Signer } from './signer.ts';
import { type Certificate, readCertificate } from './x509/certificate.ts';

export type KeyKind = 'rsa' | 'p256' | 'p384';

export interface Issued {
  readonly certificate: Certificate;
  readonly key: KeyObject;
}

export interface IssueOrder {
  /** Common name. */
  readonly name: string;
  /** The issuer; without one the certificate signs itself. */
  readonly by?: Issued;
  readonly key?: KeyKind;
  readonly role: 'ca' | 'seal' | 'timestamp';
  readonly notBefore: Temporal.Instant;
  readonly notAfter: Temporal.Instant;
  readonly pathLength?: number;
  /** Instead of the purposes of the role. */
  readonly purposes?: { readonly oids: readonly string[]; readonly critical: boolean };
  readonly keyUsage?: readonly number[];
  /** More critical extensions, empty, by type. */
  readonly critical?: readonly string[];
}

export function issue(order: IssueOrder): Issued {
  const { privateKey, publicKey } = makeKeys(order.key ?? 'p256');
  const issuerKey = order.by?.key ?? privateKey;
  const algorithm = algorithmFor(issuerKey);
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: Uint8Array.from([0x40, ...randomBytes(15)]).buffer }),
    signature: algorithm,
    issuer: nameFrom(order.by?.certificate.subject ?? nameOf(order.name)),
    subject: nameFrom(nameOf(order.name)),
    notBefore: timeOf(order.notBefore),
    notAfter: timeOf(order.notAfter),
    subjectPublicKeyInfo: new pkijs.PublicKeyInfo({
      schema: parseAsn(publicKey.export({ format: 'der', type: 'spki' })),
    }),
    extensions: extensionsOf(order, publicKey, issuerKey),
  });
  certificate.signatureAlgorithm = algorithm;
  const tbs = derOf(certificate.encodeTBS());
  const value = sign(digestFor(issuerKey), tbs, issuerKey);
  certificate.signatureValue = new asn1js.BitString({ valueHex: Uint8Array.from(value).buffer });
  return { certificate: readCertificate(derOf(certificate.toSchema(true))), key: privateKey };
}

function makeKeys(kind: KeyKind): { privateKey: KeyObject; publicKey: KeyObject } {
  if (kind === 'rsa') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return generateKeyPairSync('ec', { namedCurve: kind === 'p256' ? 'prime256v1' : 'secp384r1' });
}

const digestFor = (key: KeyObject) =>
  key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? ('sha384' as const) : ('sha256' as const);

function algorithmFor(key: KeyObject): pkijs.AlgorithmIdentifier {
  if (key.asymmetricKeyType === 'rsa')
    return new pkijs.AlgorithmIdentifier({ algorithmId: OID.rsaSha256, algorithmParams: new asn1js.Null() });
  return new pkijs.AlgorithmIdentifier({
    algorithmId: digestFor(key) === 'sha384' ? OID.ecdsaSha384 : OID.ecdsaSha256,
  });
}

/** Encoded here because pkijs would put both parts into one set, as if they were one. */
function nameOf(commonName: string): Buffer {
  const part = (type: string, value: string) =>
    new asn1js.Set({ value: [sequence([oid(type), new asn1js.Utf8String({ value })])] });
  return derOf(sequence([part('2.5.4.10', 'Stadt Musterstadt'), part('2.5.4.3', commonName)]));
}

function nameFrom(der: Buffer): pkijs.RelativeDistinguishedNames {
  return new pkijs.RelativeDistinguishedNames({ schema: parseAsn(der) });
}

function timeOf(at: Temporal.Instant): pkijs.Time {
  const value = new Date(at.epochMilliseconds);
  return new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

function extensionsOf(order: IssueOrder, publicKey: KeyObject, issuerKey: KeyObject): pkijs.Extension[] {
  const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }) =>
    new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });
  const isCa = order.role === 'ca';
  const constraints = isCa
    ? [
        new asn1js.Boolean({ value: true }),
        ...(order.pathLength === undefined ? [] : [new asn1js.Integer({ value: order.pathLength })]),
      ]
    : [];
  const purposes =
    order.purposes ?? (order.role === 'timestamp' ? { oids: [OID.timeStamping], critical: true } : undefined);
  return [
    extension('2.5.29.19', true, sequence(constraints)),
    extension('2.5.29.15', true, usageBits(order.keyUsage ?? (isCa ? [5, 6] : order.role === 'seal' ? [0, 1] : [0]))),
    ...(purposes ? [extension('2.5.29.37', purposes.critical, sequence(purposes.oids.map(oid)))] : []),
    extension('2.5.29.14', false, keyId(publicKey)),
    extension('2.5.29.35', false, authorityKeyId(order.by ? createPublicKey(issuerKey) : publicKey)),
    ...(order.critical ?? []).map((type) => extension(type, true, new asn1js.Null())),
  ];
}

function usageBits(bits: readonly number[]): asn1js.BitString {
  const byte = bits.reduce((value, bit) => value | (0x80 >> bit), 0);
  // Trailing zeros of a named bit list are not written (X.690, 11.2.2).
  const unusedBits = 31 - Math.clz32(byte & -byte);
  return new asn1js.BitString({ valueHex: Uint8Array.from([byte]).buffer, unusedBits });
}

const keyHash = (key: KeyObject) => hashed('sha1', key.export({ format: 'der', type: 'spki' }));
const keyId = (key: KeyObject) => new asn1js.OctetString({ valueHex: Uint8Array.from(keyHash(key)).buffer });
const authorityKeyId = (key: KeyObject) =>
  sequence([
    new asn1js.Primitive({
      idBlock: { tagClass: 3, tagNumber: 0 },
      valueHex: Uint8Array.from(keyHash(key)).buffer,
    }),
  ]);

export interface TestPki {
  readonly root: Issued;
  readonly intermediate: Issued;
  /** Issues time-stamp certificates: another root, as in life. */
  readonly timestampRoot: Issued;
  readonly timestamp: Issued;
  seal(key?: KeyKind, order?: Partial<IssueOrder>): Issued;
  signer(issued: Issued): Signer;
}

/** Valid from an hour before `at` for two years; the roots for ten. */
export function createTestPki(at: Temporal.Instant): TestPki {
  const notBefore = at.subtract({ hours: 1 });
  const years = (count: number) => at.add({ hours: count * 365 * 24 });
  const root = issue({ name: 'Testwurzel', key: 'rsa', role: 'ca', notBefore, notAfter: years(10) });
  const intermediate = issue({
    name: 'Testaussteller Siegel',
    by: root,
    key: 'p384',
    role: 'ca',
    pathLength: 0,
    notBefore,
    notAfter: years(8),
  });
  const timestampRoot = issue({ name: 'Testwurzel Zeit', key: 'p256', role: 'ca', notBefore, notAfter: years(10) });
  const timestamp = issue({
    name: 'Testzeitstempel',
    by: timestampRoot,
    key: 'p256',
    role: 'timestamp',
    notBefore,
    notAfter: years(5),
  });
  return {
    root,
    intermediate,
    timestampRoot,
    timestamp,
    seal: (key = 'p256', order = {}) =>
      issue({
        name: 'Testsiegel Ausländerbehörde',
        by: intermediate,
        key,
        role: 'seal',
        notBefore,
        notAfter: years(2),
        ...order,
      }),
    signer: ({ certificate, key }) =>
      signerFromPkcs8({
        key: key.export({ format: 'der', type: 'pkcs8' }),
        certificates: pemOf([certificate, intermediate.certificate]),
      }),
  };
}

export function pemOf(certificates: readonly Certificate[]): Buffer {
  return Buffer.from(certificates.map(({ x509 }) => x509.toString()).join(''));
}
