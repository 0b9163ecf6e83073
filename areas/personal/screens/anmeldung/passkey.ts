/** The browser's side of passkeys; its refusals in German. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { ProblemError } from '#platform/http/client.ts';

type Json = Record<string, unknown>;

export const passkeysWork = browserSupportsWebAuthn();

export async function askPasskey(options: Json): Promise<Json> {
  return guard(() => startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }));
}

export async function makePasskey(options: Json): Promise<Json> {
  return guard(() => startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }));
}

async function guard(ask: () => Promise<unknown>): Promise<Json> {
  try {
    return (await ask()) as Json;
  } catch (error) {
    throw inGerman(error as Error);
  }
}

function inGerman(error: Error): Error {
  const known = error.name === 'InvalidStateError';
  return new ProblemError({
    status: 400,
    code: 'personal.PASSKEY_ABGEBROCHEN',
    title: known ? 'Dieser Passkey ist schon eingerichtet' : 'Der Passkey wurde nicht bestätigt',
    detail: known
      ? 'Bitte benutzen Sie einen anderen Schlüssel oder ein anderes Gerät.'
      : 'Bitte versuchen Sie es erneut oder wählen Sie einen anderen Weg.',
  });
}
