/** Fees: claims with their frozen lines, payments and where they belong, online payment, waivers, bookings. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema if not exists vorgaenge`,
  `grant usage on schema vorgaenge to bleibe_app`,

  // Numbers without gaps: taken in the transaction that uses them.
  `create table vorgaenge.zaehler (
     art text not null,
     jahr int not null,
     letzte int not null check (letzte > 0),
     primary key (art, jahr)
   )`,

  // vorgang_id names a row of vorgaenge.vorgang; the key follows once both tables stand.
  `create table vorgaenge.forderung (
     id uuid primary key default uuidv7(),
     vorgang_id uuid not null,
     art text not null check (art in ('gebuehr', 'bearbeitung')),
     kassenzeichen text not null unique check (kassenzeichen ~ '^[0-9]{13}$'),
     zahler text not null check (length(zahler) between 1 and 200),
     stichtag date not null,
     zeilen jsonb not null,
     summe_cent int not null check (summe_cent >= 0),
     angerechnet_cent int not null default 0 check (angerechnet_cent between 0 and summe_cent),
     faellig_am date not null,
     storniert_at timestamptz,
     storniert_by text,
     storno_grund text,
     version int not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((storniert_at is null) = (storniert_by is null) and (storniert_at is null) = (storno_grund is null))
   )`,
  `create index forderung_vorgang on vorgaenge.forderung (vorgang_id)`,

  `create table vorgaenge.erlass (
     id uuid primary key default uuidv7(),
     forderung_id uuid not null references vorgaenge.forderung (id),
     betrag_cent int not null check (betrag_cent > 0),
     norm text not null,
     begruendung text not null check (length(begruendung) >= 10),
     zweite_person boolean not null,
     created_at timestamptz not null default now(),
     created_by text not null,
     entschieden_at timestamptz,
     entschieden_by text,
     entscheidung text check (entscheidung in ('freigegeben', 'abgelehnt')),
     check ((entscheidung is null) = (entschieden_at is null) and (entscheidung is null) = (entschieden_by is null)),
     check (not (zweite_person and entscheidung = 'freigegeben' and entschieden_by = created_by))
   )`,
  `create unique index erlass_offen on vorgaenge.erlass (forderung_id) where entscheidung is null`,
  `create index erlass_forderung on vorgaenge.erlass (forderung_id)`,

  `create table vorgaenge.epayment (
     id uuid primary key default uuidv7(),
     forderung_id uuid not null references vorgaenge.forderung (id),
     anbieter_id text not null unique,
     betrag_cent int not null check (betrag_cent > 0),
     stand text not null default 'begonnen' check (stand in ('begonnen', 'bezahlt', 'abgebrochen')),
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index epayment_forderung on vorgaenge.epayment (forderung_id)`,

  `create table vorgaenge.zahlung (
     id uuid primary key default uuidv7(),
     weg text not null check (weg in ('kasse', 'online', 'bank')),
     betrag_cent int not null check (betrag_cent > 0),
     eingang_am date not null,
     belegnummer text unique,
     epayment_id uuid unique references vorgaenge.epayment (id),
     bank_referenz text unique,
     auftraggeber text,
     zweck text,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((weg = 'kasse') = (belegnummer is not null) and (weg = 'online') = (epayment_id is not null)
       and (weg = 'bank') = (bank_referenz is not null))
   )`,
  // A transfer may pay several claims; one without a row here belongs nowhere yet.
  `create table vorgaenge.zahlung_zuordnung (
     id uuid primary key default uuidv7(),
     zahlung_id uuid not null references vorgaenge.zahlung (id),
     forderung_id uuid not null references vorgaenge.forderung (id),
     betrag_cent int not null check (betrag_cent > 0),
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (zahlung_id, forderung_id)
   )`,
  `create index zahlung_zuordnung_forderung on vorgaenge.zahlung_zuordnung (forderung_id)`,

  `create table vorgaenge.buchungslauf (
     id uuid primary key default uuidv7(),
     nummer text not null unique,
     von date not null,
     bis date not null check (bis >= von),
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  // What is in a run stays in it, and nothing is in two.
  `create table vorgaenge.buchung (
     lauf_id uuid not null references vorgaenge.buchungslauf (id),
     art text not null check (art in ('forderung', 'storno', 'erlass', 'zahlung')),
     gegenstand_id uuid not null,
     tag date not null,
     kassenzeichen text not null,
     betrag_cent int not null,
     weg text not null default '',
     beleg text not null default '',
     primary key (art, gegenstand_id)
   )`,
  `create index buchung_lauf on vorgaenge.buchung (lauf_id)`,

  `grant select, insert, update on vorgaenge.zaehler, vorgaenge.forderung, vorgaenge.erlass, vorgaenge.epayment
     to bleibe_app`,
  `grant select, insert on vorgaenge.zahlung, vorgaenge.zahlung_zuordnung, vorgaenge.buchungslauf, vorgaenge.buchung
     to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
