/**
 * The draw among equals. The seed is made before anybody knows who takes part; its hash is published at once, the seed
 * after the run. Whoever has both can recompute the order: sha256(seed ‖ id), smaller comes first.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface Saat {
  /** 64 hex digits. */
  readonly saat: string;
  readonly hash: string;
}

export function neueSaat(): Saat {
  const saat = randomBytes(32).toString('hex');
  return { saat, hash: saathash(saat) };
}

/** Over the text of the seed, so that `printf %s SEED | sha256sum` shows the same. */
export const saathash = (saat: string): string => sha256(saat);

export const losMit =
  (saat: string) =>
  (id: string): string =>
    sha256(`${saat}${id}`);

/** Whole seconds, both ends included. */
export const zufallSekunden = (von: number, bis: number): number => randomInt(von, bis + 1);
