/** The day itself: who is there, who sits where, how long it took, and who called for help (areas/termine/tag/README.md). */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create table termine.besuch (
     id uuid primary key default uuidv7(),
     standort_id uuid not null references termine.standort (id),
     tag date not null,
     -- One for the whole visit, whatever station; a number is never given twice on a day.
     nummer text not null check (nummer ~ '^[A-HJ-NPR-Z][0-9]{3}$'),
     termin_id uuid references termine.termin (id) on delete set null,
     -- As it was promised or drawn: [{schluessel, name, personen, minuten}].
     anliegen jsonb not null,
     personen int not null check (personen between 1 and 20),
     -- Stations in order: [{art, poolId, minuten, faehigkeiten}].
     stationen jsonb not null,
     station int not null default 0 check (station >= 0),
     -- Of the station that is next or now, for the query of the next one.
     pool_id uuid not null references termine.pool (id),
     faehigkeiten text[] not null default '{}',
     -- Only this Platz may call: a named colleague, or sent there.
     nur_platz_id uuid references termine.platz (id) on delete set null,
     sprache text not null default 'de',
     bedarf text[] not null default '{}',
     stand text not null check (stand in ('wartet', 'aufgerufen', 'bedient', 'zurueckgestellt', 'beendet',
       'nicht_erschienen', 'gegangen')),
     -- The Termin still counts: false without one, and for who came too late for it.
     mit_termin boolean not null,
     angekommen_at timestamptz not null,
     -- By which everybody is ordered. Set once, on arrival; no way through the house changes it.
     rang timestamptz not null,
     -- From when this station is waited for: what is measured.
     wartet_seit timestamptz not null,
     platz_id uuid references termine.platz (id),
     konto text,
     aufrufe int not null default 0,
     aufgerufen_at timestamptz,
     begonnen_at timestamptz,
     zurueck_ab timestamptz,
     beendet_at timestamptz,
     ausweis text check (ausweis in ('gesehen', 'passt_nicht')),
     ausweis_at timestamptz,
     -- Name of who came without a Termin, and the note of the desk: sealed.
     angaben text,
     vermerk text,
     person_id uuid,
     verfahren_id uuid,
     ergebnis text check (ergebnis in ('erledigt', 'unterlagen_fehlen', 'neuer_termin', 'abgewiesen')),
     -- Documents of the checklist: {schluessel: stand}.
     unterlagen jsonb not null default '{}',
     token_hash bytea not null unique,
     version int not null default 1,
     created_at timestamptz not null default now(),
     constraint besuch_platz_nur_im_aufruf check ((platz_id is not null) = (stand in ('aufgerufen', 'bedient')))
   )`,
  `create unique index besuch_nummer on termine.besuch (standort_id, tag, nummer)`,
  `create unique index besuch_termin on termine.besuch (termin_id) where termin_id is not null`,
  `create unique index besuch_je_platz on termine.besuch (platz_id) where stand in ('aufgerufen', 'bedient')`,
  `create index besuch_wartet on termine.besuch (pool_id, tag, rang) where stand = 'wartet'`,
  `create index besuch_tag on termine.besuch (standort_id, tag)`,
  `create index besuch_verfahren on termine.besuch (verfahren_id) where verfahren_id is not null`,
  `create index besuch_person on termine.besuch (person_id) where person_id is not null`,

  // What a station really took. No account: figures are of teams, never of a person.
  `create table termine.besuchsstation (
     id uuid primary key default uuidv7(),
     besuch_id uuid not null references termine.besuch (id) on delete cascade,
     nr int not null,
     station int not null,
     standort_id uuid not null references termine.standort (id),
     tag date not null,
     pool_id uuid not null references termine.pool (id),
     platz_id uuid not null references termine.platz (id),
     art text not null,
     anliegen text not null,
     personen int not null,
     geplant_minuten int not null,
     wartet_seit timestamptz not null,
     aufgerufen_at timestamptz not null,
     begonnen_at timestamptz,
     beendet_at timestamptz,
     unique (besuch_id, nr)
   )`,
  `create index besuchsstation_dauer on termine.besuchsstation (pool_id, anliegen, beendet_at desc) where beendet_at is not null`,

  // Who works where now.
  `create table termine.schalter (
     id uuid primary key default uuidv7(),
     platz_id uuid not null references termine.platz (id),
     konto text not null,
     seit timestamptz not null,
     bis timestamptz,
     pause_seit timestamptz,
     -- Calls meanwhile who waits for this Platz alone.
     vertretung_id uuid references termine.platz (id),
     version int not null default 1,
     check (pause_seit is not null or vertretung_id is null)
   )`,
  `create unique index schalter_platz on termine.schalter (platz_id) where bis is null`,
  `create unique index schalter_konto on termine.schalter (konto) where bis is null`,

  `create table termine.notruf (
     id uuid primary key default uuidv7(),
     standort_id uuid not null references termine.standort (id),
     platz_id uuid references termine.platz (id),
     ort text not null,
     konto text not null,
     ausgeloest_at timestamptz not null,
     beendet_at timestamptz,
     beendet_von text,
     version int not null default 1
   )`,
  `create unique index notruf_je_konto on termine.notruf (konto) where beendet_at is null`,

  `grant select, insert, update, delete on termine.besuch, termine.besuchsstation, termine.schalter, termine.notruf
     to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
