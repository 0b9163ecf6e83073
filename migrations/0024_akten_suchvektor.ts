/**
 * The search vector of a page, at half the price: the words were taken from the text twice, because PostgreSQL puts what
 * is asked for once in a subquery into each place that names it. The values are the same, so no row and no index changes.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create or replace function akten.suchvektor(text) returns tsvector language sql immutable strict parallel safe as $$
     with grund as materialized (select to_tsvector('akten.deutsch', akten.falte($1)) as v)
     select v || array_to_tsvector(akten.zahlmarken($1) || akten.datumsmarken($1)) || coalesce(
       (select array_to_tsvector(array_agg(stufe)) from unnest(v) as wort,
          lateral (select marke || wort.lexeme as stufe from (values ('#3', 3), ('#6', 6)) as m(marke, ab)
                   where cardinality(wort.positions) >= ab) as stufen), ''::tsvector)
     from grund
   $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
