/**
 * Statements that hold, do not hold, or cannot be told yet (three values), with the facts they rest on. What is missing
 * is named only where it could still change the answer.
 */
import type { Feld } from './tatsachen.schema.ts';

export interface Aussage {
  /** `undefined`: cannot be told yet. */
  readonly gilt: boolean | undefined;
  readonly tatsachen: readonly Feld[];
  /** Facts to be brought; empty although undecided: another body has not answered, or a person has to weigh. */
  readonly fehlt: readonly Feld[];
}

export const JA: Aussage = { gilt: true, tatsachen: [], fehlt: [] };
export const NEIN: Aussage = { gilt: false, tatsachen: [], fehlt: [] };

/** Every one holds. */
export function alle(...aussagen: readonly Aussage[]): Aussage {
  const nein = aussagen.filter(({ gilt }) => gilt === false);
  if (nein.length > 0) return merge(false, nein);
  return merge(aussagen.some(({ gilt }) => gilt === undefined) ? undefined : true, aussagen);
}

/** At least one holds. */
export function eine(...aussagen: readonly Aussage[]): Aussage {
  const ja = aussagen.filter(({ gilt }) => gilt === true);
  if (ja.length > 0) return merge(true, ja);
  return merge(aussagen.some(({ gilt }) => gilt === undefined) ? undefined : false, aussagen);
}

export function nicht(aussage: Aussage): Aussage {
  return aussage.gilt === undefined ? aussage : { ...aussage, gilt: !aussage.gilt };
}

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

function merge(gilt: boolean | undefined, aussagen: readonly Aussage[]): Aussage {
  return {
    gilt,
    tatsachen: unique(aussagen.flatMap(({ tatsachen }) => tatsachen)),
    fehlt:
      gilt === undefined ? unique(aussagen.flatMap(({ gilt: one, fehlt }) => (one === undefined ? fehlt : []))) : [],
  };
}
