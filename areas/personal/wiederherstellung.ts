/** Recovery codes: 80 random bits each, so a plain hash keeps them well. */
import { createHash, randomInt } from 'node:crypto';
import type { Tx } from '#platform/db/db.ts';
import { replaceRecoveryCodes } from './faktor.sql.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const HOW_MANY = 10;
const LENGTH = 16;

/** Replaces the old ones. Shown this once, as `ABCD-EFGH-IJKL-MNOP`. */
export async function issueRecoveryCodes(tx: Tx, kontoId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await replaceRecoveryCodes(
    tx,
    kontoId,
    codes.map((code) => hashRecoveryCode(kontoId, code)),
  );
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
}

export function hashRecoveryCode(kontoId: string, code: string): Buffer {
  return createHash('sha256').update(`${kontoId}\n${code}`).digest();
}

function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
