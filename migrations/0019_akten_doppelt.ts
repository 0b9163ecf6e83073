/** Pages that a scanner perhaps delivered twice, and what people decided; what was copied to the second store. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // What a scanned page looks like (engines/pages, image/fingerprint.ts); null where nothing can be told apart.
  `alter table akten.seite add column abdruck bit(256)`,
  // A page row moves when documents are divided and joined, and what is known of it goes along.
  `create table akten.doppelverdacht (
     id uuid primary key default uuidv7(),
     erste_dokument uuid not null,
     erste_nr integer not null,
     zweite_dokument uuid not null,
     zweite_nr integer not null,
     entscheidung text check (entscheidung in ('beide', 'erste', 'zweite')),
     entschieden_at timestamptz,
     entschieden_by text,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     unique (erste_dokument, erste_nr, zweite_dokument, zweite_nr),
     foreign key (erste_dokument, erste_nr) references akten.seite (dokument_id, nr) on update cascade on delete cascade,
     foreign key (zweite_dokument, zweite_nr) references akten.seite (dokument_id, nr) on update cascade on delete cascade,
     check ((entscheidung is null) = (entschieden_at is null))
   )`,
  `create index doppelverdacht_zweite on akten.doppelverdacht (zweite_dokument, zweite_nr)`,
  `create index doppelverdacht_offen on akten.doppelverdacht (id) where entscheidung is null`,
  // Stored bytes that lie in the second store too.
  `create table akten.zweitkopie (
     address text primary key,
     created_at timestamptz not null default now()
   )`,
  `grant select, insert, update, delete on akten.doppelverdacht, akten.zweitkopie to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
