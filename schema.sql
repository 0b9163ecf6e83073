-- The schema as the migrations leave it, rendered from the catalogue of PostgreSQL 18.
-- Written by ./bleibe schema --write; never edited by hand.

-- Extensions ------------------------------------------------------------------------------------------

create extension btree_gist with schema public;

create extension pg_trgm with schema public;

create extension pgcrypto with schema public;

create extension unaccent with schema public;

-- Schemas ---------------------------------------------------------------------------------------------

create schema akten authorization bleibe_owner;

create schema betrieb authorization bleibe_owner;

create schema personal authorization bleibe_owner;

create schema platform authorization bleibe_owner;

create schema protokoll authorization bleibe_owner;

-- Text search -----------------------------------------------------------------------------------------

create text search configuration akten.deutsch (parser = "default");
alter text search configuration akten.deutsch add mapping for asciihword with public.unaccent, pg_catalog.german_stem;
alter text search configuration akten.deutsch add mapping for asciiword with public.unaccent, pg_catalog.german_stem;
alter text search configuration akten.deutsch add mapping for email with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for file with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for float with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for host with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for hword with public.unaccent, pg_catalog.german_stem;
alter text search configuration akten.deutsch add mapping for hword_asciipart with public.unaccent, pg_catalog.german_stem;
alter text search configuration akten.deutsch add mapping for hword_numpart with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for hword_part with public.unaccent, pg_catalog.german_stem;
alter text search configuration akten.deutsch add mapping for int with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for numhword with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for numword with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for sfloat with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for uint with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for url with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for url_path with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for version with pg_catalog.simple;
alter text search configuration akten.deutsch add mapping for word with public.unaccent, pg_catalog.german_stem;

