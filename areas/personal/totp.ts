/** Codes of an authenticator app (RFC 6238): SHA-1, 30 seconds, six digits, since that is what every app can. */
import { generateSecret, generateSync, generateURI, verifySync } from 'otplib';

const PERIOD = 30;

export function newTotpSecret(): string {
  return generateSecret();
}

/** The step of the right code, one step of clock drift allowed either way; `undefined` when it is wrong. */
export function stepOfTotpCode(secret: string, code: string, now: Temporal.Instant): number | undefined {
  const epoch = Math.floor(now.epochMilliseconds / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: PERIOD, period: PERIOD });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

export function currentTotpCode(secret: string, now: Temporal.Instant): { code: string; seconds: number } {
  const epoch = Math.floor(now.epochMilliseconds / 1000);
  return { code: generateSync({ secret, epoch, period: PERIOD }), seconds: PERIOD - (epoch % PERIOD) };
}

/** What the app needs, to be scanned or typed. */
export async function describeTotp(secret: string, amt: string, email: string) {
  const adresse = generateURI({ issuer: `Bleibe ${amt}`, label: email, secret });
  const { default: qrCode } = await import('qrcode');
  const svg = await qrCode.toString(adresse, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return { geheimnis: secret, adresse, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}
