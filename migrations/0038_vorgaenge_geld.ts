/** Money that goes back, reminders, what goes to enforcement, the closing of a desk, who pays and why less is asked. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // Somebody else may pay, an employer for instance (§ 69 (2) AufenthG); then letters go there.
  `alter table vorgaenge.forderung
     add column zahler_art text not null default 'person' check (zahler_art in ('person', 'andere')),
     add column zahler_anschrift text not null default '' check (length(zahler_anschrift) <= 400)`,
  // What proves that less is asked: a page of the Akte, a decision of another office.
  `alter table vorgaenge.erlass add column nachweis text not null default '' check (length(nachweis) <= 300)`,

  // Paying back is always the work of two.
  `create table vorgaenge.erstattung (
     id uuid primary key default uuidv7(),
     forderung_id uuid not null references vorgaenge.forderung (id),
     betrag_cent int not null check (betrag_cent > 0),
     empfaenger text not null check (length(empfaenger) between 1 and 200),
     iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
     begruendung text not null check (length(begruendung) >= 10),
     created_at timestamptz not null default now(),
     created_by text not null,
     entschieden_at timestamptz,
     entschieden_by text,
     entscheidung text check (entscheidung in ('freigegeben', 'abgelehnt')),
     check ((entscheidung is null) = (entschieden_at is null) and (entscheidung is null) = (entschieden_by is null)),
     check (not (entscheidung = 'freigegeben' and entschieden_by = created_by))
   )`,
  `create unique index erstattung_offen on vorgaenge.erstattung (forderung_id) where entscheidung is null`,
  `create index forderung_faellig on vorgaenge.forderung (faellig_am, kassenzeichen) where storniert_at is null`,
  `create index erstattung_forderung on vorgaenge.erstattung (forderung_id)`,

  `create table vorgaenge.mahnung (
     id uuid primary key default uuidv7(),
     forderung_id uuid not null references vorgaenge.forderung (id),
     nummer int not null check (nummer > 0),
     offen_cent int not null check (offen_cent > 0),
     frist_bis date not null,
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (forderung_id, nummer)
   )`,

  `create table vorgaenge.beitreibungslauf (
     id uuid primary key default uuidv7(),
     nummer text not null unique,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  // As it was handed over: the file is the same whenever it is fetched, and a claim is handed over once.
  `create table vorgaenge.beitreibung (
     forderung_id uuid primary key references vorgaenge.forderung (id),
     lauf_id uuid not null references vorgaenge.beitreibungslauf (id),
     kassenzeichen text not null,
     schuldner text not null,
     anschrift text not null,
     offen_cent int not null check (offen_cent > 0),
     faellig_am date not null,
     gemahnt_am date not null
   )`,
  `create index beitreibung_lauf on vorgaenge.beitreibung (lauf_id)`,

  // One desk, one day: what the receipts add up to and what lay in the till.
  `create table vorgaenge.kassenabschluss (
     id uuid primary key default uuidv7(),
     tag date not null,
     person text not null,
     name text not null,
     belege int not null check (belege >= 0),
     soll_cent int not null check (soll_cent >= 0),
     gezaehlt_cent int not null check (gezaehlt_cent >= 0),
     grund text not null default '',
     created_at timestamptz not null default now(),
     bestaetigt_by text,
     bestaetigt_at timestamptz,
     unique (tag, person),
     check (gezaehlt_cent = soll_cent or length(grund) >= 10),
     check ((bestaetigt_by is null) = (bestaetigt_at is null)),
     check (bestaetigt_by <> person)
   )`,

  `alter table vorgaenge.buchung drop constraint buchung_art_check`,
  `alter table vorgaenge.buchung
     add constraint buchung_art_check check (art in ('forderung', 'storno', 'erlass', 'zahlung', 'erstattung')),
     add column empfaenger text not null default '',
     add column iban text not null default ''`,

  `create index kassenabschluss_liste on vorgaenge.kassenabschluss ((bestaetigt_at is not null), tag desc, name)`,
  `grant select, insert, update on vorgaenge.erstattung, vorgaenge.kassenabschluss to bleibe_app`,
  `grant select, insert on vorgaenge.mahnung, vorgaenge.beitreibungslauf, vorgaenge.beitreibung to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
