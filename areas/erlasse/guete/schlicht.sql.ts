/** The full text of PostgreSQL over whole sections, as a measure for our search. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { Suchabschnitt } from '../suche/suchbestand.ts';
import type { Antworter } from './frage.schema.ts';
import { ANZAHL, answerOf, dayOf, type IstErlass, textOf, toFundort } from './schlicht.ts';

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
