/** What comes in: statements that differ, the conversation within a Vorgang, replies that people settle by hand. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- Widerspruch: something was said that differs from what holds; a person decides which of both it is -----------
  `create table vorgaenge.widerspruch (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     feld text not null check (feld ~ '^[a-z0-9_.]+$'),
     -- What was said, and what held at that moment.
     wert jsonb not null,
     herkunft text not null check (herkunft in ('antrag', 'akte')),
     quelle text not null default '',
     gegen jsonb not null,
     gegen_herkunft text not null check (gegen_herkunft in ('antrag', 'beleg', 'amt', 'stelle', 'akte')),
     created_at timestamptz not null default now(),
     created_by text not null,
     ergebnis text check (ergebnis in ('geblieben', 'uebernommen')),
     grund text not null default '',
     geklaert_von text,
     geklaert_at timestamptz,
     check ((ergebnis is null) = (geklaert_at is null)),
     check ((ergebnis is null) = (geklaert_von is null))
   )`,
  `create unique index widerspruch_offen on vorgaenge.widerspruch (verfahren_id, feld, herkunft) where ergebnis is null`,
  `create index widerspruch_verfahren on vorgaenge.widerspruch (verfahren_id, id)`,
  `grant select, insert, update, delete on vorgaenge.widerspruch to bleibe_app`,

  // ---- conversation ------------------------------------------------------------------------------------------------
  `alter table vorgaenge.antrag_nachricht
     add column art text not null default 'nachricht' check (art in ('nachricht', 'frage', 'unterlage')),
     -- What is asked for: a key of the evidence list.
     add column unterlage text,
     add column bis date,
     -- The fixed sentences of a template in the language of the applicant; what was written freely is not translated.
     add column uebersetzung text not null default '',
     add column sprache text,
     add column beantwortet_at timestamptz,
     add constraint antrag_nachricht_unterlage_check check ((art = 'unterlage') = (unterlage is not null))`,
  `grant update (gelesen_at, beantwortet_at) on vorgaenge.antrag_nachricht to bleibe_app`,
  // A document that answers a request.
  `alter table vorgaenge.antrag_datei
     add column nachricht_id uuid references vorgaenge.antrag_nachricht (id) on delete set null`,
  `create index antrag_datei_nachricht on vorgaenge.antrag_datei (nachricht_id) where nachricht_id is not null`,

  // Who applied along keeps their application when that of the other one goes with its Akte.
  `alter table vorgaenge.antrag drop constraint antrag_mit_antrag_fkey`,
  `alter table vorgaenge.antrag add constraint antrag_mit_antrag_fkey foreign key (mit_antrag)
     references vorgaenge.antrag (id) on delete set null`,

  // ---- replies: told in another way, by a person -------------------------------------------------------------------
  `alter table vorgaenge.ausgang_nachricht drop constraint ausgang_nachricht_stand_check`,
  `alter table vorgaenge.ausgang_nachricht add constraint ausgang_nachricht_stand_check
     check (stand in ('wartet', 'gesendet', 'von_hand', 'erledigt'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
