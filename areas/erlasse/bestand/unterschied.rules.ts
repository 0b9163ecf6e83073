/** What a new version of a work changes, by norm and Absatz. Pure. */
import type { Absatz, Aenderung } from './werk.schema.ts';

interface NormText {
  readonly bezeichnung: string;
  readonly sha256: string;
  readonly absaetze: readonly Absatz[];
}

/** Numbering may repeat within a law: the second `§ 1` is compared with the second. */
export function compareNormen(before: readonly NormText[], after: readonly NormText[]): Aenderung[] {
  const [old, current] = [byKey(before), byKey(after)];
  const changes: Aenderung[] = [];
  for (const [key, norm] of current) {
    const earlier = old.get(key);
    if (!earlier) changes.push({ bezeichnung: norm.bezeichnung, was: 'neu', absaetze: [] });
    else if (earlier.sha256 !== norm.sha256)
      changes.push({
        bezeichnung: norm.bezeichnung,
        was: 'geaendert',
        absaetze: changedAbsaetze(earlier.absaetze, norm.absaetze),
      });
  }
  for (const [key, { bezeichnung }] of old)
    if (!current.has(key)) changes.push({ bezeichnung, was: 'entfallen', absaetze: [] });
  return changes;
}

function byKey(normen: readonly NormText[]): Map<string, NormText> {
  const found = new Map<string, NormText>();
  for (const norm of normen) {
    let occurrence = 1;
    while (found.has(`${norm.bezeichnung}#${occurrence}`)) occurrence += 1;
    found.set(`${norm.bezeichnung}#${occurrence}`, norm);
  }
  return found;
}

/** Numbers of the Absätze that were changed, added or taken away, in their order. */
function changedAbsaetze(before: readonly Absatz[], after: readonly Absatz[]): string[] {
  const old = new Map(before.map(({ nr, text }) => [nr, text]));
  const changed = after.filter(({ nr, text }) => old.get(nr) !== text).map(({ nr }) => nr);
  const kept = new Set(after.map(({ nr }) => nr));
  return [...changed, ...before.filter(({ nr }) => !kept.has(nr)).map(({ nr }) => nr)].filter((nr) => nr !== '');
}
