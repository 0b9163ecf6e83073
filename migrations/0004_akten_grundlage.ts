/** Persons, Akten, documents, pages, the Eingang and full-text search. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema akten`,
  `grant usage on schema akten to bleibe_app`,

  // ---- text search -------------------------------------------------------------------------------------------------
  `create text search configuration akten.deutsch (copy = pg_catalog.german)`,
  `alter text search configuration akten.deutsch
     alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
     with public.unaccent, german_stem`,
  // Müller = Mueller = Muller, Straße = Strasse. unaccent makes ü to u; here the written-out umlauts follow. Not after
  // a, e, q: Bauer, neuer and quer are no umlauts, and stemming would miss their endings. Never touches white space:
  // the n-th word of the folded text is the n-th word of the text, on which the marking of hits relies.
  `create function akten.falte(text) returns text language sql immutable strict parallel safe as $$
     select regexp_replace(regexp_replace($1, '([ao])e', '\\1', 'gi'), '(?<![aeq])(u)e', '\\1', 'gi')
   $$`,
  // Beside each lexeme, marks for words that stand on a page three times or more and six times or more: a query for
  // common words finds the pages that are about them first, without ranking every page of the office.
  `create function akten.suchvektor(text) returns tsvector language sql immutable strict parallel safe as $$
     with grund as (select to_tsvector('akten.deutsch', akten.falte($1)) as v)
     select v || coalesce(
       (select array_to_tsvector(array_agg(stufe)) from unnest(v) as wort,
          lateral (select wort.lexeme || marke as stufe from (values ('#3', 3), ('#6', 6)) as m(marke, ab)
                   where cardinality(wort.positions) >= ab) as stufen), ''::tsvector)
     from grund
   $$`,

  // Words that stand close together, as keys of an index: a phrase of common words is found without reading the
  // positions of every page that holds them. Three apart, since a phrase may run over two stop words. 18 bits: enough
  // to leave few wrong pages, which the phrase itself then sorts out, and few enough keys for a small index. The marks
  // of frequent words have no position and form no pair.
  `create function akten.wortpaare(tsvector) returns integer[] language sql immutable strict parallel safe as $$
     with folge as (
       select wort.lexeme as l, stelle as p from unnest($1) as wort, unnest(wort.positions) as stelle),
     nachbarn as (
       select l, p, lead(l, 1) over w as l1, lead(p, 1) over w as p1, lead(l, 2) over w as l2, lead(p, 2) over w as p2,
              lead(l, 3) over w as l3, lead(p, 3) over w as p3 from folge window w as (order by p))
     select coalesce(array_agg(distinct hashtext(l || ' ' || n) & 262143), '{}')
     from nachbarn, lateral (values (l1, p1), (l2, p2), (l3, p3)) as naehe (n, q) where q - p <= 3
   $$`,

  // ---- persons -----------------------------------------------------------------------------------------------------
  `create table akten.person (
     id uuid primary key default uuidv7(),
     familienname text not null,
     geburtsname text,
     vornamen text not null,
     aliase jsonb not null default '[]',
     geburtsdatum text check (geburtsdatum ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
     geburtsort text,
     geburtsstaat text check (geburtsstaat ~ '^[A-Z]{3}$'),
     geschlecht text not null check (geschlecht in ('weiblich', 'maennlich', 'divers', 'unbekannt')),
     staatsangehoerigkeiten text[] not null default '{}',
     azr_versiegelt text,
     azr_hmac text unique,
     eingeschraenkt boolean not null default false,
     ordnung text collate "C" not null,
     suchname text not null,
     klang text[] not null,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index person_klang on akten.person using gin (klang)`,
  `create index person_suchname on akten.person using gin (suchname gin_trgm_ops)`,
  `create index person_ordnung on akten.person (ordnung, id)`,

  // ---- Akten -------------------------------------------------------------------------------------------------------
  `create table akten.aktenzeichen_folge (
     jahr integer primary key,
     letzte integer not null
   )`,
  `create table akten.akte (
     id uuid primary key default uuidv7(),
     aktenzeichen text collate "C" not null unique check (aktenzeichen ~ '^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$'),
     zustand text not null default 'A' check (zustand in ('A', 'B')),
     team_id text not null,
     buchstabe text collate "C" not null check (buchstabe ~ '^[A-Z]$'),
     schluessel jsonb,
     vernichtet_at timestamptz,
     bewegt_at timestamptz not null default now(),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((schluessel is null) = (vernichtet_at is not null))
   )`,
  `create index akte_bereich on akten.akte (team_id, buchstabe, aktenzeichen)`,
  `create index akte_bewegt on akten.akte (bewegt_at desc, id)`,
  `create index akte_ziffern on akten.akte using gin (replace(aktenzeichen, '-', '') gin_trgm_ops)`,
  `create table akten.akte_person (
     akte_id uuid not null references akten.akte (id) on delete cascade,
     person_id uuid not null references akten.person (id),
     rolle text not null check (rolle in ('hauptperson', 'mitgefuehrt')),
     created_at timestamptz not null default now(),
     primary key (akte_id, person_id)
   )`,
  `create index akte_person_person on akten.akte_person (person_id)`,
  `create unique index akte_hauptperson on akten.akte_person (akte_id) where rolle = 'hauptperson'`,

  // ---- Lieferung, Eingang ------------------------------------------------------------------------------------------
  `create table akten.lieferung (
     id uuid primary key default uuidv7(),
     herkunft text not null check (herkunft in ('ordner', 'hochladen', 'befehl', 'demo')),
     spur text not null check (spur in ('now', 'normal', 'later')),
     akte_id uuid references akten.akte (id),
     status text not null default 'offen' check (status in ('offen', 'abgeschlossen')),
     angeboten integer not null default 0,
     created_at timestamptz not null default now(),
     created_by text not null,
     abgeschlossen_at timestamptz
   )`,
  `create index lieferung_von on akten.lieferung (created_by, id desc)`,
  `create table akten.eingang (
     id uuid primary key default uuidv7(),
     lieferung_id uuid not null references akten.lieferung (id),
     nr integer not null,
     dateiname text not null,
     groesse bigint,
     sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
     status text not null default 'angeboten' check (status in
       ('angeboten', 'gespeichert', 'erkennung', 'dublette', 'zuzuordnen', 'zugeordnet', 'fehler', 'verworfen')),
     schluessel jsonb,
     original jsonb,
     fehler jsonb,
     dublette_von uuid,
     unstimmigkeit jsonb,
     trotz_dublette boolean not null default false,
     merkmal text unique,
     entschieden text,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     unique (lieferung_id, nr)
   )`,
  `create index eingang_sha256 on akten.eingang (sha256)`,
  `create index eingang_status on akten.eingang (status, id) where status not in ('zugeordnet', 'verworfen')`,

  // ---- documents, pages --------------------------------------------------------------------------------------------
  `create table akten.dokument (
     id uuid primary key default uuidv7(),
     eingang_id uuid not null unique references akten.eingang (id),
     akte_id uuid references akten.akte (id),
     titel text not null,
     typ text not null,
     datum date,
     herkunft text not null,
     dateiname text not null,
     art text not null,
     groesse bigint not null,
     sha256 text not null,
     original jsonb not null,
     arbeitskopie jsonb,
     seiten integer not null check (seiten > 0),
     status text not null default 'erkennung' check (status in ('erkennung', 'fertig', 'fehler')),
     fehler text,
     zuordnung text,
     spur text not null,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     fertig_at timestamptz
   )`,
  `create index dokument_akte on akten.dokument (akte_id, id desc)`,
  `create index dokument_ohne_akte on akten.dokument (id) where akte_id is null`,
  `create table akten.seite (
     dokument_id uuid not null references akten.dokument (id) on delete cascade,
     nr integer not null check (nr > 0),
     status text not null default 'wartet' check (status in ('wartet', 'laeuft', 'fertig', 'fehler')),
     text text not null default '',
     suchvektor tsvector generated always as (akten.suchvektor(text)) stored,
     worte bytea,
     konfidenz real,
     drehung smallint not null default 0,
     neigung real,
     leer boolean not null default false,
     leer_von_hand boolean not null default false,
     qualitaet text check (qualitaet in ('gut', 'schwach', 'unlesbar')),
     quelle text check (quelle in ('ocr', 'text-layer')),
     breite real,
     hoehe real,
     ms integer,
     vorschau jsonb,
     fehler text,
     fertig_at timestamptz,
     primary key (dokument_id, nr)
   )`,
  `create index seite_suchvektor on akten.seite using gin (suchvektor) with (fastupdate = off)`,
  `create index seite_wortpaare on akten.seite using gin (akten.wortpaare(suchvektor)) with (fastupdate = off)`,
  `create index seite_offen on akten.seite (status) where status in ('wartet', 'laeuft')`,
  `create index seite_fertig on akten.seite (fertig_at) where fertig_at is not null`,
  `create index seite_auffaellig on akten.seite (dokument_id, nr) where status = 'fehler' or qualitaet = 'unlesbar'`,
  // Who still names a blob is asked before its bytes go.
  `create index eingang_adresse on akten.eingang ((original ->> 'address')) where original is not null`,
  `create index dokument_original_adresse on akten.dokument ((original ->> 'address'))`,
  `create index dokument_arbeitskopie_adresse on akten.dokument ((arbeitskopie ->> 'address')) where arbeitskopie is not null`,
  `create index seite_vorschau_adresse on akten.seite ((vorschau ->> 'address')) where vorschau is not null`,
  `create table akten.vorschlag (
     eingang_id uuid not null references akten.eingang (id) on delete cascade,
     akte_id uuid not null references akten.akte (id) on delete cascade,
     score real not null,
     gruende text[] not null,
     primary key (eingang_id, akte_id)
   )`,

  // Addresses in the store whose rows are gone; written with their removal, worked off by a job.
  `create table akten.entfernung (
     address text primary key,
     created_at timestamptz not null default now()
   )`,

  // ---- possible doubles that nobody may see in whole ---------------------------------------------------------------
  `create table akten.dublettenhinweis (
     person_id uuid not null references akten.person (id) on delete cascade,
     andere_id uuid not null references akten.person (id) on delete cascade,
     score real not null,
     created_at timestamptz not null default now(),
     primary key (person_id, andere_id)
   )`,

  `grant select, insert, update, delete on all tables in schema akten to bleibe_app`,
  `grant execute on all functions in schema akten to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
