/** What stays of visits once their people are deleted: counts and sums by week. docs/entscheidungen/0102-… */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // \`stufe\` is the lower end of a class of minutes or days; so distributions add up without anybody in them.
  `create table termine.messung (
     woche date not null check (extract(isodow from woche) = 1),
     groesse text not null check (groesse in ('wartezeit', 'dauer', 'ausfall', 'vorlauf', 'nutzung', 'kontingent')),
     pool_id uuid references termine.pool (id),
     anliegen text not null default '',
     -- What else the counts are kept apart by: Klasse, kind of station with its planned minutes.
     merkmal text not null default '',
     stufe int not null default 0,
     anzahl int not null,
     summe bigint not null default 0,
     soll bigint not null default 0,
     unique nulls not distinct (woche, groesse, pool_id, anliegen, merkmal, stufe)
   )`,
  // Days that are in it. No visit is deleted before its day is.
  `create table termine.messtag (tag date primary key, created_at timestamptz not null default now())`,
  // Art. 18 DSGVO: of these people nothing is deleted by its age.
  `create table termine.einschraenkung (person_id uuid primary key, created_at timestamptz not null default now())`,
  `grant select, insert, update, delete on termine.messung, termine.messtag, termine.einschraenkung to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
