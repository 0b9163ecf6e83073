/** Citizens: accounts without a password, their sessions, whom they act for; and what they apply for. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema if not exists buerger`,
  `grant usage on schema buerger to bleibe_app`,

  // Begins without an address; nobody needs an account to begin. The address is sealed, and found by its fingerprint.
  `create table buerger.konto (
     id uuid primary key default uuidv7(),
     email_versiegelt text,
     email_hmac text unique,
     sprache text not null,
     vertrauen text not null default 'niedrig' check (vertrauen in ('niedrig', 'substanziell', 'hoch')),
     -- At the identity broker.
     aussteller text,
     kennung text,
     zuletzt_at timestamptz not null,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     check (num_nonnulls(email_versiegelt, email_hmac) in (0, 2)),
     check (num_nonnulls(aussteller, kennung) in (0, 2))
   )`,
  `create unique index konto_broker on buerger.konto (aussteller, kennung) where kennung is not null`,
  `create index konto_alter on buerger.konto (zuletzt_at)`,

  // A code that went to an address. It opens or names an account once, and only a few guesses are taken.
  `create table buerger.code (
     id uuid primary key default uuidv7(),
     email_hmac text not null,
     email_versiegelt text not null,
     hash bytea not null,
     versuche integer not null default 0,
     endet_at timestamptz not null,
     benutzt_at timestamptz,
     created_at timestamptz not null
   )`,
  `create index code_adresse on buerger.code (email_hmac, created_at desc)`,
  `create index code_ende on buerger.code (endet_at)`,

  `create table buerger.sitzung (
     id uuid primary key default uuidv7(),
     konto_id uuid not null references buerger.konto (id) on delete cascade,
     hash bytea not null unique,
     zuletzt_at timestamptz not null,
     endet_at timestamptz not null
   )`,
  `create index sitzung_konto on buerger.sitzung (konto_id)`,
  `create index sitzung_ende on buerger.sitzung (endet_at)`,

  // Somebody may act for another, in a scope and until a day (§ 14 VwVfG NRW).
  `create table buerger.vollmacht (
     id uuid primary key default uuidv7(),
     konto_id uuid not null references buerger.konto (id) on delete cascade,
     art text not null check (art in ('eltern', 'betreuung', 'anwalt', 'arbeitgeber', 'vertrauensperson')),
     name text not null check (name ~ '\\S'),
     umfang text not null default 'antrag' check (umfang in ('antrag', 'alles')),
     bis date,
     widerrufen_at timestamptz,
     created_at timestamptz not null default now()
   )`,
  `create index vollmacht_konto on buerger.vollmacht (konto_id)`,

  // How often something was tried; the key is hashed under a key of the house.
  `create table buerger.drossel (
     schluessel text primary key,
     anzahl integer not null,
     seit timestamptz not null
   )`,
  `create index drossel_seit on buerger.drossel (seit)`,

  `grant select, insert, update, delete on buerger.konto, buerger.code, buerger.sitzung, buerger.vollmacht,
     buerger.drossel to bleibe_app`,

  // What citizens send comes in by a door of its own.
  `alter table akten.lieferung drop constraint lieferung_herkunft_check`,
  `alter table akten.lieferung add constraint lieferung_herkunft_check
     check (herkunft in ('ordner', 'hochladen', 'befehl', 'demo', 'xdomea', 'altbestand', 'email', 'schreiben', 'portal'))`,

  // ---- applications: a draft of an account until it is sent -------------------------------------------------------
  `create table vorgaenge.antrag (
     id uuid primary key default uuidv7(),
     konto_id text not null,
     antragsart text not null check (antragsart ~ '\\S'),
     sprache text not null,
     stand text not null default 'entwurf' check (stand in ('entwurf', 'eingereicht', 'zugeordnet', 'zurueckgezogen')),
     antworten jsonb not null default '{}',
     seite text,
     -- For people, on the receipt.
     nummer text unique,
     -- Several persons of one family in one go: those who apply along point to the one who wrote it.
     mit_antrag uuid references vorgaenge.antrag (id) on delete cascade,
     eingereicht_at timestamptz,
     warum_offen text,
     akte_id uuid,
     person_id uuid,
     verfahren_id uuid references vorgaenge.verfahren (id) on delete set null,
     lieferung_id uuid,
     -- The copy of the application as it goes into the Akte.
     kopie_eingang_id uuid,
     erwartet_bis date,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     check ((stand = 'entwurf') = (eingereicht_at is null)),
     check (eingereicht_at is null or nummer is not null),
     check (stand <> 'zugeordnet' or person_id is not null)
   )`,
  `create index antrag_konto on vorgaenge.antrag (konto_id, id desc)`,
  `create index antrag_entwurf on vorgaenge.antrag (updated_at) where stand = 'entwurf'`,
  `create index antrag_wartet on vorgaenge.antrag (eingereicht_at, id) where stand = 'eingereicht'`,
  `create index antrag_verfahren on vorgaenge.antrag (verfahren_id) where verfahren_id is not null`,
  `create index antrag_person on vorgaenge.antrag (person_id) where person_id is not null`,
  `create index antrag_lieferung on vorgaenge.antrag (lieferung_id) where lieferung_id is not null`,
  `create index antrag_mit on vorgaenge.antrag (mit_antrag) where mit_antrag is not null`,

  `create table vorgaenge.antrag_datei (
     id uuid primary key default uuidv7(),
     antrag_id uuid not null references vorgaenge.antrag (id) on delete cascade,
     unterlage text not null check (unterlage ~ '\\S'),
     dateiname text not null check (dateiname ~ '\\S'),
     groesse integer not null check (groesse > 0),
     -- Lies here until the Akte has it.
     inhalt bytea,
     seiten integer not null check (seiten > 0),
     hinweise text[] not null default '{}',
     eingang_id uuid,
     uebernommen_at timestamptz,
     created_at timestamptz not null default now(),
     check (inhalt is not null or uebernommen_at is not null)
   )`,
  `create index antrag_datei_antrag on vorgaenge.antrag_datei (antrag_id, id)`,

  `create table vorgaenge.antrag_nachricht (
     id uuid primary key default uuidv7(),
     antrag_id uuid not null references vorgaenge.antrag (id) on delete cascade,
     von text not null check (von in ('buerger', 'amt')),
     text text not null check (text ~ '\\S' and length(text) <= 4000),
     gelesen_at timestamptz,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index antrag_nachricht_antrag on vorgaenge.antrag_nachricht (antrag_id, id)`,
  `create index antrag_nachricht_neu on vorgaenge.antrag_nachricht (antrag_id) where gelesen_at is null`,

  `grant select, insert, update, delete on vorgaenge.antrag, vorgaenge.antrag_datei to bleibe_app`,
  `grant select, insert, delete on vorgaenge.antrag_nachricht to bleibe_app`,
  `grant update (gelesen_at) on vorgaenge.antrag_nachricht to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
