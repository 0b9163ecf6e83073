/** Which pages of a scan somebody looks at, and whether its paper stays. Pure. */
import type { PruefregelInhalt, Umfang } from './vorgabe.schema.ts';

/** The rule for a type; without one of its own the standard. A type not yet known is checked by the standard too. */
export function umfangFor(regel: Pick<PruefregelInhalt, 'standard' | 'jeTyp'>, typ: string): Umfang {
  return regel.jeTyp.find((one) => one.typ === typ)?.umfang ?? regel.standard;
}

/** How many of `seiten` pages; a share is rounded up, and a small document is looked at as a whole. */
export function countToSee(umfang: Umfang, seiten: number): number {
  if (umfang.art === 'keine') return 0;
  if (umfang.art === 'alle') return seiten;
  return Math.min(seiten, Math.max(umfang.mindestens, Math.ceil((seiten * umfang.prozent) / 100)));
}

export function keepsOriginal(regel: Pick<PruefregelInhalt, 'originalAufbewahren'>, typ: string): boolean {
  return regel.originalAufbewahren.includes(typ);
}

/** Pages of the check that this person has not been shown. */
export function unseenOf(seiten: readonly number[], gesehen: readonly number[]): number[] {
  const seen = new Set(gesehen);
  return seiten.filter((nr) => !seen.has(nr));
}
