/** Where a check of all stored bytes stands, so that one that was broken off goes on. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create table akten.kontrolle (
     id uuid primary key default uuidv7(),
     zuletzt text not null default '',
     geprueft bigint not null default 0,
     bytes bigint not null default 0,
     befunde jsonb not null default '[]',
     begonnen_at timestamptz not null default now(),
     fertig_at timestamptz
   )`,
  `grant select, insert, update on akten.kontrolle to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
