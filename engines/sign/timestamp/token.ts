/** A time-stamp token (RFC 3161, RFC 5816): what it says, and whether it may be believed. */
import * as pkijs from 'pkijs';
import { type DigestName, digestNamed, hashed } from '../cms/algorithms.ts';
import { AsnProblem, parseAsn, readAs } from '../cms/asn1.ts';
import { OID } from '../cms/oids.ts';
import { bindingOf, problemOfMessage, readSignedMessage, type SignedMessage } from '../cms/signed-message.ts';
import type { Certificate } from '../x509/certificate.ts';
import { findTrust } from '../x509/chain.ts';

export interface TokenQuestion {
  readonly token: Uint8Array;
  /** The token fills a place that was reserved for it; zeros may follow. */
  readonly padded?: boolean;
  /** Digest of what must have been stamped. */
  readonly imprint: (digest: DigestName) => Promise<Buffer> | Buffer;
  readonly anchors: readonly Certificate[];
}

export type TokenProblem = 'UNLESBAR' | 'ANDERER_INHALT' | 'SIGNATUR' | 'ZERTIFIKAT' | 'VERTRAUEN';

export interface TokenVerdict {
  readonly problem?: { readonly code: TokenProblem; readonly words: string };
  /** What the token says; to be believed only without a problem. */
  readonly time?: Temporal.Instant;
  readonly policy?: string;
  readonly nonce?: Buffer;
  readonly certificate?: Certificate;
}

export async function judgeToken(question: TokenQuestion): Promise<TokenVerdict> {
  try {
    return await judge(question);
  } catch (error) {
    if (error instanceof AsnProblem) return refused('UNLESBAR', 'Der Zeitstempel ist unlesbar.');
    throw error;
  }
}

function refused(code: TokenProblem, words: string): TokenVerdict {
  return { problem: { code, words } };
}

async function judge({ token, padded = false, imprint, anchors }: TokenQuestion): Promise<TokenVerdict> {
  const message = readSignedMessage(token, { padded });
  const info = readInfo(message);
  const digest = digestNamed(info.messageImprint.hashAlgorithm.algorithmId);
  if (!digest) return refused('ANDERER_INHALT', 'Der Zeitstempel nutzt ein Verfahren, das nicht mehr zählt.');
  const said = {
    time: Temporal.Instant.fromEpochMilliseconds(info.genTime.getTime()),
    policy: info.policy,
    ...(info.nonce ? { nonce: Buffer.from(info.nonce.valueBlock.valueHexView) } : {}),
    ...(message.certificate ? { certificate: message.certificate } : {}),
  };
  const stamped = Buffer.from(info.messageImprint.hashedMessage.getValue());
  const problem = stamped.equals(await imprint(digest))
    ? problemOfToken(message, said.time, anchors)
    : ({ code: 'ANDERER_INHALT', words: 'Der Zeitstempel gehört zu etwas anderem.' } as const);
  return problem ? { ...said, problem } : said;
}

function readInfo({ contentType, content }: SignedMessage): pkijs.TSTInfo {
  if (contentType !== OID.tstInfo || !content) throw new AsnProblem('no time-stamp');
  const info = readAs(() => new pkijs.TSTInfo({ schema: parseAsn(content) }));
  if (info.version !== 1 || Number.isNaN(info.genTime.getTime())) throw new AsnProblem('no time-stamp');
  return info;
}

function problemOfToken(
  message: SignedMessage,
  time: Temporal.Instant,
  anchors: readonly Certificate[],
): TokenVerdict['problem'] {
  const { certificate, content = Buffer.alloc(0), certificates, digest } = message;
  if (!certificate) return { code: 'ZERTIFIKAT', words: 'Dem Zeitstempel fehlt sein Zertifikat.' };
  if (problemOfMessage(message, hashed(digest, content)) !== undefined)
    return { code: 'SIGNATUR', words: 'Die Signatur des Zeitstempels ist falsch.' };
  // RFC 3161 knew SHA-1 only, RFC 5816 the newer one; both bind the certificate.
  if (!['v2', 'sha1'].includes(bindingOf(message)))
    return { code: 'ZERTIFIKAT', words: 'Der Zeitstempel nennt ein anderes Zertifikat, als er mitbringt.' };
  const trust = findTrust({ certificate, others: certificates, anchors, at: time, purpose: 'timestamp' });
  return trust.problem && { code: 'VERTRAUEN', words: `Zeitstempel: ${trust.problem.words}` };
}
