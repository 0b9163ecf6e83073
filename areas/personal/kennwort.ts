/**
 * Passwords, argon2id (RFC 9106, second recommended option). One hash costs 64 MiB and some tenths of a second: a gate
 * lets two run at once and turns away whoever would be too many, so that guessing exhausts neither memory nor threads.
 */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { anmeldeFaults } from './anmeldung.faults.ts';

export interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const COST: Cost = { memory: 65_536, passes: 3, parallelism: 1 };
const TAG_BYTES = 32;
const AT_ONCE = 2;
const WAITING_MAX = 24;

/**
 * In the form that other tools read too: `$argon2id$v=19$m=65536,t=3,p=1$salt$hash`. Only tests, which check hundreds of
 * passwords, and the demo, whose password is no secret, make cheaper ones.
 */
export async function hashKennwort(kennwort: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(16);
  const tag = await gated(() => derive(kennwort, salt, cost));
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Takes the same time when there is no hash: nobody learns from the clock whether an account exists. */
export async function verifyKennwort(stored: string | undefined, kennwort: string): Promise<boolean> {
  const parts = parseHash(stored ?? NOBODYS);
  const tag = await gated(() => derive(kennwort, parts.salt, parts.cost));
  return timingSafeEqual(tag, parts.tag) && stored !== undefined;
}

/** Of no password: a random tag. */
const NOBODYS = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(TAG_BYTES))}`;

function parseHash(stored: string): { cost: Cost; salt: Buffer; tag: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  const [, memory, passes, parallelism, salt = '', tag = ''] = match ?? [];
  if (!match) throw new Error('a stored password hash is not of the form this program writes');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function derive(kennwort: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  // Two keyboards may write the same ü in two ways.
  const message = Buffer.from(kennwort.normalize('NFC'));
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce: salt, tagLength: TAG_BYTES, ...cost }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });
}

let running = 0;
const waiting: (() => void)[] = [];

async function gated<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MAX) throw anmeldeFaults.ANMELDUNG_UEBERLASTET();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place is handed over, not given back: nobody slips in between.
    if (next) next();
    else running -= 1;
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
