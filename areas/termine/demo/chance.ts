/** Chance that repeats itself, so that Musterstadt looks the same everywhere. Never for secrets. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  pick<T>(list: readonly T[]): T;
  /** By weight. */
  weigh<T extends { readonly gewicht: number }>(list: readonly T[]): T;
}

export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    weigh(list) {
      let rest = next() * list.reduce((sum, { gewicht }) => sum + gewicht, 0);
      for (const one of list) {
        rest -= one.gewicht;
        if (rest < 0) return one;
      }
      return list[0] as (typeof list)[number];
    },
  };
}
