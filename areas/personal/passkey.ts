/**
 * Passkeys (WebAuthn). Discoverable and with user verification: what one has and what one knows or is, so that one
 * passkey is both factors. They answer to the address of this office only; no look-alike page can use them.
 */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Config } from '#platform/config/config.ts';
import type { Tx } from '#platform/db/db.ts';
import { publicUrl } from './adresse.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import { insertPasskey, lockPasskey, markPasskeyUsed, type Passkeyzeile } from './faktor.sql.ts';

/** EdDSA, ES256, RS256: what authenticators in offices have. Without the list the library tries what Node has. */
const ALGORITHMS = [-8, -7, -257];

type Where = Pick<Config, 'BLEIBE_PUBLIC_URL' | 'PORT'>;
type Json = Record<string, unknown>;

/** Loaded when the first passkey comes: it brings a third of what a start would otherwise have to read. */
const webauthn = () => import('@simplewebauthn/server');

export interface Herausforderung {
  readonly optionen: Json;
  readonly challenge: string;
}

export async function passkeyRegistration(
  config: Where,
  {
    amt,
    konto,
    vorhandene,
  }: { amt: string; konto: { id: string; name: string; email: string }; vorhandene: readonly Passkeyzeile[] },
): Promise<Herausforderung> {
  const optionen = await (await webauthn()).generateRegistrationOptions({
    rpName: `Bleibe ${amt}`,
    rpID: publicUrl(config).hostname,
    userID: new Uint8Array(Buffer.from(konto.id)),
    userName: konto.email,
    userDisplayName: konto.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: vorhandene.map(({ kennung, wege }) => ({ id: kennung, transports: [...wege] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { optionen: optionen as unknown as Json, challenge: optionen.challenge };
}

/** Without `vorhandene` the browser asks which passkey to use. */
export async function passkeyChallenge(config: Where, vorhandene?: readonly Passkeyzeile[]): Promise<Herausforderung> {
  const optionen = await (await webauthn()).generateAuthenticationOptions({
    rpID: publicUrl(config).hostname,
    userVerification: 'required',
    ...(vorhandene
      ? { allowCredentials: vorhandene.map(({ kennung, wege }) => ({ id: kennung, transports: [...wege] })) }
      : {}),
  });
  return { optionen: optionen as unknown as Json, challenge: optionen.challenge };
}

export async function acceptRegistration(
  tx: Tx,
  config: Where,
  {
    antwort,
    challenge,
    kontoId,
    name,
    now,
  }: { antwort: Json; challenge: string; kontoId: string; name: string; now: string },
): Promise<void> {
  const response = antwort as unknown as RegistrationResponseJSON;
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await orRefuse(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      ...expected(config, antwort),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!verified.verified) throw anmeldeFaults.PASSKEY_FALSCH();
  const { credential } = verified.registrationInfo;
  const isNew = await insertPasskey(tx, {
    kennung: credential.id,
    konto_id: kontoId,
    schluessel: Buffer.from(credential.publicKey),
    zaehler: credential.counter,
    wege: credential.transports ?? [],
    name,
    now,
  });
  if (!isNew) throw anmeldeFaults.PASSKEY_BEKANNT();
}

/** Whose passkey it was. With `kontoId` it must be one of that account. */
export async function acceptAssertion(
  tx: Tx,
  config: Where,
  { antwort, challenge, kontoId, now }: { antwort: Json; challenge: string; kontoId?: string; now: string },
): Promise<string> {
  const response = antwort as unknown as AuthenticationResponseJSON;
  const passkey = typeof response.id === 'string' ? await lockPasskey(tx, response.id) : undefined;
  if (!passkey || (kontoId !== undefined && passkey.konto_id !== kontoId)) throw anmeldeFaults.PASSKEY_FALSCH();
  const credential = { id: passkey.kennung, publicKey: new Uint8Array(passkey.schluessel), counter: passkey.zaehler };
  const { verifyAuthenticationResponse } = await webauthn();
  const verified = await orRefuse(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      ...expected(config, antwort),
      credential,
      requireUserVerification: true,
    }),
  );
  if (!verified.verified) throw anmeldeFaults.PASSKEY_FALSCH();
  await markPasskeyUsed(tx, passkey.id, verified.authenticationInfo.newCounter, now);
  return passkey.konto_id;
}

/** Without a configured address the office runs on this machine, at whatever port. */
function expected(config: Where, antwort: Json): { expectedOrigin: string; expectedRPID: string } {
  const { origin, hostname } = publicUrl(config);
  const claimed = config.BLEIBE_PUBLIC_URL ? undefined : originOf(antwort);
  const local = claimed !== undefined && /^http:\/\/localhost(:\d{1,5})?$/.test(claimed);
  return { expectedOrigin: local ? claimed : origin, expectedRPID: hostname };
}

function originOf(antwort: Json): string | undefined {
  try {
    const { clientDataJSON } = antwort.response as { clientDataJSON: string };
    return (JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { origin?: string }).origin;
  } catch {
    return undefined;
  }
}

/** The library throws for whatever does not fit; the answer came from outside, so that is a refusal. */
async function orRefuse<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (cause) {
    throw anmeldeFaults.PASSKEY_FALSCH({}, { cause });
  }
}
