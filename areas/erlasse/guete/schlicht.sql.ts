/** The full text of PostgreSQL over whole sections, as a measure for our search. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { SchlichterAbschnitt } from './bestand.sql.ts';
import type { Antworter } from './frage.schema.ts';
import { ANZAHL, toAntwort } from './schlicht.ts';

const AT_ONCE = 500;

/** In a table of the transaction, which goes with it. Any of the words may be in a section; `ts_rank_cd` orders. */
export async function volltext(tx: Tx, abschnitte: readonly SchlichterAbschnitt[], heute: string): Promise<Antworter> {
  await sql`create temporary table schlicht (nr int, von date, bis date, worte tsvector) on commit drop`.execute(tx);
  for (let start = 0; start < abschnitte.length; start += AT_ONCE) {
    const rows = abschnitte
      .slice(start, start + AT_ONCE)
      .map(({ von, bis, text }, i) => ({ nr: start + i, von, bis, text: text.replaceAll('\0', '') }));
    await sql`insert into schlicht select nr, von, bis, to_tsvector('german', left(text, 500000))
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(nr int, von date, bis date, text text)`.execute(tx);
  }
  await sql`create index on schlicht using gin (worte)`.execute(tx);
  await sql`analyze schlicht`.execute(tx);
  return async (frage, stichtag = heute) => {
    const { rows } = await sql<{ nr: number }>`
      with frage as (select replace(plainto_tsquery('german', ${frage})::text, '&', '|')::tsquery as worte)
      select s.nr from schlicht s, frage
      where s.worte @@ frage.worte and ${stichtag}::date between s.von and s.bis
      order by ts_rank_cd(s.worte, frage.worte) desc, s.nr limit ${ANZAHL}`.execute(tx);
    return toAntwort(rows.map(({ nr }) => abschnitte[nr]));
  };
}