-- Functions -------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION akten.falte(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
     select regexp_replace(regexp_replace($1, '([ao])e', '\1', 'gi'), '(?<![aeq])(u)e', '\1', 'gi')
   $function$
;

CREATE OR REPLACE FUNCTION akten.suchvektor(text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
     with grund as (select to_tsvector('akten.deutsch', akten.falte($1)) as v)
     select v || coalesce(
       (select array_to_tsvector(array_agg(stufe)) from unnest(v) as wort,
          lateral (select marke || wort.lexeme as stufe from (values ('#3', 3), ('#6', 6)) as m(marke, ab)
                   where cardinality(wort.positions) >= ab) as stufen), ''::tsvector)
     from grund
   $function$
;

CREATE OR REPLACE FUNCTION akten.wortpaare(tsvector)
 RETURNS integer[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
     with folge as (
       select wort.lexeme as l, stelle as p from unnest($1) as wort, unnest(wort.positions) as stelle),
     nachbarn as (
       select l, p, lead(l, 1) over w as l1, lead(p, 1) over w as p1, lead(l, 2) over w as l2, lead(p, 2) over w as p2,
              lead(l, 3) over w as l3, lead(p, 3) over w as p3 from folge window w as (order by p))
     select coalesce(array_agg(distinct hashtext(l || ' ' || n) & 262143), '{}')
     from nachbarn, lateral (values (l1, p1), (l2, p2), (l3, p3)) as naehe (n, q) where q - p <= 3
   $function$
;

CREATE OR REPLACE FUNCTION platform.fassung_bleibt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     if old.status <> 'ENTWURF' and (tg_op = 'DELETE'
        or to_jsonb(new) - 'gueltig_bis' - 'version' is distinct from to_jsonb(old) - 'gueltig_bis' - 'version') then
       raise exception 'a version that is no draft any more stays as it is' using errcode = 'integrity_constraint_violation';
     end if;
     return case when tg_op = 'DELETE' then old else new end;
   end $function$
;

CREATE OR REPLACE FUNCTION platform.wache_hauptschluessel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   declare
     haupt text := to_jsonb(new) -> tg_argv[0] ->> 'by';
     stillgelegt timestamptz;
   begin
     select stillgelegt_at into stillgelegt from platform.hauptschluessel where id = haupt for share;
     if not found then
       insert into platform.hauptschluessel (id) values (haupt) on conflict do nothing;
       select stillgelegt_at into stillgelegt from platform.hauptschluessel where id = haupt for share;
     end if;
     if stillgelegt is not null then
       raise exception 'the master key % is retired', haupt using errcode = 'serialization_failure';
     end if;
     return new;
   end $function$
;

CREATE OR REPLACE FUNCTION protokoll.bleibt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     if tg_op = 'DELETE' and tg_table_name in ('eintrag', 'segment')
        and coalesce(current_setting('bleibe.protokoll_verfall', true), '') = 'ja' then
       return old;
     end if;
     raise exception 'the audit log is only ever added to' using errcode = 'integrity_constraint_violation';
   end $function$
;

CREATE OR REPLACE FUNCTION protokoll.reihe_ein()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
   begin
     insert into protokoll.offen (eintrag_id) select id from neu;
     return null;
   end $function$
;

CREATE OR REPLACE FUNCTION protokoll.verfalle(hoechstens integer, OUT segmente bigint, OUT eintraege bigint)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
   declare
     punkt bigint := (select max(nummer) from protokoll.pruefpunkt);
     nummern bigint[];
   begin
     segmente := 0;
     eintraege := 0;
     nummern := array(
       select nummer from protokoll.segment where nummer <= punkt order by nummer limit greatest(hoechstens, 0));
     if nummern = '{}' then return; end if;
     if exists (select from protokoll.segment where nummer = any (nummern) and zeit > now() - interval '1 year') then
       raise exception 'segments of the last year do not expire' using errcode = 'integrity_constraint_violation';
     end if;
     perform set_config('bleibe.protokoll_verfall', 'ja', true);
     delete from protokoll.eintrag where id in (select unnest(ids) from protokoll.segment where nummer = any (nummern));
     get diagnostics eintraege = row_count;
     delete from protokoll.segment where nummer = any (nummern);
     get diagnostics segmente = row_count;
     perform set_config('bleibe.protokoll_verfall', '', true);
   end $function$
;

-- Tables ----------------------------------------------------------------------------------------------

create table akten.abgabe (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  herausgabe_id uuid,
  nachricht text not null,
  profil text not null,
  prozess_id uuid not null,
  empfaenger text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  bestaetigt_am date,
  bestaetigt_by text,
  constraint abgabe_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint abgabe_check CHECK (((bestaetigt_am IS NULL) = (bestaetigt_by IS NULL))),
  constraint abgabe_herausgabe_id_fkey FOREIGN KEY (herausgabe_id) REFERENCES akten.herausgabe(id) ON DELETE SET NULL,
  constraint abgabe_herausgabe_id_key UNIQUE (herausgabe_id),
  constraint abgabe_pkey PRIMARY KEY (id)
);

create table akten.akte (
  id uuid default uuidv7() not null,
  aktenzeichen text collate "C" not null,
  zustand text default 'A'::text not null,
  team_id text not null,
  buchstabe text collate "C" not null,
  schluessel jsonb,
  vernichtet_at timestamp with time zone,
  bewegt_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint akte_aktenzeichen_check CHECK ((aktenzeichen ~ '^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$'::text)),
  constraint akte_aktenzeichen_key UNIQUE (aktenzeichen),
  constraint akte_buchstabe_check CHECK ((buchstabe ~ '^[A-Z]$'::text)),
  constraint akte_check CHECK (((schluessel IS NULL) = (vernichtet_at IS NOT NULL))),
  constraint akte_pkey PRIMARY KEY (id),
  constraint akte_zustand_check CHECK ((zustand = ANY (ARRAY['A'::text, 'B'::text])))
);

create table akten.akte_person (
  akte_id uuid not null,
  person_id uuid not null,
  rolle text not null,
  created_at timestamp with time zone default now() not null,
  constraint akte_person_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id) ON DELETE CASCADE,
  constraint akte_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES akten.person(id),
  constraint akte_person_pkey PRIMARY KEY (akte_id, person_id),
  constraint akte_person_rolle_check CHECK ((rolle = ANY (ARRAY['hauptperson'::text, 'mitgefuehrt'::text])))
);

create table akten.aktenzeichen_folge (
  jahr integer not null,
  letzte integer not null,
  constraint aktenzeichen_folge_pkey PRIMARY KEY (jahr)
);

create table akten.dokument (
  id uuid default uuidv7() not null,
  eingang_id uuid not null,
  akte_id uuid,
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
  seiten integer not null,
  status text default 'erkennung'::text not null,
  fehler text,
  zuordnung text,
  spur text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  fertig_at timestamp with time zone,
  constraint dokument_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint dokument_eingang_id_fkey FOREIGN KEY (eingang_id) REFERENCES akten.eingang(id),
  constraint dokument_eingang_id_key UNIQUE (eingang_id),
  constraint dokument_pkey PRIMARY KEY (id),
  constraint dokument_seiten_check CHECK ((seiten > 0)),
  constraint dokument_status_check CHECK ((status = ANY (ARRAY['erkennung'::text, 'fertig'::text, 'fehler'::text])))
);

create table akten.dublettenhinweis (
  person_id uuid not null,
  andere_id uuid not null,
  score real not null,
  created_at timestamp with time zone default now() not null,
  constraint dublettenhinweis_andere_id_fkey FOREIGN KEY (andere_id) REFERENCES akten.person(id) ON DELETE CASCADE,
  constraint dublettenhinweis_person_id_fkey FOREIGN KEY (person_id) REFERENCES akten.person(id) ON DELETE CASCADE,
  constraint dublettenhinweis_pkey PRIMARY KEY (person_id, andere_id)
);

create table akten.eingang (
  id uuid default uuidv7() not null,
  lieferung_id uuid not null,
  nr integer not null,
  dateiname text not null,
  groesse bigint,
  sha256 text,
  status text default 'angeboten'::text not null,
  schluessel jsonb,
  original jsonb,
  fehler jsonb,
  dublette_von uuid,
  unstimmigkeit jsonb,
  trotz_dublette boolean default false not null,
  merkmal text,
  entschieden text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  angaben jsonb,
  constraint eingang_lieferung_id_fkey FOREIGN KEY (lieferung_id) REFERENCES akten.lieferung(id),
  constraint eingang_lieferung_id_nr_key UNIQUE (lieferung_id, nr),
  constraint eingang_merkmal_key UNIQUE (merkmal),
  constraint eingang_pkey PRIMARY KEY (id),
  constraint eingang_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint eingang_status_check CHECK ((status = ANY (ARRAY['angeboten'::text, 'gespeichert'::text, 'erkennung'::text, 'dublette'::text, 'zuzuordnen'::text, 'zugeordnet'::text, 'fehler'::text, 'verworfen'::text])))
);

create table akten.entfernung (
  address text not null,
  created_at timestamp with time zone default now() not null,
  constraint entfernung_pkey PRIMARY KEY (address)
);

create table akten.herausgabe (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  art text not null,
  status text default 'wartet'::text not null,
  auftrag jsonb not null,
  seiten integer default 0 not null,
  seiten_fertig integer default 0 not null,
  datei jsonb,
  dateiname text not null,
  pruefung text,
  fehler text,
  endet_am date not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  fertig_at timestamp with time zone,
  entfernt_at timestamp with time zone,
  constraint herausgabe_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint herausgabe_art_check CHECK ((art = ANY (ARRAY['akteneinsicht'::text, 'abgabe'::text, 'anbietung'::text, 'aussonderung'::text]))),
  constraint herausgabe_check CHECK (((status <> 'fertig'::text) OR (datei IS NOT NULL))),
  constraint herausgabe_check1 CHECK (((status <> 'entfernt'::text) OR (datei IS NULL))),
  constraint herausgabe_pkey PRIMARY KEY (id),
  constraint herausgabe_status_check CHECK ((status = ANY (ARRAY['wartet'::text, 'laeuft'::text, 'fertig'::text, 'fehler'::text, 'entfernt'::text])))
);

create table akten.lieferung (
  id uuid default uuidv7() not null,
  herkunft text not null,
  spur text not null,
  akte_id uuid,
  status text default 'offen'::text not null,
  angeboten integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  abgeschlossen_at timestamp with time zone,
  merkmal text,
  abgleich jsonb,
  constraint lieferung_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint lieferung_herkunft_check CHECK ((herkunft = ANY (ARRAY['ordner'::text, 'hochladen'::text, 'befehl'::text, 'demo'::text, 'xdomea'::text, 'altbestand'::text]))),
  constraint lieferung_merkmal_key UNIQUE (merkmal),
  constraint lieferung_pkey PRIMARY KEY (id),
  constraint lieferung_spur_check CHECK ((spur = ANY (ARRAY['now'::text, 'normal'::text, 'later'::text]))),
  constraint lieferung_status_check CHECK ((status = ANY (ARRAY['offen'::text, 'abgeschlossen'::text])))
);

create table akten.person (
  id uuid default uuidv7() not null,
  familienname text not null,
  geburtsname text,
  vornamen text not null,
  aliase jsonb default '[]'::jsonb not null,
  geburtsdatum text,
  geburtsort text,
  geburtsstaat text,
  geschlecht text not null,
  staatsangehoerigkeiten text[] default '{}'::text[] not null,
  azr_versiegelt text,
  azr_hmac text,
  eingeschraenkt boolean default false not null,
  ordnung text collate "C" not null,
  suchname text not null,
  klang text[] not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint person_azr_hmac_key UNIQUE (azr_hmac),
  constraint person_geburtsdatum_check CHECK ((geburtsdatum ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint person_geburtsstaat_check CHECK ((geburtsstaat ~ '^[A-Z]{3}$'::text)),
  constraint person_geschlecht_check CHECK ((geschlecht = ANY (ARRAY['weiblich'::text, 'maennlich'::text, 'divers'::text, 'unbekannt'::text]))),
  constraint person_pkey PRIMARY KEY (id)
);

create table akten.schwaerzung (
  id uuid default uuidv7() not null,
  dokument_id uuid not null,
  seite integer not null,
  x real not null,
  y real not null,
  w real not null,
  h real not null,
  grund text not null,
  constraint schwaerzung_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.schwaerzungsstand(dokument_id) ON DELETE CASCADE,
  constraint schwaerzung_h_check CHECK (((h > (0)::double precision) AND (h <= (1)::double precision))),
  constraint schwaerzung_pkey PRIMARY KEY (id),
  constraint schwaerzung_seite_check CHECK ((seite > 0)),
  constraint schwaerzung_w_check CHECK (((w > (0)::double precision) AND (w <= (1)::double precision))),
  constraint schwaerzung_x_check CHECK (((x >= (0)::double precision) AND (x <= (1)::double precision))),
  constraint schwaerzung_y_check CHECK (((y >= (0)::double precision) AND (y <= (1)::double precision)))
);

create table akten.schwaerzungsstand (
  dokument_id uuid not null,
  version integer default 1 not null,
  geaendert_at timestamp with time zone default now() not null,
  geaendert_by text not null,
  geprueft_at timestamp with time zone,
  geprueft_by text,
  constraint schwaerzungsstand_check CHECK (((geprueft_at IS NULL) = (geprueft_by IS NULL))),
  constraint schwaerzungsstand_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint schwaerzungsstand_pkey PRIMARY KEY (dokument_id)
);

create table akten.seite (
  dokument_id uuid not null,
  nr integer not null,
  status text default 'wartet'::text not null,
  text text default ''::text not null,
  worte bytea,
  konfidenz real,
  drehung smallint default 0 not null,
  neigung real,
  leer boolean default false not null,
  leer_von_hand boolean default false not null,
  qualitaet text,
  quelle text,
  breite real,
  hoehe real,
  ms integer,
  vorschau jsonb,
  fehler text,
  fertig_at timestamp with time zone,
  suchvektor tsvector generated always as (akten.suchvektor(text)) stored,
  constraint seite_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint seite_nr_check CHECK ((nr > 0)),
  constraint seite_pkey PRIMARY KEY (dokument_id, nr),
  constraint seite_qualitaet_check CHECK ((qualitaet = ANY (ARRAY['gut'::text, 'schwach'::text, 'unlesbar'::text]))),
  constraint seite_quelle_check CHECK ((quelle = ANY (ARRAY['ocr'::text, 'text-layer'::text]))),
  constraint seite_status_check CHECK ((status = ANY (ARRAY['wartet'::text, 'laeuft'::text, 'fertig'::text, 'fehler'::text])))
);

create table akten.uebergabe (
  id uuid default uuidv7() not null,
  herausgabe_id uuid not null,
  empfaenger_art text not null,
  empfaenger text not null,
  weg text not null,
  am date not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint uebergabe_empfaenger_art_check CHECK ((empfaenger_art = ANY (ARRAY['person'::text, 'anwalt'::text, 'gericht'::text, 'behoerde'::text, 'archiv'::text]))),
  constraint uebergabe_herausgabe_id_fkey FOREIGN KEY (herausgabe_id) REFERENCES akten.herausgabe(id) ON DELETE CASCADE,
  constraint uebergabe_pkey PRIMARY KEY (id),
  constraint uebergabe_weg_check CHECK ((weg = ANY (ARRAY['datentraeger'::text, 'papier'::text, 'postfach'::text, 'einsicht'::text, 'sonstiger'::text])))
);

create table akten.vorschlag (
  eingang_id uuid not null,
  akte_id uuid not null,
  score real not null,
  gruende text[] not null,
  constraint vorschlag_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id) ON DELETE CASCADE,
  constraint vorschlag_eingang_id_fkey FOREIGN KEY (eingang_id) REFERENCES akten.eingang(id) ON DELETE CASCADE,
  constraint vorschlag_pkey PRIMARY KEY (eingang_id, akte_id)
);

create table betrieb.prozess (
  id uuid not null,
  rolle text not null,
  rechner text not null,
  pid integer not null,
  fassung text not null,
  gestartet_at timestamp with time zone default now() not null,
  zuletzt_at timestamp with time zone default now() not null,
  constraint prozess_pkey PRIMARY KEY (id),
  constraint prozess_rolle_check CHECK ((rolle = ANY (ARRAY['api'::text, 'worker'::text])))
);

create table personal.anmeldung (
  id uuid default uuidv7() not null,
  hash bytea not null,
  stufe text not null,
  konto_id uuid,
  versiegelt text not null,
  versuche integer default 0 not null,
  endet_at timestamp with time zone not null,
  constraint anmeldung_check CHECK (((stufe = ANY (ARRAY['zweiter-faktor'::text, 'einrichtung'::text])) = (konto_id IS NOT NULL))),
  constraint anmeldung_hash_key UNIQUE (hash),
  constraint anmeldung_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES personal.konto(id) ON DELETE CASCADE,
  constraint anmeldung_pkey PRIMARY KEY (id),
  constraint anmeldung_stufe_check CHECK ((stufe = ANY (ARRAY['zweiter-faktor'::text, 'einrichtung'::text, 'passkey'::text, 'oidc'::text])))
);

create table personal.drossel (
  schluessel text not null,
  fehler integer not null,
  gesperrt_bis timestamp with time zone not null,
  zuletzt_at timestamp with time zone not null,
  constraint drossel_pkey PRIMARY KEY (schluessel)
);

create table personal.einmallink (
  id uuid default uuidv7() not null,
  konto_id uuid not null,
  art text not null,
  hash bytea not null,
  versuche integer default 0 not null,
  versiegelt text,
  endet_at timestamp with time zone not null,
  benutzt_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint einmallink_art_check CHECK ((art = ANY (ARRAY['einladung'::text, 'kennwort'::text]))),
  constraint einmallink_hash_key UNIQUE (hash),
  constraint einmallink_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES personal.konto(id) ON DELETE CASCADE,
  constraint einmallink_pkey PRIMARY KEY (id)
);

create table personal.faktor_ruecksetzung (
  id uuid default uuidv7() not null,
  konto_id uuid not null,
  begruendung text not null,
  beantragt_von uuid not null,
  beantragt_at timestamp with time zone not null,
  verfaellt_at timestamp with time zone not null,
  entschieden_von uuid,
  entschieden_at timestamp with time zone,
  freigegeben boolean,
  constraint faktor_ruecksetzung_beantragt_von_fkey FOREIGN KEY (beantragt_von) REFERENCES personal.konto(id),
  constraint faktor_ruecksetzung_check CHECK ((((entschieden_von IS NULL) = (entschieden_at IS NULL)) AND ((entschieden_at IS NULL) = (freigegeben IS NULL)))),
  constraint faktor_ruecksetzung_entschieden_von_fkey FOREIGN KEY (entschieden_von) REFERENCES personal.konto(id),
  constraint faktor_ruecksetzung_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES personal.konto(id) ON DELETE CASCADE,
  constraint faktor_ruecksetzung_pkey PRIMARY KEY (id),
  constraint ruecksetzung_zweite_person CHECK (((entschieden_von <> konto_id) AND ((entschieden_von <> beantragt_von) OR (NOT freigegeben))))
);

create table personal.geraet (
  id uuid default uuidv7() not null,
  art text not null,
  name text not null,
  hash bytea not null,
  gueltig_bis date not null,
  gesperrt_at timestamp with time zone,
  zuletzt_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint geraet_art_check CHECK ((art = ANY (ARRAY['robot'::text, 'station'::text]))),
  constraint geraet_hash_key UNIQUE (hash),
  constraint geraet_name_key UNIQUE (name),
  constraint geraet_pkey PRIMARY KEY (id)
);

create table personal.konto (
  id uuid default uuidv7() not null,
  name text not null,
  email text collate "C" not null,
  quelle text default 'lokal'::text not null,
  oidc_aussteller text,
  oidc_kennung text,
  status text default 'eingeladen'::text not null,
  rollen text[] not null,
  demo boolean default false not null,
  kennwort text,
  totp_versiegelt text,
  totp_at timestamp with time zone,
  totp_schritt bigint,
  angemeldet_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint konto_aufsicht_allein CHECK (((NOT (rollen && ARRAY['administration'::text, 'datenschutz'::text])) OR (cardinality(rollen) = 1))),
  constraint konto_check CHECK (((quelle = 'oidc'::text) = (oidc_kennung IS NOT NULL))),
  constraint konto_check1 CHECK (((oidc_aussteller IS NULL) = (oidc_kennung IS NULL))),
  constraint konto_check2 CHECK (((totp_versiegelt IS NULL) = (totp_at IS NULL))),
  constraint konto_email_check CHECK ((email = lower(email))),
  constraint konto_email_key UNIQUE (email),
  constraint konto_oidc_aussteller_oidc_kennung_key UNIQUE (oidc_aussteller, oidc_kennung),
  constraint konto_pkey PRIMARY KEY (id),
  constraint konto_quelle_check CHECK ((quelle = ANY (ARRAY['lokal'::text, 'oidc'::text]))),
  constraint konto_rollen_check CHECK ((cardinality(rollen) > 0)),
  constraint konto_status_check CHECK ((status = ANY (ARRAY['eingeladen'::text, 'aktiv'::text, 'deaktiviert'::text])))
);

create table personal.notzugriff (
  id uuid default uuidv7() not null,
  konto_id uuid not null,
  akte_id uuid not null,
  team_id text,
  grund text not null,
  von timestamp with time zone not null,
  bis timestamp with time zone not null,
  constraint notzugriff_check CHECK ((von <= bis)),
  constraint notzugriff_einmal EXCLUDE USING gist (konto_id WITH =, akte_id WITH =, tstzrange(von, bis) WITH &&),
  constraint notzugriff_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES personal.konto(id),
  constraint notzugriff_pkey PRIMARY KEY (id)
);

create table personal.passkey (
  id uuid default uuidv7() not null,
  kennung text not null,
  konto_id uuid not null,
  schluessel bytea not null,
  zaehler bigint not null,
  wege text[] default '{}'::text[] not null,
  name text not null,
  created_at timestamp with time zone not null,
  benutzt_at timestamp with time zone,
  constraint passkey_kennung_key UNIQUE (kennung),
  constraint passkey_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES personal.konto(id) ON DELETE CASCADE,
  constraint passkey_pkey PRIMARY KEY (id)
);

create table personal.sitzung (
  id uuid default uuidv7() not null,
  konto_id uuid not null,
  hash bytea not null,
  faktor text not null,
  geraet text not null,
  begonnen_at timestamp with time zone not null,
  zuletzt_at timestamp with time zone not null,
  endet_at timestamp with time zone not null,
  bestaetigt_at timestamp with time zone not null,
  versiegelt text,
  oidc_versiegelt text,
  constraint sitzung_faktor_check CHECK ((faktor = ANY (ARRAY['totp'::text, 'passkey'::text, 'wiederherstellung'::text, 'oidc'::text]))),
  constraint sitzung_hash_key UNIQUE (hash),
  constraint sitzung_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES personal.konto(id) ON DELETE CASCADE,
  constraint sitzung_pkey PRIMARY KEY (id)
);

create table personal.team (
  id uuid default uuidv7() not null,
  name text not null,
  von text collate "C" not null,
  bis text collate "C" not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint team_bis_check CHECK ((bis ~ '^[A-Z]$'::text)),
  constraint team_check CHECK ((von <= bis)),
  constraint team_name_key UNIQUE (name),
  constraint team_pkey PRIMARY KEY (id),
  constraint team_von_check CHECK ((von ~ '^[A-Z]$'::text))
);

create table personal.vertretung (
  id uuid default uuidv7() not null,
  vertretene_id uuid not null,
  vertretung_id uuid not null,
  von date not null,
  bis date not null,
  beendet_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint vertretung_check CHECK ((von <= bis)),
  constraint vertretung_check1 CHECK ((vertretene_id <> vertretung_id)),
  constraint vertretung_einmal EXCLUDE USING gist (vertretene_id WITH =, vertretung_id WITH =, daterange(von, bis, '[]'::text) WITH &&) WHERE ((beendet_at IS NULL)),
  constraint vertretung_pkey PRIMARY KEY (id),
  constraint vertretung_vertretene_id_fkey FOREIGN KEY (vertretene_id) REFERENCES personal.konto(id) ON DELETE CASCADE,
  constraint vertretung_vertretung_id_fkey FOREIGN KEY (vertretung_id) REFERENCES personal.konto(id) ON DELETE CASCADE
);

create table personal.wiederherstellungscode (
  konto_id uuid not null,
  hash bytea not null,
  benutzt_at timestamp with time zone,
  constraint wiederherstellungscode_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES personal.konto(id) ON DELETE CASCADE,
  constraint wiederherstellungscode_pkey PRIMARY KEY (konto_id, hash)
);

create table personal.zustaendigkeit (
  konto_id uuid not null,
  team_id uuid not null,
  von text collate "C" not null,
  bis text collate "C" not null,
  constraint zustaendigkeit_bis_check CHECK ((bis ~ '^[A-Z]$'::text)),
  constraint zustaendigkeit_check CHECK ((von <= bis)),
  constraint zustaendigkeit_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES personal.konto(id) ON DELETE CASCADE,
  constraint zustaendigkeit_pkey PRIMARY KEY (konto_id, team_id, von, bis),
  constraint zustaendigkeit_team_id_fkey FOREIGN KEY (team_id) REFERENCES personal.team(id),
  constraint zustaendigkeit_von_check CHECK ((von ~ '^[A-Z]$'::text))
);

create table platform.einstellung (
  name text not null,
  wert jsonb not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint einstellung_pkey PRIMARY KEY (name)
);

create table platform.ereignis (
  id bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  name text not null,
  version integer not null,
  payload jsonb not null,
  topics text[] default '{}'::text[] not null,
  created_at timestamp with time zone default now() not null,
  constraint ereignis_pkey PRIMARY KEY (id)
);

create table platform.ereignis_stand (
  handler text not null,
  bis_xid xid8 default '0'::xid8 not null,
  bis_id bigint default 0 not null,
  updated_at timestamp with time zone default now() not null,
  constraint ereignis_stand_pkey PRIMARY KEY (handler)
);

create table platform.fassung (
  id uuid default uuidv7() not null,
  art text not null,
  schluessel text not null,
  nummer integer not null,
  inhalt jsonb not null,
  status text default 'ENTWURF'::text not null,
  gueltig_ab date,
  gueltig_bis date,
  erstellt_von text not null,
  bearbeitet_von text[] not null,
  freigegeben_von text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  freigegeben_at timestamp with time zone,
  constraint fassung_art_schluessel_nummer_key UNIQUE (art, schluessel, nummer),
  constraint fassung_check CHECK ((gueltig_bis >= gueltig_ab)),
  constraint fassung_check1 CHECK ((erstellt_von = ANY (bearbeitet_von))),
  constraint fassung_freigabe_vollstaendig CHECK ((((status = 'FREIGEGEBEN'::text) = ((freigegeben_von IS NOT NULL) AND (freigegeben_at IS NOT NULL))) AND ((status <> 'FREIGEGEBEN'::text) OR (gueltig_ab IS NOT NULL)))),
  constraint fassung_nicht_ueberschnitten EXCLUDE USING gist (art WITH =, schluessel WITH =, daterange(gueltig_ab, gueltig_bis, '[]'::text) WITH &&) WHERE ((status = 'FREIGEGEBEN'::text)),
  constraint fassung_nummer_check CHECK ((nummer > 0)),
  constraint fassung_pkey PRIMARY KEY (id),
  constraint fassung_status_check CHECK ((status = ANY (ARRAY['ENTWURF'::text, 'FREIGEGEBEN'::text, 'VERWORFEN'::text]))),
  constraint fassung_zweite_person CHECK ((freigegeben_von <> ALL (bearbeitet_von)))
);

create table platform.hauptschluessel (
  id text not null,
  created_at timestamp with time zone default now() not null,
  stillgelegt_at timestamp with time zone,
  constraint hauptschluessel_pkey PRIMARY KEY (id)
);

create table platform.idempotenz (
  key text not null,
  input_hash text not null,
  response jsonb,
  created_at timestamp with time zone default now() not null,
  constraint idempotenz_pkey PRIMARY KEY (key)
);

create table platform.migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table platform.migration_lock (
  id character varying(255) not null,
  is_locked integer default 0 not null,
  constraint migration_lock_pkey PRIMARY KEY (id)
);

create table platform.nachricht (
  id uuid default uuidv7() not null,
  kind text not null,
  vorlage text,
  empfaenger text not null,
  betreff text,
  text text not null,
  geheim text,
  sprache text not null,
  status text default 'entwurf'::text not null,
  fehler text,
  created_at timestamp with time zone default now() not null,
  sent_at timestamp with time zone,
  constraint nachricht_check CHECK (((kind = 'mail'::text) = (betreff IS NOT NULL))),
  constraint nachricht_check1 CHECK (((status = 'gesendet'::text) = (sent_at IS NOT NULL))),
  constraint nachricht_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'sms'::text]))),
  constraint nachricht_pkey PRIMARY KEY (id),
  constraint nachricht_status_check CHECK ((status = ANY (ARRAY['entwurf'::text, 'gesendet'::text, 'fehler'::text, 'ausgangspost'::text])))
);

