/**
 * Who has an Akte open at this moment, for the colleague who opens it too. Kept in the memory of this process for less
 * than a minute and nowhere else: no table, no log, no history. With several processes each knows its own readers only.
 */
export interface Anwesend {
  readonly id: string;
  readonly name: string;
}

/** A little longer than two calls of a screen, so that one that is late does not make somebody flicker. */
export const STAYS_MS = 45_000;

export class Anwesenheit {
  readonly #akten = new Map<string, Map<string, { name: string; until: number }>>();

  /** Notes one and gives the others. */
  note(akteId: string, who: Anwesend, nowMs: number): Anwesend[] {
    this.#forget(nowMs);
    const here = this.#akten.get(akteId) ?? new Map<string, { name: string; until: number }>();
    this.#akten.set(akteId, here);
    here.set(who.id, { name: who.name, until: nowMs + STAYS_MS });
    return [...here].filter(([id]) => id !== who.id).map(([id, { name }]) => ({ id, name }));
  }

  leave(akteId: string, id: string): void {
    this.#akten.get(akteId)?.delete(id);
  }

  #forget(nowMs: number): void {
    for (const [akteId, here] of this.#akten) {
      for (const [id, { until }] of here) if (until <= nowMs) here.delete(id);
      if (here.size === 0) this.#akten.delete(akteId);
    }
  }
}
