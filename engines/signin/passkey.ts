/**
 * Passkeys (WebAuthn). Discoverable and with user verification: what one has and what one knows or is. They answer to
 * the address of this office only; no look-alike page can use them.
 */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** EdDSA, ES256, RS256: what authenticators have. Without the list the library tries what Node has. */
const ALGORITHMS = [-8, -7, -257];

type Json = Record<string, unknown>;

/** Loaded when the first passkey comes: it brings a third of what a start would otherwise have to read. */
const webauthn = () => import('@simplewebauthn/server');

export interface RelyingParty {
  readonly url: URL;
  /** Without a configured address the office runs on this machine, at whatever port. */
  readonly anyLocalPort: boolean;
}

export interface PasskeyChallenge {
  readonly options: Json;
  readonly challenge: string;
}

/** As the browser is to look for it. */
export interface KnownCredential {
  readonly id: string;
  readonly transports: readonly string[];
}

export async function passkeyRegistration(
  { url }: RelyingParty,
  {
    rpName,
    user,
    exclude,
  }: {
    rpName: string;
    user: { id: string; name: string; displayName: string };
    exclude: readonly KnownCredential[];
  },
): Promise<PasskeyChallenge> {
  const options = await (await webauthn()).generateRegistrationOptions({
    rpName,
    rpID: url.hostname,
    userID: new Uint8Array(Buffer.from(user.id)),
    userName: user.name,
    userDisplayName: user.displayName,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: exclude.map(forBrowser),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { options: options as unknown as Json, challenge: options.challenge };
}

/** Without `allow` the browser asks which passkey to use. */
export async function passkeyLogin(
  { url }: RelyingParty,
  allow?: readonly KnownCredential[],
): Promise<PasskeyChallenge> {
  const options = await (await webauthn()).generateAuthenticationOptions({
    rpID: url.hostname,
    userVerification: 'required',
    ...(allow ? { allowCredentials: allow.map(forBrowser) } : {}),
  });
  return { options: options as unknown as Json, challenge: options.challenge };
}

const forBrowser = ({ id, transports }: KnownCredential) => ({ id, transports: [...transports] });

export interface AcceptedPasskey {
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Undefined for whatever does not fit: the answer came from outside. */
export async function verifyRegistration(
  party: RelyingParty,
  answer: Json,
  challenge: string,
): Promise<AcceptedPasskey | undefined> {
  const response = answer as unknown as RegistrationResponseJSON;
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await orNothing(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      ...expected(party, answer),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!verified?.verified) return undefined;
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey), counter, transports };
}

export interface KnownPasskey {
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

/** What the authenticator counts to now; undefined for whatever does not fit. */
export async function verifyLogin(
  party: RelyingParty,
  answer: Json,
  challenge: string,
  known: KnownPasskey,
): Promise<number | undefined> {
  const response = answer as unknown as AuthenticationResponseJSON;
  const { verifyAuthenticationResponse } = await webauthn();
  const verified = await orNothing(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      ...expected(party, answer),
      credential: { id: known.id, publicKey: new Uint8Array(known.publicKey), counter: known.counter },
      requireUserVerification: true,
    }),
  );
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

function expected({ url, anyLocalPort }: RelyingParty, answer: Json) {
  const claimed = anyLocalPort ? originOf(answer) : undefined;
  const local = claimed !== undefined && /^http:\/\/localhost(:\d{1,5})?$/.test(claimed);
  return { expectedOrigin: local ? claimed : url.origin, expectedRPID: url.hostname };
}

function originOf(answer: Json): string | undefined {
  try {
    const { clientDataJSON } = answer.response as { clientDataJSON: string };
    return (JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { origin?: string }).origin;
  } catch {
    return undefined;
  }
}

/** The library throws for whatever does not fit. */
async function orNothing<T>(verify: () => Promise<T>): Promise<T | undefined> {
  try {
    return await verify();
  } catch {
    return undefined;
  }
}
