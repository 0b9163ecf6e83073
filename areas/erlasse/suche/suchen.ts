/** One search over the Sammlungen that somebody may read. Exact, in this process, the same answer twice. */
import { best, frequencyOf, type QueryTerm, scoreAll, type Weights } from '#engines/retrieval/index.ts';
import { type Belegpruefung, pruefeBeleg } from './beleg.rules.ts';
import { deckungOf } from './deckung.ts';
import { type Frage, readFrage, type Sprachwissen, type Wortgewichte } from './frage.ts';
import { heimatOf, homeOf } from './heimat.ts';
import type { Suchbestand, Suchort } from './suchbestand.ts';

export interface Treffer {
  readonly bestand: number;
  /** Place of the section in its Suchbestand. */
  readonly abschnitt: number;
  readonly score: number;
  /** Its Absätze that carry the question, best first, with their share of the score. */
  readonly absaetze: readonly { readonly ordnung: number; readonly score: number }[];
}

export interface Suche {
  readonly frage: Frage;
  readonly treffer: readonly Treffer[];
  readonly beleg: Belegpruefung;
}

export interface Suchoptionen {
  /** Day since 1970-01-01. */
  readonly tag?: number;
  readonly anzahl: number;
  /** `amt`: laws of the office, Erlasse and Hausregeln weigh more; `alle`: all alike. */
  readonly rechtsgebiet?: 'amt' | 'alle';
  /** Whether a section is asked at all: chosen kind, several days of validity. */
  fragt?(abschnitt: Suchort): boolean;
}

export interface Stellgroessen {
  readonly norm: Weights;
  readonly absatz: Weights;
  /** Share of the level of the Absätze in the sum. */
  readonly anteilAbsatz: number;
  readonly wort: Wortgewichte;
  /** How much the rarity of a word among the laws of the office counts beside that in all. */
  readonly anteilHeimat: number;
}

/**
 * Set on the office's own cases (`areas/erlasse/guete`), never on the public questions. What editors wrote for a place
 * weighs most, and is hardly damped by its length: a rich entry is no long-winded one.
 */
export const STELLGROESSEN: Stellgroessen = {
  norm: { fields: [3, 1, 1, 3], b: [0.3, 0.3, 0.75, 0.1], k1: 0.8 },
  absatz: { fields: [2, 1.5, 1, 5], b: [0.3, 0.2, 0.75, 0.1], k1: 0.8 },
  anteilAbsatz: 0.6,
  wort: { teil: 0.55, teilUnbekannt: 1, erweiterung: 0.25, berichtigt: 0.9 },
  anteilHeimat: 1,
};

export function suche(
  bestaende: readonly Suchbestand[],
  text: string,
  wissen: Omit<Sprachwissen, 'frequency'>,
  optionen: Suchoptionen,
  groessen: Stellgroessen = STELLGROESSEN,
): Suche {
  const normen = bestaende.map((one) => one.normen);
  const frequency = (term: string) => frequencyOf(normen, term);
  const frage = readFrage(text, { ...wissen, frequency }, groessen.wort);
  const query = toQuery(frage);
  const day = optionen.tag;
  const home = optionen.rechtsgebiet === 'alle' ? undefined : homeOf(bestaende, groessen.anteilHeimat);
  const byNorm = scoreAll(normen, query, { weights: groessen.norm, day, home: home?.normen });
  const byAbsatz = scoreAll(
    bestaende.map((one) => one.absaetze),
    query,
    { weights: groessen.absatz, day, home: home?.absaetze },
  );
  const fused = fuse(bestaende, byNorm, byAbsatz, optionen, groessen);
  const treffer = best(fused, Math.max(optionen.anzahl, LEAST_JUDGED)).map(({ segment, passage, score }) => ({
    bestand: segment,
    abschnitt: passage,
    score,
    absaetze: absaetzeOf(bestaende[segment] as Suchbestand, byAbsatz[segment] as Float32Array, passage),
  }));
  const beleg = pruefeBeleg(text, deckungOf(frage, treffer, bestaende));
  return { frage, treffer: treffer.slice(0, optionen.anzahl), beleg };
}

/** So many hits are looked at to say whether the sources answer. */
const LEAST_JUDGED = 5;

/** A term that several words bring counts once, with the weight of the first: the question's own words come first. */
function toQuery({ woerter }: Frage): QueryTerm[] {
  const weights = new Map<string, number>();
  for (const { terme } of woerter)
    for (const { term, weight } of terme) if (!weights.has(term)) weights.set(term, weight);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/** Sum of both levels, each as a share of its best; a sum kept the order better than ranks did (decision record). */
function fuse(
  bestaende: readonly Suchbestand[],
  byNorm: readonly Float32Array[],
  byAbsatz: readonly Float32Array[],
  { rechtsgebiet, fragt }: Suchoptionen,
  { anteilAbsatz }: Stellgroessen,
): Float32Array[] {
  const [topNorm, topAbsatz] = [highest(byNorm), highest(byAbsatz)];
  return bestaende.map((bestand, i) => {
    const { abschnitte, erster } = bestand;
    const { gewichte } = heimatOf(bestand);
    const [norms, paragraphs] = [byNorm[i] as Float32Array, byAbsatz[i] as Float32Array];
    const sums = new Float32Array(abschnitte.length);
    for (let a = 0; a < abschnitte.length; a++) {
      const norm = norms[a] ?? 0;
      if (norm === 0 || (fragt && !fragt(abschnitte[a] as Suchort))) continue;
      let top = 0;
      for (let p = erster[a] ?? 0; p < (erster[a + 1] ?? 0); p++) top = Math.max(top, paragraphs[p] ?? 0);
      const sum = ((1 - anteilAbsatz) * norm) / topNorm + (anteilAbsatz * top) / topAbsatz;
      sums[a] = sum * (rechtsgebiet === 'alle' ? 1 : (gewichte[a] ?? 1));
    }
    return sums;
  });
}

function highest(rows: readonly Float32Array[]): number {
  let top = 0;
  for (const row of rows) for (const score of row) if (score > top) top = score;
  return top || 1;
}

function absaetzeOf({ erster }: Suchbestand, scores: Float32Array, abschnitt: number) {
  const start = erster[abschnitt] ?? 0;
  const found: { ordnung: number; score: number }[] = [];
  for (let at = start; at < (erster[abschnitt + 1] ?? 0); at++)
    found.push({ ordnung: at - start, score: scores[at] ?? 0 });
  return found.sort((a, b) => b.score - a.score || a.ordnung - b.ordnung);
}
