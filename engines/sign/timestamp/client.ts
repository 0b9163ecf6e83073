/** Fetches a time-stamp over HTTP (RFC 3161, 3.4) and believes the answer only after checking it. */
import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type DigestName, digestOid, hashed } from '../cms/algorithms.ts';
import { AsnProblem, derOf, octets, parseAsn, partsOf, rawOf, readAs } from '../cms/asn1.ts';
import { LIMITS } from '../limits.ts';
import { signFaults } from '../sign.faults.ts';
import type { Certificate } from '../x509/certificate.ts';
import { judgeToken } from './token.ts';

export interface TimestampService {
  readonly url: string;
  /** Roots whose time-stamps count. */
  readonly anchors: readonly Certificate[];
  /** Object identifier of the policy that is asked for; the answer must carry it. */
  readonly policy?: string;
  /** Access, such as `authorization`; never logged. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Default 15 seconds. */
  readonly timeoutMs?: number;
  /** Bytes that a token of this service takes usually; default 8 KiB. More costs a second signature. */
  readonly tokenBytes?: number;
}

/** The token for `data`, DER. Throws ZEITSTEMPEL_NICHT_ERREICHBAR, …_ABGELEHNT, …_FALSCH. */
export async function fetchTimestamp(service: TimestampService, data: Buffer, signal?: AbortSignal): Promise<Buffer> {
  const nonce = positiveNonce();
  const digest: DigestName = 'sha256';
  const request = buildRequest(hashed(digest, data), nonce, service.policy);
  const token = tokenOf(await post(service, request, signal));
  const verdict = await judgeToken({ token, imprint: (name) => hashed(name, data), anchors: service.anchors });
  if (verdict.problem) throw wrong(verdict.problem.words);
  if (!verdict.nonce?.equals(nonce)) throw wrong('Er antwortet auf eine andere Anfrage.');
  if (service.policy !== undefined && verdict.policy !== service.policy)
    throw wrong('Er folgt einer anderen Richtlinie.');
  return token;
}

const wrong = (grund: string) => signFaults.ZEITSTEMPEL_FALSCH({ grund });

/** 64 random bits as a positive DER integer of fixed length: the first byte is neither 0 nor above 127. */
function positiveNonce(): Buffer {
  const nonce = randomBytes(9);
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  return nonce;
}

function buildRequest(imprint: Buffer, nonce: Buffer, policy: string | undefined): Buffer {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: digestOid('sha256'),
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: octets(imprint),
    }),
    ...(policy === undefined ? {} : { reqPolicy: policy }),
    nonce: new asn1js.Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  });
  return derOf(request.toSchema());
}

async function post({ url, headers, timeoutMs = 15_000 }: TimestampService, body: Buffer, signal?: AbortSignal) {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { ...headers, 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      // Followed nowhere: the configured address is the one that is trusted with the request.
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) throw signFaults.ZEITSTEMPEL_NICHT_ERREICHBAR({ grund: `HTTP ${response.status}` });
    return await readAtMost(response, LIMITS.timestampAnswerBytes);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof Error && cause.name === 'Fault') throw cause;
    const grund = timeout.aborted ? 'keine Antwort in der Frist' : 'keine Verbindung';
    throw signFaults.ZEITSTEMPEL_NICHT_ERREICHBAR({ grund }, { cause });
  }
}

async function readAtMost(response: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) throw wrong('Die Antwort ist zu groß.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The token of a granted answer, byte for byte. */
function tokenOf(answer: Buffer): Buffer {
  const { status, token } = readAnswer(answer);
  if (status !== pkijs.PKIStatus.granted && status !== pkijs.PKIStatus.grantedWithMods)
    throw signFaults.ZEITSTEMPEL_ABGELEHNT({ grund: `Status ${status}` });
  if (!token) throw wrong('Die Antwort enthält keinen.');
  return token;
}

function readAnswer(answer: Buffer): { status: number; token?: Buffer } {
  try {
    return readAs(() => {
      const block = parseAsn(answer);
      const { status } = new pkijs.TimeStampResp({ schema: block });
      const token = partsOf(block)[1];
      return token ? { status: Number(status.status), token: rawOf(token) } : { status: Number(status.status) };
    });
  } catch (cause) {
    if (cause instanceof AsnProblem)
      throw signFaults.ZEITSTEMPEL_FALSCH({ grund: 'Die Antwort ist unlesbar.' }, { cause });
    throw cause;
  }
}
