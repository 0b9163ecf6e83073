/** Which words and sentences of an Absatz carry the question. */
import { stemOf, type Vocabulary, wordsOf } from '#engines/retrieval/index.ts';
import type { Teil } from '../bestand/werk.schema.ts';
import type { Frage } from './frage.ts';
import { type Spanne, saetzeOf } from './satz.rules.ts';
import type { Marke } from './suche.schema.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const MOST_MARKS = 60;
/** A sentence that carries nearly as much as the best is marked too. */
const NEARLY = 0.8;

/** Weight of each term that the question looks for. */
export function termsOf({ woerter }: Frage): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { terme } of woerter)
    for (const { term, weight } of terme) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  return weights;
}

export function marksOf(
  text: string,
  terms: ReadonlyMap<string, number>,
  vocabularies: readonly Vocabulary[],
  teile: readonly Teil[] = [],
): readonly Marke[] {
  const known = lesartenFor(vocabularies);
  const asked = getragenFor(terms);
  const found: Fund[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const carried = asked.get(written) ?? carriedBy(lesartenOf(written, vocabularies, known), terms);
    asked.set(written, carried);
    if (carried.length > 0) found.push({ von: index, bis: index + written.length, carried });
  }
  // By name and not spread: a Nummer of the import has an `art` of its own, which is none of a mark.
  const saetze = bestSentences(sentencesOf(text, teile), found, terms).map(
    ({ von, bis }): Marke => ({ art: 'satz', von, bis }),
  );
  return [...saetze, ...found.slice(0, MOST_MARKS).map(({ von, bis }): Marke => ({ art: 'wort', von, bis }))];
}

const NOTHING: readonly string[] = [];

/** What each word of the texts carries of a question: of the words of a text most stand in the others, too. */
const CARRIED = new WeakMap<ReadonlyMap<string, number>, Map<string, readonly string[]>>();

function getragenFor(terms: ReadonlyMap<string, number>): Map<string, readonly string[]> {
  const known = CARRIED.get(terms) ?? new Map<string, readonly string[]>();
  CARRIED.set(terms, known);
  return known;
}

/** The first way to read the word that carries the question. */
function carriedBy(lesarten: Lesarten, terms: ReadonlyMap<string, number>): readonly string[] {
  for (const lesart of lesarten) {
    // Most words carry nothing.
    if (!lesart.some((term) => terms.has(term))) continue;
    return lesart.filter((term) => terms.has(term));
  }
  return NOTHING;
}

/** As the import found them, a Nummer for itself; where it found none, by the points. */
function sentencesOf(text: string, teile: readonly Teil[]): readonly Spanne[] {
  const inside = teile.filter(({ von, bis }) => von < bis && bis <= text.length);
  if (inside.length === 0) return saetzeOf(text);
  return inside.filter(
    ({ art, von, bis }) =>
      art === 'nummer' || !inside.some((one) => one.art === 'nummer' && one.von >= von && one.bis <= bis),
  );
}

/** The ways to read a word as it is written: its stem, then its parts as each of the vocabularies knows them. */
type Lesarten = readonly (readonly string[])[];

const KEPT = 50_000;
/**
 * By the vocabularies that are asked. The same words stand in every text, and stemming them and taking them apart was most
 * of the time of an answer.
 */
const READ = new WeakMap<readonly Vocabulary[], Map<string, Lesarten>>();

function lesartenFor(vocabularies: readonly Vocabulary[]): Map<string, Lesarten> {
  const known = READ.get(vocabularies) ?? new Map<string, Lesarten>();
  if (known.size >= KEPT) known.clear();
  READ.set(vocabularies, known);
  return known;
}

function lesartenOf(written: string, vocabularies: readonly Vocabulary[], known: Map<string, Lesarten>): Lesarten {
  const read = known.get(written);
  if (read) return read;
  const word = wordsOf(written)[0] ?? '';
  const ways = [[stemOf(word)], ...vocabularies.map((one) => one.partsOf(word)).filter((parts) => parts.length > 0)];
  const different = new Map(ways.map((way) => [way.join(' '), way]));
  const lesarten = [...different.values()];
  known.set(written, lesarten);
  return lesarten;
}

interface Fund extends Spanne {
  readonly carried: readonly string[];
}

/** By the sum of the different terms in them; in a text of one sentence none is marked. */
function bestSentences(
  saetze: readonly Spanne[],
  found: readonly Fund[],
  terms: ReadonlyMap<string, number>,
): readonly Spanne[] {
  if (saetze.length < 2) return [];
  const weights = saetze.map(({ von, bis }) => {
    const inside = found.filter((one) => one.von >= von && one.bis <= bis);
    const different = new Set(inside.flatMap(({ carried }) => carried));
    return [...different].reduce((sum, term) => sum + (terms.get(term) ?? 0), 0);
  });
  const most = Math.max(...weights);
  return most === 0 ? [] : saetze.filter((_, i) => (weights[i] ?? 0) >= most * NEARLY);
}
