/** Judges the CMS signature of a seal: content, signature, time, certificate. The same for a PDF and for a `.p7s`. */
import * as asn1js from 'asn1js';
import { type DigestName, hashed } from '../cms/algorithms.ts';
import { AsnProblem, rawOf } from '../cms/asn1.ts';
import { OID } from '../cms/oids.ts';
import {
  bindingOf,
  type MessageProblem,
  problemOfMessage,
  readSignedMessage,
  type SignedMessage,
} from '../cms/signed-message.ts';
import { judgeToken, type TokenVerdict } from '../timestamp/token.ts';
import { type Certificate, factsOf } from '../x509/certificate.ts';
import { findTrust } from '../x509/chain.ts';
import { type Check, failed, type Level, open, passed, type SignatureVerdict, worst } from './verdict.ts';

export interface TrustSettings {
  /** Roots whose seals count here. */
  readonly anchors: readonly Certificate[];
  /** Roots whose time-stamps count here. */
  readonly timestampAnchors: readonly Certificate[];
  /** The instant for which is asked; a valid time-stamp takes its place. */
  readonly at: Temporal.Instant;
}

export interface MessageQuestion extends TrustSettings {
  readonly signature: Uint8Array;
  /** The signature fills a reserved place. */
  readonly padded: boolean;
  readonly digest: (name: DigestName) => Promise<Buffer>;
  /** `pades` and `cades` promise a baseline profile; `other` is checked without a level. */
  readonly profile: 'pades' | 'cades' | 'other';
}

export async function judgeMessage(question: MessageQuestion): Promise<SignatureVerdict> {
  try {
    return await judge(question, readSignedMessage(question.signature, { padded: question.padded }));
  } catch (error) {
    if (!(error instanceof AsnProblem)) throw error;
    return verdictOf([failed('AUFBAU', 'Die Signatur ist unlesbar oder nutzt ein Verfahren, das nicht zählt.')]);
  }
}

export function verdictOf(checks: readonly Check[], more: Partial<SignatureVerdict> = {}): SignatureVerdict {
  const indication = worst(checks.map(({ result }) => result));
  return { level: 'none', remarks: [], ...more, indication, checks };
}

async function judge(question: MessageQuestion, message: SignedMessage): Promise<SignatureVerdict> {
  const { certificate } = message;
  const claimedAt = signingTimeOf(message)?.toString();
  const common = {
    ...(certificate ? { signer: factsOf(certificate) } : {}),
    ...(claimedAt === undefined ? {} : { claimedAt }),
  };
  if (message.content || message.contentType !== OID.data)
    return verdictOf([failed('AUFBAU', 'Die Signatur bringt eigenen Inhalt mit; er ist nicht die Datei.')], common);
  const problem = problemOfMessage(message, await question.digest(message.digest));
  const binding = bindingOf(message);
  if (problem) return verdictOf([checkOf(problem)], common);
  if (binding === 'other')
    return verdictOf([failed('SIGNATUR', 'Die Signatur nennt ein anderes Zertifikat, als sie mitbringt.')], common);
  const stamp = await judgeStamp(question, message);
  const proven = stamp && !stamp.problem ? stamp.time : undefined;
  const checks = [
    passed('INHALT', 'Der Inhalt ist seit dem Siegeln unverändert.'),
    passed('SIGNATUR', 'Die Signatur gehört zum Zertifikat.'),
    ...(stamp ? [stampCheck(stamp, question.at)] : []),
    certificateCheck(question, message, proven ?? question.at),
  ];
  const { level, remarks } = levelOf(question.profile, message, binding, proven !== undefined);
  return verdictOf(checks, {
    ...common,
    level,
    remarks: [...remarks, ...stampRemarks(stamp, question.at)],
    ...(proven ? { provenAt: proven.toString() } : {}),
    ...(stamp?.certificate && proven
      ? { timestamp: { authority: factsOf(stamp.certificate), policy: stamp.policy ?? '' } }
      : {}),
  });
}

