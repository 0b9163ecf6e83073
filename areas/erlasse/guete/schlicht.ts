/**
 * The plain ways to search, as a measure for ours: BM25 over whole sections with Snowball stems, and the full text of
 * PostgreSQL. Neither takes compounds apart, knows the Glossar or corrects a word.
 */
import { sql } from 'kysely';
import { best, buildSegment, scoreAll, stemOf, Vocabulary, wordsOf } from '#engines/retrieval/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Suchabschnitt } from '../suche/suchbestand.ts';
import type { Antworter, Fundort } from './frage.schema.ts';

const ANZAHL = 20;

const dayOf = (iso: string): number => Math.floor(Date.parse(iso) / 86_400_000);

/** An Erlass is named by its Aktenzeichen; whether a section is one of an Erlass its Sammlung says. */
export type IstErlass = (abschnitt: Suchabschnitt) => boolean;

function toFundort({ kurz, bezeichnung }: Suchabschnitt, isErlass: boolean): Fundort {
  return isErlass ? { erlass: kurz, abschnitt: bezeichnung } : { law: kurz, section: bezeichnung };
}

const answerOf = (hits: readonly Fundort[]) =>
  ({ hits, answer: hits.length > 0 ? 'belegt' : 'kein_beleg' }) as const;

const textOf = ({ ueberschrift, absaetze }: Suchabschnitt): string =>
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

const AT_ONCE = 500;

/** In a table of the transaction, which goes with it. Any of the words may be in a section; `ts_rank_cd` orders. */
export async function volltext(
  tx: Tx,
  abschnitte: readonly Suchabschnitt[],
  heute: string,
  istErlass: IstErlass,
): Promise<Antworter> {
  await sql`create temporary table schlicht (nr int, von int, bis int, worte tsvector) on commit drop`.execute(tx);
  for (let start = 0; start < abschnitte.length; start += AT_ONCE) {
    const rows = abschnitte
      .slice(start, start + AT_ONCE)
      .map((one, i) => ({ nr: start + i, von: one.von, bis: one.bis, text: textOf(one).replaceAll('\0', '') }));
    await sql`insert into schlicht select nr, von, bis, to_tsvector('german', left(text, 500000))
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(nr int, von int, bis int, text text)`.execute(tx);
  }
  await sql`create index on schlicht using gin (worte)`.execute(tx);
  await sql`analyze schlicht`.execute(tx);
  return async (frage, stichtag) => {
    const tag = dayOf(stichtag ?? heute);
    const { rows } = await sql<{ nr: number }>`
      with frage as (select replace(plainto_tsquery('german', ${frage})::text, '&', '|')::tsquery as worte)
      select s.nr from schlicht s, frage where s.worte @@ frage.worte and s.von <= ${tag} and s.bis >= ${tag}
      order by ts_rank_cd(s.worte, frage.worte) desc, s.nr limit ${ANZAHL}`.execute(tx);
    return answerOf(
      rows.map(({ nr }) => {
        const found = abschnitte[nr] as Suchabschnitt;
        return toFundort(found, istErlass(found));
      }),
    );
  };
}
