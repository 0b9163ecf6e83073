/** Bytes that were stored and that a row is about to name: nobody removes them meanwhile. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create table akten.speicherung (
     id uuid primary key default uuidv7(),
     address text not null,
     created_at timestamptz not null default now()
   )`,
  `create index speicherung_address on akten.speicherung (address)`,
  `create index speicherung_created_at on akten.speicherung (created_at)`,

  `grant select, insert, delete on akten.speicherung to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
