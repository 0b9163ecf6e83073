/**
 * From the scores of both levels to the best sections of a day. It looks at every section that carries a word, thousands
 * for a common one: so it reads numbers that lie side by side, and no objects.
 */
import { Best, type ScoredPassage, type Scores, type Segment, scoresFor } from '#engines/retrieval/index.ts';
import { heimatOf } from './heimat.ts';
import type { Suchbestand, Suchort } from './suchbestand.ts';
import type { Stellgroessen, Suchoptionen } from './suchen.ts';

export interface Ebenen {
  readonly byNorm: readonly Scores[];
  /** By section, the score of its best Absatz. */
  readonly tops: readonly Scores[];
}

/** Of each section that carries a word, the score of its best Absatz. */
export function topsOf(
  bestaende: readonly Suchbestand[],
  byNorm: readonly Scores[],
  byAbsatz: readonly Scores[],
): Scores[] {
  return bestaende.map(({ erster, normen }, i) => {
    const { values } = byAbsatz[i] as Scores;
    const tops = scoresFor(normen);
    for (const a of (byNorm[i] as Scores).found) {
      let top = 0;
      const end = erster[a + 1] as number;
      for (let p = erster[a] as number; p < end; p++) {
        const score = values[p] as number;
        if (score > top) top = score;
      }
      if (top > 0) tops.add(a, top);
    }
    return tops;
  });
}

type Auswahl = Pick<Suchoptionen, 'tag' | 'rechtsgebiet' | 'fragt'> & { readonly most: number };

/** Sum of both levels, each as a share of its best; a sum kept the order better than ranks did (decision record). */
export function bestOf(
  bestaende: readonly Suchbestand[],
  ebenen: Ebenen,
  { tag, rechtsgebiet, fragt, most }: Auswahl,
  { anteilAbsatz, ueberSich }: Pick<Stellgroessen, 'anteilAbsatz' | 'ueberSich'>,
): readonly ScoredPassage[] {
  const [topNorm, topAbsatz] = highestOn(tag, bestaende, ebenen);
  const anteilNorm = 1 - anteilAbsatz;
  const kept = new Best(most);
  bestaende.forEach((bestand, i) => {
    const { abschnitte, normen } = bestand;
    const { gewichte, ueberSich: aboutItself } = heimatOf(bestand);
    const [{ values: norms, found }, { values: paragraphs }] = ebenenOf(ebenen, i);
    for (const a of found) {
      const sum =
        (anteilNorm * (norms[a] as number)) / topNorm + (anteilAbsatz * (paragraphs[a] as number)) / topAbsatz;
      const weighed = sum * (aboutItself[a] === 1 ? ueberSich : 1);
      const score = Math.fround(weighed * (rechtsgebiet === 'alle' ? 1 : (gewichte[a] as number)));
      if (score < kept.floor || !isOn(tag, normen, a) || (fragt && !fragt(abschnitte[a] as Suchort))) continue;
      kept.offer(i, a, score);
    }
  });
  return kept.list();
}

const ebenenOf = ({ byNorm, tops }: Ebenen, i: number) => [byNorm[i] as Scores, tops[i] as Scores] as const;

function isOn(tag: number | undefined, { from, to }: Segment, passage: number): boolean {
  return tag === undefined || ((from[passage] as number) <= tag && tag <= (to[passage] as number));
}

/** Best section and best Absatz. An Absatz is in force as long as its section is. */
function highestOn(
  tag: number | undefined,
  bestaende: readonly Suchbestand[],
  ebenen: Ebenen,
): readonly [number, number] {
  let [norm, absatz] = [0, 0];
  bestaende.forEach(({ normen }, i) => {
    const [{ values, found }, { values: paragraphs }] = ebenenOf(ebenen, i);
    for (const a of found) {
      const [own, best] = [values[a] as number, paragraphs[a] as number];
      if ((own > norm || best > absatz) && isOn(tag, normen, a)) {
        if (own > norm) norm = own;
        if (best > absatz) absatz = best;
      }
    }
  });
  return [norm || 1, absatz || 1];
}

/** The Absätze of a section, the best first. */
export function absaetzeOf({ erster }: Suchbestand, { values }: Scores, abschnitt: number) {
  const start = erster[abschnitt] ?? 0;
  const found: { ordnung: number; score: number }[] = [];
  for (let at = start; at < (erster[abschnitt + 1] ?? 0); at++)
    found.push({ ordnung: at - start, score: values[at] ?? 0 });
  return found.sort((a, b) => b.score - a.score || a.ordnung - b.ordnung);
}
