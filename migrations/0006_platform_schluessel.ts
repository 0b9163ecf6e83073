/** Which master keys this database was locked with, and which owners' keys were destroyed for good. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // A start with other keys is refused before it locks anything with them.
  `create table platform.hauptschluessel (
     id text primary key,
     created_at timestamptz not null default now()
   )`,
  // `akte:ID`, `eingang:ID`, `blob:ADDRESS`. Mirrored to a file beside the master keys: a backup from before the
  // destruction does not know, and must not bring back what it holds.
  `create table platform.vernichtet (
     kennung text collate "C" primary key,
     created_at timestamptz not null default now()
   )`,
  `grant select, insert on platform.hauptschluessel, platform.vernichtet to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
