/** What took part in a search, and in how many of many. Pure. */
import type { Betrieb } from './suche.schema.ts';

export const BETRIEB_IN_WORTEN: Readonly<Record<Betrieb, string>> = {
  woerter: 'nur Wörter',
  woerter_vektoren: 'Wörter und Vektoren',
  woerter_rerank: 'Wörter und Nachsortieren',
  woerter_vektoren_rerank: 'Wörter, Vektoren und Nachsortieren',
};

/** For people who do not know what vectors are. */
export const BETRIEB_FOR_SCREEN: Readonly<Record<Exclude<Betrieb, 'woerter'>, string>> = {
  woerter_vektoren: 'nach Wörtern und nach dem Sinn',
  woerter_rerank: 'nach Wörtern, vom Modell nachsortiert',
  woerter_vektoren_rerank: 'nach Wörtern und nach dem Sinn, vom Modell nachsortiert',
};

type Betriebszahlen = Readonly<Partial<Record<Betrieb, number>>>;

export function countBetrieb(all: readonly Betrieb[]): Betriebszahlen {
  const counts: Partial<Record<Betrieb, number>> = {};
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

/** `Wörter, Vektoren und Nachsortieren: 98 von 100, nur Wörter: 2 von 100` */
export function tellBetrieb(counts: Betriebszahlen): string {
  const entries = (Object.entries(counts) as [Betrieb, number][]).sort(([, a], [, b]) => b - a);
  const all = entries.reduce((sum, [, count]) => sum + count, 0);
  return entries.map(([betrieb, count]) => `${BETRIEB_IN_WORTEN[betrieb]}: ${count} von ${all}`).join(', ');
}
