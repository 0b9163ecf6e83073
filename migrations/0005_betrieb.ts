/** Signs of life of the processes that work on this database. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema betrieb`,
  `grant usage on schema betrieb to bleibe_app`,
  `create table betrieb.prozess (
     id uuid primary key,
     rolle text not null check (rolle in ('api', 'worker')),
     rechner text not null,
     pid integer not null,
     fassung text not null,
     gestartet_at timestamptz not null default now(),
     zuletzt_at timestamptz not null default now()
   )`,
  `create index prozess_zuletzt_at on betrieb.prozess (rolle, zuletzt_at desc)`,
  `grant select, insert, update, delete on betrieb.prozess to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
