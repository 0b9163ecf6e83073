/** The browser's side of passkeys in the portal. */
import { ProblemError } from '#platform/http/client.ts';

type Json = Record<string, unknown>;

export const passkeysWork = typeof window !== 'undefined' && 'PublicKeyCredential' in window;

/** Loaded when somebody wants one: a phone on a slow line has no use for it before. */
const library = () => import('@simplewebauthn/browser');

export async function askPasskey(options: Json): Promise<Json> {
  const { startAuthentication } = await library();
  return guard(() => startAuthentication({ optionsJSON: options as never }));
}

export async function makePasskey(options: Json): Promise<Json> {
  const { startRegistration } = await library();
  return guard(() => startRegistration({ optionsJSON: options as never }));
}

async function guard(ask: () => Promise<unknown>): Promise<Json> {
  try {
    return (await ask()) as Json;
  } catch {
    throw new ProblemError({ status: 400, code: 'buerger.PASSKEY_FALSCH', title: '', detail: '' });
  }
}
