/** Two valid decrees that interpret the same norm and say nothing of each other: shown, never decided. Pure. */
import type { Werkspanne } from './spanne.rules.ts';
import { intersect } from './tage.rules.ts';
import type { Befund, Beziehungsdaten, Werkdaten } from './werkdaten.rules.ts';
import { foldAktenzeichen } from './ziel.rules.ts';

interface Normstelle {
  readonly norm: string;
  /** Empty: the whole norm. */
  readonly absaetze: ReadonlySet<string>;
  readonly text: string;
}

/** `§ 81 Absatz 4 und 5 AufenthG` → `§81 aufenthg`, 4 and 5. */
function stellenOf(bezug: string): Normstelle[] {
  const law = /(\p{Lu}[\p{L}/-]*(?:\s(?:[IVX]+|\d{1,2}))?)$/u.exec(bezug.trim())?.[1]?.toLowerCase();
  if (!law) return [];
  const body = bezug.slice(0, bezug.length - law.length);
  const absatz = /Abs(?:atz|\.)?\s*((?:\d+[a-z]?(?:\s*(?:,|und|bis)\s*)?)+)/i.exec(body);
  const numbers = (absatz ? body.slice(0, absatz.index) : body).match(/\d+[a-z]?/g) ?? [];
  const absaetze = new Set(absatz?.[1]?.match(/\d+[a-z]?/g) ?? []);
  return numbers.map((nr) => ({ norm: `§${nr} ${law}`, absaetze, text: bezug }));
}

const overlap = (a: Normstelle, b: Normstelle): boolean =>
  a.norm === b.norm &&
  (a.absaetze.size === 0 || b.absaetze.size === 0 || [...a.absaetze].some((one) => b.absaetze.has(one)));

/** For one decree: each norm that another interprets on a day on which both are valid. */
export function gleicheNormenOf(
  werk: Werkdaten,
  others: readonly Werkdaten[],
  beziehungen: readonly Beziehungsdaten[],
  spanneOf: (werkId: string) => Werkspanne['spanne'],
): Befund[] {
  const own = spanneOf(werk.id);
  if (!own) return [];
  const stellen = werk.bezug.flatMap(stellenOf);
  const related = (other: Werkdaten): boolean =>
    beziehungen.some(
      ({ vonWerkId, ziel, stand }) =>
        stand !== 'abgelehnt' &&
        ((vonWerkId === werk.id && foldAktenzeichen(ziel) === foldAktenzeichen(other.kurz)) ||
          (vonWerkId === other.id && foldAktenzeichen(ziel) === foldAktenzeichen(werk.kurz))),
    );
  return others.flatMap((other) => {
    const spanne = spanneOf(other.id);
    if (other.id === werk.id || !spanne || intersect([own], spanne).length === 0) return [];
    const foreign = other.bezug.flatMap(stellenOf);
    const same = stellen.find((one) => foreign.some((two) => overlap(one, two)));
    if (!same || related(other)) return [];
    return [{ art: 'gleiche_norm', werkId: werk.id, ziel: same.text, andererWerkId: other.id } satisfies Befund];
  });
}
