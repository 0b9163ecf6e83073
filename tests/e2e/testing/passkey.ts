/** Authenticators in the browser itself: what people have in their notebook or on their key ring. */
import { generateKeyPairSync } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';

export interface Authenticator {
  /** False from now on: somebody has the device and knows neither finger nor PIN. */
  verifies(knows: boolean): Promise<void>;
  /** Puts a passkey on it that no account here knows. */
  addForeign(): Promise<void>;
  passkeys(): Promise<number>;
  /** Out of the socket, and with it what it holds. */
  remove(): Promise<void>;
}

/** A built-in authenticator with finger or PIN, which confirms by itself when the page asks. */
export async function plugIn(page: Page): Promise<Authenticator> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verifies: (isUserVerified) => send(cdp, 'WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    addForeign: () =>
      send(cdp, 'WebAuthn.addCredential', { authenticatorId, credential: foreignCredential(new URL(page.url())) }),
    passkeys: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    remove: () => send(cdp, 'WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  };
}

async function send(cdp: CDPSession, ...[method, params]: Parameters<CDPSession['send']>): Promise<void> {
  await cdp.send(method, params);
}

function foreignCredential({ hostname }: URL) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    credentialId: Buffer.from(crypto.randomUUID()).toString('base64'),
    isResidentCredential: true,
    rpId: hostname,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    userHandle: Buffer.from(crypto.randomUUID()).toString('base64'),
    signCount: 1,
  };
}
