/**
 * A time-stamp server that speaks RFC 3161 over HTTP, for tests and for the demo: real requests, real tokens, a clock
 * of its own choice, and nobody who vouches for it.
 *
 *   node engines/sign/time-stamp.simulator.ts [port]     its own process; prints address and root certificate
 */
import { randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { digestNamed, digestOid, hashed } from './cms/algorithms.ts';
import { AsnProblem, derOf, octets, oid, parseAsn, readAs, sequence } from './cms/asn1.ts';
import { OID } from './cms/oids.ts';
import { createTestPki, type Issued } from './test-pki.simulator.ts';

export const TEST_POLICY = '1.3.6.1.4.1.99999.1.1';

export interface TimestampSimulatorOptions {
  /** Key on P-256 and certificate for time-stamps. */
  readonly issued: Issued;
  readonly now: () => Temporal.Instant;
  readonly port?: number;
  /** Only this policy is served; default TEST_POLICY. */
  readonly policy?: string;
  /** For tests of those who ask: what this server does wrong. */
  readonly fault?: 'imprint' | 'nonce' | 'policy' | 'signature' | 'refuse' | 'garbage' | 'silent' | 'huge' | 'http';
}

export interface TimestampSimulator {
  readonly url: string;
  /** Stamps given so far. */
  readonly count: () => number;
  close(): Promise<void>;
}

export async function startTimestampSimulator(options: TimestampSimulatorOptions): Promise<TimestampSimulator> {
  let count = 0;
  const server = createServer((request, response) => {
    count++;
    answer(options, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    count: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(options: TimestampSimulatorOptions, request: IncomingMessage, response: ServerResponse) {
  const body = await bodyOf(request);
  const reply = (bytes: Buffer) =>
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(bytes);
  switch (options.fault) {
    case 'silent':
      return;
    case 'http':
      response.writeHead(503).end();
      return;
    case 'garbage':
      return reply(randomBytes(300));
    case 'huge':
      return reply(Buffer.alloc(1 << 20, 0x30));
    case 'refuse':
      return reply(refusal(15));
    default:
      return reply(stamp(options, body));
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > 4096) throw new Error('no time-stamp request is that long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** RFC 3161, 2.4.2: rejection with a failure bit. */
function refusal(failure: number): Buffer {
  const bits = Buffer.alloc(4);
  bits[failure >> 3] = 0x80 >> (failure & 7);
  const info = sequence([
    new asn1js.Integer({ value: 2 }),
    new asn1js.BitString({ valueHex: Uint8Array.from(bits).buffer }),
  ]);
  return derOf(sequence([info]));
}

function stamp(options: TimestampSimulatorOptions, body: Buffer): Buffer {
  const request = readRequest(body);
  if (!request) return refusal(5);
  const policy = options.policy ?? TEST_POLICY;
  if (request.reqPolicy !== undefined && request.reqPolicy !== policy && options.fault !== 'policy') return refusal(15);
  if (!digestNamed(request.messageImprint.hashAlgorithm.algorithmId)) return refusal(0);
  const token = signToken(options, tokenInfo(options, request, policy), request.certReq === true);
  return derOf(sequence([sequence([new asn1js.Integer({ value: 0 })]), parseAsn(token)]));
}

function readRequest(body: Buffer): pkijs.TimeStampReq | undefined {
  try {
    return readAs(() => new pkijs.TimeStampReq({ schema: parseAsn(body) }));
  } catch (error) {
    if (error instanceof AsnProblem) return undefined;
    throw error;
  }
}

function tokenInfo({ now, fault }: TimestampSimulatorOptions, request: pkijs.TimeStampReq, policy: string): Buffer {
  const stamped = Buffer.from(request.messageImprint.hashedMessage.getValue());
  const second = new Date(Math.floor(now().epochMilliseconds / 1000) * 1000);
  const nonce = fault === 'nonce' ? new asn1js.Integer({ value: 4711 }) : request.nonce;
  const info = new pkijs.TSTInfo({
    version: 1,
    policy,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: request.messageImprint.hashAlgorithm,
      hashedMessage: octets(fault === 'imprint' ? hashed('sha256', stamped) : stamped),
    }),
    serialNumber: new asn1js.Integer({ valueHex: Uint8Array.from([0x40, ...randomBytes(7)]).buffer }),
    genTime: second,
    accuracy: new pkijs.Accuracy({ seconds: 1 }),
    ...(nonce ? { nonce } : {}),
  });
  return derOf(info.toSchema());
}

function signToken({ issued, fault }: TimestampSimulatorOptions, content: Buffer, withCertificate: boolean): Buffer {
  const digestAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: digestOid('sha256') });
  const certificate = new pkijs.Certificate({ schema: parseAsn(issued.certificate.der) });
  const binding = sequence([sequence([sequence([octets(hashed('sha256', issued.certificate.der))])])]);
  const attribute = (type: string, value: asn1js.AsnType) => new pkijs.Attribute({ type, values: [value] });
  const attributes = [
    attribute(OID.contentType, oid(OID.tstInfo)),
    attribute(OID.messageDigest, octets(hashed('sha256', content))),
    attribute(OID.signingCertificateV2, binding),
  ].sort((a, b) => Buffer.compare(derOf(a.toSchema()), derOf(b.toSchema())));
  const bytes = derOf(new asn1js.Set({ value: attributes.map((each) => each.toSchema()) }));
  const value = sign('sha256', fault === 'signature' ? Buffer.from('else') : bytes, issued.key);
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm,
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 }),
    signature: octets(value),
  });
  const data = new pkijs.SignedData({
    version: 3,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.tstInfo, eContent: octets(content) }),
    ...(withCertificate ? { certificates: [certificate] } : {}),
    signerInfos: [info],
  });
  return derOf(new pkijs.ContentInfo({ contentType: OID.signedData, content: data.toSchema(true) }).toSchema());
}

if (import.meta.main) {
  const now = () => Temporal.Now.instant();
  const pki = createTestPki(now());
  const simulator = await startTimestampSimulator({ issued: pki.timestamp, now, port: Number(process.argv[2] ?? 0) });
  process.stdout.write(`${simulator.url}\n${pki.timestampRoot.certificate.x509.toString()}`);
}
