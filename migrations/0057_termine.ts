/** Capacity, what is promised of it, and who holds it. What each table is for: areas/termine/README.md. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema termine`,
  `grant usage on schema termine to bleibe_app`,

  `create table termine.standort (
     id uuid primary key default uuidv7(),
     schluessel text not null unique check (schluessel ~ '^[a-z0-9-]{1,40}$'),
     name text not null check (name ~ '\\S'),
     anschrift text not null default '',
     aktiv boolean not null default true,
     version int not null default 1,
     created_at timestamptz not null default now()
   )`,
  // Shares of a day in percent, and how many hours before a day what is unused opens to the public.
  `create table termine.pool (
     id uuid primary key default uuidv7(),
     standort_id uuid not null references termine.standort (id),
     schluessel text not null unique check (schluessel ~ '^[a-z0-9-]{1,40}$'),
     name text not null check (name ~ '\\S'),
     anteile jsonb not null default '{"oeffentlich": 60, "einladung": 25, "notfall": 10, "spontan": 5}',
     oeffnet_stunden jsonb not null default '{"einladung": 48, "notfall": 12}',
     aktiv boolean not null default true,
     version int not null default 1,
     created_at timestamptz not null default now()
   )`,
  `create table termine.platz (
     id uuid primary key default uuidv7(),
     pool_id uuid not null references termine.pool (id),
     name text not null check (name ~ '\\S'),
     art text not null check (art in ('schalter', 'foto', 'kasse', 'dolmetschen', 'person', 'video')),
     raum text not null default '',
     -- How one gets there, and where the arrow of the display points.
     weg text not null default '',
     richtung text not null default 'geradeaus' check (richtung in ('links', 'rechts', 'geradeaus', 'hoch', 'runter')),
     -- Skills and languages that a visit may need: 'biometrie', 'sprache:ar'.
     faehigkeiten text[] not null default '{}',
     -- Account of the colleague whose Platz it is; null: whoever sits there.
     konto text,
     -- Expected no-shows: a lane that stands for nobody's desk.
     ueberbuchung boolean not null default false,
     aktiv boolean not null default true,
     version int not null default 1,
     created_at timestamptz not null default now()
   )`,
  `create index platz_pool on termine.platz (pool_id) where aktiv`,
  `create table termine.wochenregel (
     id uuid primary key default uuidv7(),
     platz_id uuid not null references termine.platz (id) on delete cascade,
     wochentag int not null check (wochentag between 1 and 7),
     von time not null,
     bis time not null,
     gueltig_ab date not null,
     gueltig_bis date,
     alle_wochen int not null default 1 check (alle_wochen between 1 and 8),
     version int not null default 1,
     created_at timestamptz not null default now(),
     check (von < bis),
     check (gueltig_bis is null or gueltig_ab <= gueltig_bis)
   )`,
  `create index wochenregel_platz on termine.wochenregel (platz_id)`,
  // Takes the place of the weekly rules on its day; without times the day is closed.
  `create table termine.ausnahme (
     id uuid primary key default uuidv7(),
     standort_id uuid references termine.standort (id),
     pool_id uuid references termine.pool (id),
     platz_id uuid references termine.platz (id) on delete cascade,
     tag date not null,
     zeiten jsonb not null default '[]',
     grund text not null default '',
     version int not null default 1,
     created_at timestamptz not null default now(),
     check (num_nonnulls(standort_id, pool_id, platz_id) = 1)
   )`,
  `create index ausnahme_tag on termine.ausnahme (tag)`,
  `create table termine.abwesenheit (
     id uuid primary key default uuidv7(),
     platz_id uuid not null references termine.platz (id) on delete cascade,
     zeitraum tstzrange not null check (not isempty(zeitraum) and lower(zeitraum) is not null and upper(zeitraum) is not null),
     -- Who stands in; only said, their own time is their own.
     vertretung_id uuid references termine.platz (id),
     version int not null default 1,
     created_at timestamptz not null default now()
   )`,
  `create index abwesenheit_platz on termine.abwesenheit using gist (platz_id, zeitraum)`,
  // Every change of the above with what was before; who, says the log.
  `create table termine.aenderung (
     id uuid primary key default uuidv7(),
     tabelle text not null,
     zeile_id uuid not null,
     vorher jsonb,
     nachher jsonb,
     konto text not null,
     created_at timestamptz not null default now()
   )`,
  `create index aenderung_zeile on termine.aenderung (zeile_id, created_at desc)`,

  // Derived. Its version moves with every change of a rule and with everything that is taken or given back on that day.
  `create table termine.offen (
     platz_id uuid not null references termine.platz (id) on delete cascade,
     tag date not null,
     zeiten tstzmultirange not null,
     primary key (platz_id, tag)
   )`,
  `create index offen_tag on termine.offen (tag)`,
  `create table termine.kontingent (
     pool_id uuid not null references termine.pool (id) on delete cascade,
     tag date not null,
     klasse text not null check (klasse in ('oeffentlich', 'einladung', 'notfall', 'spontan')),
     -- Minutes of places. A change of rules may make fewer of them than are promised already.
     minuten int not null check (minuten >= 0),
     belegt int not null default 0 check (belegt >= 0),
     primary key (pool_id, tag, klasse)
   )`,

  `create table termine.termin (
     id uuid primary key default uuidv7(),
     -- What people read out on the telephone.
     kennung text not null unique,
     -- As it was when it was taken: [{schluessel, name, personen, minuten}]. No later change of the catalogue reaches it.
     anliegen jsonb not null,
     gruppe text not null,
     pool_id uuid not null references termine.pool (id),
     klasse text not null check (klasse in ('oeffentlich', 'einladung', 'notfall', 'spontan')),
     herkunft text not null check (herkunft in ('direkt', 'einladung', 'zuteilung', 'warteliste', 'amt')),
     personen int not null check (personen between 1 and 20),
     stand text not null check (stand in ('gehalten', 'unbestaetigt', 'angeboten', 'gebucht', 'wahrgenommen',
       'nicht_erschienen', 'abgesagt', 'verfallen')),
     beginn timestamptz not null,
     ende timestamptz not null,
     tag date not null,
     -- Until when a hold, an unconfirmed one or an offer stands.
     haelt_bis timestamptz,
     sprache text not null default 'de',
     -- Name, birth date, address of mail or telephone, wishes: sealed. Null while it is only held.
     angaben text,
     kontakt_hmac text,
     -- Who holds it in the browser, and the link by which it is managed: hashes only.
     halter_hash bytea,
     schluessel_hash bytea unique,
     person_id uuid,
     verfahren_id uuid,
     verschoben int not null default 0,
     grund text not null default '',
     version int not null default 1,
     created_at timestamptz not null default now(),
     bestaetigt_at timestamptz,
     check (beginn < ende),
     check ((haelt_bis is not null) = (stand in ('gehalten', 'unbestaetigt', 'angeboten')))
   )`,
  `create index termin_tag on termine.termin (tag, pool_id)`,
  `create index termin_haelt on termine.termin (haelt_bis) where haelt_bis is not null`,
  `create index termin_verfahren on termine.termin (verfahren_id) where verfahren_id is not null`,
  `create index termin_person on termine.termin (person_id) where person_id is not null`,
  `create index termin_kontakt on termine.termin (kontakt_hmac) where kontakt_hmac is not null`,

  `create table termine.belegung (
     id uuid primary key default uuidv7(),
     -- Null: given back and resting, so that nobody can watch for it.
     termin_id uuid references termine.termin (id) on delete cascade,
     station int not null default 0,
     platz_id uuid not null references termine.platz (id),
     zeitraum tstzrange not null check (not isempty(zeitraum) and lower(zeitraum) is not null and upper(zeitraum) is not null),
     pool_id uuid not null references termine.pool (id),
     klasse text not null,
     tag date not null,
     minuten int not null check (minuten > 0),
     -- End of a hold, of an offer or of the rest; null: promised.
     bis timestamptz,
     check (termin_id is not null or bis is not null),
     constraint belegung_ohne_ueberschneidung exclude using gist (platz_id with =, zeitraum with &&)
   )`,
  `create index belegung_termin on termine.belegung (termin_id)`,
  `create index belegung_tag on termine.belegung (tag, pool_id)`,
  `create index belegung_bis on termine.belegung (bis) where bis is not null`,

  // One active Termin per person and group of Anliegen; \`schluessel\` is an HMAC, nothing readable.
  `create table termine.terminperson (
     termin_id uuid not null references termine.termin (id) on delete cascade,
     nr int not null,
     schluessel text not null,
     gruppe text not null,
     aktiv boolean not null default true,
     primary key (termin_id, nr)
   )`,
  `create unique index terminperson_einmal on termine.terminperson (schluessel, gruppe) where aktiv`,

  `grant select, insert, update, delete on all tables in schema termine to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
