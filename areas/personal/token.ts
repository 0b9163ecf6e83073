/** Tokens that let somebody in. The database keeps their hashes: whoever reads it can sign in as nobody. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits, safe in addresses and cookies. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 is enough for what is long and random; passwords are hashed in kennwort.ts. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Bound to the session, nothing of it is kept: who has the cookie can compute it, a foreign page cannot. */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('bleibe csrf').digest('base64url');
}

export function equalText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