create table platform.vernichtet (
  kennung text collate "C" not null,
  created_at timestamp with time zone default now() not null,
  constraint vernichtet_pkey PRIMARY KEY (kennung)
);

create table protokoll.eintrag (
  id bigint generated always as identity not null,
  zeit timestamp with time zone default clock_timestamp() not null,
  akteur_art text not null,
  akteur_id text collate "C" not null,
  sitzung_id text,
  aktion text not null,
  was text collate "C" not null,
  gegenstaende text[] collate "C" not null,
  grund text,
  einzelheiten json not null,
  ergebnis text not null,
  anfrage_id text collate "C" not null,
  constraint eintrag_akteur_art_check CHECK ((akteur_art = ANY (ARRAY['staff'::text, 'citizen'::text, 'proxy'::text, 'robot'::text, 'station'::text, 'system'::text]))),
  constraint eintrag_ergebnis_check CHECK ((ergebnis = ANY (ARRAY['ok'::text, 'verweigert'::text, 'fehler'::text]))),
  constraint eintrag_pkey PRIMARY KEY (id)
);

create table protokoll.offen (
  eintrag_id bigint not null,
  constraint offen_pkey PRIMARY KEY (eintrag_id)
);

create table protokoll.pruefpunkt (
  nummer bigint not null,
  fassung smallint not null,
  zeit timestamp with time zone not null,
  gesamt bigint not null,
  hash bytea not null,
  akteur_id text not null,
  schluessel text not null,
  signatur bytea not null,
  constraint pruefpunkt_pkey PRIMARY KEY (nummer)
);

