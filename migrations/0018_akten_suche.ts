/**
 * Search: numbers with any spacing and dates in any form become marks of the page; the words of the office for compounds
 * and slips of the pen; saved searches as work lists.
 */
import { type Kysely, sql } from 'kysely';

/** A group of a number: a figure in it, at most four letters before it. */
const GROUP = '[[:alpha:]]{0,4}[0-9][[:alnum:]]*';
const MONTHS = 'jan|feb|mär|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez';

const STATEMENTS: readonly string[] = [
  // Numbers are written "12 345", "12.345" and "12345", dates "1.2.2025", "2025-02-01" and "1. Februar 2025". A page gets
  // the mark `#n12345` for neighbouring groups of figures (eight at most, so that a table does not explode) and
  // `#d2025-02-01`. A number that stands together is a word already and needs no mark.
  `create function akten.datumsmarken(text) returns text[] language sql immutable strict parallel safe as $$
     with fund as (
       select m[3] as j, m[2] as m, m[1] as t from regexp_matches($1, '\\m([0-9]{1,2})[.] ?([0-9]{1,2})[.] ?((?:19|20)[0-9]{2})\\M', 'g') m
       union all
       select m[1], m[2], m[3] from regexp_matches($1, '\\m((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})\\M', 'g') m
       union all
       select m[3], (position(translate(lower(m[2]), 'ä', 'a') in 'jan feb mar apr mai jun jul aug sep okt nov dez') / 4 + 1)::text, m[1]
       from regexp_matches($1, '\\m([0-9]{1,2})[.] ?(${MONTHS})[[:alpha:]]*[.]? ((?:19|20)[0-9]{2})\\M', 'gi') m)
     select coalesce(array_agg(distinct '#d' || j || '-' || lpad(m, 2, '0') || '-' || lpad(t, 2, '0')), '{}')
     from fund where m::int between 1 and 12 and t::int between 1 and 31
   $$`,
  `create function akten.zahlmarken(text) returns text[] language sql immutable strict parallel safe as $$
     with folge as (
       select regexp_split_to_array(lower(m[1]), '[^[:alnum:]]+') as g
       from regexp_matches(regexp_replace($1, '\\m[0-9]{1,2}[.] ?[0-9]{1,2}[.] ?(?:19|20)[0-9]{2}\\M', '|', 'g'),
         '\\m(${GROUP}(?:(?: ?[-./–] ?| )${GROUP})+)', 'g') m),
     zahl as (
       select array_to_string(g[i:j], '') as z
       from folge, generate_series(1, least(cardinality(g), 32)) as i, generate_series(i + 1, least(i + 7, cardinality(g))) as j)
     select coalesce(array_agg(distinct '#n' || form), '{}')
     from zahl, lateral (select z as form union select regexp_replace(z, '^[[:alpha:]]+', '')) as formen
     where length(form) between 4 and 34
   $$`,
  `create or replace function akten.suchvektor(text) returns tsvector language sql immutable strict parallel safe as $$
     with grund as (select to_tsvector('akten.deutsch', akten.falte($1)) as v)
     select v || array_to_tsvector(akten.zahlmarken($1) || akten.datumsmarken($1)) || coalesce(
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

  // The words of the office: only such as stand in several Akten, so that none of them belongs to one person. Gathered
  // anew every night from a sample of pages; what is no longer anywhere is forgotten with that.
  `create table akten.suchwort (
     wort text collate "C" primary key,
     schreibung text not null,
     akten integer not null check (akten > 1)
   )`,
  `create index suchwort_teil on akten.suchwort using gin (wort gin_trgm_ops)`,

  // ---- saved searches as work lists --------------------------------------------------------------------------------
  `create table akten.arbeitsliste (
     id uuid primary key default uuidv7(),
     name text not null check (name ~ '\\S'),
     -- The words and what narrows them down; the words are taken away when they name somebody whose Akte is destroyed.
     frage jsonb not null,
     team_id text,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     benutzt_at timestamptz not null default now(),
     geleert_at timestamptz
   )`,
  `create index arbeitsliste_von on akten.arbeitsliste (created_by)`,
  `create index arbeitsliste_team on akten.arbeitsliste (team_id) where team_id is not null`,
  `create table akten.arbeitsliste_blick (
     liste_id uuid not null references akten.arbeitsliste (id) on delete cascade,
     konto_id text not null,
     gesehen_at timestamptz not null default now(),
     primary key (liste_id, konto_id)
   )`,
  `create table akten.arbeitsliste_erledigt (
     liste_id uuid not null references akten.arbeitsliste (id) on delete cascade,
     dokument_id uuid not null references akten.dokument (id) on delete cascade,
     erledigt_von text not null,
     erledigt_at timestamptz not null default now(),
     primary key (liste_id, dokument_id)
   )`,
  `create index arbeitsliste_erledigt_dokument on akten.arbeitsliste_erledigt (dokument_id)`,
  `grant select, insert, update, delete on akten.suchwort, akten.arbeitsliste, akten.arbeitsliste_blick,
     akten.arbeitsliste_erledigt to bleibe_app`,
  `grant execute on all functions in schema akten to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
