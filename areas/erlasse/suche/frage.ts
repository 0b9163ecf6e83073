/** What a question asks for: its words, corrected and widened, each with the weight that it has in the search. */
import { type NearWords, stemOf, type Vocabulary, wordsOf } from '#engines/retrieval/index.ts';
import { STOPPWOERTER } from './stoppwort.data.ts';

/** One word of the question and all terms that stand for it. */
export interface Fragewort {
  readonly wort: string;
  /** The word that it was taken for, where nobody writes it so. */
  readonly berichtigt?: string;
  readonly terme: readonly { readonly term: string; readonly weight: number }[];
  /** Whether the sources know the word itself or its parts at all. */
  readonly bekannt: boolean;
  /** Of what the glossary widened: the expression of the question. */
  readonly aus?: string;
}

export interface Frage {
  readonly text: string;
  readonly woerter: readonly Fragewort[];
  readonly erweitert: readonly { readonly von: string; readonly zu: string }[];
}

/** From words as people say them (folded, joined by a space) to the words of the law. */
export type Erweiterungen = ReadonlyMap<string, readonly string[]>;

export interface Sprachwissen {
  readonly vocabularies: readonly Vocabulary[];
  readonly near: NearWords;
  readonly erweiterungen: Erweiterungen;
  /** Number of sections with the term, over all that is searched. */
  frequency(term: string): number;
  /** Words and expressions that are taken as they are written. */
  readonly ohne?: ReadonlySet<string>;
  /** Words that say where to look, not what for. */
  readonly fuellwoerter?: ReadonlySet<string>;
}

/** Weights of terms beside the word itself. */
export interface Wortgewichte {
  readonly teil: number;
  readonly teilUnbekannt: number;
  readonly erweiterung: number;
  readonly berichtigt: number;
}

/** Longer expressions of the glossary do not exist. */
const LONGEST_EXPRESSION = 5;
/** Words beyond are not read: no question has so many, and time is bounded. */
const MOST_WORDS = 150;

export function readFrage(text: string, wissen: Sprachwissen, gewichte: Wortgewichte): Frage {
  const all = wordsOf(text).slice(0, MOST_WORDS);
  const content = all.filter((word) => !STOPPWOERTER.has(word) && (word.length > 1 || /\d/.test(word)));
  const other = content.filter((word) => !wissen.fuellwoerter?.has(word));
  const asked = [...new Set(other.length > 0 ? other : content)];
  const woerter = asked.map((wort) => readWord(wort, wissen, gewichte));
  const erweitert = expand(all, woerter, wissen.erweiterungen).filter(({ von }) => !wissen.ohne?.has(von));
  return { text, woerter: [...woerter, ...expansionsAsWords(erweitert, wissen, gewichte)], erweitert };
}

function readWord(wort: string, wissen: Sprachwissen, gewichte: Wortgewichte): Fragewort {
  const direct = termsOf(wort, wissen, gewichte, 1);
  if (direct.some(({ term }) => wissen.frequency(term) > 0)) return { wort, terme: direct, bekannt: true };
  const asWritten = /\d/.test(wort) || wissen.ohne?.has(wort);
  const berichtigt = asWritten ? undefined : wissen.near.nearest(wort);
  // The Glossar may know a word that no source uses: it is right as it is, and finds nothing.
  if (!berichtigt || berichtigt === wort) return { wort, terme: direct, bekannt: false };
  return { wort, berichtigt, terme: termsOf(berichtigt, wissen, gewichte, gewichte.berichtigt), bekannt: true };
}

/** The word and its parts; the parts weigh more where nobody uses the whole. */
function termsOf(wort: string, { vocabularies, frequency }: Sprachwissen, gewichte: Wortgewichte, weight: number) {
  const stem = stemOf(wort);
  const parts = vocabularies.map((one) => one.partsOf(wort)).find((found) => found.length > 0) ?? [];
  const partWeight = weight * (frequency(stem) > 0 ? gewichte.teil : gewichte.teilUnbekannt);
  return [{ term: stem, weight }, ...parts.map((term) => ({ term, weight: partWeight }))];
}

/** Longest expressions first; what an expression covers is looked up once. */
function expand(all: readonly string[], woerter: readonly Fragewort[], erweiterungen: Erweiterungen) {
  const found = new Map<string, string>();
  const corrected = new Map(woerter.map(({ wort, berichtigt }) => [wort, berichtigt ?? wort]));
  const words = all.map((word) => corrected.get(word) ?? word);
  for (let length = LONGEST_EXPRESSION; length >= 1; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const key = expressionKey(words.slice(start, start + length));
      for (const zu of erweiterungen.get(key) ?? [])
        if (!found.has(zu)) found.set(zu, words.slice(start, start + length).join(' '));
    }
  return [...found].map(([zu, von]) => ({ von, zu }));
}

/** Expressions are compared by stems, so that every form of a word finds its entry. */
export function expressionKey(words: readonly string[]): string {
  return words.map(stemOf).join(' ');
}

function expansionsAsWords(
  erweitert: readonly { von: string; zu: string }[],
  wissen: Sprachwissen,
  gewichte: Wortgewichte,
): Fragewort[] {
  return erweitert.map(({ von, zu }) => {
    const words = wordsOf(zu).filter((word) => !STOPPWOERTER.has(word));
    const terme = words.flatMap((word) =>
      termsOf(word, wissen, gewichte, gewichte.erweiterung / Math.sqrt(words.length)),
    );
    return { wort: zu, terme, bekannt: true, aus: von };
  });
}
