/**
 * The plain way to search, as a measure for ours: BM25 over whole sections with Snowball stems. It takes no compounds
 * apart, knows no Glossar and corrects no word; nor does the other one, the full text of PostgreSQL (`schlicht.sql.ts`).
 */
import { best, buildSegment, scoreAll, stemOf, Vocabulary, wordsOf } from '#engines/retrieval/index.ts';
import type { SchlichterAbschnitt } from './bestand.sql.ts';
import type { Antworter, Fundort } from './frage.schema.ts';

export const ANZAHL = 20;
const DAY_MS = 86_400_000;
const WEIGHTS = { fields: [1], b: [0.75], k1: 1.2 };

const tagOf = (iso: string): number => Math.floor(Date.parse(iso) / DAY_MS);

export function toAntwort(found: readonly (SchlichterAbschnitt | undefined)[]) {
  const hits = found.flatMap((one) => (one ? [toFundort(one)] : []));
  return { hits, answer: hits.length > 0 ? 'belegt' : 'kein_beleg' } as const;
}

function toFundort({ art, kurz, bezeichnung }: SchlichterAbschnitt): Fundort {
  return art === 'recht' ? { law: kurz, section: bezeichnung } : { erlass: kurz, abschnitt: bezeichnung };
}

export function bm25(abschnitte: readonly SchlichterAbschnitt[], heute: string): Antworter {
  const passages = abschnitte.map(({ text, von, bis }) => ({ fields: [text], from: tagOf(von), to: tagOf(bis) }));
  const segment = buildSegment(passages, 1, new Vocabulary(new Map()));
  return async (frage, stichtag) => {
    const terms = [...new Set(wordsOf(frage).map(stemOf))].map((term) => ({ term, weight: 1 }));
    const scores = scoreAll([segment], terms, { weights: WEIGHTS, day: tagOf(stichtag ?? heute) });
    return toAntwort(best(scores, ANZAHL).map(({ passage }) => abschnitte[passage]));
  };
}
