/**
 * A requirement is decided as one reads a statute: the ways in their order, the first that holds decides, and where none
 * does, it is not met. While an earlier way is open the result is open too, unless it could not change anything.
 */
import { type Aussage, JA, unique } from './aussage.rules.ts';
import { atypisch, type Fall } from './fall.rules.ts';
import { type Schluessel, VORAUSSETZUNGEN } from './katalog.data.ts';
import type { Ergebnis, Norm, Voraussetzung } from './pruefung.schema.ts';
import { labelOf } from './tatsachen.data.ts';
import type { Feld } from './tatsachen.schema.ts';

export interface Weg {
  readonly ergebnis: Ergebnis;
  readonly wenn: Aussage;
  readonly grund: string;
}

export const erfuelltWenn = (wenn: Aussage, grund: string): Weg => ({ ergebnis: 'erfuellt', wenn, grund });
export const entfaelltWenn = (wenn: Aussage, grund: string): Weg => ({ ergebnis: 'entfaellt', wenn, grund });
/** Only discretion or a weighing helps, or another body has not answered yet. */
export const offenWenn = (wenn: Aussage, grund: string): Weg => ({ ergebnis: 'offen', wenn, grund });
export const nichtErfuelltWenn = (wenn: Aussage, grund: string): Weg => ({ ergebnis: 'nicht_erfuellt', wenn, grund });

/** „In der Regel“, „soll“: a missed rule is weighed only where the case worker found an exception. */
export const regelfall = (fall: Fall): Weg =>
  offenWenn(
    atypisch(fall),
    'Die Regel ist nicht erfüllt, es ist aber eine Ausnahme vom Regelfall festgestellt; sie ist abzuwägen.',
  );

/** `sonst`: why it is not met when none of the ways holds. */
export function voraussetzung(
  key: Schluessel,
  norms: readonly Norm[],
  wege: readonly Weg[],
  sonst: string,
): Voraussetzung {
  const betrachtet = upToCertain([...wege, nichtErfuelltWenn(JA, sonst)]);
  const moegliche = betrachtet.filter(({ wenn }) => wenn.gilt !== false);
  const entschieden = decide(moegliche);
  const fehlt = entschieden === undefined ? unique(moegliche.flatMap(({ wenn }) => wenn.fehlt)) : [];
  return {
    key,
    label: VORAUSSETZUNGEN[key],
    norms: [...norms],
    result: entschieden?.ergebnis ?? 'offen',
    grund: entschieden?.grund ?? whyOpen(fehlt, moegliche),
    tatsachen: unique(betrachtet.flatMap(({ wenn }) => wenn.tatsachen)),
    fehlt,
  };
}

/** The ways up to the first that certainly holds; behind it nothing counts. */
function upToCertain(wege: readonly Weg[]): readonly Weg[] {
  return wege.slice(0, wege.findIndex(({ wenn }) => wenn.gilt === true) + 1);
}

/** The certain way, when every possible one favours the applicant, or every one says the same. */
function decide(moegliche: readonly Weg[]): Weg | undefined {
  const last = moegliche.at(-1);
  if (last === undefined) return undefined;
  const same = moegliche.every(({ ergebnis }) => ergebnis === last.ergebnis);
  return same || moegliche.every(isFavourable) ? last : undefined;
}

const isFavourable = ({ ergebnis }: Weg): boolean => ergebnis === 'erfuellt' || ergebnis === 'entfaellt';

function whyOpen(fehlt: readonly Feld[], moegliche: readonly Weg[]): string {
  if (fehlt.length > 0) return `Noch nicht bekannt: ${fehlt.map(labelOf).join('; ')}.`;
  return moegliche[0]?.grund ?? 'Noch nicht entschieden.';
}
