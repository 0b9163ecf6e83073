/** From which day to which a whole work is valid, and what ends it. Pure. */
import { withoutRings } from './ring.rules.ts';
import { type Spanne, toTag } from './tage.rules.ts';
import type { Befund, Beziehungsdaten, Ende, Werkdaten } from './werkdaten.rules.ts';
import { type Kante, kantenOf } from './ziel.rules.ts';

export interface Werkspanne {
  readonly spanne: Spanne | undefined;
  readonly ende: Ende | undefined;
}

/** A decree that names no first day is in force from its day on: it binds as soon as it is made known. */
export function beginOf({ beginnUnklar, gueltigAb, datum }: Werkdaten): number {
  const iso = beginnUnklar ? undefined : (gueltigAb ?? datum);
  return iso === undefined ? Number.POSITIVE_INFINITY : toTag(iso);
}

/**
 * A repeal takes effect on the repealer's first day, if the repealer is in force on it; it stays in effect when the
 * repealer ends later: what is repealed does not come back by itself.
 */
export function spannenOf(
  werke: readonly Werkdaten[],
  beziehungen: readonly Beziehungsdaten[],
): { readonly spannen: ReadonlyMap<string, Werkspanne>; readonly befunde: readonly Befund[] } {
  const { kanten: all, befunde } = kantenOf(werke, beziehungen, 'hebt_auf');
  const begin = new Map(werke.map((werk) => [werk.id, beginOf(werk)]));
  const { kanten, imRing, reihenfolge } = withoutRings(all, (id) => begin.get(id) as number);
  const acting = Map.groupBy(kanten, ({ auf }) => auf.id);
  const byId = new Map(werke.map((werk) => [werk.id, werk]));
  const spannen = new Map<string, Werkspanne>();
  for (const id of new Set([...reihenfolge, ...byId.keys()])) {
    const werk = byId.get(id);
    if (werk) spannen.set(id, endedBy(werk, acting.get(id) ?? [], spannen));
  }
  return { spannen, befunde: [...befunde, ...imRing.map(toRing)] };
}

function endedBy(werk: Werkdaten, acting: readonly Kante[], spannen: ReadonlyMap<string, Werkspanne>): Werkspanne {
  const von = beginOf(werk);
  if (von === Number.POSITIVE_INFINITY) return { spanne: undefined, ende: undefined };
  let bis = werk.gueltigBis === undefined ? Number.POSITIVE_INFINITY : toTag(werk.gueltigBis);
  let ende: Ende | undefined = werk.gueltigBis === undefined ? undefined : { grund: 'befristet' };
  for (const kante of acting) {
    const repeal = spannen.get(kante.von.id)?.spanne;
    if (!repeal || repeal.von - 1 >= bis) continue;
    bis = repeal.von - 1;
    ende = { grund: 'aufgehoben', durchWerkId: kante.von.id };
  }
  return { spanne: von <= bis ? { von, bis } : undefined, ende };
}

export function toRing({ von, auf, beziehung }: Kante): Befund {
  return { art: 'ring', werkId: von.id, ziel: beziehung.ziel, andererWerkId: auf.id };
}
