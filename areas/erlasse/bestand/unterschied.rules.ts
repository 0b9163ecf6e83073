/** What a new version of a work changes, by norm and Absatz. Pure. */
import { alignFolgen } from './folge.rules.ts';
import type { Absatz, Absatzaenderung, Normaenderung } from './werk.schema.ts';

export interface NormText {
  readonly id: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly sha256: string;
  readonly absaetze: readonly Absatz[];
}

/** In the order of the new version; what fell away comes last. */
export function compareNormen(before: readonly NormText[], after: readonly NormText[]): Normaenderung[] {
  const partnerOf = pairNormen(before, after);
  const changes: Normaenderung[] = [];
  for (const norm of after) {
    const earlier = partnerOf.get(norm);
    if (earlier?.sha256 === norm.sha256) continue;
    changes.push({
      bezeichnung: norm.bezeichnung,
      was: earlier ? 'geaendert' : 'neu',
      altNormId: earlier?.id ?? null,
      neuNormId: norm.id,
      absaetze: compareAbsaetze(earlier?.absaetze ?? [], norm.absaetze),
    });
  }
  const kept = new Set(partnerOf.values());
  for (const norm of before)
    if (!kept.has(norm))
      changes.push({
        bezeichnung: norm.bezeichnung,
        was: 'entfallen',
        altNormId: norm.id,
        neuNormId: null,
        absaetze: compareAbsaetze(norm.absaetze, []),
      });
  return changes;
}

/** Numbering may repeat within a law: what is the same stays together, the rest is paired in its order. */
function pairNormen(before: readonly NormText[], after: readonly NormText[]): Map<NormText, NormText> {
  const pairs = new Map<NormText, NormText>();
  const taken = new Set<NormText>();
  const old = Map.groupBy(before, ({ bezeichnung }) => bezeichnung);
  const pair = (fits: (one: NormText, other: NormText) => boolean) => {
    for (const norm of after) {
      if (pairs.has(norm)) continue;
      const partner = old.get(norm.bezeichnung)?.find((one) => !taken.has(one) && fits(one, norm));
      if (!partner) continue;
      pairs.set(norm, partner);
      taken.add(partner);
    }
  };
  pair((one, other) => one.sha256 === other.sha256);
  pair(() => true);
  return pairs;
}

/** An Absatz that only got another number is told as that. */
export function compareAbsaetze(before: readonly Absatz[], after: readonly Absatz[]): Absatzaenderung[] {
  const key = ({ nr, text }: Absatz) => `${nr}\n${text}`;
  const found: Absatzaenderung[] = [];
  for (const { gleich, alt, neu } of alignFolgen(before.map(key), after.map(key)))
    if (!gleich) found.push(...compareGap(before, after, alt, neu));
  return found;
}

type Span = readonly [von: number, bis: number];

function compareGap(before: readonly Absatz[], after: readonly Absatz[], alt: Span, neu: Span): Absatzaenderung[] {
  const old = indexesOf(alt);
  const partnerOf = new Map<number, number>();
  const pair = (fits: (one: Absatz, other: Absatz) => boolean) => {
    for (const j of indexesOf(neu)) {
      const at = partnerOf.has(j) ? -1 : old.findIndex((i) => fits(before[i] as Absatz, after[j] as Absatz));
      if (at >= 0) partnerOf.set(j, old.splice(at, 1)[0] as number);
    }
  };
  pair((one, other) => one.text === other.text);
  pair((one, other) => one.nr === other.nr);
  const changes = indexesOf(neu).map((j): Absatzaenderung => {
    const i = partnerOf.get(j);
    const { nr, text } = after[j] as Absatz;
    if (i === undefined) return { nr, was: 'neu', alt: null, neu: j };
    return { nr, was: (before[i] as Absatz).text === text ? 'neue Nummer' : 'geaendert', alt: i, neu: j };
  });
  return [
    ...changes,
    ...old.map((i): Absatzaenderung => ({ nr: (before[i] as Absatz).nr, was: 'entfallen', alt: i, neu: null })),
  ];
}

const indexesOf = ([von, bis]: Span): number[] => Array.from({ length: bis - von }, (_, i) => von + i);
