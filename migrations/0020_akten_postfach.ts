/** Mailboxes of the office, and which of their messages were taken. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `alter table akten.lieferung drop constraint lieferung_herkunft_check`,
  `alter table akten.lieferung add constraint lieferung_herkunft_check
     check (herkunft in ('ordner', 'hochladen', 'befehl', 'demo', 'xdomea', 'altbestand', 'email'))`,

  `create table akten.postfach (
     id uuid primary key default uuidv7(),
     name text not null,
     host text not null,
     port int not null check (port between 1 and 65535),
     sicherung text not null check (sicherung in ('tls', 'starttls', 'ohne')),
     benutzer text not null,
     kennwort_versiegelt text not null,
     ordner text not null,
     ordner_erledigt text not null,
     ordner_abgelehnt text not null,
     pruefserver text not null default '',
     zertifikat text not null default '',
     aktiv boolean not null default true,
     gewuenscht_at timestamptz,
     versuch_at timestamptz,
     gelungen_at timestamptz,
     fehler jsonb,
     fehler_seit timestamptz,
     entfernt_at timestamptz,
     version int not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((fehler is null) = (fehler_seit is null))
   )`,
  // One mailbox asked twice would take each message twice.
  `create unique index postfach_weg on akten.postfach (lower(host), port, benutzer, ordner) where entfernt_at is null`,
  // Numbers and keyed hashes only: what a message says stands with its files and goes with them.
  `create table akten.postfach_nachricht (
     id uuid primary key default uuidv7(),
     postfach_id uuid not null references akten.postfach (id),
     uidvalidity bigint not null,
     uid bigint not null,
     kennung_hmac text,
     bytes_hmac text,
     stand text not null default 'offen' check (stand in ('offen', 'aufgenommen', 'bekannt', 'abgelehnt')),
     lieferung_id uuid references akten.lieferung (id),
     versuche int not null default 0,
     verschoben_at timestamptz,
     created_at timestamptz not null default now(),
     unique (postfach_id, uidvalidity, uid)
   )`,
  `create index postfach_nachricht_kennung on akten.postfach_nachricht (kennung_hmac) where kennung_hmac is not null`,
  `create index postfach_nachricht_bytes on akten.postfach_nachricht (postfach_id, bytes_hmac)`,

  `grant select, insert, update on akten.postfach, akten.postfach_nachricht to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