create table protokoll.pruefung (
  id uuid default uuidv7() not null,
  begonnen_at timestamp with time zone default now() not null,
  begonnen_von text not null,
  beendet_at timestamp with time zone,
  segmente bigint default 0 not null,
  von_segmenten bigint,
  bericht jsonb,
  fehler text,
  constraint pruefung_pkey PRIMARY KEY (id)
);

create table protokoll.schluessel (
  nr bigint generated always as identity not null,
  id text not null,
  oeffentlich text not null,
  versiegelt text not null,
  created_at timestamp with time zone default now() not null,
  constraint schluessel_pkey PRIMARY KEY (nr)
);

create table protokoll.segment (
  nummer bigint not null,
  fassung smallint not null,
  zeit timestamp with time zone not null,
  von_zeit timestamp with time zone not null,
  bis_zeit timestamp with time zone not null,
  anzahl integer not null,
  gesamt bigint not null,
  ids bigint[] not null,
  hashes bytea not null,
  vorgaenger bytea not null,
  hash bytea not null,
  schluessel text not null,
  signatur bytea not null,
  constraint segment_anzahl_check CHECK ((anzahl > 0)),
  constraint segment_nummer_check CHECK ((nummer > 0)),
  constraint segment_pkey PRIMARY KEY (nummer)
);

