/**
 * What is searched: the sections of one Sammlung in two levels, the section and its Absätze. A person's search asks
 * the Sammlungen that the person may read, and no other: their words, counts and ranks come from these alone.
 */
import {
  buildSegment,
  countWords,
  NearWords,
  type Passage,
  type Segment,
  Vocabulary,
} from '#engines/retrieval/index.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { gewichtOf } from './rechtsgebiet.data.ts';

/** A § or an Abschnitt as it is searched. Days since 1970-01-01, both inclusive. */
export interface Suchabschnitt {
  readonly id: string;
  readonly art: Sammlungsart;
  readonly kurz: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly gliederung: string;
  readonly absaetze: readonly { readonly nr: string; readonly text: string }[];
  readonly von: number;
  readonly bis: number;
  /** Words of the office for the whole section (`''`) and for its Absätze, by number. */
  readonly stichworte?: ReadonlyMap<string, string>;
}

export const NORM_FELDER = ['ueberschrift', 'gliederung', 'text', 'stichworte'] as const;
export const ABSATZ_FELDER = ['ueberschrift', 'normStichworte', 'text', 'stichworte'] as const;

/** One Sammlung, ready to be searched. */
export interface Suchbestand {
  readonly abschnitte: readonly Suchabschnitt[];
  readonly normen: Segment;
  readonly absaetze: Segment;
  /** First Absatz of each section in `absaetze`; one more than there are sections. */
  readonly erster: Uint32Array;
  /** How much each section weighs beside others. */
  readonly gewichte: Float32Array;
  /** Which sections and Absätze are the office's own ground; one byte each. */
  readonly heimat: {
    readonly normen: Uint8Array;
    readonly absaetze: Uint8Array;
    readonly anzahlNormen: number;
    readonly anzahlAbsaetze: number;
  };
}

/** Words used at least so often may be part of a compound. */
const LEAST_COUNT = 5;

export function readVocabulary(abschnitte: Iterable<Suchabschnitt>): Vocabulary {
  return new Vocabulary(countWords(textsOf(abschnitte), LEAST_COUNT));
}

function* textsOf(abschnitte: Iterable<Suchabschnitt>): Generator<string> {
  for (const { ueberschrift, gliederung, absaetze, stichworte } of abschnitte) {
    yield ueberschrift;
    yield gliederung;
    for (const { text } of absaetze) yield text;
    if (stichworte) yield* stichworte.values();
  }
}

export function buildSuchbestand(abschnitte: readonly Suchabschnitt[], vocabulary: Vocabulary): Suchbestand {
  const erster = new Uint32Array(abschnitte.length + 1);
  abschnitte.forEach(({ absaetze }, i) => {
    erster[i + 1] = (erster[i] ?? 0) + absaetze.length;
  });
  return {
    abschnitte,
    normen: buildSegment(normPassages(abschnitte), NORM_FELDER.length, vocabulary),
    absaetze: buildSegment(absatzPassages(abschnitte), ABSATZ_FELDER.length, vocabulary),
    erster,
    ...weighSections(abschnitte, erster),
  };
}

/** From the laws of the office and the kind of source alone; also for a Suchbestand that is read back from disk. */
export function weighSections(
  abschnitte: readonly Pick<Suchabschnitt, 'art' | 'kurz'>[],
  erster: Uint32Array,
): Pick<Suchbestand, 'gewichte' | 'heimat'> {
  const gewichte = Float32Array.from(abschnitte, gewichtOf);
  const normen = Uint8Array.from(gewichte, (one) => (one > 1 ? 1 : 0));
  const absaetze = new Uint8Array(erster[abschnitte.length] ?? 0);
  for (const [a, flag] of normen.entries()) absaetze.fill(flag, erster[a], erster[a + 1]);
  const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  return { gewichte, heimat: { normen, absaetze, anzahlNormen: count(normen), anzahlAbsaetze: count(absaetze) } };
}

function* normPassages(abschnitte: Iterable<Suchabschnitt>): Generator<Passage> {
  for (const { ueberschrift, gliederung, absaetze, stichworte, von, bis } of abschnitte)
    yield {
      fields: [
        ueberschrift,
        gliederung,
        absaetze.map(({ text }) => text).join('\n'),
        [...(stichworte?.values() ?? [])].join('\n'),
      ],
      from: von,
      to: bis,
    };
}

function* absatzPassages(abschnitte: Iterable<Suchabschnitt>): Generator<Passage> {
  for (const { ueberschrift, absaetze, stichworte, von, bis } of abschnitte)
    for (const { nr, text } of absaetze)
      yield {
        fields: [ueberschrift, stichworte?.get('') ?? '', text, nr === '' ? '' : (stichworte?.get(nr) ?? '')],
        from: von,
        to: bis,
      };
}

/** Nearest words for typing errors, out of the words of the searched Sammlungen. */
export function nearWordsOf(vocabularies: readonly Vocabulary[]): NearWords {
  return new NearWords(vocabularies.flatMap((one) => [...one.entries()]));
}