function checkOf(problem: MessageProblem): Check {
  switch (problem) {
    case 'INHALT_VERAENDERT':
      return failed('INHALT', 'Der Inhalt wurde nach dem Siegeln verändert.');
    case 'KEIN_ZERTIFIKAT':
      return open('SIGNATUR', 'Das Zertifikat liegt der Signatur nicht bei.');
    case 'SIGNATUR_FALSCH':
      return failed('SIGNATUR', 'Die Signatur gehört nicht zum Zertifikat oder wurde verändert.');
    case 'VERFAHREN':
      return open('SIGNATUR', 'Die Signatur nutzt ein Verfahren, das nicht mehr als sicher gilt oder unbekannt ist.');
    case 'TYP':
      return failed('AUFBAU', 'Die Signatur beschreibt ihren Inhalt falsch.');
  }
}

async function judgeStamp(question: MessageQuestion, message: SignedMessage): Promise<TokenVerdict | undefined> {
  const [token] = message.unsigned.get(OID.signatureTimestamp) ?? [];
  if (!token) return undefined;
  return judgeToken({
    token: rawOf(token),
    imprint: (name) => hashed(name, message.signature),
    anchors: question.timestampAnchors,
  });
}

/** Clocks of two machines may differ by this much. */
const TOLERANCE = { minutes: 5 } as const;

export function stampCheck({ problem, time }: TokenVerdict, at: Temporal.Instant): Check {
  if (problem) {
    const isOpen = problem.code === 'VERTRAUEN' || problem.code === 'ZERTIFIKAT';
    return isOpen ? open('ZEITSTEMPEL', problem.words) : failed('ZEITSTEMPEL', problem.words);
  }
  if (time && Temporal.Instant.compare(time, at.add(TOLERANCE)) > 0)
    return open('ZEITSTEMPEL', 'Der Zeitstempel liegt nach dem Zeitpunkt, für den geprüft wird.');
  return passed('ZEITSTEMPEL', 'Der Zeitstempel ist gültig.');
}

function stampRemarks(stamp: TokenVerdict | undefined, at: Temporal.Instant): string[] {
  if (!stamp?.certificate || stamp.problem || Temporal.Instant.compare(at, stamp.certificate.notAfter) <= 0) return [];
  return ['Das Zertifikat des Zeitstempels ist inzwischen abgelaufen; ein neuer Zeitstempel erhält den Beweiswert.'];
}

function certificateCheck(
  { anchors }: MessageQuestion,
  { certificate, certificates }: SignedMessage,
  at: Temporal.Instant,
): Check {
  if (!certificate) return open('ZERTIFIKAT', 'Das Zertifikat liegt der Signatur nicht bei.');
  const { problem } = findTrust({ certificate, others: certificates, anchors, at, purpose: 'seal' });
  if (problem) return open('ZERTIFIKAT', problem.words);
  return passed('ZERTIFIKAT', 'Das Zertifikat war gültig und führt zu einem Anker, dem hier vertraut wird.');
}

function signingTimeOf({ signed }: SignedMessage): Temporal.Instant | undefined {
  const [value] = signed.get(OID.signingTime) ?? [];
  if (!(value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime)) return undefined;
  const milliseconds = value.toDate().getTime();
  return Number.isNaN(milliseconds) ? undefined : Temporal.Instant.fromEpochMilliseconds(milliseconds);
}

function levelOf(
  profile: MessageQuestion['profile'],
  { signed }: SignedMessage,
  binding: ReturnType<typeof bindingOf>,
  isStamped: boolean,
): { level: Level; remarks: string[] } {
  const remarks: string[] = [];
  if (profile === 'other') remarks.push('Die Signatur beansprucht kein europäisches Profil (PAdES oder CAdES).');
  if (binding !== 'v2') remarks.push('Die Signatur bindet ihr Zertifikat nicht mit signing-certificate-v2.');
  if (profile === 'pades' && signed.has(OID.signingTime))
    remarks.push('Die Signatur nennt eine Zeit, die PAdES an dieser Stelle nicht erlaubt.');
  if (profile === 'cades' && !signed.has(OID.signingTime)) remarks.push('Der Signatur fehlt die Angabe ihrer Zeit.');
  return { level: remarks.length > 0 ? 'none' : isStamped ? 'B-T' : 'B-B', remarks };
}