-- Indexes ---------------------------------------------------------------------------------------------

CREATE INDEX abgabe_akte ON akten.abgabe USING btree (akte_id);

CREATE INDEX akte_bereich ON akten.akte USING btree (team_id, buchstabe, aktenzeichen);

CREATE INDEX akte_bewegt ON akten.akte USING btree (bewegt_at DESC, id);

CREATE UNIQUE INDEX akte_hauptperson ON akten.akte_person USING btree (akte_id) WHERE (rolle = 'hauptperson'::text);

CREATE INDEX akte_person_person ON akten.akte_person USING btree (person_id);

CREATE INDEX akte_ziffern ON akten.akte USING gin (replace(aktenzeichen, '-'::text, ''::text) gin_trgm_ops);

CREATE INDEX dokument_akte ON akten.dokument USING btree (akte_id, id DESC);

CREATE INDEX dokument_arbeitskopie_adresse ON akten.dokument USING btree (((arbeitskopie ->> 'address'::text))) WHERE (arbeitskopie IS NOT NULL);

CREATE INDEX dokument_ohne_akte ON akten.dokument USING btree (id) WHERE (akte_id IS NULL);

CREATE INDEX dokument_original_adresse ON akten.dokument USING btree (((original ->> 'address'::text)));

CREATE INDEX eingang_adresse ON akten.eingang USING btree (((original ->> 'address'::text))) WHERE (original IS NOT NULL);

