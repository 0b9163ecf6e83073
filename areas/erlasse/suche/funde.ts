/** From hits in the index to what is shown: what was named first, then what was found. Without texts and rights. */

import type { Indexbestand, Indexort } from '../suchwerk/schnappschuss.ts';
import type { Genannt } from './direkt.ts';
import type { Sprachwissen } from './frage.ts';
import type { Fund } from './fundstelle.ts';
import { withoutNames } from './nachdatum.ts';
import type { AltesTreffen } from './nicht-in-kraft.ts';
import type { Suchort } from './suchbestand.ts';
import type { Sucheingabe } from './suche.schema.ts';
import { type Suche, suche, type Treffer } from './suchen.ts';

export function toFund(bestaende: readonly Indexbestand[], { bestand, abschnitt, score, absaetze }: Treffer): Fund {
  return { ort: bestaende[bestand]?.abschnitte[abschnitt] as Indexort, score, absaetze };
}

const MOST_OF_ERLASS = 3;

/** What the question names stands first, with the Absätze that its other words find in it. */
export function mergeFunde(
  { stellen }: Genannt,
  ausErlass: readonly Fund[],
  gesucht: readonly Fund[],
): readonly Fund[] {
  const top = gesucht[0]?.score ?? 1;
  const exact = stellen.flatMap(({ ort, absatz, ausErlass: whole }): readonly Fund[] => {
    if (whole) return [];
    const absaetze = gesucht.find((one) => one.ort === ort)?.absaetze ?? [];
    return [{ ort, score: top, absaetze, ...(absatz ? { genannt: absatz } : {}) }];
  });
  const inOrder = stellen.filter((one) => one.ausErlass).map(({ ort }): Fund => ({ ort, score: top, absaetze: [] }));
  const whole = unique([...ausErlass.map((one) => ({ ...one, score: top })), ...inOrder]).slice(0, MOST_OF_ERLASS);
  return unique([...exact, ...whole, ...gesucht]);
}

function unique(funde: readonly Fund[]): Fund[] {
  const seen = new Set<Indexort>();
  return funde.filter(({ ort }) => !seen.has(ort) && seen.add(ort));
}

/** Of an Erlass that was named as a whole, its sections in the order in which they carry the rest of the question. */
export function searchInErlass(
  bestaende: readonly Indexbestand[],
  { frage, rechtsgebiet, tag }: Pick<Sucheingabe, 'frage' | 'rechtsgebiet'> & { readonly tag: number },
  wissen: Omit<Sprachwissen, 'frequency'>,
  { stellen }: Genannt,
): readonly Fund[] {
  const werke = new Set(stellen.flatMap(({ ort, ausErlass }) => (ausErlass ? [ort.werkId] : [])));
  if (werke.size === 0) return [];
  const fragt = (ort: Suchort) => werke.has((ort as Indexort).werkId);
  const { treffer } = suche(bestaende, withoutNames(frage), wissen, {
    tag,
    anzahl: MOST_OF_ERLASS,
    rechtsgebiet,
    fragt,
  });
  return treffer.map((one) => toFund(bestaende, one));
}

/** Found or named, in force or not. */
export function findOld(
  bestaende: readonly Indexbestand[],
  immer: Suche['immer'],
  { werkIds }: Genannt,
): readonly AltesTreffen[] {
  if (!immer) return [];
  const found = immer.treffer.map((one) => toFund(bestaende, one));
  if (werkIds.size === 0) return found;
  const own = bestaende.filter(({ art }) => art !== 'recht');
  const named = own.flatMap(({ abschnitte }) => abschnitte.filter(({ werkId }) => werkIds.has(werkId)));
  return [...found, ...named.map((ort) => ({ ort, score: 0 }))];
}
