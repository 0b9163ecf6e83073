/** Requests by need, their allocation, and the way by which an application made along with one comes in. areas/termine/bedarf/README.md */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `alter table vorgaenge.eingang_nachricht drop constraint eingang_nachricht_weg_check`,
  `alter table vorgaenge.eingang_nachricht add constraint eingang_nachricht_weg_check
     check (weg in ('xauslaender', 'fit-connect', 'ordner', 'hand', 'termin'))`,

  `create table termine.terminanfrage (
     id uuid primary key default uuidv7(),
     kennung text not null unique,
     -- Key of the Anliegen; pool of its main station, in which the places are shared.
     anliegen text not null,
     gruppe text not null,
     pool_id uuid not null references termine.pool (id),
     personen int not null check (personen between 1 and 12),
     -- Day of the request. What is compared is the day, never the second of created_at.
     tag date not null,
     titel_bis date,
     titel_stand text not null default 'behauptet' check (titel_stand in ('behauptet', 'bestaetigt', 'widerlegt')),
     fruehestens date not null,
     spaetestens date not null,
     wochentage int[] not null default '{}',
     haelften text[] not null default '{}',
     faehigkeiten text[] not null default '{}',
     haerte text check (haerte in ('arbeit_leistung', 'reise', 'krankheit')),
     haerte_stand text not null default 'keine' check (haerte_stand in ('keine', 'offen', 'bestaetigt', 'abgelehnt')),
     haerte_grund text not null default '',
     -- Whether the office knows the number of the document; what it does not know waits for a look.
     nummer_stand text not null default 'offen' check (nummer_stand in ('offen', 'bekannt', 'bestaetigt', 'abgelehnt')),
     nummer_grund text not null default '',
     stand text not null default 'unbestaetigt' check (stand in ('unbestaetigt', 'offen', 'angeboten', 'angenommen',
       'zurueckgezogen', 'beendet')),
     sprache text not null,
     -- Names, birth dates, numbers, address, token of the link: sealed.
     angaben text not null,
     kontakt_hmac text,
     schluessel_hash bytea not null unique,
     code_hash bytea,
     code_versuche int not null default 0,
     -- The offer that stands, or the Termin that was accepted.
     termin_id uuid references termine.termin (id) on delete set null,
     -- Until when the offer can be accepted; its time is held a little longer, so that nobody waits for the end.
     antwort_bis timestamptz,
     angebote int not null default 0,
     ende_grund text not null default '',
     -- An earlier time than this one is wanted.
     statt_termin_id uuid references termine.termin (id) on delete set null,
     -- Applications made along with it, in vorgaenge.
     antraege uuid[] not null default '{}',
     person_id uuid,
     version int not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     check (fruehestens <= spaetestens),
     check ((haerte is null) = (haerte_stand = 'keine')),
     check ((antwort_bis is not null) = (stand = 'angeboten'))
   )`,
  `create index terminanfrage_offen on termine.terminanfrage (pool_id, tag) where stand = 'offen'`,
  `create index terminanfrage_antwort on termine.terminanfrage (antwort_bis) where antwort_bis is not null`,
  `create index terminanfrage_termin on termine.terminanfrage (termin_id) where termin_id is not null`,
  `create index terminanfrage_statt on termine.terminanfrage (statt_termin_id) where statt_termin_id is not null`,
  `create index terminanfrage_pruefen on termine.terminanfrage (created_at)
     where stand in ('offen', 'angeboten') and (haerte_stand = 'offen' or nummer_stand = 'offen')`,
  `create index terminanfrage_kontakt on termine.terminanfrage (kontakt_hmac) where kontakt_hmac is not null`,
  `create index terminanfrage_person on termine.terminanfrage (person_id) where person_id is not null`,

  // One open request per person and group; \`schluessel\` is the same HMAC as that of termine.terminperson.
  `create table termine.terminanfrageperson (
     anfrage_id uuid not null references termine.terminanfrage (id) on delete cascade,
     nr int not null,
     schluessel text not null,
     gruppe text not null,
     aktiv boolean not null default true,
     primary key (anfrage_id, nr)
   )`,
  `create unique index terminanfrageperson_einmal on termine.terminanfrageperson (schluessel, gruppe) where aktiv`,

  `create table termine.anfragenachweis (
     id uuid primary key default uuidv7(),
     anfrage_id uuid not null references termine.terminanfrage (id) on delete cascade,
     wozu text not null check (wozu in ('titel', 'haerte', 'nummer')),
     groesse int not null check (groesse > 0),
     -- Name, kind and bytes, sealed.
     inhalt text not null,
     created_at timestamptz not null default now()
   )`,
  `create index anfragenachweis_anfrage on termine.anfragenachweis (anfrage_id)`,

  // The hash of the seed is public before the run, the seed after it.
  `create table termine.zuteilungslauf (
     id uuid primary key default uuidv7(),
     art text not null check (art in ('tag', 'freigeworden')),
     stand text not null default 'geplant' check (stand in ('geplant', 'laeuft', 'fertig')),
     tag date not null,
     -- The random moment; told to nobody before.
     faellig_at timestamptz,
     saat_hash text not null unique check (saat_hash ~ '^[0-9a-f]{64}$'),
     saat_versiegelt text not null,
     saat text check (saat ~ '^[0-9a-f]{64}$'),
     regel jsonb,
     -- Of freed time: where and when it is.
     pool_id uuid references termine.pool (id),
     zeit_tag date,
     anfragen int not null default 0,
     vergeben int not null default 0,
     begonnen_at timestamptz,
     beendet_at timestamptz,
     created_at timestamptz not null default now(),
     check ((saat is not null) = (stand = 'fertig')),
     check ((regel is not null) = (stand <> 'geplant'))
   )`,
  // One draw is always promised for each kind, and one runs at a time.
  `create unique index zuteilungslauf_geplant on termine.zuteilungslauf (art) where stand = 'geplant'`,
  `create unique index zuteilungslauf_laeuft on termine.zuteilungslauf (art) where stand = 'laeuft'`,
  `create index zuteilungslauf_beendet on termine.zuteilungslauf (beendet_at desc) where stand = 'fertig'`,

  // Rank and reason as they were; kept without the person when the request is deleted.
  `create table termine.zuteilungsergebnis (
     lauf_id uuid not null references termine.zuteilungslauf (id) on delete cascade,
     rang int not null check (rang > 0),
     anfrage_id uuid not null,
     pool_id uuid not null,
     grund jsonb not null,
     los text not null,
     ergebnis text check (ergebnis in ('angeboten', 'nichts_passendes', 'entfallen')),
     termin_id uuid references termine.termin (id) on delete set null,
     -- Days from the run to the Termin.
     vorlauf_tage int,
     created_at timestamptz not null default now(),
     primary key (lauf_id, rang),
     unique (lauf_id, anfrage_id)
   )`,
  `create index zuteilungsergebnis_anfrage on termine.zuteilungsergebnis (anfrage_id)`,
  `create index zuteilungsergebnis_offen on termine.zuteilungsergebnis (lauf_id, rang) where ergebnis is null`,

  // Freed time that was told; answered once.
  `create table termine.freie_zeit (
     id uuid primary key default uuidv7(),
     termin_id uuid not null,
     pool_id uuid not null,
     tag date not null,
     created_at timestamptz not null default now(),
     unique (termin_id, tag)
   )`,

  `grant select, insert, update, delete on termine.terminanfrage, termine.terminanfrageperson, termine.anfragenachweis,
     termine.zuteilungslauf, termine.zuteilungsergebnis, termine.freie_zeit to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
