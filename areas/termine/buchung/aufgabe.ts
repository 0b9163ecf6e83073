/**
 * Proof of work, made and judged here: nothing to see, nothing to click, nobody else is asked. Nothing is kept of a
 * task until it is solved; a solution counts once.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { equalText } from '#areas/personal/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { termineFaults } from '../termine.faults.ts';
import { type Aufgabe, geloestSchema } from './aufgabe.schema.ts';
import { insertAufgabe } from './grenzen.sql.ts';

/** Long enough for a slow telephone and a form in a foreign language. */
export const AUFGABE_MINUTEN = 20;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function signatureOf({ keys }: Pick<Kernel, 'keys'>, challenge: string): string {
  return Buffer.from(keys.hmac('termine.aufgabe', challenge), 'base64url').toString('hex');
}

export function makeAufgabe(kernel: Pick<Kernel, 'keys' | 'clock'>, maxnumber: number): Aufgabe {
  const endet = Math.floor(kernel.clock.now().epochMilliseconds / 1000) + AUFGABE_MINUTEN * 60;
  // Without the sign at the end, digits could be moved from the end into the number, and one solution be many.
  const salt = `${randomBytes(12).toString('hex')}?expires=${endet}&`;
  const challenge = sha256(`${salt}${randomInt(maxnumber + 1)}`);
  return { algorithm: 'SHA-256', challenge, maxnumber, salt, signature: signatureOf(kernel, challenge) };
}

export interface Geloest {
  readonly hash: Buffer;
  readonly endetAt: string;
}

/** Without the database, so that junk costs nothing. */
export function judgeLoesung(kernel: Pick<Kernel, 'keys' | 'clock'>, loesung: string): Geloest {
  const read = readLoesung(loesung);
  const endet = /^[0-9a-f]{24}\?expires=(\d{1,12})&$/.exec(read?.salt ?? '')?.[1];
  if (!read || endet === undefined) throw termineFaults.AUFGABE_UNGUELTIG();
  const { challenge, number, salt, signature } = read;
  const solved = sha256(`${salt}${number}`) === challenge;
  if (!equalText(signature, signatureOf(kernel, challenge)) || !solved) throw termineFaults.AUFGABE_UNGUELTIG();
  if (Number(endet) * 1000 <= kernel.clock.now().epochMilliseconds) throw termineFaults.AUFGABE_UNGUELTIG();
  return {
    hash: Buffer.from(challenge, 'hex'),
    endetAt: Temporal.Instant.fromEpochMilliseconds(Number(endet) * 1000).toString(),
  };
}

function readLoesung(loesung: string) {
  try {
    const parsed = geloestSchema.safeParse(JSON.parse(Buffer.from(loesung, 'base64').toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** In the acting transaction: a solution whose Termin was gone is not lost. */
export async function useLoesung(tx: Tx, { hash, endetAt }: Geloest): Promise<void> {
  if (!(await insertAufgabe(tx, hash, endetAt))) throw termineFaults.AUFGABE_VERBRAUCHT();
}

/** As a browser does it; for tests and examples. */
export function solveAufgabe({ algorithm, challenge, maxnumber, salt, signature }: Aufgabe): string {
  for (let number = 0; number <= maxnumber; number += 1)
    if (sha256(`${salt}${number}`) === challenge)
      return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
  throw new Error('no number solves the task');
}
