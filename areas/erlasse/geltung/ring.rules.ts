/** Relations in a circle: what remains of them, and an order in which each comes after those that act on it. Pure. */
import type { Kante } from './ziel.rules.ts';

export interface Geordnet<T> {
  /** Without a circle. */
  readonly kanten: readonly T[];
  readonly imRing: readonly T[];
  /** Every work with a relation; one that acts on another stands before it. */
  readonly reihenfolge: readonly string[];
}

/**
 * Of relations that run in a circle only those count in which the younger acts on the older (by the first day of
 * validity); all others of the circle are named and count as not written. No work can end what came after it.
 */
export function withoutRings<T extends Kante>(all: readonly T[], beginOf: (werkId: string) => number): Geordnet<T> {
  const suspect = cyclic(all);
  const imRing = [...suspect].filter(({ von, auf }) => !(beginOf(von.id) > beginOf(auf.id)));
  const dropped = new Set(imRing);
  const kanten = all.filter((kante) => !dropped.has(kante));
  return { kanten, imRing, reihenfolge: peel(kanten, 'von').order };
}

/** Relations that lie on a circle or between two. */
function cyclic<T extends Kante>(all: readonly T[]): ReadonlySet<T> {
  return new Set(peel(peel(all, 'von').left, 'auf').left);
}

/** Takes away, again and again, the works on which nothing acts (`von`) or that act on nothing (`auf`). */
function peel<T extends Kante>(all: readonly T[], first: 'von' | 'auf'): { left: readonly T[]; order: string[] } {
  const second = first === 'von' ? 'auf' : 'von';
  const open = new Map<string, number>();
  const leaving = new Map<string, T[]>();
  for (const kante of all) {
    const [a, b] = [kante[first].id, kante[second].id];
    open.set(a, open.get(a) ?? 0);
    open.set(b, (open.get(b) ?? 0) + 1);
    leaving.set(a, [...(leaving.get(a) ?? []), kante]);
  }
  const order = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of order)
    for (const kante of leaving.get(id) ?? []) {
      const next = kante[second].id;
      const count = (open.get(next) as number) - 1;
      open.set(next, count);
      if (count === 0) order.push(next);
    }
  const gone = new Set(order);
  return { left: all.filter((kante) => !gone.has(kante[first].id)), order };
}