CREATE INDEX eingang_sha256 ON akten.eingang USING btree (sha256);

CREATE INDEX eingang_status ON akten.eingang USING btree (status, id) WHERE (status <> ALL (ARRAY['zugeordnet'::text, 'verworfen'::text]));

CREATE INDEX herausgabe_akte ON akten.herausgabe USING btree (akte_id, id DESC);

CREATE INDEX herausgabe_datei_adresse ON akten.herausgabe USING btree (((datei ->> 'address'::text))) WHERE (datei IS NOT NULL);

CREATE INDEX herausgabe_ende ON akten.herausgabe USING btree (endet_am) WHERE (datei IS NOT NULL);

CREATE INDEX lieferung_von ON akten.lieferung USING btree (created_by, id DESC);

CREATE INDEX person_klang ON akten.person USING gin (klang);

CREATE INDEX person_ordnung ON akten.person USING btree (ordnung, id);

CREATE INDEX person_suchname ON akten.person USING gin (suchname gin_trgm_ops);

CREATE INDEX schwaerzung_dokument ON akten.schwaerzung USING btree (dokument_id, seite);

CREATE INDEX seite_auffaellig ON akten.seite USING btree (dokument_id, nr) WHERE ((status = 'fehler'::text) OR (qualitaet = 'unlesbar'::text));

