/**
 * Chance that repeats itself: the same seed gives the same Musterstadt on every machine, so that a screenshot, a test
 * and a bug report speak of the same persons. Never for secrets.
 */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number in [from, to], both included. */
  int(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
  /** An independent stream: drawing from it does not move this one. */
  fork(label: string): Random;
}

export function createRandom(seed: string): Random {
  let state = hash(seed);
  // mulberry32: 32 bits of state are plenty for two hundred persons, and it is the same in every engine.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T,
    chance: (probability) => next() < probability,
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
