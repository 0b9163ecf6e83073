/** What was found, as people read it: cited, with the Absätze that carry the question and what is to be known of them. */
import { EVER, FOREVER, type Vocabulary } from '#engines/retrieval/index.ts';
import { warnungenAm } from '../bestand/hinweis.rules.ts';
import type { Indexort } from '../suchwerk/schnappschuss.ts';
import { toIso, toTag } from '../suchwerk/tag.rules.ts';
import type { FundstelleRow } from './fundstelle.sql.ts';
import { marksOf } from './marken.ts';
import type { Fundstelle } from './suche.schema.ts';
import { zitatOf } from './zitat.rules.ts';

export interface Fund {
  readonly ort: Indexort;
  readonly score: number;
  /** Best first. */
  readonly absaetze: readonly { readonly ordnung: number; readonly score: number }[];
  /** Number of the Absatz that the question names. */
  readonly genannt?: string;
}

export interface Lesehilfe {
  readonly stichtag: string;
  readonly terms: ReadonlyMap<string, number>;
  readonly vocabularies: readonly Vocabulary[];
  /** Score of the best find. */
  readonly best: number;
}

const MOST_ABSAETZE = 3;
/** An Absatz beside the best is shown from this share of it. */
const LEAST_SHARE = 0.5;

export function toFundstelle(fund: Fund, row: FundstelleRow, hilfe: Lesehilfe): Fundstelle {
  const { ort, score } = fund;
  const { id, werk_id, art, sammlung, kurz, titel, bezeichnung, ueberschrift, gliederung, stand, hinweise, erste } =
    row;
  const absaetze = chooseAbsaetze(fund, row, hilfe);
  return {
    normId: id,
    werkId: werk_id,
    art,
    sammlung,
    kurz,
    titel,
    bezeichnung,
    ueberschrift,
    gliederung: [...gliederung],
    zitat: zitatOf(row, absaetze[0]?.nr),
    absaetze,
    gueltigAb: ort.von === EVER ? erste : toIso(ort.von),
    gueltigBis: ort.bis === FOREVER ? null : toIso(ort.bis),
    stand,
    unsicher: ort.von === EVER && toTag(hilfe.stichtag) < toTag(erste) ? 'vor_bestand' : null,
    warnungen: warnungenAm(hinweise, hilfe.stichtag).map(
      ({ text }) => `Der Text gibt nicht alles wieder, was an diesem Tag gilt. Die Quelle sagt: „${text}“`,
    ),
    anteil: Math.max(0, Math.min(1, score / hilfe.best)),
  };
}

/** The one that was named first; then those that carry the question nearly as much as the best. */
function chooseAbsaetze({ absaetze, genannt }: Fund, row: FundstelleRow, hilfe: Lesehilfe): Fundstelle['absaetze'] {
  const texts = row.absaetze ?? [];
  const scores = new Map(absaetze.map(({ ordnung, score }) => [ordnung, score]));
  const top = Math.max(0, ...scores.values());
  const shareOf = (ordnung: number) => (top === 0 ? 0 : (scores.get(ordnung) ?? 0) / top);
  const isNamed = (nr: string) => genannt !== undefined && nr === genannt;
  return texts
    .filter(({ ordnung, nr }, i) => isNamed(nr) || (top === 0 ? i === 0 : shareOf(ordnung) >= LEAST_SHARE))
    .sort(
      (a, b) =>
        Number(isNamed(b.nr)) - Number(isNamed(a.nr)) ||
        shareOf(b.ordnung) - shareOf(a.ordnung) ||
        a.ordnung - b.ordnung,
    )
    .slice(0, MOST_ABSAETZE)
    .map(({ nr, ordnung, text, teile }) => ({
      nr,
      ordnung,
      text,
      marken: [...marksOf(text, hilfe.terms, hilfe.vocabularies, teile)],
      anteil: isNamed(nr) ? 1 : shareOf(ordnung),
    }));
}