CREATE INDEX seite_fertig ON akten.seite USING btree (fertig_at) WHERE (fertig_at IS NOT NULL);

CREATE INDEX seite_offen ON akten.seite USING btree (status) WHERE (status = ANY (ARRAY['wartet'::text, 'laeuft'::text]));

CREATE INDEX seite_suchvektor ON akten.seite USING gin (suchvektor) WITH (fastupdate=off);

CREATE INDEX seite_vorschau_adresse ON akten.seite USING btree (((vorschau ->> 'address'::text))) WHERE (vorschau IS NOT NULL);

CREATE INDEX seite_wortpaare ON akten.seite USING gin (akten.wortpaare(suchvektor)) WITH (fastupdate=off);

CREATE INDEX uebergabe_herausgabe ON akten.uebergabe USING btree (herausgabe_id);

CREATE INDEX prozess_zuletzt_at ON betrieb.prozess USING btree (rolle, zuletzt_at DESC);

CREATE INDEX anmeldung_endet ON personal.anmeldung USING btree (endet_at);

CREATE INDEX drossel_zuletzt ON personal.drossel USING btree (zuletzt_at);

CREATE INDEX einmallink_konto ON personal.einmallink USING btree (konto_id);

CREATE INDEX faktor_ruecksetzung_konto ON personal.faktor_ruecksetzung USING btree (konto_id);

CREATE INDEX konto_suche ON personal.konto USING gin ((((name || ' '::text) || email)) gin_trgm_ops);

CREATE INDEX notzugriff_konto ON personal.notzugriff USING btree (konto_id, bis);

CREATE INDEX passkey_konto ON personal.passkey USING btree (konto_id);

CREATE INDEX sitzung_endet ON personal.sitzung USING btree (endet_at);

CREATE INDEX sitzung_konto ON personal.sitzung USING btree (konto_id);

CREATE INDEX vertretung_vertretene ON personal.vertretung USING btree (vertretene_id, bis);

CREATE INDEX vertretung_vertretung ON personal.vertretung USING btree (vertretung_id, bis);

CREATE INDEX zustaendigkeit_team ON personal.zustaendigkeit USING btree (team_id);

CREATE INDEX ereignis_created_at ON platform.ereignis USING btree (created_at);

CREATE INDEX ereignis_folge ON platform.ereignis USING btree (xid, id);

CREATE UNIQUE INDEX fassung_ein_entwurf ON platform.fassung USING btree (art, schluessel) WHERE (status = 'ENTWURF'::text);

CREATE INDEX idempotenz_created_at ON platform.idempotenz USING btree (created_at);

CREATE INDEX nachricht_status ON platform.nachricht USING btree (status, id DESC);

CREATE INDEX eintrag_akteur ON protokoll.eintrag USING btree (akteur_id, zeit, id);

CREATE INDEX eintrag_anfrage ON protokoll.eintrag USING btree (anfrage_id);

CREATE INDEX eintrag_gegenstaende ON protokoll.eintrag USING gin (gegenstaende) WITH (fastupdate=off);

CREATE INDEX eintrag_nicht_ok ON protokoll.eintrag USING btree (zeit, id) WHERE (ergebnis <> 'ok'::text);

CREATE INDEX eintrag_seltene ON protokoll.eintrag USING btree (akteur_art, zeit, id) WHERE ((akteur_art <> 'staff'::text) AND (akteur_art <> 'system'::text));

CREATE INDEX eintrag_was ON protokoll.eintrag USING btree (was, zeit, id);

CREATE INDEX eintrag_zeit ON protokoll.eintrag USING btree (zeit, id);

CREATE UNIQUE INDEX pruefung_eine ON protokoll.pruefung USING btree ((true)) WHERE (beendet_at IS NULL);

CREATE INDEX segment_zeit ON protokoll.segment USING btree (zeit);

-- Triggers --------------------------------------------------------------------------------------------

CREATE TRIGGER wache_hauptschluessel BEFORE INSERT OR UPDATE OF schluessel ON akten.akte FOR EACH ROW WHEN (((new.schluessel ->> 'by'::text) IS NOT NULL)) EXECUTE FUNCTION platform.wache_hauptschluessel('schluessel');

