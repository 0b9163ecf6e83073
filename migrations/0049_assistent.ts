/** Answers with their proof, what people say of them, and who released which function of AI on what. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema if not exists assistent`,
  `grant usage on schema assistent to bleibe_app`,

  // ---- Antwort: kept as evidence of what was shown, never of who was asked about -----------------------------------
  `create table assistent.antwort (
     id uuid primary key default uuidv7(),
     konto text not null,
     stichtag date not null,
     -- Null: the question names a person and is not kept.
     frage text,
     zustand text not null check (zustand in ('belegt', 'kein_beleg', 'ausgefallen')),
     art text not null check (art in ('woertlich', 'modell')),
     -- A model was asked for and did not answer: the German sentence that the person was told.
     ki_ausfall text,
     -- Which state of which Sammlung was searched: [{ "name": "Bundesrecht", "stand": 7 }].
     index_staende jsonb not null default '[]',
     -- Model, settings and counts as the server named them.
     modell jsonb,
     roh_sha256 text,
     -- A later import changed a norm that it rests on.
     ueberholt_at timestamptz,
     ueberholt_durch text,
     created_at timestamptz not null default now(),
     check (num_nonnulls(ueberholt_at, ueberholt_durch) in (0, 2)),
     check (art = 'modell' or (modell is null and roh_sha256 is null))
   )`,
  `create index antwort_created_at on assistent.antwort (created_at)`,
  `create index antwort_konto on assistent.antwort (konto, created_at)`,
  `create table assistent.antwort_stelle (
     antwort_id uuid not null references assistent.antwort (id) on delete cascade,
     ordnung int not null check (ordnung >= 0),
     werk_id uuid not null,
     norm_id uuid not null,
     -- Place of the Absatz within its norm.
     absatz int not null check (absatz >= 0),
     zitat text not null,
     text_sha256 text not null,
     primary key (antwort_id, ordnung)
   )`,
  `create index antwort_stelle_norm on assistent.antwort_stelle (norm_id)`,
  `create index antwort_stelle_werk on assistent.antwort_stelle (werk_id)`,
  `create table assistent.antwort_satz (
     antwort_id uuid not null references assistent.antwort (id) on delete cascade,
     ordnung int not null check (ordnung >= 0),
     text text not null,
     zitat text not null default '',
     stelle int,
     besteht boolean not null,
     gruende jsonb not null default '[]',
     primary key (antwort_id, ordnung),
     check (besteht = (gruende = '[]'))
   )`,

  // ---- Rückmeldung: about the answer, never about a colleague -----------------------------------------------------
  `create table assistent.rueckmeldung (
     id uuid primary key default uuidv7(),
     antwort_id uuid not null references assistent.antwort (id) on delete cascade,
     konto text not null,
     art text not null check (art in ('hilfreich', 'falsche_norm', 'falsch')),
     -- For falsche_norm: which one it should have been.
     richtig text not null default '',
     bemerkung text not null default '',
     version int not null default 1,
     created_at timestamptz not null default now(),
     unique (antwort_id, konto)
   )`,

  // ---- Aufsicht (Verordnung (EU) 2024/1689) ---------------------------------------------------------------------------
  // A function without a row stands as the product ships it.
  `create table assistent.funktion (
     schluessel text primary key,
     an boolean not null,
     grund text not null default '',
     geaendert_von text not null,
     geaendert_at timestamptz not null default now(),
     version int not null default 1
   )`,
  `create table assistent.freigabe (
     id uuid primary key default uuidv7(),
     funktion text not null,
     -- In which office it is given; two of them, by two people.
     als text not null check (als in ('leitung', 'datenschutz')),
     konto text not null,
     erklaerung text not null check (erklaerung ~ '\\S'),
     -- Art. 27: assessment; Art. 49: registration; each by document and day.
     abschaetzung_dokument text not null check (abschaetzung_dokument ~ '\\S'),
     abschaetzung_datum date not null,
     registrierung_nummer text not null check (registrierung_nummer ~ '\\S'),
     registrierung_datum date not null,
     created_at timestamptz not null default now(),
     widerrufen_von text,
     widerrufen_at timestamptz,
     widerruf_grund text,
     check (num_nonnulls(widerrufen_von, widerrufen_at, widerruf_grund) in (0, 3))
   )`,
  `create unique index freigabe_einmal on assistent.freigabe (funktion, als) where widerrufen_at is null`,
  `create unique index freigabe_zwei_personen on assistent.freigabe (funktion, konto) where widerrufen_at is null`,
  `create table assistent.vorfall (
     id uuid primary key default uuidv7(),
     funktion text not null,
     beschreibung text not null check (beschreibung ~ '\\S'),
     seit date not null,
     gemeldet_von text not null,
     erledigt_von text,
     erledigt_at timestamptz,
     ergebnis text,
     version int not null default 1,
     created_at timestamptz not null default now(),
     check (num_nonnulls(erledigt_von, erledigt_at, ergebnis) in (0, 3))
   )`,

  `grant select, insert, update, delete on all tables in schema assistent to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
