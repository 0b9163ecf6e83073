/** Stacks split at separator sheets; documents divided and joined, with the way back. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // A part of a stack is no file that somebody offered: it has no number in the delivery and names what it came from.
  `alter table akten.eingang alter column nr drop not null`,
  `alter table akten.eingang add column teil_von uuid references akten.eingang (id)`,
  `alter table akten.eingang add check ((nr is null) = (teil_von is not null))`,
  `alter table akten.eingang drop constraint eingang_status_check`,
  `alter table akten.eingang add constraint eingang_status_check check (status in
     ('angeboten', 'gespeichert', 'erkennung', 'teil', 'zerlegt', 'dublette', 'zuzuordnen', 'zugeordnet', 'fehler', 'verworfen'))`,
  `create index eingang_teil_von on akten.eingang (teil_von) where teil_von is not null`,
  `drop index akten.eingang_status`,
  `create index eingang_status on akten.eingang (status, id) where status not in ('zugeordnet', 'verworfen', 'zerlegt')`,

  `alter table akten.seite add column trennblatt jsonb`,

  `create table akten.umordnung (
     id uuid primary key default uuidv7(),
     art text not null check (art in ('trennblatt', 'teilen', 'verbinden', 'duplex')),
     status text not null default 'geplant' check (status in ('geplant', 'fertig', 'gescheitert', 'zurueckgenommen')),
     fehler text,
     hinweise jsonb not null default '[]',
     created_at timestamptz not null default now(),
     created_by text not null,
     fertig_at timestamptz,
     zurueck_at timestamptz,
     zurueck_by text
   )`,
  `create table akten.umordnung_teil (
     umordnung_id uuid not null references akten.umordnung (id) on delete cascade,
     nr integer not null check (nr > 0),
     eingang_id uuid not null references akten.eingang (id),
     dokument_id uuid,
     titel text,
     typ text,
     akte_id uuid references akten.akte (id),
     vorgang_id uuid,
     grund text,
     primary key (umordnung_id, nr)
   )`,
  `create index umordnung_teil_dokument on akten.umordnung_teil (dokument_id)`,
  `create index umordnung_teil_eingang on akten.umordnung_teil (eingang_id)`,
  // Where each page was and where it went; pages without a part stay where they are (separator sheets and their backs).
  `create table akten.umordnung_seite (
     umordnung_id uuid not null references akten.umordnung (id) on delete cascade,
     von_dokument uuid not null,
     von_nr integer not null check (von_nr > 0),
     teil_nr integer,
     nr integer check (nr > 0),
     grund text not null default 'seite' check (grund in ('seite', 'trennblatt', 'rueckseite')),
     primary key (umordnung_id, von_dokument, von_nr),
     unique (umordnung_id, teil_nr, nr),
     check ((teil_nr is null) = (nr is null) and (grund = 'seite') = (teil_nr is not null))
   )`,

  // Divided or joined: the shell keeps its original and its seal, its pages have gone. From the order until the work is
  // done it is still whole, and nobody may change it.
  `alter table akten.dokument add column umordnung_id uuid references akten.umordnung (id)`,
  `alter table akten.dokument add column abgeloest_at timestamptz`,
  `alter table akten.dokument add check (abgeloest_at is null or umordnung_id is not null)`,
  `create index dokument_umordnung on akten.dokument (umordnung_id) where umordnung_id is not null`,
  `drop index akten.dokument_akte`,
  `create index dokument_akte on akten.dokument (akte_id, id desc) where abgeloest_at is null`,
  `create index dokument_akte_alle on akten.dokument (akte_id)`,

  `grant select, insert, update, delete on akten.umordnung, akten.umordnung_teil, akten.umordnung_seite to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
