/** Files of Erlasse as they came, sealed by a key of their own; and bytes that areas below `akten` name. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // The check of all stored bytes and the removal of those that nobody names look here, too: another area names them.
  `create table akten.fremde_datei (
     adresse text primary key,
     created_at timestamptz not null default now()
   )`,
  `grant select, insert, delete on akten.fremde_datei to bleibe_app`,

  `create table erlasse.originaldatei (
     id uuid primary key default uuidv7(),
     werk_id uuid not null references erlasse.werk (id) on delete cascade,
     dateiname text not null check (dateiname ~ '\\S' and length(dateiname) <= 300),
     sha256 text not null,
     -- Wrapped key of this file; it names itself originaldatei:ID.
     schluessel jsonb not null,
     -- BlobRef
     datei jsonb not null,
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (werk_id, sha256)
   )`,
  `create trigger wache_hauptschluessel before insert or update of schluessel on erlasse.originaldatei for each row
     when (new.schluessel ->> 'by' is not null) execute function platform.wache_hauptschluessel('schluessel')`,
  `grant select, insert, update, delete on erlasse.originaldatei to bleibe_app`,

  // ---- Quelle: when somebody looked last, what was found in words, and how far a look is that runs -------------------
  `alter table erlasse.quelle
     add column gesehen_at timestamptz,
     add column gesehen_satz text,
     add column gesehen_fehler boolean not null default false,
     add column laeuft_seit timestamptz,
     add column laeuft_fertig int not null default 0,
     add column laeuft_gesamt int not null default 0`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
