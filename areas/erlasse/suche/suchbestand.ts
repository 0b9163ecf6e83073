/**
 * What is searched: the sections of one Sammlung in two levels, the section and its Absätze. A person's search asks
 * the Sammlungen that the person may read, and no other: their words, counts and ranks come from these alone.
 */
import {
  buildSegment,
  NearWords,
  type Passage,
  type Segment,
  Vocabulary,
  vocabularyWords,
  WordList,
} from '#engines/retrieval/index.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { grundwortschatzOf } from './grundwortschatz.ts';

/** Where something is found, without its text. Days since 1970-01-01, both inclusive. */
export interface Suchort {
  readonly id: string;
  readonly kurz: string;
  readonly bezeichnung: string;
  readonly von: number;
  readonly bis: number;
  /** Law, where nothing is said. */
  readonly art?: Sammlungsart;
  /** A section of an Erlass about the Erlass itself: Anlass, Inkrafttreten, Berichte. */
  readonly ueberSich?: boolean;
}

/** A § or an Abschnitt as it is searched. */
export interface Suchabschnitt extends Suchort {
  readonly ueberschrift: string;
  readonly gliederung: string;
  readonly absaetze: readonly { readonly nr: string; readonly text: string }[];
  /** Words of the office for the whole section (`''`) and for its Absätze, by number. */
  readonly stichworte?: ReadonlyMap<string, string>;
}

export const NORM_FELDER = ['ueberschrift', 'gliederung', 'text', 'stichworte'] as const;
export const ABSATZ_FELDER = ['ueberschrift', 'normStichworte', 'text', 'stichworte'] as const;

/** One Sammlung, ready to be searched. */
export interface Suchbestand {
  readonly art: Sammlungsart;
  readonly abschnitte: readonly Suchort[];
  readonly normen: Segment;
  readonly absaetze: Segment;
  /** First Absatz of each section in `absaetze`; one more than there are sections. */
  readonly erster: Uint32Array;
}

/** Words used at least so often may be part of a compound. */
const LEAST_COUNT = 5;

export function readVocabulary(abschnitte: Iterable<Suchabschnitt>, art: Sammlungsart = 'recht'): Vocabulary {
  return vocabularyOf(readTexts(abschnitte), art);
}

export function buildSuchbestand(
  art: Sammlungsart,
  abschnitte: readonly Suchabschnitt[],
  vocabulary: Vocabulary,
): Suchbestand {
  return { ...buildLevels(readTexts(abschnitte), vocabulary), art, abschnitte };
}

/** Sections whose texts were read into words, so that the texts themselves may be let go. */
export interface GeleseneTexte {
  readonly words: WordList;
  readonly abschnitte: readonly GelesenerAbschnitt[];
}

interface GelesenerAbschnitt {
  readonly ueberschrift: Uint32Array;
  readonly gliederung: Uint32Array;
  readonly absaetze: readonly { readonly nr: string; readonly text: Uint32Array }[];
  readonly stichworte: ReadonlyMap<string, Uint32Array>;
  readonly von: number;
  readonly bis: number;
}

export function readTexts(abschnitte: Iterable<Suchabschnitt>, words = new WordList()): GeleseneTexte {
  return { words, abschnitte: Array.from(abschnitte, (one) => readAbschnitt(one, words)) };
}

function readAbschnitt(abschnitt: Suchabschnitt, words: WordList): GelesenerAbschnitt {
  const { ueberschrift, gliederung, absaetze, stichworte, von, bis } = abschnitt;
  return {
    ueberschrift: words.read(ueberschrift),
    gliederung: words.read(gliederung),
    absaetze: absaetze.map(({ nr, text }) => ({ nr, text: words.read(text) })),
    stichworte: new Map(Array.from(stichworte ?? [], ([nr, text]) => [nr, words.read(text)])),
    von,
    bis,
  };
}

export function vocabularyOf({ words, abschnitte }: GeleseneTexte, art: Sammlungsart): Vocabulary {
  const counts = new Uint32Array(words.words.length);
  const count = (ids: Uint32Array) => {
    for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  };
  for (const { ueberschrift, gliederung, absaetze, stichworte } of abschnitte) {
    count(ueberschrift);
    count(gliederung);
    for (const { text } of absaetze) count(text);
    for (const text of stichworte.values()) count(text);
  }
  return new Vocabulary(
    vocabularyWords(
      words.words.map((word, id): [string, number] => [word, counts[id] ?? 0]),
      LEAST_COUNT,
    ),
    grundwortschatzOf(art),
  );
}

export function buildLevels(
  { words, abschnitte }: GeleseneTexte,
  vocabulary: Vocabulary,
): Pick<Suchbestand, 'normen' | 'absaetze' | 'erster'> {
  const erster = new Uint32Array(abschnitte.length + 1);
  abschnitte.forEach(({ absaetze }, i) => {
    erster[i + 1] = (erster[i] ?? 0) + absaetze.length;
  });
  return {
    normen: buildSegment(normPassages(abschnitte), NORM_FELDER.length, vocabulary, words),
    absaetze: buildSegment(absatzPassages(abschnitte), ABSATZ_FELDER.length, vocabulary, words),
    erster,
  };
}

function* normPassages(abschnitte: Iterable<GelesenerAbschnitt>): Generator<Passage> {
  for (const { ueberschrift, gliederung, absaetze, stichworte, von, bis } of abschnitte)
    yield {
      fields: [ueberschrift, gliederung, joined(absaetze.map(({ text }) => text)), joined([...stichworte.values()])],
      from: von,
      to: bis,
    };
}

function* absatzPassages(abschnitte: Iterable<GelesenerAbschnitt>): Generator<Passage> {
  for (const { ueberschrift, absaetze, stichworte, von, bis } of abschnitte)
    for (const { nr, text } of absaetze)
      yield {
        fields: [
          ueberschrift,
          stichworte.get('') ?? NOTHING,
          text,
          (nr === '' ? undefined : stichworte.get(nr)) ?? NOTHING,
        ],
        from: von,
        to: bis,
      };
}

const NOTHING = new Uint32Array();

function joined(texts: readonly Uint32Array[]): Uint32Array {
  const [only] = texts;
  if (texts.length <= 1) return only ?? NOTHING;
  const all = new Uint32Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const text of texts) {
    all.set(text, at);
    at += text.length;
  }
  return all;
}

/** Nearest words for typing errors, out of the words of the searched Sammlungen. */
export function nearWordsOf(vocabularies: readonly Vocabulary[]): NearWords {
  return new NearWords(vocabularies.flatMap((one) => [...one.entries()]));
}
