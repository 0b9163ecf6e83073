/**
 * From a certificate to an anchor that the office trusts (RFC 5280, 6), at an instant. Anchors are given by the caller;
 * there is no list of the world's authorities. Revocation is not asked here (see README).
 */
import { isStrongKey, schemeOf } from '../cms/algorithms.ts';
import { OID } from '../cms/oids.ts';
import { LIMITS } from '../limits.ts';
import { type Certificate, KEY_USAGE } from './certificate.ts';

export type Purpose = 'seal' | 'timestamp';

export type ChainProblem =
  | 'KEIN_ANKER'
  | 'NOCH_NICHT_GUELTIG'
  | 'ABGELAUFEN'
  | 'KEIN_AUSSTELLER'
  | 'ZWECK'
  | 'SCHWACH'
  | 'NICHT_VERSTANDEN'
  | 'ZU_LANG';

export interface Trust {
  /** From the certificate to the anchor; empty when there is no way. */
  readonly path: readonly Certificate[];
  readonly problem?: { readonly code: ChainProblem; readonly words: string };
}

export interface TrustQuestion {
  readonly certificate: Certificate;
  /** Certificates that came with the signature: helpers, never anchors. */
  readonly others: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  readonly at: Temporal.Instant;
  readonly purpose: Purpose;
}

/** Ways are many when somebody sends a tangle of cross-certificates; this many signatures are tried. */
const TRIES = 200;

export function findTrust(question: TrustQuestion): Trust {
  const { certificate, at, purpose } = question;
  const paths = findPaths(question);
  const judged = paths.map((path) => ({ path, problem: problemOf(path, at, purpose) }));
  const good = judged.find(({ problem }) => problem === undefined);
  if (good) return { path: good.path };
  const [first] = judged;
  if (first?.problem) return { path: first.path, problem: first.problem };
  const alone = problemOf([certificate], at, purpose);
  const words = 'Das Zertifikat führt zu keinem Aussteller, dem hier vertraut wird.';
  return { path: [], problem: alone ?? { code: 'KEIN_ANKER', words } };
}

function findPaths({ certificate, others, anchors }: TrustQuestion): Certificate[][] {
  const found: Certificate[][] = [];
  let tries = TRIES;
  const walk = (path: Certificate[]): void => {
    const last = path[path.length - 1] as Certificate;
    if (anchors.some(({ der }) => der.equals(last.der))) {
      found.push(path);
      return;
    }
    if (path.length >= LIMITS.chainLength) return;
    for (const candidate of [...anchors, ...others]) {
      if (path.some(({ der }) => der.equals(candidate.der)) || !candidate.subject.equals(last.issuer)) continue;
      if (tries-- <= 0) return;
      if (isSignedBy(last, candidate)) walk([...path, candidate]);
    }
  };
  walk([certificate]);
  return found;
}

/** OpenSSL also compares the algorithm inside with the one outside (RFC 5280, 4.1.1.2). */
function isSignedBy(certificate: Certificate, issuer: Certificate): boolean {
  try {
    return schemeOf(certificate.signatureAlgorithm) !== undefined && certificate.x509.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function problemOf(path: readonly Certificate[], at: Temporal.Instant, purpose: Purpose): Trust['problem'] {
  for (const [index, certificate] of path.entries()) {
    const problem =
      validityProblem(certificate, at) ??
      strengthProblem(certificate) ??
      (index === 0 ? purposeProblem(certificate, purpose) : issuerProblem(certificate, index - 1));
    if (problem) return problem;
  }
  return undefined;
}

function validityProblem(certificate: Certificate, at: Temporal.Instant): Trust['problem'] {
  const who = nameOf(certificate);
  if (Temporal.Instant.compare(at, certificate.notBefore) < 0)
    return { code: 'NOCH_NICHT_GUELTIG', words: `Das Zertifikat „${who}“ galt zu diesem Zeitpunkt noch nicht.` };
  if (Temporal.Instant.compare(at, certificate.notAfter) > 0)
    return { code: 'ABGELAUFEN', words: `Das Zertifikat „${who}“ war zu diesem Zeitpunkt abgelaufen.` };
  return undefined;
}

function strengthProblem(certificate: Certificate): Trust['problem'] {
  const who = nameOf(certificate);
  if (!isStrongKey(certificate.publicKey))
    return { code: 'SCHWACH', words: `Der Schlüssel von „${who}“ ist zu schwach oder unbekannt.` };
  const { notUnderstood } = certificate.extensions;
  if (notUnderstood.length > 0)
    return {
      code: 'NICHT_VERSTANDEN',
      words: `Das Zertifikat „${who}“ verlangt etwas, das hier nicht geprüft wird (${notUnderstood.join(', ')}).`,
    };
  return undefined;
}

function issuerProblem(certificate: Certificate, below: number): Trust['problem'] {
  const { ca, pathLength, keyUsage } = certificate.extensions;
  const who = nameOf(certificate);
  if (!ca || (keyUsage && !keyUsage.has(KEY_USAGE.certificateSigning)))
    return { code: 'KEIN_AUSSTELLER', words: `„${who}“ darf keine Zertifikate ausstellen.` };
  if (pathLength !== undefined && below > pathLength)
    return { code: 'ZU_LANG', words: `Unter „${who}“ stehen mehr Aussteller, als erlaubt sind.` };
  return undefined;
}

/** Purposes that fit a seal on a document: document signing (RFC 9336), mail, client, any, and two makers' own. */
const FOR_SEALS = new Set([
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.2',
  '2.5.29.37.0',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
]);

function purposeProblem({ extensions, ...certificate }: Certificate, purpose: Purpose): Trust['problem'] {
  const { keyUsage, purposes } = extensions;
  const may =
    keyUsage === undefined || keyUsage.has(KEY_USAGE.digitalSignature) || keyUsage.has(KEY_USAGE.contentCommitment);
  const fits =
    purpose === 'seal'
      ? purposes === undefined || purposes.oids.some((oid) => FOR_SEALS.has(oid))
      : // Alone and critical (RFC 3161, 2.3).
        purposes?.critical === true && purposes.oids.length === 1 && purposes.oids[0] === OID.timeStamping;
  if (may && fits) return undefined;
  const what = purpose === 'seal' ? 'Siegel' : 'Zeitstempel';
  return { code: 'ZWECK', words: `Das Zertifikat „${nameOf(certificate)}“ ist nicht für ${what} ausgestellt.` };
}

function nameOf({ x509 }: Pick<Certificate, 'x509'>): string {
  const lines = (x509.subject ?? '').split('\n');
  const line = lines.find((each) => each.startsWith('CN=')) ?? lines.find((each) => each.startsWith('O=')) ?? '';
  return line.slice(line.indexOf('=') + 1).slice(0, 80);
}