CREATE TRIGGER wache_hauptschluessel BEFORE INSERT OR UPDATE OF schluessel ON akten.eingang FOR EACH ROW WHEN (((new.schluessel ->> 'by'::text) IS NOT NULL)) EXECUTE FUNCTION platform.wache_hauptschluessel('schluessel');

CREATE TRIGGER fassung_bleibt BEFORE DELETE OR UPDATE ON platform.fassung FOR EACH ROW EXECUTE FUNCTION platform.fassung_bleibt();

CREATE TRIGGER eintrag_bleibt BEFORE DELETE OR UPDATE ON protokoll.eintrag FOR EACH ROW EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER eintrag_bleibt_ganz BEFORE TRUNCATE ON protokoll.eintrag FOR EACH STATEMENT EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER eintrag_reihe_ein AFTER INSERT ON protokoll.eintrag REFERENCING NEW TABLE AS neu FOR EACH STATEMENT EXECUTE FUNCTION protokoll.reihe_ein();

CREATE TRIGGER pruefpunkt_bleibt BEFORE DELETE OR UPDATE ON protokoll.pruefpunkt FOR EACH ROW EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER pruefpunkt_bleibt_ganz BEFORE TRUNCATE ON protokoll.pruefpunkt FOR EACH STATEMENT EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER schluessel_bleibt BEFORE DELETE OR UPDATE ON protokoll.schluessel FOR EACH ROW EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER schluessel_bleibt_ganz BEFORE TRUNCATE ON protokoll.schluessel FOR EACH STATEMENT EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER segment_bleibt BEFORE DELETE OR UPDATE ON protokoll.segment FOR EACH ROW EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER segment_bleibt_ganz BEFORE TRUNCATE ON protokoll.segment FOR EACH STATEMENT EXECUTE FUNCTION protokoll.bleibt();

-- Grants ----------------------------------------------------------------------------------------------

grant delete, insert, select, update on akten.abgabe to bleibe_app;

grant delete, insert, select, update on akten.akte to bleibe_app;

grant delete, insert, select, update on akten.akte_person to bleibe_app;

grant delete, insert, select, update on akten.aktenzeichen_folge to bleibe_app;

grant delete, insert, select, update on akten.dokument to bleibe_app;

grant delete, insert, select, update on akten.dublettenhinweis to bleibe_app;

grant delete, insert, select, update on akten.eingang to bleibe_app;

grant delete, insert, select, update on akten.entfernung to bleibe_app;

grant delete, insert, select, update on akten.herausgabe to bleibe_app;

grant delete, insert, select, update on akten.lieferung to bleibe_app;

grant delete, insert, select, update on akten.person to bleibe_app;

grant delete, insert, select, update on akten.schwaerzung to bleibe_app;

grant delete, insert, select, update on akten.schwaerzungsstand to bleibe_app;

grant delete, insert, select, update on akten.seite to bleibe_app;

grant delete, insert, select, update on akten.uebergabe to bleibe_app;

grant delete, insert, select, update on akten.vorschlag to bleibe_app;

grant delete, insert, select, update on betrieb.prozess to bleibe_app;

grant execute on function akten.falte(text) to bleibe_app;

grant execute on function akten.falte(text) to public;

grant execute on function akten.suchvektor(text) to bleibe_app;

grant execute on function akten.suchvektor(text) to public;

grant execute on function akten.wortpaare(tsvector) to bleibe_app;

grant execute on function akten.wortpaare(tsvector) to public;

grant execute on function protokoll.verfalle(integer) to bleibe_app;

grant delete, insert, select, update on personal.anmeldung to bleibe_app;

grant delete, insert, select, update on personal.drossel to bleibe_app;

grant delete, insert, select, update on personal.einmallink to bleibe_app;

grant insert, select, update on personal.faktor_ruecksetzung to bleibe_app;

grant insert, select, update on personal.geraet to bleibe_app;

grant insert, select, update on personal.konto to bleibe_app;

grant insert, select, update on personal.notzugriff to bleibe_app;

grant delete, insert, select, update on personal.passkey to bleibe_app;

grant delete, insert, select, update on personal.sitzung to bleibe_app;

grant delete, insert, select, update on personal.team to bleibe_app;

grant insert, select, update on personal.vertretung to bleibe_app;

grant delete, insert, select, update on personal.wiederherstellungscode to bleibe_app;

grant delete, insert, select, update on personal.zustaendigkeit to bleibe_app;

grant delete, insert, select, update on platform.einstellung to bleibe_app;

grant delete, insert, select on platform.ereignis to bleibe_app;

grant delete, insert, select, update on platform.ereignis_stand to bleibe_app;

grant delete, insert, select, update on platform.fassung to bleibe_app;

grant insert, select, update (stillgelegt_at) on platform.hauptschluessel to bleibe_app;

grant delete, insert, select, update on platform.idempotenz to bleibe_app;

grant select on platform.migration to bleibe_app;

grant delete, insert, select, update on platform.nachricht to bleibe_app;

grant insert, select on platform.vernichtet to bleibe_app;

grant insert (akteur_art), insert (akteur_id), insert (aktion), insert (anfrage_id), insert (einzelheiten), insert (ergebnis), insert (gegenstaende), insert (grund), insert (sitzung_id), insert (was), select on protokoll.eintrag to bleibe_app;

grant delete, select on protokoll.offen to bleibe_app;

grant insert, select on protokoll.pruefpunkt to bleibe_app;

grant delete, insert, select, update on protokoll.pruefung to bleibe_app;

grant insert (id), insert (oeffentlich), insert (versiegelt), select on protokoll.schluessel to bleibe_app;

grant insert, select on protokoll.segment to bleibe_app;

grant usage on schema akten to bleibe_app;

grant usage on schema betrieb to bleibe_app;

grant usage on schema personal to bleibe_app;

grant usage on schema platform to bleibe_app;

grant usage on schema protokoll to bleibe_app;

grant usage on schema public to bleibe_app;

grant create, usage on schema public to bleibe_owner;
