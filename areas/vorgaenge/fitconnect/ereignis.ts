/**
 * The event log of a submission: the delivery service signs what was sent (RFC 8417, PS512), naming the authentication tag
 * of every sealed part. Sound is a submission whose parts are exactly those. Throws RangeError with a German sentence.
 */
import { constants, createPublicKey, type KeyObject, timingSafeEqual, verify, type webcrypto } from 'node:crypto';
import { z } from 'zod';
import type { Einreichung } from './einreichung.schema.ts';

export const EVENTS = 'https://schema.fitko.de/fit-connect/events';
const SUBMIT = `${EVENTS}/submit-submission`;
const SMALLEST_MODULUS = 2048;

const jwksSchema = z.object({ keys: z.array(z.looseObject({ kid: z.string() })).max(50) });
const headSchema = z.object({ typ: z.string(), alg: z.string(), kid: z.string() });
const tagsSchema = z.object({
  metadata: z.string(),
  data: z.string().optional(),
  attachments: z.record(z.string(), z.string()).optional(),
});
const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string(),
  txn: z.string(),
  events: z.record(z.string(), z.unknown()),
});
export type Kennzeichen = z.output<typeof tagsSchema>;

/** Public keys by their name; what is no RSA key for PS512 is none of ours. Throws when it is no key set. */
export function readOeffentliche(text: string): ReadonlyMap<string, KeyObject> {
  const { keys } = jwksSchema.parse(JSON.parse(text));
  return new Map(
    keys
      .filter((one) => one.kty === 'RSA' && (one.alg === undefined || one.alg === 'PS512') && one.use !== 'enc')
      .map((one) => [one.kid, createPublicKey({ key: one as webcrypto.JsonWebKey, format: 'jwk' })] as const)
      .filter(([, key]) => (key.asymmetricKeyDetails?.modulusLength ?? 0) >= SMALLEST_MODULUS),
  );
}

/** Undefined: not in the shape of a token. */
export const kidOf = (set: string): string | undefined => parts(set)?.head.kid;

function parts(set: string) {
  const [head = '', body = '', signature = '', ...rest] = set.trim().split('.');
  if (rest.length > 0 || signature === '') return undefined;
  try {
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown;
    return {
      head: headSchema.parse(read(head)),
      claims: claimsSchema.parse(read(body)),
      signed: Buffer.from(`${head}.${body}`),
      signature: Buffer.from(signature, 'base64url'),
    };
  } catch {
    return undefined;
  }
}

interface Dienst {
  /** Of the service; an event of somebody else proves nothing. */
  readonly origin: string;
  readonly schluessel: ReadonlyMap<string, KeyObject>;
}

/** The authentication tags that the service signed for this submission. */
export function requireSubmit(
  sets: readonly string[],
  { submissionId, caseId }: Pick<Einreichung, 'submissionId' | 'caseId'>,
  { origin, schluessel }: Dienst,
): Kennzeichen {
  const about = sets
    .map(parts)
    .filter((one) => one?.claims.sub === `submission:${submissionId}` && SUBMIT in one.claims.events);
  const [one] = about;
  if (!one) throw new RangeError('Das Ereignisprotokoll bestätigt nicht, dass diese Einreichung abgesendet wurde.');
  if (about.length > 1) throw new RangeError('Das Ereignisprotokoll nennt das Absenden mehr als einmal.');
  const { head, claims, signed, signature } = one;
  if (head.alg !== 'PS512' || head.typ !== 'secevent+jwt')
    throw new RangeError('Die Absendung ist mit einem Verfahren signiert, das FIT-Connect nicht vorsieht.');
  const key = schluessel.get(head.kid);
  if (!key) throw new RangeError('Die Absendung ist mit einem Schlüssel signiert, den der Zustelldienst nicht führt.');
  const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  if (!verify('sha512', signed, options, signature))
    throw new RangeError('Die Signatur der Absendung stimmt nicht. Etwas wurde unterwegs verändert.');
  if (originOf(claims.iss) !== origin || claims.txn !== `case:${caseId}`)
    throw new RangeError('Die Absendung gehört zu einem anderen Zustelldienst oder einem anderen Vorgang.');
  const tags = tagsSchema.safeParse((claims.events[SUBMIT] as { authenticationTags?: unknown })?.authenticationTags);
  if (!tags.success) throw new RangeError('Der Absendung fehlen die Kennzeichen ihrer Teile.');
  return tags.data;
}

const originOf = (iss: string): string | undefined => (URL.canParse(iss) ? new URL(iss).origin : undefined);

/** Every part that is here was signed for, and every part that was signed for is here. */
export function requireKennzeichen(
  { metadata, data, attachments = {} }: Kennzeichen,
  { encryptedMetadata, encryptedData }: Einreichung,
  anlagen: Readonly<Record<string, string>>,
): void {
  const ids = Object.keys(anlagen);
  const sound =
    isTag(metadata, encryptedMetadata) &&
    (encryptedData === undefined ? data === undefined : isTag(data, encryptedData)) &&
    ids.length === Object.keys(attachments).length &&
    ids.every((id) => isTag(attachments[id], anlagen[id] ?? ''));
  if (!sound) throw new RangeError('Ein Teil ist nicht der, der abgesendet wurde: Sein Kennzeichen stimmt nicht.');
}

/** The last part of a JWE is its authentication tag. */
export const tagOf = (jwe: string): string => jwe.trim().split('.')[4] ?? '';

function isTag(expected: string | undefined, jwe: string): boolean {
  const [a, b] = [Buffer.from(expected ?? ''), Buffer.from(tagOf(jwe))];
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}
