/**
 * The marks of words that stand often on a page go before the word (`#3antrag`), no longer behind it: so the beginning
 * of a word finds the pages that are about such words too, and not by way of every page that holds one.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create or replace function akten.suchvektor(text) returns tsvector language sql immutable strict parallel safe as $$
     with grund as (select to_tsvector('akten.deutsch', akten.falte($1)) as v)
     select v || coalesce(
       (select array_to_tsvector(array_agg(stufe)) from unnest(v) as wort,
          lateral (select marke || wort.lexeme as stufe from (values ('#3', 3), ('#6', 6)) as m(marke, ab)
                   where cardinality(wort.positions) >= ab) as stufen), ''::tsvector)
     from grund
   $$`,
  // The column is computed anew; its indexes go with it.
  `alter table akten.seite drop column suchvektor`,
  `alter table akten.seite add column suchvektor tsvector generated always as (akten.suchvektor(text)) stored`,
  `create index seite_suchvektor on akten.seite using gin (suchvektor) with (fastupdate = off)`,
  `create index seite_wortpaare on akten.seite using gin (akten.wortpaare(suchvektor)) with (fastupdate = off)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
