/**
 * The plain way to search, as a measure for ours: BM25 over whole sections with Snowball stems. It takes no compounds
 * apart, knows no Glossar and corrects no word; nor does the other one, the full text of PostgreSQL (`schlicht.sql.ts`).
 */
import { best, buildSegment, scoreAll, stemOf, Vocabulary, wordsOf } from '#engines/retrieval/index.ts';
import type { Suchabschnitt } from '../suche/suchbestand.ts';
import type { Antworter, Fundort } from './frage.schema.ts';

export const ANZAHL = 20;

export const dayOf = (iso: string): number => Math.floor(Date.parse(iso) / 86_400_000);

/** An Erlass is named by its Aktenzeichen; whether a section is one of an Erlass its Sammlung says. */
export type IstErlass = (abschnitt: Suchabschnitt) => boolean;

export function toFundort({ kurz, bezeichnung }: Suchabschnitt, isErlass: boolean): Fundort {
  return isErlass ? { erlass: kurz, abschnitt: bezeichnung } : { law: kurz, section: bezeichnung };
}

export const answerOf = (hits: readonly Fundort[]) =>
  ({ hits, answer: hits.length > 0 ? 'belegt' : 'kein_beleg' }) as const;

export const textOf = ({ ueberschrift, absaetze }: Suchabschnitt): string =>
  [ueberschrift, ...absaetze.map(({ text }) => text)].join('\n');

export function bm25(abschnitte: readonly Suchabschnitt[], heute: string, istErlass: IstErlass): Antworter {
  const passages = abschnitte.map((one) => ({ fields: [textOf(one)], from: one.von, to: one.bis }));
  const segment = buildSegment(passages, 1, new Vocabulary(new Map()));
  return async (frage, stichtag) => {
    const terms = [...new Set(wordsOf(frage).map(stemOf))].map((term) => ({ term, weight: 1 }));
    const scores = scoreAll([segment], terms, { fields: [1], b: [0.75], k1: 1.2 }, dayOf(stichtag ?? heute));
    return answerOf(
      best(scores, ANZAHL).map(({ passage }) => {
        const found = abschnitte[passage] as Suchabschnitt;
        return toFundort(found, istErlass(found));
      }),
    );
  };
}
