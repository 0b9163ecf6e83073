/**
 * The secret of the link by which a Termin is managed. It follows from the Termin and the office's own key: reminders can
 * name it without its being kept anywhere, and the database holds its hash alone.
 */
import { createHash, randomInt } from 'node:crypto';
import { hashToken } from '#areas/personal/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';

export function schluesselFor({ keys }: Pick<Kernel, 'keys'>, terminId: string): string {
  return keys.hmac('termine.schluessel', terminId);
}

/** What `termin.schluessel_hash` holds. */
export function schluesselHashFor(kernel: Pick<Kernel, 'keys'>, terminId: string): Buffer {
  return hashToken(schluesselFor(kernel, terminId));
}

export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** Bound to the Termin: six digits alone would be found in a list of all. */
export function hashCode(terminId: string, code: string): Buffer {
  return createHash('sha256').update(`${terminId}\n${code}`).digest();
}
