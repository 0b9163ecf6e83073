/**
 * What leaves an Akte: redactions as data beside the documents, exports with an end date, to whom they were handed, and
 * the paper trail of an Abgabe. And what other systems deliver: metadata beside the bytes, and a comparison of what was
 * listed with what came.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `alter table akten.lieferung drop constraint lieferung_herkunft_check`,
  `alter table akten.lieferung add constraint lieferung_herkunft_check
     check (herkunft in ('ordner', 'hochladen', 'befehl', 'demo', 'xdomea', 'altbestand'))`,
  // By this a delivery that was broken off is found again; and what it listed against what came.
  `alter table akten.lieferung add column merkmal text unique, add column abgleich jsonb`,
  // Title, type and date that came with the file; they go to its document.
  `alter table akten.eingang add column angaben jsonb`,

  `create table akten.schwaerzungsstand (
     dokument_id uuid primary key references akten.dokument (id) on delete cascade,
     version int not null default 1,
     geaendert_at timestamptz not null default now(),
     geaendert_by text not null,
     geprueft_at timestamptz,
     geprueft_by text,
     check ((geprueft_at is null) = (geprueft_by is null))
   )`,
  // Fractions of the upright page. Never applied to the original.
  `create table akten.schwaerzung (
     id uuid primary key default uuidv7(),
     dokument_id uuid not null references akten.schwaerzungsstand (dokument_id) on delete cascade,
     seite int not null check (seite > 0),
     x real not null check (x >= 0 and x <= 1),
     y real not null check (y >= 0 and y <= 1),
     w real not null check (w > 0 and w <= 1),
     h real not null check (h > 0 and h <= 1),
     grund text not null
   )`,
  `create index schwaerzung_dokument on akten.schwaerzung (dokument_id, seite)`,

  `create table akten.herausgabe (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id),
     art text not null check (art in ('akteneinsicht', 'abgabe', 'anbietung', 'aussonderung')),
     status text not null default 'wartet' check (status in ('wartet', 'laeuft', 'fertig', 'fehler', 'entfernt')),
     auftrag jsonb not null,
     seiten int not null default 0,
     seiten_fertig int not null default 0,
     datei jsonb,
     dateiname text not null,
     pruefung text,
     fehler text,
     endet_am date not null,
     created_at timestamptz not null default now(),
     created_by text not null,
     fertig_at timestamptz,
     entfernt_at timestamptz,
     check (status <> 'fertig' or datei is not null),
     check (status <> 'entfernt' or datei is null)
   )`,
  `create index herausgabe_akte on akten.herausgabe (akte_id, id desc)`,
  `create index herausgabe_datei_adresse on akten.herausgabe ((datei ->> 'address')) where datei is not null`,
  `create index herausgabe_ende on akten.herausgabe (endet_am) where datei is not null`,
  `create table akten.uebergabe (
     id uuid primary key default uuidv7(),
     herausgabe_id uuid not null references akten.herausgabe (id) on delete cascade,
     empfaenger_art text not null check (empfaenger_art in ('person', 'anwalt', 'gericht', 'behoerde', 'archiv')),
     empfaenger text not null,
     weg text not null check (weg in ('datentraeger', 'papier', 'postfach', 'einsicht', 'sonstiger')),
     am date not null,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index uebergabe_herausgabe on akten.uebergabe (herausgabe_id)`,
  // Stays when the Akte is destroyed: an office must be able to say where an Akte went.
  `create table akten.abgabe (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id),
     herausgabe_id uuid unique references akten.herausgabe (id) on delete set null,
     nachricht text not null,
     profil text not null,
     prozess_id uuid not null,
     empfaenger text not null,
     created_at timestamptz not null default now(),
     created_by text not null,
     bestaetigt_am date,
     bestaetigt_by text,
     check ((bestaetigt_am is null) = (bestaetigt_by is null))
   )`,
  `create index abgabe_akte on akten.abgabe (akte_id)`,
  `grant select, insert, update, delete on akten.schwaerzungsstand, akten.schwaerzung, akten.herausgabe,
     akten.uebergabe, akten.abgabe to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
