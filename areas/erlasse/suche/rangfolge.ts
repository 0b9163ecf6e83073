/**
 * From the scores of both levels to the best sections of a day. It looks at every section that carries a word, thousands
 * for a common one: so it reads numbers that lie side by side, and no objects.
 */
import { Best, type ScoredPassage, type Scores, type Segment } from '#engines/retrieval/index.ts';
import { heimatOf } from './heimat.ts';
import type { Suchbestand, Suchort } from './suchbestand.ts';
import type { Stellgroessen, Suchoptionen } from './suchen.ts';

/** What both levels say of the sections that carry a word. */
export interface Ebenen {
  readonly byNorm: readonly Scores[];
  /** By section, the score of its best Absatz. */
  readonly tops: readonly Float32Array[];
  /** The highest of both levels on the day, and on all days. */
  readonly amTag: Hoechste;
  readonly immer: Hoechste;
}

interface Hoechste {
  norm: number;
  absatz: number;
}

/** Arrays for `tops`: every place that is read was written for the same question before. */
const TOPS = new WeakMap<Segment, Float32Array>();

function topsFor(segment: Segment): Float32Array {
  const made = TOPS.get(segment) ?? new Float32Array(segment.size);
  TOPS.set(segment, made);
  return made;
}

/** Looks once at each section that carries a word. What it gives is good until the next question. */
export function ebenenOf(
  bestaende: readonly Suchbestand[],
  byNorm: readonly Scores[],
  byAbsatz: readonly Scores[],
  tag: number | undefined,
): Ebenen {
  const [amTag, immer] = [nothing(), nothing()];
  const tops = bestaende.map(({ erster, normen }, i) => {
    const { values } = byAbsatz[i] as Scores;
    const { values: norms, found } = byNorm[i] as Scores;
    const own = topsFor(normen);
    for (let k = 0; k < found.length; k++) {
      const a = found[k] as number;
      let top = 0;
      const end = erster[a + 1] as number;
      for (let p = erster[a] as number; p < end; p++) {
        const score = values[p] as number;
        if (score > top) top = score;
      }
      own[a] = top;
      const norm = norms[a] as number;
      raise(immer, norm, top);
      if ((norm > amTag.norm || top > amTag.absatz) && isOn(tag, normen, a)) raise(amTag, norm, top);
    }
    return own;
  });
  return { byNorm, tops, amTag, immer };
}

const nothing = (): Hoechste => ({ norm: 0, absatz: 0 });

function raise(highest: Hoechste, norm: number, absatz: number): void {
  if (norm > highest.norm) highest.norm = norm;
  if (absatz > highest.absatz) highest.absatz = absatz;
}

type Auswahl = Pick<Suchoptionen, 'rechtsgebiet' | 'fragt'> & {
  /** So many on the day, and on all days. */
  readonly amTag: number;
  readonly immer: number;
};

export interface Beste {
  readonly amTag: readonly ScoredPassage[];
  readonly immer: readonly ScoredPassage[];
}

/** Sum of both levels, each as a share of its best; a sum kept the order better than ranks did (decision record). */
export function bestOf(
  bestaende: readonly Suchbestand[],
  { byNorm, tops, amTag, immer }: Ebenen,
  tag: number | undefined,
  { rechtsgebiet, fragt, ...most }: Auswahl,
  { anteilAbsatz, ueberSich }: Pick<Stellgroessen, 'anteilAbsatz' | 'ueberSich'>,
): Beste {
  const [ofDay, ofAll] = [new Best(most.amTag), new Best(most.immer)];
  const [dayNorm, dayAbsatz, allNorm, allAbsatz] = [amTag.norm, amTag.absatz, immer.norm, immer.absatz].map(
    (one) => one || 1,
  ) as [number, number, number, number];
  const anteilNorm = 1 - anteilAbsatz;
  bestaende.forEach((bestand, i) => {
    const { abschnitte, normen } = bestand;
    const { gewichte, ueberSich: aboutItself } = heimatOf(bestand);
    const { values: norms, found } = byNorm[i] as Scores;
    const paragraphs = tops[i] as Float32Array;
    for (let k = 0; k < found.length; k++) {
      const a = found[k] as number;
      const norm = anteilNorm * (norms[a] as number);
      const top = anteilAbsatz * (paragraphs[a] as number);
      const own = aboutItself[a] === 1 ? ueberSich : 1;
      const gewicht = rechtsgebiet === 'alle' ? 1 : (gewichte[a] as number);
      const score = Math.fround((norm / dayNorm + top / dayAbsatz) * own * gewicht);
      if (score >= ofDay.floor && isOn(tag, normen, a) && (!fragt || fragt(abschnitte[a] as Suchort)))
        ofDay.offer(i, a, score);
      if (most.immer === 0) continue;
      const always = Math.fround((norm / allNorm + top / allAbsatz) * own * gewicht);
      if (always >= ofAll.floor && (!fragt || fragt(abschnitte[a] as Suchort))) ofAll.offer(i, a, always);
    }
  });
  return { amTag: ofDay.list(), immer: ofAll.list() };
}

function isOn(tag: number | undefined, { from, to }: Segment, passage: number): boolean {
  return tag === undefined || ((from[passage] as number) <= tag && tag <= (to[passage] as number));
}

/** The Absätze of a section, the best first. */
export function absaetzeOf({ erster }: Suchbestand, { values }: Scores, abschnitt: number) {
  const start = erster[abschnitt] ?? 0;
  const found: { ordnung: number; score: number }[] = [];
  for (let at = start; at < (erster[abschnitt + 1] ?? 0); at++)
    found.push({ ordnung: at - start, score: values[at] ?? 0 });
  return found.sort((a, b) => b.score - a.score || a.ordnung - b.ordnung);
}
