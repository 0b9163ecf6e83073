/** Vectors of the Absätze, for a search by sense where the office has a model for it. Can be made anew at any time. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create table erlasse.absatz_vektor (
     norm_id uuid not null,
     ordnung int not null,
     -- Model and the words before the text: vectors of different ones cannot be compared.
     modell text not null check (modell ~ '\\S'),
     -- One byte a number, times the scale.
     werte bytea not null check (octet_length(werte) between 1 and 8192),
     skala real not null check (skala > 0),
     created_at timestamptz not null default now(),
     primary key (norm_id, ordnung),
     foreign key (norm_id, ordnung) references erlasse.absatz (norm_id, ordnung) on delete cascade
   )`,
  // Counted up with every batch: says to each process that what it holds in memory is old.
  `create table erlasse.vektor_stand (
     sammlung_id uuid primary key references erlasse.sammlung (id) on delete cascade,
     stand bigint not null
   )`,
  `grant select, insert, update, delete on erlasse.absatz_vektor, erlasse.vektor_stand to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
