/** The public's way to a Termin: tasks solved, counts of attempts, codes, invitations, papers (areas/termine/buchung/README.md). */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // What an office sets otherwise than grenzen.data.ts; a missing row: as it comes.
  `create table termine.grenze (
     schluessel text primary key,
     wert int not null check (wert >= 0),
     version int not null default 1,
     updated_at timestamptz not null default now()
   )`,
  `create table termine.zaehler (
     schluessel text primary key,
     anzahl int not null,
     seit timestamptz not null
   )`,
  `create index zaehler_seit on termine.zaehler (seit)`,
  // A solved task counts once; after its end it is refused anyway.
  `create table termine.aufgabe (
     hash bytea primary key,
     endet_at timestamptz not null
   )`,
  `create index aufgabe_endet on termine.aufgabe (endet_at)`,

  // What the public's way knows of a Termin beside its time.
  `create table termine.buchung (
     termin_id uuid primary key references termine.termin (id) on delete cascade,
     -- HMAC; emptied with the traces.
     netz text,
     -- What the Platz must have besides, as it was asked for; a move keeps to it.
     faehigkeiten text[] not null default '{}',
     -- Where its papers go once the visit was; known by number or invitation.
     akte_id uuid,
     code_hash bytea,
     code_versuche int not null default 0,
     code_gesendet int not null default 0,
     code_endet_at timestamptz,
     -- Somebody of them is not known here: a person looks at it before the visit.
     pruefen boolean not null default false,
     pruefgrund jsonb not null default '[]',
     geprueft_at timestamptz,
     geprueft_von text,
     -- Papers sent before the visit, as a person judged them.
     unterlagen_stand text not null default 'offen' check (unterlagen_stand in ('offen', 'vollstaendig', 'fehlt')),
     unterlagen_fehlt jsonb not null default '[]',
     unterlagen_at timestamptz,
     unterlagen_von text,
     version int not null default 1,
     created_at timestamptz not null default now()
   )`,
  `create index buchung_netz on termine.buchung (netz) where netz is not null`,
  `create index buchung_pruefen on termine.buchung (created_at) where pruefen and geprueft_at is null`,
  // One time held by one browser.
  `create unique index termin_halter_einmal on termine.termin (halter_hash) where stand in ('gehalten', 'unbestaetigt')`,
  // Sent once for one begin; a Termin that is moved is reminded of anew.
  `create table termine.erinnerung (
     termin_id uuid not null references termine.termin (id) on delete cascade,
     art text not null check (art in ('sieben_tage', 'ein_tag')),
     beginn timestamptz not null,
     created_at timestamptz not null default now(),
     primary key (termin_id, art, beginn)
   )`,
  // Who did what from where, as HMACs, for days only: from these the patterns are counted that staff see.
  `create table termine.spur (
     id uuid primary key default uuidv7(),
     art text not null check (art in ('gehalten', 'benannt', 'gebucht', 'abgesagt')),
     netz text,
     kontakt text,
     -- HMAC of who is named: many in one network are a pattern.
     person text,
     termin_id uuid,
     at timestamptz not null
   )`,
  `create index spur_at on termine.spur (at)`,

  `create table termine.termineinladung (
     id uuid primary key default uuidv7(),
     schluessel_hash bytea not null unique,
     -- [{schluessel, personen}], as a wish.
     anliegen jsonb not null,
     -- Instead of what the Anliegen takes.
     minuten int check (minuten between 5 and 480 and minuten % 5 = 0),
     platz_id uuid references termine.platz (id),
     faehigkeiten text[] not null default '{}',
     von date,
     bis date not null,
     stand text not null default 'offen' check (stand in ('offen', 'angenommen', 'zurueckgezogen')),
     anlass text not null check (anlass in ('amt', 'karte')),
     bezug uuid,
     akte_id uuid,
     person_id uuid,
     verfahren_id uuid,
     -- Name, birth date, address of mail or telephone: sealed.
     angaben text not null,
     sprache text not null default 'de',
     termin_id uuid references termine.termin (id) on delete set null,
     version int not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     endet_at timestamptz not null
   )`,
  `create index termineinladung_verfahren on termine.termineinladung (verfahren_id) where verfahren_id is not null`,
  `create index termineinladung_person on termine.termineinladung (person_id) where person_id is not null`,
  // The machine invites once for one card.
  `create unique index termineinladung_bezug on termine.termineinladung (anlass, bezug) where bezug is not null`,

  `create table termine.terminunterlage (
     id uuid primary key default uuidv7(),
     termin_id uuid not null references termine.termin (id) on delete cascade,
     -- Key of the checklist, or 'anlage'.
     unterlage text not null,
     dateiname text not null,
     groesse int not null,
     seiten int not null,
     inhalt_typ text not null,
     inhalt bytea,
     eingang_id uuid,
     uebernommen_at timestamptz,
     created_at timestamptz not null default now()
   )`,
  `create index terminunterlage_termin on termine.terminunterlage (termin_id)`,
  // Papers of people who are known: looked for with every booking.
  `create index ausweispapier_nummer on vorgaenge.ausweispapier (nummer_hmac) where nummer_hmac is not null`,

  `grant select, insert, update, delete on termine.grenze, termine.zaehler, termine.aufgabe, termine.buchung,
     termine.erinnerung, termine.spur, termine.termineinladung, termine.terminunterlage to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
