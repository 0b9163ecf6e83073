-- The schema as the migrations leave it, rendered from the catalogue of PostgreSQL 18.
-- Written by ./bleibe schema --write; never edited by hand.

-- Extensions ------------------------------------------------------------------------------------------

create extension btree_gist with schema public;

create extension pg_trgm with schema public;

create extension pgcrypto with schema public;

create extension unaccent with schema public;

-- Schemas ---------------------------------------------------------------------------------------------

create schema akten authorization bleibe_owner;

create schema assistent authorization bleibe_owner;

create schema betrieb authorization bleibe_owner;

create schema buerger authorization bleibe_owner;

create schema erlasse authorization bleibe_owner;

create schema personal authorization bleibe_owner;

create schema platform authorization bleibe_owner;

create schema post authorization bleibe_owner;

create schema protokoll authorization bleibe_owner;

create schema termine authorization bleibe_owner;

create schema vorgaenge authorization bleibe_owner;

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

CREATE OR REPLACE FUNCTION akten.datumsmarken(text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
     with fund as (
       select m[3] as j, m[2] as m, m[1] as t from regexp_matches($1, '\m([0-9]{1,2})[.] ?([0-9]{1,2})[.] ?((?:19|20)[0-9]{2})\M', 'g') m
       union all
       select m[1], m[2], m[3] from regexp_matches($1, '\m((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})\M', 'g') m
       union all
       select m[3], (position(translate(lower(m[2]), 'ä', 'a') in 'jan feb mar apr mai jun jul aug sep okt nov dez') / 4 + 1)::text, m[1]
       from regexp_matches($1, '\m([0-9]{1,2})[.] ?(jan|feb|mär|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)[[:alpha:]]*[.]? ((?:19|20)[0-9]{2})\M', 'gi') m)
     select coalesce(array_agg(distinct '#d' || j || '-' || lpad(m, 2, '0') || '-' || lpad(t, 2, '0')), '{}')
     from fund where m::int between 1 and 12 and t::int between 1 and 31
   $function$
;

CREATE OR REPLACE FUNCTION akten.ereignis_bleibt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     if old.aufgehoben_at is not null and new.aufgehoben_at is distinct from old.aufgehoben_at
        or to_jsonb(new) - 'aufgehoben_von' - 'aufgehoben_at' - 'aufgehoben_grund' - 'ersetzt'
           is distinct from to_jsonb(old) - 'aufgehoben_von' - 'aufgehoben_at' - 'aufgehoben_grund' - 'ersetzt' then
       raise exception 'an event is cancelled or replaced, not rewritten' using errcode = 'integrity_constraint_violation';
     end if;
     return new;
   end $function$
;

CREATE OR REPLACE FUNCTION akten.falte(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
     select regexp_replace(regexp_replace($1, '([ao])e', '\1', 'gi'), '(?<![aeq])(u)e', '\1', 'gi')
   $function$
;

CREATE OR REPLACE FUNCTION akten.loeschposten_bleibt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   declare lauf akten.loeschlauf;
   begin
     select * into lauf from akten.loeschlauf where id = new.lauf_id for share;
     if tg_op = 'INSERT' and lauf.status <> 'entwurf' then
       raise exception 'a run takes nothing in once it is proposed' using errcode = 'integrity_constraint_violation';
     end if;
     if tg_op = 'UPDATE' and new.status = 'vernichtet' and lauf.status <> 'freigegeben' then
       raise exception 'nothing is destroyed without release' using errcode = 'integrity_constraint_violation';
     end if;
     if tg_op = 'UPDATE' and old.status = 'vernichtet' then
       raise exception 'destroyed is destroyed' using errcode = 'integrity_constraint_violation';
     end if;
     return new;
   end $function$
;

CREATE OR REPLACE FUNCTION akten.notizen_drehen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   declare um integer := ((new.drehung - old.drehung) % 360 + 360) % 360;
   begin
     update akten.notiz set
       x = case um when 90 then greatest(1 - y - h, 0) when 180 then greatest(1 - x - w, 0) when 270 then y end,
       y = case um when 90 then x when 180 then greatest(1 - y - h, 0) when 270 then greatest(1 - x - w, 0) end,
       w = case um when 180 then w else h end,
       h = case um when 180 then h else w end
     where dokument_id = new.dokument_id and seite = new.nr and x is not null;
     return null;
   end $function$
;

CREATE OR REPLACE FUNCTION akten.schwaerzung_folgt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   declare um integer := ((new.drehung - old.drehung) % 360 + 360) % 360;
   begin
     if not exists (select from akten.schwaerzung where dokument_id = old.dokument_id and seite = old.nr) then
       return null;
     end if;
     insert into akten.schwaerzungsstand (dokument_id, geaendert_by)
       select new.dokument_id, geaendert_by from akten.schwaerzungsstand where dokument_id = old.dokument_id
       on conflict (dokument_id) do nothing;
     update akten.schwaerzungsstand set geprueft_at = null, geprueft_by = null, version = version + 1
       where dokument_id in (old.dokument_id, new.dokument_id);
     update akten.schwaerzung set dokument_id = new.dokument_id, seite = new.nr,
       x = case um when 90 then greatest(1 - y - h, 0) when 180 then greatest(1 - x - w, 0) when 270 then y else x end,
       y = case um when 90 then x when 180 then greatest(1 - y - h, 0) when 270 then greatest(1 - x - w, 0) else y end,
       w = case when um in (90, 270) then h else w end,
       h = case when um in (90, 270) then w else h end
     where dokument_id = old.dokument_id and seite = old.nr;
     return null;
   end $function$
;

CREATE OR REPLACE FUNCTION akten.siegel_bleibt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
     begin
       if old.stand = 'gesiegelt' then
         raise exception 'a sealed document keeps its seal' using errcode = 'check_violation';
       end if;
       return new;
     end
   $function$
;

CREATE OR REPLACE FUNCTION akten.suchvektor(text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
     with grund as materialized (select to_tsvector('akten.deutsch', akten.falte($1)) as v)
     select v || array_to_tsvector(akten.zahlmarken($1) || akten.datumsmarken($1)) || coalesce(
       (select array_to_tsvector(array_agg(stufe)) from unnest(v) as wort,
          lateral (select marke || wort.lexeme as stufe from (values ('#3', 3), ('#6', 6)) as m(marke, ab)
                   where cardinality(wort.positions) >= ab) as stufen), ''::tsvector)
     from grund
   $function$
;

CREATE OR REPLACE FUNCTION akten.verfuegung_folgt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     delete from akten.verfuegung where dokument_id = new.id and art = 'zvg';
     update akten.verfuegung set akte_id = new.akte_id, vorgang_id = null where dokument_id = new.id;
     return null;
   end $function$
;

CREATE OR REPLACE FUNCTION akten.vorgang_ist_offen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     if exists (select from (select zustand from akten.vorgang
                             where id in (new.vorgang_id, case when tg_op = 'UPDATE' then old.vorgang_id end)
                             order by id for share) v where zustand = 'zda') then
       raise exception 'a Vorgang that is z. d. A. takes nothing in and gives nothing out'
         using errcode = 'integrity_constraint_violation', constraint = 'vorgang_ist_offen';
     end if;
     return new;
   end $function$
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

CREATE OR REPLACE FUNCTION akten.zahlmarken(text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
     with folge as (
       select regexp_split_to_array(lower(m[1]), '[^[:alnum:]]+') as g
       from regexp_matches(regexp_replace($1, '\m[0-9]{1,2}[.] ?[0-9]{1,2}[.] ?(?:19|20)[0-9]{2}\M', '|', 'g'),
         '\m([[:alpha:]]{0,4}[0-9][[:alnum:]]*(?:(?: ?[-./–] ?| )[[:alpha:]]{0,4}[0-9][[:alnum:]]*)+)', 'g') m),
     zahl as (
       select array_to_string(g[i:j], '') as z
       from folge, generate_series(1, least(cardinality(g), 32)) as i, generate_series(i + 1, least(i + 7, cardinality(g))) as j)
     select coalesce(array_agg(distinct '#n' || form), '{}')
     from zahl, lateral (select z as form union select regexp_replace(z, '^[[:alpha:]]+', '')) as formen
     where length(form) between 4 and 34
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

CREATE OR REPLACE FUNCTION termine.merke_belegung()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
   begin
     if tg_op <> 'INSERT' then
       update termine.offen set belegt = belegt & ~termine.raster_bits(old.zeitraum, old.tag)
       where platz_id = old.platz_id and tag = old.tag;
     end if;
     if tg_op <> 'DELETE' then
       insert into termine.offen (platz_id, tag, zeiten, belegt)
       values (new.platz_id, new.tag, '{}', termine.raster_bits(new.zeitraum, new.tag))
       on conflict (platz_id, tag) do update set belegt = offen.belegt | excluded.belegt;
     end if;
     return null;
   end $function$
;

CREATE OR REPLACE FUNCTION termine.raster_bits(zeitraum tstzrange, tag date)
 RETURNS bit
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
     select (~ B'0'::bit(300) << (300 - greatest(z.bis - z.von, 0))) >> z.von
     from (select greatest(0, floor(extract(epoch from lower(zeitraum) - m.beginn) / 300))::int as von,
                  least(300, ceil(extract(epoch from upper(zeitraum) - m.beginn) / 300))::int as bis
           from (select tag::timestamp at time zone 'Europe/Berlin' as beginn) m) z
   $function$
;

CREATE OR REPLACE FUNCTION vorgaenge.folge_steht_fest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     if old.bewirkt_at is not null and (new.plan, new.bewirkt_at) is distinct from (old.plan, old.bewirkt_at)
     then raise exception 'what a decision brought about is not planned anew' using errcode = '23514'; end if;
     return new;
   end $function$
;

CREATE OR REPLACE FUNCTION vorgaenge.naechste_frist_folgt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   declare betroffen uuid := case when tg_op = 'DELETE' then old.verfahren_id else new.verfahren_id end;
   begin
     update vorgaenge.verfahren v set
       naechste_frist =
         (select min(faellig) from vorgaenge.frist f where f.verfahren_id = betroffen and f.erledigt_at is null),
       wartet_auf =
         (select f.wartet_auf from vorgaenge.frist f
          where f.verfahren_id = betroffen and f.erledigt_at is null and f.wartet_auf is not null
          order by f.faellig, f.id limit 1)
     where v.id = betroffen;
     return null;
   end $function$
;

CREATE OR REPLACE FUNCTION vorgaenge.schreiben_steht_fest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     if old.freigegeben_at is not null and (new.abschnitte, new.titel, new.art, new.entscheidung, new.ermessen,
         new.anhoerung_id, new.ausnahme_norm, new.ausnahme_grund, new.bearbeitet_von, new.freigegeben_von,
         new.freigegeben_at, new.fassung, new.antwort_bis, new.kennung, new.grundlage, new.grundlage_hash,
         new.freigegeben_hash)
       is distinct from (old.abschnitte, old.titel, old.art, old.entscheidung, old.ermessen, old.anhoerung_id,
         old.ausnahme_norm, old.ausnahme_grund, old.bearbeitet_von, old.freigegeben_von, old.freigegeben_at, old.fassung,
         old.antwort_bis, old.kennung, old.grundlage, old.grundlage_hash, old.freigegeben_hash)
     then raise exception 'a released letter is not changed' using errcode = '23514'; end if;
     return new;
   end $function$
;

CREATE OR REPLACE FUNCTION vorgaenge.storno_freigegeben()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     if not exists (select from vorgaenge.storno s where s.forderung_id = new.id and s.entscheidung = 'freigegeben') then
       raise exception 'forderung % has no released storno', new.id using errcode = 'check_violation';
     end if;
     return new;
   end $function$
;

CREATE OR REPLACE FUNCTION vorgaenge.vernichtung_bestaetigt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   begin
     if not exists (select from vorgaenge.vordruck_vernichtung v
         where v.id = new.vernichtung_id and v.bestaetigt_von is not null) then
       raise exception 'a form is destroyed by two persons' using errcode = 'check_violation';
     end if;
     return new;
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

create table akten.ablage (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  art text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  rueckgaengig_at timestamp with time zone,
  constraint ablage_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id) ON DELETE CASCADE,
  constraint ablage_art_check CHECK ((art = ANY (ARRAY['vorgang'::text, 'typ'::text]))),
  constraint ablage_pkey PRIMARY KEY (id)
);

create table akten.ablage_stueck (
  ablage_id uuid not null,
  dokument_id uuid not null,
  vorher_vorgang uuid,
  vorher_typ text not null,
  version_danach integer not null,
  vorher_einordnung text,
  constraint ablage_stueck_ablage_id_fkey FOREIGN KEY (ablage_id) REFERENCES akten.ablage(id) ON DELETE CASCADE,
  constraint ablage_stueck_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint ablage_stueck_pkey PRIMARY KEY (ablage_id, dokument_id)
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

create table akten.arbeitsliste (
  id uuid default uuidv7() not null,
  name text not null,
  frage jsonb not null,
  team_id text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  benutzt_at timestamp with time zone default now() not null,
  geleert_at timestamp with time zone,
  constraint arbeitsliste_name_check CHECK ((name ~ '\S'::text)),
  constraint arbeitsliste_pkey PRIMARY KEY (id)
);

create table akten.arbeitsliste_blick (
  liste_id uuid not null,
  konto_id text not null,
  gesehen_at timestamp with time zone default now() not null,
  constraint arbeitsliste_blick_liste_id_fkey FOREIGN KEY (liste_id) REFERENCES akten.arbeitsliste(id) ON DELETE CASCADE,
  constraint arbeitsliste_blick_pkey PRIMARY KEY (liste_id, konto_id)
);

create table akten.arbeitsliste_erledigt (
  liste_id uuid not null,
  dokument_id uuid not null,
  erledigt_von text not null,
  erledigt_at timestamp with time zone default now() not null,
  constraint arbeitsliste_erledigt_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint arbeitsliste_erledigt_liste_id_fkey FOREIGN KEY (liste_id) REFERENCES akten.arbeitsliste(id) ON DELETE CASCADE,
  constraint arbeitsliste_erledigt_pkey PRIMARY KEY (liste_id, dokument_id)
);

create table akten.aufbewahrung_ereignis (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  dokument_id uuid,
  art text not null,
  tag date not null,
  grund text,
  empfaenger text,
  regel text,
  bemerkung text,
  herkunft text default 'hand'::text not null,
  meldung_id uuid,
  ersetzt uuid,
  aufgehoben_von text,
  aufgehoben_at timestamp with time zone,
  aufgehoben_grund text,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint aufbewahrung_ereignis_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint aufbewahrung_ereignis_check CHECK (((grund IS NOT NULL) = (art = 'uebernahme-b'::text))),
  constraint aufbewahrung_ereignis_check1 CHECK (((regel IS NOT NULL) = (art = 'geloescht'::text))),
  constraint aufbewahrung_ereignis_check2 CHECK ((((aufgehoben_at IS NULL) = (aufgehoben_von IS NULL)) AND ((aufgehoben_at IS NULL) = (aufgehoben_grund IS NULL)))),
  constraint aufbewahrung_ereignis_ersetzt_fkey FOREIGN KEY (ersetzt) REFERENCES akten.aufbewahrung_ereignis(id) ON DELETE SET NULL,
  constraint aufbewahrung_ereignis_grund_check CHECK ((grund = ANY (ARRAY['gestorben'::text, 'fortgezogen'::text, 'deutscher'::text]))),
  constraint aufbewahrung_ereignis_herkunft_check CHECK ((herkunft = ANY (ARRAY['hand'::text, 'meldung'::text, 'demo'::text]))),
  constraint aufbewahrung_ereignis_meldung_id_key UNIQUE (meldung_id),
  constraint aufbewahrung_ereignis_pkey PRIMARY KEY (id)
);

create table akten.bestand (
  akte_id uuid not null,
  regal text,
  dicke_mm integer,
  blaetter integer,
  eilig_bis date,
  eilig_grund text,
  papier text default 'regal'::text not null,
  papier_ort text,
  papier_at timestamp with time zone default now() not null,
  freigabe_beantragt_by text,
  freigegeben_by text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint bestand_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint bestand_blaetter_check CHECK ((blaetter > 0)),
  constraint bestand_check CHECK (((freigegeben_by IS NULL) OR (freigegeben_by <> freigabe_beantragt_by))),
  constraint bestand_check1 CHECK (((papier <> ALL (ARRAY['freigegeben'::text, 'vernichtet'::text])) OR (freigegeben_by IS NOT NULL))),
  constraint bestand_dicke_mm_check CHECK ((dicke_mm > 0)),
  constraint bestand_papier_check CHECK ((papier = ANY (ARRAY['regal'::text, 'vorbereitet'::text, 'gescannt'::text, 'tresor'::text, 'zurueckgegeben'::text, 'freigabe'::text, 'freigegeben'::text, 'vernichtet'::text]))),
  constraint bestand_pkey PRIMARY KEY (akte_id)
);

create table akten.bestand_projekt (
  id boolean default true not null,
  beginn date,
  ziel date,
  cent_je_blatt integer,
  version integer default 1 not null,
  constraint bestand_projekt_cent_je_blatt_check CHECK ((cent_je_blatt >= 0)),
  constraint bestand_projekt_id_check CHECK (id),
  constraint bestand_projekt_pkey PRIMARY KEY (id)
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
  umordnung_id uuid,
  abgeloest_at timestamp with time zone,
  vorgang_id uuid,
  absender text,
  absender_bestaetigt boolean default false not null,
  constraint dokument_absender_check CHECK (((length(absender) >= 1) AND (length(absender) <= 200))),
  constraint dokument_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint dokument_check CHECK (((abgeloest_at IS NULL) OR (umordnung_id IS NOT NULL))),
  constraint dokument_eingang_id_fkey FOREIGN KEY (eingang_id) REFERENCES akten.eingang(id),
  constraint dokument_eingang_id_key UNIQUE (eingang_id),
  constraint dokument_pkey PRIMARY KEY (id),
  constraint dokument_seiten_check CHECK ((seiten > 0)),
  constraint dokument_status_check CHECK ((status = ANY (ARRAY['erkennung'::text, 'fertig'::text, 'fehler'::text]))),
  constraint dokument_umordnung_id_fkey FOREIGN KEY (umordnung_id) REFERENCES akten.umordnung(id),
  constraint dokument_vorgang FOREIGN KEY (vorgang_id, akte_id) REFERENCES akten.vorgang(id, akte_id),
  constraint dokument_vorgang_in_akte CHECK (((vorgang_id IS NULL) OR (akte_id IS NOT NULL)))
);

create table akten.doppelverdacht (
  id uuid default uuidv7() not null,
  erste_dokument uuid not null,
  erste_nr integer not null,
  zweite_dokument uuid not null,
  zweite_nr integer not null,
  entscheidung text,
  entschieden_at timestamp with time zone,
  entschieden_by text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint doppelverdacht_check CHECK (((entscheidung IS NULL) = (entschieden_at IS NULL))),
  constraint doppelverdacht_entscheidung_check CHECK ((entscheidung = ANY (ARRAY['beide'::text, 'erste'::text, 'zweite'::text]))),
  constraint doppelverdacht_erste_dokument_erste_nr_fkey FOREIGN KEY (erste_dokument, erste_nr) REFERENCES akten.seite(dokument_id, nr) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint doppelverdacht_erste_dokument_erste_nr_zweite_dokument_zwei_key UNIQUE (erste_dokument, erste_nr, zweite_dokument, zweite_nr),
  constraint doppelverdacht_pkey PRIMARY KEY (id),
  constraint doppelverdacht_zweite_dokument_zweite_nr_fkey FOREIGN KEY (zweite_dokument, zweite_nr) REFERENCES akten.seite(dokument_id, nr) ON UPDATE CASCADE ON DELETE CASCADE
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
  nr integer,
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
  teil_von uuid,
  angaben jsonb,
  stapel_id uuid,
  constraint eingang_check CHECK (((nr IS NULL) = (teil_von IS NOT NULL))),
  constraint eingang_lieferung_id_fkey FOREIGN KEY (lieferung_id) REFERENCES akten.lieferung(id),
  constraint eingang_lieferung_id_nr_key UNIQUE (lieferung_id, nr),
  constraint eingang_merkmal_key UNIQUE (merkmal),
  constraint eingang_pkey PRIMARY KEY (id),
  constraint eingang_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint eingang_stapel_id_fkey FOREIGN KEY (stapel_id) REFERENCES akten.stapel(id),
  constraint eingang_status_check CHECK ((status = ANY (ARRAY['angeboten'::text, 'gespeichert'::text, 'erkennung'::text, 'teil'::text, 'zerlegt'::text, 'dublette'::text, 'zuzuordnen'::text, 'zugeordnet'::text, 'fehler'::text, 'verworfen'::text]))),
  constraint eingang_teil_von_fkey FOREIGN KEY (teil_von) REFERENCES akten.eingang(id)
);

create table akten.einordnung (
  dokument_id uuid not null,
  stand text not null,
  vorschlaege jsonb default '{}'::jsonb not null,
  eilig boolean default false not null,
  gehalten_von text,
  gehalten_bis timestamp with time zone,
  spaeter_at timestamp with time zone,
  entschieden_von text,
  entschieden_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint einordnung_check CHECK (((gehalten_von IS NULL) = (gehalten_bis IS NULL))),
  constraint einordnung_check1 CHECK (((stand = 'mensch'::text) = (entschieden_at IS NOT NULL))),
  constraint einordnung_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint einordnung_pkey PRIMARY KEY (dokument_id),
  constraint einordnung_stand_check CHECK ((stand = ANY (ARRAY['offen'::text, 'automatisch'::text, 'mensch'::text, 'mitgebracht'::text])))
);

create table akten.einordnung_modell (
  version integer not null,
  beispiele integer not null,
  fingerabdruck text not null,
  daten bytea,
  guete jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint einordnung_modell_pkey PRIMARY KEY (version)
);

create table akten.einordnung_schritt (
  id uuid default uuidv7() not null,
  dokument_id uuid not null,
  vorher jsonb not null,
  version_danach integer not null,
  created_by text not null,
  created_at timestamp with time zone default now() not null,
  rueckgaengig_at timestamp with time zone,
  constraint einordnung_schritt_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint einordnung_schritt_pkey PRIMARY KEY (id)
);

create table akten.einordnung_schwelle (
  typ text not null,
  prozent integer not null,
  version integer default 1 not null,
  updated_by text not null,
  updated_at timestamp with time zone default now() not null,
  constraint einordnung_schwelle_pkey PRIMARY KEY (typ),
  constraint einordnung_schwelle_prozent_check CHECK (((prozent >= 50) AND (prozent <= 100)))
);

create table akten.entfernung (
  address text not null,
  created_at timestamp with time zone default now() not null,
  constraint entfernung_pkey PRIMARY KEY (address)
);

create table akten.fehlblatt (
  dokument_id uuid not null,
  akte_id uuid not null,
  platz date not null,
  blatt_von integer not null,
  seiten integer not null,
  regel text not null,
  norm text not null,
  herausnahme_id uuid,
  posten_id uuid,
  entfernt_at timestamp with time zone default now() not null,
  constraint fehlblatt_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint fehlblatt_blatt_von_check CHECK ((blatt_von > 0)),
  constraint fehlblatt_pkey PRIMARY KEY (dokument_id),
  constraint fehlblatt_seiten_check CHECK ((seiten > 0))
);

create table akten.fremde_datei (
  adresse text not null,
  created_at timestamp with time zone default now() not null,
  constraint fremde_datei_pkey PRIMARY KEY (adresse)
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

create table akten.herausnahme (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  dokument_id uuid not null,
  rechtsgrund text not null,
  begruendung text,
  status text default 'beantragt'::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  entschieden_von text,
  entschieden_at timestamp with time zone,
  ablehnung text,
  constraint herausnahme_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint herausnahme_check CHECK ((((status = 'beantragt'::text) = (entschieden_von IS NULL)) AND ((entschieden_von IS NULL) = (entschieden_at IS NULL)))),
  constraint herausnahme_pkey PRIMARY KEY (id),
  constraint herausnahme_rechtsgrund_check CHECK ((rechtsgrund = ANY (ARRAY['art-17-dsgvo'::text, 'unerhebliche-mitteilung'::text, 'gericht'::text, 'fremdes-blatt'::text]))),
  constraint herausnahme_status_check CHECK ((status = ANY (ARRAY['beantragt'::text, 'abgelehnt'::text, 'entfernt'::text]))),
  constraint herausnahme_zweite_person CHECK ((entschieden_von <> created_by))
);

create table akten.kontrolle (
  id uuid default uuidv7() not null,
  zuletzt text default ''::text not null,
  geprueft bigint default 0 not null,
  bytes bigint default 0 not null,
  befunde jsonb default '[]'::jsonb not null,
  begonnen_at timestamp with time zone default now() not null,
  fertig_at timestamp with time zone,
  constraint kontrolle_pkey PRIMARY KEY (id)
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
  constraint lieferung_herkunft_check CHECK ((herkunft = ANY (ARRAY['ordner'::text, 'hochladen'::text, 'befehl'::text, 'demo'::text, 'xdomea'::text, 'altbestand'::text, 'email'::text, 'schreiben'::text, 'portal'::text, 'schnittstelle'::text]))),
  constraint lieferung_merkmal_key UNIQUE (merkmal),
  constraint lieferung_pkey PRIMARY KEY (id),
  constraint lieferung_spur_check CHECK ((spur = ANY (ARRAY['now'::text, 'normal'::text, 'later'::text]))),
  constraint lieferung_status_check CHECK ((status = ANY (ARRAY['offen'::text, 'abgeschlossen'::text])))
);

create table akten.loeschlauf (
  id uuid default uuidv7() not null,
  stichtag date not null,
  status text default 'entwurf'::text not null,
  anbietung jsonb,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  bearbeitet_von text[] not null,
  vorgeschlagen_at timestamp with time zone,
  freigegeben_von text,
  freigegeben_at timestamp with time zone,
  rechtsstand_geprueft boolean default false not null,
  verworfen_grund text,
  abgeschlossen_at timestamp with time zone,
  sicherungen jsonb,
  constraint loeschlauf_check CHECK ((created_by = ANY (bearbeitet_von))),
  constraint loeschlauf_check1 CHECK (((status = 'abgeschlossen'::text) = (abgeschlossen_at IS NOT NULL))),
  constraint loeschlauf_freigabe CHECK (((status = ANY (ARRAY['freigegeben'::text, 'abgeschlossen'::text])) = ((freigegeben_von IS NOT NULL) AND (freigegeben_at IS NOT NULL)))),
  constraint loeschlauf_pkey PRIMARY KEY (id),
  constraint loeschlauf_status_check CHECK ((status = ANY (ARRAY['entwurf'::text, 'vorgeschlagen'::text, 'freigegeben'::text, 'abgeschlossen'::text, 'verworfen'::text]))),
  constraint loeschlauf_zweite_person CHECK ((freigegeben_von <> ALL (bearbeitet_von)))
);

create table akten.loeschposten (
  id uuid default uuidv7() not null,
  lauf_id uuid not null,
  akte_id uuid not null,
  dokument_id uuid,
  regel text not null,
  norm text not null,
  faellig_ab date not null,
  erklaerung text not null,
  status text default 'offen'::text not null,
  grund text,
  dokumente integer not null,
  seiten integer not null,
  angeboten_am date,
  antwort_bis date,
  antwort text,
  antwort_am date,
  erledigt_at timestamp with time zone,
  constraint loeschposten_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint loeschposten_antwort_check CHECK ((antwort = ANY (ARRAY['uebernommen'::text, 'nicht-uebernommen'::text, 'keine-antwort'::text]))),
  constraint loeschposten_check CHECK ((((antwort IS NULL) = (antwort_am IS NULL)) AND ((antwort IS NULL) OR (angeboten_am IS NOT NULL)))),
  constraint loeschposten_check1 CHECK (((status = 'vernichtet'::text) <= (erledigt_at IS NOT NULL))),
  constraint loeschposten_lauf_id_fkey FOREIGN KEY (lauf_id) REFERENCES akten.loeschlauf(id),
  constraint loeschposten_pkey PRIMARY KEY (id),
  constraint loeschposten_status_check CHECK ((status = ANY (ARRAY['offen'::text, 'ausgenommen'::text, 'gesperrt'::text, 'entfallen'::text, 'vernichtet'::text])))
);

create table akten.notiz (
  id uuid default uuidv7() not null,
  art text not null,
  akte_id uuid,
  vorgang_id uuid,
  dokument_id uuid,
  seite integer,
  x real,
  y real,
  w real,
  h real,
  stempel text,
  text text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  updated_at timestamp with time zone default now() not null,
  gestrichen_at timestamp with time zone,
  gestrichen_von text,
  constraint notiz_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id) ON DELETE CASCADE,
  constraint notiz_art_check CHECK ((art = ANY (ARRAY['notiz'::text, 'stempel'::text]))),
  constraint notiz_check CHECK ((num_nonnulls(akte_id, vorgang_id, dokument_id) = 1)),
  constraint notiz_check1 CHECK (((seite IS NULL) OR (dokument_id IS NOT NULL))),
  constraint notiz_check2 CHECK (((num_nonnulls(x, y, w, h) = ANY (ARRAY[0, 4])) AND ((x IS NULL) OR (seite IS NOT NULL)))),
  constraint notiz_check3 CHECK (((x IS NULL) OR ((x >= (0)::double precision) AND (y >= (0)::double precision) AND (w > (0)::double precision) AND (h > (0)::double precision) AND ((x + w) <= (1.0001)::double precision) AND ((y + h) <= (1.0001)::double precision)))),
  constraint notiz_check4 CHECK (((art = 'stempel'::text) = (stempel IS NOT NULL))),
  constraint notiz_check5 CHECK (((art = 'notiz'::text) OR (x IS NOT NULL))),
  constraint notiz_check6 CHECK (((art = 'stempel'::text) OR (text ~ '\S'::text))),
  constraint notiz_check7 CHECK (((gestrichen_at IS NULL) = (gestrichen_von IS NULL))),
  constraint notiz_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint notiz_dokument_id_seite_fkey FOREIGN KEY (dokument_id, seite) REFERENCES akten.seite(dokument_id, nr) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint notiz_pkey PRIMARY KEY (id),
  constraint notiz_vorgang_id_fkey FOREIGN KEY (vorgang_id) REFERENCES akten.vorgang(id) ON DELETE CASCADE
);

create table akten.notiz_fassung (
  notiz_id uuid not null,
  nummer integer not null,
  text text not null,
  created_at timestamp with time zone default now() not null,
  constraint notiz_fassung_notiz_id_fkey FOREIGN KEY (notiz_id) REFERENCES akten.notiz(id) ON DELETE CASCADE,
  constraint notiz_fassung_pkey PRIMARY KEY (notiz_id, nummer)
);

create table akten.papier_schritt (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  nach text not null,
  ort text,
  notiz text,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint papier_schritt_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint papier_schritt_nach_check CHECK ((nach = ANY (ARRAY['regal'::text, 'vorbereitet'::text, 'gescannt'::text, 'tresor'::text, 'zurueckgegeben'::text, 'freigabe'::text, 'freigegeben'::text, 'vernichtet'::text]))),
  constraint papier_schritt_pkey PRIMARY KEY (id)
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

create table akten.postfach (
  id uuid default uuidv7() not null,
  name text not null,
  host text not null,
  port integer not null,
  sicherung text not null,
  benutzer text not null,
  kennwort_versiegelt text not null,
  ordner text not null,
  ordner_erledigt text not null,
  ordner_abgelehnt text not null,
  pruefserver text default ''::text not null,
  zertifikat text default ''::text not null,
  aktiv boolean default true not null,
  gewuenscht_at timestamp with time zone,
  versuch_at timestamp with time zone,
  gelungen_at timestamp with time zone,
  fehler jsonb,
  fehler_seit timestamp with time zone,
  entfernt_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint postfach_check CHECK (((fehler IS NULL) = (fehler_seit IS NULL))),
  constraint postfach_pkey PRIMARY KEY (id),
  constraint postfach_port_check CHECK (((port >= 1) AND (port <= 65535))),
  constraint postfach_sicherung_check CHECK ((sicherung = ANY (ARRAY['tls'::text, 'starttls'::text, 'ohne'::text])))
);

create table akten.postfach_nachricht (
  id uuid default uuidv7() not null,
  postfach_id uuid not null,
  uidvalidity bigint not null,
  uid bigint not null,
  kennung_hmac text,
  bytes_hmac text,
  stand text default 'offen'::text not null,
  lieferung_id uuid,
  versuche integer default 0 not null,
  verschoben_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint postfach_nachricht_lieferung_id_fkey FOREIGN KEY (lieferung_id) REFERENCES akten.lieferung(id),
  constraint postfach_nachricht_pkey PRIMARY KEY (id),
  constraint postfach_nachricht_postfach_id_fkey FOREIGN KEY (postfach_id) REFERENCES akten.postfach(id),
  constraint postfach_nachricht_postfach_id_uidvalidity_uid_key UNIQUE (postfach_id, uidvalidity, uid),
  constraint postfach_nachricht_stand_check CHECK ((stand = ANY (ARRAY['offen'::text, 'aufgenommen'::text, 'bekannt'::text, 'abgelehnt'::text])))
);

create table akten.ruecklauf (
  kennung uuid not null,
  akte_id uuid not null,
  vorgang_id uuid not null,
  created_at timestamp with time zone default now() not null,
  constraint ruecklauf_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id) ON DELETE CASCADE,
  constraint ruecklauf_pkey PRIMARY KEY (kennung)
);

create table akten.scan (
  lieferung_id uuid not null,
  scanner_fassung uuid not null,
  profil_fassung uuid not null,
  gescannt_von text not null,
  gescannt_name text,
  ersetzt_dokument_id uuid,
  created_at timestamp with time zone default now() not null,
  constraint scan_ersetzt_dokument_id_fkey FOREIGN KEY (ersetzt_dokument_id) REFERENCES akten.dokument(id) ON DELETE SET NULL,
  constraint scan_lieferung_id_fkey FOREIGN KEY (lieferung_id) REFERENCES akten.lieferung(id) ON DELETE CASCADE,
  constraint scan_pkey PRIMARY KEY (lieferung_id)
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
  trennblatt jsonb,
  drehung_von_hand smallint default 0 not null,
  suchvektor tsvector generated always as (akten.suchvektor(text)) stored,
  abdruck bit(256),
  kennung uuid,
  constraint seite_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint seite_drehung_von_hand_check CHECK ((drehung_von_hand = ANY (ARRAY[0, 90, 180, 270]))),
  constraint seite_nr_check CHECK ((nr > 0)),
  constraint seite_pkey PRIMARY KEY (dokument_id, nr),
  constraint seite_qualitaet_check CHECK ((qualitaet = ANY (ARRAY['gut'::text, 'schwach'::text, 'unlesbar'::text]))),
  constraint seite_quelle_check CHECK ((quelle = ANY (ARRAY['ocr'::text, 'text-layer'::text]))),
  constraint seite_status_check CHECK ((status = ANY (ARRAY['wartet'::text, 'laeuft'::text, 'fertig'::text, 'fehler'::text])))
);

create table akten.sichtpruefung (
  dokument_id uuid not null,
  stand text not null,
  typ text not null,
  umfang text not null,
  prozent integer,
  mindestens integer,
  regel_fassung uuid,
  saat text not null,
  seiten integer[] not null,
  gescannt_von text not null,
  trennung boolean default true not null,
  trennung_grund text,
  geprueft_von text,
  geprueft_name text,
  geprueft_at timestamp with time zone,
  vermerk text,
  original_aufbewahren boolean not null,
  original_von_hand boolean default false not null,
  original_ort text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint sichtpruefung_check CHECK (((stand = ANY (ARRAY['bestanden'::text, 'beanstandet'::text])) = (geprueft_von IS NOT NULL))),
  constraint sichtpruefung_check1 CHECK (((stand = 'entfaellt'::text) = (umfang = 'keine'::text))),
  constraint sichtpruefung_check2 CHECK ((trennung OR (trennung_grund IS NOT NULL))),
  constraint sichtpruefung_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint sichtpruefung_pkey PRIMARY KEY (dokument_id),
  constraint sichtpruefung_saat_check CHECK ((saat ~ '^[0-9a-f]{32}$'::text)),
  constraint sichtpruefung_stand_check CHECK ((stand = ANY (ARRAY['offen'::text, 'bestanden'::text, 'beanstandet'::text, 'entfaellt'::text]))),
  constraint sichtpruefung_umfang_check CHECK ((umfang = ANY (ARRAY['alle'::text, 'stichprobe'::text, 'keine'::text]))),
  constraint sichtpruefung_zweite_person CHECK (((NOT trennung) OR (geprueft_von IS NULL) OR (geprueft_von <> gescannt_von)))
);

create table akten.sichtpruefung_befund (
  id uuid default uuidv7() not null,
  dokument_id uuid not null,
  nr integer not null,
  art text not null,
  vermerk text,
  person text not null,
  created_at timestamp with time zone default now() not null,
  constraint sichtpruefung_befund_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.sichtpruefung(dokument_id) ON DELETE CASCADE,
  constraint sichtpruefung_befund_dokument_id_nr_art_key UNIQUE (dokument_id, nr, art),
  constraint sichtpruefung_befund_nr_check CHECK ((nr > 0)),
  constraint sichtpruefung_befund_pkey PRIMARY KEY (id)
);

create table akten.sichtpruefung_blick (
  dokument_id uuid not null,
  nr integer not null,
  person text not null,
  breite integer not null,
  gezeigt_at timestamp with time zone default now() not null,
  constraint sichtpruefung_blick_breite_check CHECK ((breite >= 960)),
  constraint sichtpruefung_blick_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.sichtpruefung(dokument_id) ON DELETE CASCADE,
  constraint sichtpruefung_blick_pkey PRIMARY KEY (dokument_id, nr, person)
);

create table akten.siegelung (
  dokument_id uuid not null,
  stand text default 'beauftragt'::text not null,
  kopie_sha256 text,
  kopie_bytes bigint,
  kopie_seiten integer,
  nachtrag bytea,
  vermerk text,
  stufe text,
  test boolean,
  gesiegelt_at timestamp with time zone,
  fehler text,
  updated_at timestamp with time zone default now() not null,
  created_at timestamp with time zone default now() not null,
  constraint siegelung_check CHECK (((stand = 'gesiegelt'::text) = (nachtrag IS NOT NULL))),
  constraint siegelung_check1 CHECK (((nachtrag IS NULL) OR ((kopie_sha256 IS NOT NULL) AND (kopie_bytes IS NOT NULL) AND (vermerk IS NOT NULL) AND (stufe IS NOT NULL) AND (test IS NOT NULL) AND (gesiegelt_at IS NOT NULL)))),
  constraint siegelung_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint siegelung_pkey PRIMARY KEY (dokument_id),
  constraint siegelung_stand_check CHECK ((stand = ANY (ARRAY['beauftragt'::text, 'gesiegelt'::text, 'fehler'::text]))),
  constraint siegelung_stufe_check CHECK ((stufe = ANY (ARRAY['B-B'::text, 'B-T'::text])))
);

create table akten.speicherung (
  id uuid default uuidv7() not null,
  address text not null,
  created_at timestamp with time zone default now() not null,
  constraint speicherung_pkey PRIMARY KEY (id)
);

create table akten.sperrvermerk (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  art text not null,
  grund text not null,
  geschaeftszeichen text,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  aufgehoben_von text,
  aufgehoben_at timestamp with time zone,
  aufgehoben_grund text,
  constraint sperrvermerk_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint sperrvermerk_art_check CHECK ((art = ANY (ARRAY['aufbewahrungssperre'::text, 'einschraenkung'::text, 'auskunftssperre'::text, 'zeugenschutz'::text, 'archivanbietung'::text]))),
  constraint sperrvermerk_check CHECK (((art <> 'aufbewahrungssperre'::text) OR (geschaeftszeichen IS NOT NULL))),
  constraint sperrvermerk_check1 CHECK ((((aufgehoben_at IS NULL) = (aufgehoben_von IS NULL)) AND ((aufgehoben_at IS NULL) = (aufgehoben_grund IS NULL)))),
  constraint sperrvermerk_pkey PRIMARY KEY (id)
);

create table akten.stapel (
  id uuid default uuidv7() not null,
  nr integer not null,
  karton text,
  blaetter integer not null,
  beidseitig boolean not null,
  erklaerung text,
  abgeschlossen_at timestamp with time zone,
  abgeschlossen_by text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint stapel_blaetter_check CHECK ((blaetter > 0)),
  constraint stapel_check CHECK (((abgeschlossen_at IS NULL) = (abgeschlossen_by IS NULL))),
  constraint stapel_nr_key UNIQUE (nr),
  constraint stapel_pkey PRIMARY KEY (id)
);

create table akten.stapel_akte (
  stapel_id uuid not null,
  akte_id uuid not null,
  constraint stapel_akte_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint stapel_akte_pkey PRIMARY KEY (stapel_id, akte_id),
  constraint stapel_akte_stapel_id_fkey FOREIGN KEY (stapel_id) REFERENCES akten.stapel(id) ON DELETE CASCADE
);

create table akten.suchwort (
  wort text collate "C" not null,
  schreibung text not null,
  akten integer not null,
  constraint suchwort_akten_check CHECK ((akten > 1)),
  constraint suchwort_pkey PRIMARY KEY (wort)
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

create table akten.umordnung (
  id uuid default uuidv7() not null,
  art text not null,
  status text default 'geplant'::text not null,
  fehler text,
  hinweise jsonb default '[]'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  fertig_at timestamp with time zone,
  zurueck_at timestamp with time zone,
  zurueck_by text,
  constraint umordnung_art_check CHECK ((art = ANY (ARRAY['trennblatt'::text, 'teilen'::text, 'verbinden'::text, 'duplex'::text]))),
  constraint umordnung_pkey PRIMARY KEY (id),
  constraint umordnung_status_check CHECK ((status = ANY (ARRAY['geplant'::text, 'fertig'::text, 'gescheitert'::text, 'zurueckgenommen'::text])))
);

create table akten.umordnung_seite (
  umordnung_id uuid not null,
  von_dokument uuid not null,
  von_nr integer not null,
  teil_nr integer,
  nr integer,
  grund text default 'seite'::text not null,
  constraint umordnung_seite_check CHECK ((((teil_nr IS NULL) = (nr IS NULL)) AND ((grund = 'seite'::text) = (teil_nr IS NOT NULL)))),
  constraint umordnung_seite_grund_check CHECK ((grund = ANY (ARRAY['seite'::text, 'trennblatt'::text, 'rueckseite'::text]))),
  constraint umordnung_seite_nr_check CHECK ((nr > 0)),
  constraint umordnung_seite_pkey PRIMARY KEY (umordnung_id, von_dokument, von_nr),
  constraint umordnung_seite_umordnung_id_fkey FOREIGN KEY (umordnung_id) REFERENCES akten.umordnung(id) ON DELETE CASCADE,
  constraint umordnung_seite_umordnung_id_teil_nr_nr_key UNIQUE (umordnung_id, teil_nr, nr),
  constraint umordnung_seite_von_nr_check CHECK ((von_nr > 0))
);

create table akten.umordnung_teil (
  umordnung_id uuid not null,
  nr integer not null,
  eingang_id uuid not null,
  dokument_id uuid,
  titel text,
  typ text,
  akte_id uuid,
  vorgang_id uuid,
  grund text,
  constraint umordnung_teil_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint umordnung_teil_eingang_id_fkey FOREIGN KEY (eingang_id) REFERENCES akten.eingang(id),
  constraint umordnung_teil_nr_check CHECK ((nr > 0)),
  constraint umordnung_teil_pkey PRIMARY KEY (umordnung_id, nr),
  constraint umordnung_teil_umordnung_id_fkey FOREIGN KEY (umordnung_id) REFERENCES akten.umordnung(id) ON DELETE CASCADE
);

create table akten.verfuegung (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  vorgang_id uuid,
  dokument_id uuid,
  art text not null,
  vermerk text default ''::text not null,
  faellig date,
  fuer text,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  erledigt_at timestamp with time zone,
  erledigt_von text,
  version integer default 1 not null,
  constraint verfuegung_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id) ON DELETE CASCADE,
  constraint verfuegung_art_check CHECK ((art = ANY (ARRAY['zda'::text, 'wieder-offen'::text, 'zvg'::text, 'wv'::text]))),
  constraint verfuegung_check CHECK (((art = 'wv'::text) = ((faellig IS NOT NULL) AND (fuer IS NOT NULL)))),
  constraint verfuegung_check1 CHECK (((art = 'wv'::text) OR ((vorgang_id IS NOT NULL) AND (erledigt_at IS NULL)))),
  constraint verfuegung_check2 CHECK (((art <> 'wieder-offen'::text) OR (vermerk ~ '\S'::text))),
  constraint verfuegung_check3 CHECK (((erledigt_at IS NULL) = (erledigt_von IS NULL))),
  constraint verfuegung_dokument_id_fkey FOREIGN KEY (dokument_id) REFERENCES akten.dokument(id) ON DELETE CASCADE,
  constraint verfuegung_pkey PRIMARY KEY (id),
  constraint verfuegung_vorgang_id_fkey FOREIGN KEY (vorgang_id) REFERENCES akten.vorgang(id) ON DELETE CASCADE
);

create table akten.verwahrung (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  art text not null,
  bezeichnung text not null,
  nummer text,
  ort text not null,
  grund text not null,
  abgegeben_von text not null,
  genommen_at timestamp with time zone default now() not null,
  genommen_by text not null,
  rueckgabe_at timestamp with time zone,
  rueckgabe_by text,
  rueckgabe_an text,
  version integer default 1 not null,
  constraint verwahrung_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint verwahrung_art_check CHECK ((art = ANY (ARRAY['pass'::text, 'ausweis'::text, 'urkunde'::text, 'titel'::text, 'sonstiges'::text]))),
  constraint verwahrung_check CHECK ((((rueckgabe_at IS NULL) = (rueckgabe_by IS NULL)) AND ((rueckgabe_at IS NULL) = (rueckgabe_an IS NULL)))),
  constraint verwahrung_pkey PRIMARY KEY (id)
);

create table akten.verweis (
  id uuid default uuidv7() not null,
  art text not null,
  von_person uuid,
  nach_person uuid,
  von_akte uuid,
  nach_akte uuid,
  vermerk text default ''::text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint verweis_check CHECK (
CASE
    WHEN (art = ANY (ARRAY['ehe'::text, 'kind'::text, 'vormund'::text])) THEN ((num_nonnulls(von_person, nach_person) = 2) AND (num_nonnulls(von_akte, nach_akte) = 0))
    ELSE ((art = ANY (ARRAY['wohnung'::text, 'arbeitgeber'::text, 'vorgaenger'::text, 'gegenakte'::text])) AND (num_nonnulls(von_akte, nach_akte) = 2) AND (num_nonnulls(von_person, nach_person) = 0))
END),
  constraint verweis_check1 CHECK ((von_person <> nach_person)),
  constraint verweis_check2 CHECK ((von_akte <> nach_akte)),
  constraint verweis_nach_akte_fkey FOREIGN KEY (nach_akte) REFERENCES akten.akte(id) ON DELETE CASCADE,
  constraint verweis_nach_person_fkey FOREIGN KEY (nach_person) REFERENCES akten.person(id) ON DELETE CASCADE,
  constraint verweis_pkey PRIMARY KEY (id),
  constraint verweis_von_akte_fkey FOREIGN KEY (von_akte) REFERENCES akten.akte(id) ON DELETE CASCADE,
  constraint verweis_von_person_fkey FOREIGN KEY (von_person) REFERENCES akten.person(id) ON DELETE CASCADE
);

create table akten.vorgang (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  nummer integer not null,
  reihe integer not null,
  bezeichnung text not null,
  kennzeichen text not null,
  kennzeichen_name text not null,
  laufzeit_von date not null,
  laufzeit_bis date,
  team_id text,
  bearbeiter text,
  vertraulichkeit text default 'offen'::text not null,
  zustand text default 'offen'::text not null,
  zda_at timestamp with time zone,
  zda_von text,
  zda_vermerk text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint vorgang_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id) ON DELETE CASCADE,
  constraint vorgang_akte_id_nummer_key UNIQUE (akte_id, nummer),
  constraint vorgang_bezeichnung_check CHECK ((bezeichnung ~ '\S'::text)),
  constraint vorgang_check CHECK ((laufzeit_bis >= laufzeit_von)),
  constraint vorgang_check1 CHECK (((zustand = 'zda'::text) = ((zda_at IS NOT NULL) AND (zda_von IS NOT NULL)))),
  constraint vorgang_id_akte_id_key UNIQUE (id, akte_id),
  constraint vorgang_nummer_check CHECK ((nummer > 0)),
  constraint vorgang_pkey PRIMARY KEY (id),
  constraint vorgang_vertraulichkeit_check CHECK ((vertraulichkeit = ANY (ARRAY['offen'::text, 'dienstgebrauch'::text]))),
  constraint vorgang_zustand_check CHECK ((zustand = ANY (ARRAY['offen'::text, 'zda'::text])))
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

create table akten.xdomea_paket (
  id uuid default uuidv7() not null,
  status text default 'angeboten'::text not null,
  dateiname text not null,
  groesse bigint not null,
  schluessel jsonb,
  original jsonb,
  ansicht jsonb,
  fertig integer default 0 not null,
  gesamt integer default 0 not null,
  fehler jsonb,
  akte_id uuid,
  lieferung_id uuid,
  uebernommen_by text,
  endet_am date not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint xdomea_paket_akte_id_fkey FOREIGN KEY (akte_id) REFERENCES akten.akte(id),
  constraint xdomea_paket_check CHECK (((status <> ALL (ARRAY['pruefung'::text, 'bereit'::text, 'uebernahme'::text])) OR ((schluessel IS NOT NULL) AND (original IS NOT NULL)))),
  constraint xdomea_paket_check1 CHECK (((status <> ALL (ARRAY['bereit'::text, 'uebernahme'::text])) OR (ansicht IS NOT NULL))),
  constraint xdomea_paket_check2 CHECK (((status <> ALL (ARRAY['uebernommen'::text, 'verworfen'::text])) OR ((schluessel IS NULL) AND (original IS NULL) AND (ansicht IS NULL)))),
  constraint xdomea_paket_lieferung_id_fkey FOREIGN KEY (lieferung_id) REFERENCES akten.lieferung(id),
  constraint xdomea_paket_pkey PRIMARY KEY (id),
  constraint xdomea_paket_status_check CHECK ((status = ANY (ARRAY['angeboten'::text, 'pruefung'::text, 'bereit'::text, 'fehler'::text, 'uebernahme'::text, 'uebernommen'::text, 'verworfen'::text])))
);

create table akten.zweitkopie (
  address text not null,
  created_at timestamp with time zone default now() not null,
  constraint zweitkopie_pkey PRIMARY KEY (address)
);

create table assistent.antwort (
  id uuid default uuidv7() not null,
  konto text not null,
  stichtag date not null,
  frage text,
  zustand text not null,
  art text not null,
  ki_ausfall text,
  index_staende jsonb default '[]'::jsonb not null,
  modell jsonb,
  roh_sha256 text,
  ueberholt_at timestamp with time zone,
  ueberholt_durch text,
  created_at timestamp with time zone default now() not null,
  constraint antwort_art_check CHECK ((art = ANY (ARRAY['woertlich'::text, 'modell'::text]))),
  constraint antwort_check CHECK ((num_nonnulls(ueberholt_at, ueberholt_durch) = ANY (ARRAY[0, 2]))),
  constraint antwort_check1 CHECK (((art = 'modell'::text) OR ((modell IS NULL) AND (roh_sha256 IS NULL)))),
  constraint antwort_herkunft CHECK (((art <> 'modell'::text) OR ((modell IS NOT NULL) AND (roh_sha256 IS NOT NULL) AND (COALESCE((modell ->> 'model'::text), ''::text) ~ '\S'::text) AND (modell ? 'temperature'::text) AND (modell ? 'maxTokens'::text)))),
  constraint antwort_pkey PRIMARY KEY (id),
  constraint antwort_zustand_check CHECK ((zustand = ANY (ARRAY['belegt'::text, 'kein_beleg'::text, 'ausgefallen'::text])))
);

create table assistent.antwort_satz (
  antwort_id uuid not null,
  ordnung integer not null,
  text text not null,
  zitat text default ''::text not null,
  stelle integer,
  besteht boolean not null,
  gruende jsonb default '[]'::jsonb not null,
  constraint antwort_satz_antwort_id_fkey FOREIGN KEY (antwort_id) REFERENCES assistent.antwort(id) ON DELETE CASCADE,
  constraint antwort_satz_check CHECK ((besteht = (gruende = '[]'::jsonb))),
  constraint antwort_satz_ordnung_check CHECK ((ordnung >= 0)),
  constraint antwort_satz_pkey PRIMARY KEY (antwort_id, ordnung)
);

create table assistent.antwort_stelle (
  antwort_id uuid not null,
  ordnung integer not null,
  werk_id uuid not null,
  norm_id uuid not null,
  absatz integer not null,
  zitat text not null,
  text_sha256 text not null,
  constraint antwort_stelle_absatz_check CHECK ((absatz >= 0)),
  constraint antwort_stelle_antwort_id_fkey FOREIGN KEY (antwort_id) REFERENCES assistent.antwort(id) ON DELETE CASCADE,
  constraint antwort_stelle_ordnung_check CHECK ((ordnung >= 0)),
  constraint antwort_stelle_pkey PRIMARY KEY (antwort_id, ordnung)
);

create table assistent.entwurf (
  id uuid default uuidv7() not null,
  schritt_id uuid not null,
  verfahren_id uuid not null,
  art text not null,
  titel text not null,
  saetze jsonb not null,
  ermessen jsonb,
  kennzeichnung text not null,
  grundlage_sha256 text not null,
  stand text default 'offen'::text not null,
  schreiben_id uuid,
  entschieden_von text,
  entschieden_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  dokument_id uuid,
  constraint entwurf_art_check CHECK ((art = ANY (ARRAY['nachforderung'::text, 'anhoerung'::text, 'vermerk'::text, 'gruende'::text]))),
  constraint entwurf_check CHECK (((stand = 'offen'::text) = (entschieden_von IS NULL))),
  constraint entwurf_check1 CHECK ((num_nonnulls(entschieden_von, entschieden_at) = ANY (ARRAY[0, 2]))),
  constraint entwurf_check2 CHECK (((schreiben_id IS NULL) OR (stand = 'uebernommen'::text))),
  constraint entwurf_dokument CHECK (((dokument_id IS NULL) OR ((art = 'vermerk'::text) AND (stand = 'uebernommen'::text)))),
  constraint entwurf_kennzeichnung_check CHECK ((kennzeichnung ~ '\S'::text)),
  constraint entwurf_pkey PRIMARY KEY (id),
  constraint entwurf_schritt_id_fkey FOREIGN KEY (schritt_id) REFERENCES assistent.schritt(id) ON DELETE CASCADE,
  constraint entwurf_stand_check CHECK ((stand = ANY (ARRAY['offen'::text, 'uebernommen'::text, 'verworfen'::text])))
);

create table assistent.freigabe (
  id uuid default uuidv7() not null,
  funktion text not null,
  als text not null,
  konto text not null,
  erklaerung text not null,
  abschaetzung_dokument text not null,
  abschaetzung_datum date not null,
  registrierung_nummer text not null,
  registrierung_datum date not null,
  created_at timestamp with time zone default now() not null,
  widerrufen_von text,
  widerrufen_at timestamp with time zone,
  widerruf_grund text,
  constraint freigabe_abschaetzung_dokument_check CHECK ((abschaetzung_dokument ~ '\S'::text)),
  constraint freigabe_als_check CHECK ((als = ANY (ARRAY['leitung'::text, 'datenschutz'::text]))),
  constraint freigabe_check CHECK ((num_nonnulls(widerrufen_von, widerrufen_at, widerruf_grund) = ANY (ARRAY[0, 3]))),
  constraint freigabe_erklaerung_check CHECK ((erklaerung ~ '\S'::text)),
  constraint freigabe_pkey PRIMARY KEY (id),
  constraint freigabe_registrierung_nummer_check CHECK ((registrierung_nummer ~ '\S'::text))
);

create table assistent.funktion (
  schluessel text not null,
  an boolean not null,
  grund text default ''::text not null,
  geaendert_von text not null,
  geaendert_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint funktion_pkey PRIMARY KEY (schluessel)
);

create table assistent.rueckmeldung (
  id uuid default uuidv7() not null,
  antwort_id uuid not null,
  konto text not null,
  art text not null,
  richtig text default ''::text not null,
  bemerkung text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint rueckmeldung_antwort_id_fkey FOREIGN KEY (antwort_id) REFERENCES assistent.antwort(id) ON DELETE CASCADE,
  constraint rueckmeldung_antwort_id_konto_key UNIQUE (antwort_id, konto),
  constraint rueckmeldung_art_check CHECK ((art = ANY (ARRAY['hilfreich'::text, 'falsche_norm'::text, 'falsch'::text]))),
  constraint rueckmeldung_pkey PRIMARY KEY (id)
);

create table assistent.schritt (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  akte_id uuid not null,
  schluessel text not null,
  werkzeug text not null,
  titel text not null,
  eingabe text default ''::text not null,
  ergebnis jsonb default '[]'::jsonb not null,
  stellen jsonb default '[]'::jsonb not null,
  warnungen jsonb default '[]'::jsonb not null,
  gestrichen jsonb default '[]'::jsonb not null,
  zustand text not null,
  stichtag date not null,
  modell jsonb,
  ki_ausfall text,
  roh_sha256 text,
  dauer_ms integer not null,
  konto text not null,
  created_at timestamp with time zone default now() not null,
  constraint schritt_check CHECK (((modell IS NOT NULL) OR (roh_sha256 IS NULL))),
  constraint schritt_dauer_ms_check CHECK ((dauer_ms >= 0)),
  constraint schritt_herkunft CHECK (((modell IS NULL) OR ((roh_sha256 IS NOT NULL) AND (COALESCE((modell ->> 'model'::text), ''::text) ~ '\S'::text)))),
  constraint schritt_pkey PRIMARY KEY (id),
  constraint schritt_werkzeug_check CHECK ((werkzeug = ANY (ARRAY['pruefschema'::text, 'suche'::text, 'akte'::text, 'frist'::text, 'gebuehr'::text, 'entwurf'::text]))),
  constraint schritt_zustand_check CHECK ((zustand = ANY (ARRAY['fertig'::text, 'gescheitert'::text])))
);

create table assistent.vorfall (
  id uuid default uuidv7() not null,
  funktion text not null,
  beschreibung text not null,
  seit date not null,
  gemeldet_von text not null,
  erledigt_von text,
  erledigt_at timestamp with time zone,
  ergebnis text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint vorfall_beschreibung_check CHECK ((beschreibung ~ '\S'::text)),
  constraint vorfall_check CHECK ((num_nonnulls(erledigt_von, erledigt_at, ergebnis) = ANY (ARRAY[0, 3]))),
  constraint vorfall_pkey PRIMARY KEY (id)
);

create table assistent.vorschlag (
  id uuid default uuidv7() not null,
  schritt_id uuid not null,
  verfahren_id uuid not null,
  feld text not null,
  wert jsonb not null,
  dokument_id uuid not null,
  seite integer not null,
  x real not null,
  y real not null,
  w real not null,
  h real not null,
  wortlaut text not null,
  durch text not null,
  stand text default 'offen'::text not null,
  grund text default ''::text not null,
  entschieden_von text,
  entschieden_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint vorschlag_check CHECK (((stand = 'offen'::text) = (entschieden_von IS NULL))),
  constraint vorschlag_check1 CHECK ((num_nonnulls(entschieden_von, entschieden_at) = ANY (ARRAY[0, 2]))),
  constraint vorschlag_h_check CHECK (((h >= (0)::double precision) AND (h <= (1)::double precision))),
  constraint vorschlag_pkey PRIMARY KEY (id),
  constraint vorschlag_schritt_id_fkey FOREIGN KEY (schritt_id) REFERENCES assistent.schritt(id) ON DELETE CASCADE,
  constraint vorschlag_seite_check CHECK ((seite >= 1)),
  constraint vorschlag_stand_check CHECK ((stand = ANY (ARRAY['offen'::text, 'uebernommen'::text, 'verworfen'::text]))),
  constraint vorschlag_w_check CHECK (((w >= (0)::double precision) AND (w <= (1)::double precision))),
  constraint vorschlag_wortlaut_check CHECK ((wortlaut ~ '\S'::text)),
  constraint vorschlag_x_check CHECK (((x >= (0)::double precision) AND (x <= (1)::double precision))),
  constraint vorschlag_y_check CHECK (((y >= (0)::double precision) AND (y <= (1)::double precision)))
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

create table buerger.anlauf (
  id uuid default uuidv7() not null,
  hash bytea not null,
  art text not null,
  konto_id uuid,
  versiegelt text not null,
  endet_at timestamp with time zone not null,
  constraint anlauf_art_check CHECK ((art = ANY (ARRAY['broker'::text, 'passkey'::text, 'passkey-neu'::text]))),
  constraint anlauf_hash_key UNIQUE (hash),
  constraint anlauf_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES buerger.konto(id) ON DELETE CASCADE,
  constraint anlauf_pkey PRIMARY KEY (id)
);

create table buerger.code (
  id uuid default uuidv7() not null,
  email_hmac text not null,
  email_versiegelt text not null,
  hash bytea not null,
  versuche integer default 0 not null,
  endet_at timestamp with time zone not null,
  benutzt_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint code_pkey PRIMARY KEY (id)
);

create table buerger.drossel (
  schluessel text not null,
  anzahl integer not null,
  seit timestamp with time zone not null,
  constraint drossel_pkey PRIMARY KEY (schluessel)
);

create table buerger.identitaet (
  id uuid default uuidv7() not null,
  konto_id uuid not null,
  broker text not null,
  aussteller text not null,
  kennung text not null,
  vertrauen text not null,
  angaben_versiegelt text not null,
  zuletzt_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  constraint identitaet_aussteller_kennung_key UNIQUE (aussteller, kennung),
  constraint identitaet_broker_check CHECK ((broker ~ '\S'::text)),
  constraint identitaet_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES buerger.konto(id) ON DELETE CASCADE,
  constraint identitaet_pkey PRIMARY KEY (id),
  constraint identitaet_vertrauen_check CHECK ((vertrauen = ANY (ARRAY['niedrig'::text, 'substanziell'::text, 'hoch'::text])))
);

create table buerger.konto (
  id uuid default uuidv7() not null,
  email_versiegelt text,
  email_hmac text,
  sprache text not null,
  zuletzt_at timestamp with time zone not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  einwilligung_at timestamp with time zone,
  constraint konto_check CHECK ((num_nonnulls(email_versiegelt, email_hmac) = ANY (ARRAY[0, 2]))),
  constraint konto_email_hmac_key UNIQUE (email_hmac),
  constraint konto_pkey PRIMARY KEY (id)
);

create table buerger.passkey (
  id uuid default uuidv7() not null,
  kennung text not null,
  konto_id uuid not null,
  schluessel bytea not null,
  zaehler bigint not null,
  wege text[] not null,
  name text not null,
  created_at timestamp with time zone not null,
  benutzt_at timestamp with time zone,
  constraint passkey_kennung_key UNIQUE (kennung),
  constraint passkey_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES buerger.konto(id) ON DELETE CASCADE,
  constraint passkey_name_check CHECK ((name ~ '\S'::text)),
  constraint passkey_pkey PRIMARY KEY (id)
);

create table buerger.sitzung (
  id uuid default uuidv7() not null,
  konto_id uuid not null,
  hash bytea not null,
  zuletzt_at timestamp with time zone not null,
  endet_at timestamp with time zone not null,
  weg text default 'code'::text not null,
  vertrauen text default 'niedrig'::text not null,
  geraet text default ''::text not null,
  begonnen_at timestamp with time zone default now() not null,
  vollmacht_id uuid,
  constraint sitzung_hash_key UNIQUE (hash),
  constraint sitzung_konto_id_fkey FOREIGN KEY (konto_id) REFERENCES buerger.konto(id) ON DELETE CASCADE,
  constraint sitzung_pkey PRIMARY KEY (id),
  constraint sitzung_vertrauen_check CHECK ((vertrauen = ANY (ARRAY['niedrig'::text, 'substanziell'::text, 'hoch'::text]))),
  constraint sitzung_vollmacht_id_fkey FOREIGN KEY (vollmacht_id) REFERENCES buerger.vollmacht(id) ON DELETE CASCADE,
  constraint sitzung_weg_check CHECK ((weg = ANY (ARRAY['beginn'::text, 'code'::text, 'broker'::text, 'passkey'::text])))
);

create table buerger.vollmacht (
  id uuid default uuidv7() not null,
  art text not null,
  herkunft text not null,
  fuer_konto uuid,
  vertreter_konto uuid,
  bezug uuid,
  umfang text[] not null,
  namen_versiegelt text not null,
  vertrauen text not null,
  code_hash bytea,
  code_endet_at timestamp with time zone,
  bis date,
  angenommen_at timestamp with time zone,
  bestaetigt_at timestamp with time zone,
  bestaetigt_von text,
  beendet_at timestamp with time zone,
  beendet_von text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint vollmacht_art_check CHECK ((art = ANY (ARRAY['eltern'::text, 'betreuung'::text, 'anwalt'::text, 'arbeitgeber'::text, 'vertrauensperson'::text]))),
  constraint vollmacht_check CHECK (((herkunft = 'erteilt'::text) = (fuer_konto IS NOT NULL))),
  constraint vollmacht_check1 CHECK (((herkunft = 'erteilt'::text) OR (bezug IS NOT NULL))),
  constraint vollmacht_check2 CHECK ((vertreter_konto IS DISTINCT FROM fuer_konto)),
  constraint vollmacht_check3 CHECK (((angenommen_at IS NULL) = (vertreter_konto IS NULL))),
  constraint vollmacht_check4 CHECK ((num_nonnulls(code_hash, code_endet_at) = ANY (ARRAY[0, 2]))),
  constraint vollmacht_check5 CHECK ((num_nonnulls(bestaetigt_at, bestaetigt_von) = ANY (ARRAY[0, 2]))),
  constraint vollmacht_check6 CHECK ((num_nonnulls(beendet_at, beendet_von) = ANY (ARRAY[0, 2]))),
  constraint vollmacht_code_hash_key UNIQUE (code_hash),
  constraint vollmacht_fuer_konto_fkey FOREIGN KEY (fuer_konto) REFERENCES buerger.konto(id) ON DELETE CASCADE,
  constraint vollmacht_herkunft_check CHECK ((herkunft = ANY (ARRAY['erteilt'::text, 'erklaert'::text]))),
  constraint vollmacht_pkey PRIMARY KEY (id),
  constraint vollmacht_umfang_check CHECK (((umfang <@ ARRAY['lesen'::text, 'ausfuellen'::text, 'unterlagen'::text, 'einreichen'::text, 'nachrichten'::text, 'schreiben'::text, 'erklaeren'::text, 'zustimmen'::text]) AND (cardinality(umfang) > 0))),
  constraint vollmacht_vertrauen_check CHECK ((vertrauen = ANY (ARRAY['niedrig'::text, 'substanziell'::text, 'hoch'::text]))),
  constraint vollmacht_vertreter_konto_fkey FOREIGN KEY (vertreter_konto) REFERENCES buerger.konto(id) ON DELETE CASCADE
);

create table erlasse.abo (
  id uuid default uuidv7() not null,
  konto text not null,
  werk_id uuid not null,
  kennung text default ''::text not null,
  mail boolean default false not null,
  gesehen_at timestamp with time zone default now() not null,
  gemeldet_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint abo_konto_werk_id_kennung_key UNIQUE (konto, werk_id, kennung),
  constraint abo_pkey PRIMARY KEY (id),
  constraint abo_werk_id_fkey FOREIGN KEY (werk_id) REFERENCES erlasse.werk(id) ON DELETE CASCADE
);

create table erlasse.absatz (
  norm_id uuid not null,
  ordnung integer not null,
  nr text default ''::text not null,
  text text not null,
  teile jsonb default '[]'::jsonb not null,
  constraint absatz_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES erlasse.norm(id) ON DELETE CASCADE,
  constraint absatz_ordnung_check CHECK ((ordnung >= 0)),
  constraint absatz_pkey PRIMARY KEY (norm_id, ordnung)
);

create table erlasse.absatz_vektor (
  norm_id uuid not null,
  ordnung integer not null,
  modell text not null,
  werte bytea not null,
  skala real not null,
  created_at timestamp with time zone default now() not null,
  constraint absatz_vektor_modell_check CHECK ((modell ~ '\S'::text)),
  constraint absatz_vektor_norm_id_ordnung_fkey FOREIGN KEY (norm_id, ordnung) REFERENCES erlasse.absatz(norm_id, ordnung) ON DELETE CASCADE,
  constraint absatz_vektor_pkey PRIMARY KEY (norm_id, ordnung),
  constraint absatz_vektor_skala_check CHECK ((skala > (0)::double precision)),
  constraint absatz_vektor_werte_check CHECK (((octet_length(werte) >= 1) AND (octet_length(werte) <= 8192)))
);

create table erlasse.amtswahl (
  slug text not null,
  gewaehlt boolean not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint amtswahl_pkey PRIMARY KEY (slug),
  constraint amtswahl_slug_check CHECK ((slug ~ '^[a-z0-9_+-]{1,80}$'::text))
);

create table erlasse.beziehung (
  id uuid default uuidv7() not null,
  von_werk_id uuid not null,
  art text not null,
  ziel text not null,
  ziel_werk_id uuid,
  abschnitte jsonb default '[]'::jsonb not null,
  fundtext text default ''::text not null,
  stand text default 'vorschlag'::text not null,
  entschieden_von text,
  entschieden_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint beziehung_art_check CHECK ((art = ANY (ARRAY['hebt_auf'::text, 'ergaenzt'::text, 'aendert'::text, 'legt_aus'::text]))),
  constraint beziehung_check CHECK (((stand = 'vorschlag'::text) = (entschieden_von IS NULL))),
  constraint beziehung_check1 CHECK ((num_nonnulls(entschieden_von, entschieden_at) = ANY (ARRAY[0, 2]))),
  constraint beziehung_pkey PRIMARY KEY (id),
  constraint beziehung_stand_check CHECK ((stand = ANY (ARRAY['vorschlag'::text, 'bestaetigt'::text, 'abgelehnt'::text]))),
  constraint beziehung_von_werk_id_art_ziel_key UNIQUE (von_werk_id, art, ziel),
  constraint beziehung_von_werk_id_fkey FOREIGN KEY (von_werk_id) REFERENCES erlasse.werk(id) ON DELETE CASCADE,
  constraint beziehung_ziel_check CHECK ((ziel ~ '\S'::text)),
  constraint beziehung_ziel_werk_id_fkey FOREIGN KEY (ziel_werk_id) REFERENCES erlasse.werk(id) ON DELETE SET NULL
);

create table erlasse.einlesung (
  id uuid default uuidv7() not null,
  art text not null,
  stand text not null,
  gesamt integer not null,
  grund text,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  ended_at timestamp with time zone,
  constraint einlesung_art_check CHECK ((art = ANY (ARRAY['befehl'::text, 'hochladen'::text, 'amtlich'::text]))),
  constraint einlesung_check CHECK (((stand = 'laeuft'::text) = (ended_at IS NULL))),
  constraint einlesung_check1 CHECK (((stand = 'abgebrochen'::text) = (grund IS NOT NULL))),
  constraint einlesung_gesamt_check CHECK ((gesamt >= 0)),
  constraint einlesung_pkey PRIMARY KEY (id),
  constraint einlesung_stand_check CHECK ((stand = ANY (ARRAY['laeuft'::text, 'fertig'::text, 'abgebrochen'::text])))
);

create table erlasse.einlesung_datei (
  einlesung_id uuid not null,
  ordnung integer not null,
  name text not null,
  ergebnis text not null,
  hinweis text,
  werk_id uuid,
  fassung_id uuid,
  constraint einlesung_datei_check CHECK (((ergebnis <> 'fehler'::text) OR (hinweis IS NOT NULL))),
  constraint einlesung_datei_einlesung_id_fkey FOREIGN KEY (einlesung_id) REFERENCES erlasse.einlesung(id) ON DELETE CASCADE,
  constraint einlesung_datei_ergebnis_check CHECK ((ergebnis = ANY (ARRAY['neu'::text, 'neue Fassung'::text, 'berichtigt'::text, 'unveraendert'::text, 'fehler'::text]))),
  constraint einlesung_datei_fassung_id_fkey FOREIGN KEY (fassung_id) REFERENCES erlasse.fassung(id) ON DELETE SET NULL,
  constraint einlesung_datei_ordnung_check CHECK ((ordnung >= 0)),
  constraint einlesung_datei_pkey PRIMARY KEY (einlesung_id, ordnung),
  constraint einlesung_datei_werk_id_fkey FOREIGN KEY (werk_id) REFERENCES erlasse.werk(id) ON DELETE SET NULL
);

create table erlasse.fassung (
  id uuid default uuidv7() not null,
  werk_id uuid not null,
  gueltig_ab date not null,
  stand text default ''::text not null,
  hinweise text[] default '{}'::text[] not null,
  quelle text not null,
  sha256 text not null,
  original jsonb,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  tage date[] not null,
  tag_von text,
  tag_at timestamp with time zone,
  tag_grund text,
  verglichen_mit uuid,
  version integer default 1 not null,
  constraint fassung_check CHECK ((num_nonnulls(tag_von, tag_at, tag_grund) = ANY (ARRAY[0, 3]))),
  constraint fassung_pkey PRIMARY KEY (id),
  constraint fassung_tage_check CHECK ((cardinality(tage) > 0)),
  constraint fassung_verglichen_mit_fkey FOREIGN KEY (verglichen_mit) REFERENCES erlasse.fassung(id) ON DELETE SET NULL,
  constraint fassung_werk_id_fkey FOREIGN KEY (werk_id) REFERENCES erlasse.werk(id) ON DELETE CASCADE,
  constraint fassung_werk_id_gueltig_ab_key UNIQUE (werk_id, gueltig_ab)
);

create table erlasse.fassung_norm (
  fassung_id uuid not null,
  ordnung integer not null,
  norm_id uuid not null,
  gliederung text[] default '{}'::text[] not null,
  constraint fassung_norm_fassung_id_fkey FOREIGN KEY (fassung_id) REFERENCES erlasse.fassung(id) ON DELETE CASCADE,
  constraint fassung_norm_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES erlasse.norm(id) ON DELETE CASCADE,
  constraint fassung_norm_ordnung_check CHECK ((ordnung >= 0)),
  constraint fassung_norm_pkey PRIMARY KEY (fassung_id, ordnung)
);

create table erlasse.fehlsuche (
  id uuid default gen_random_uuid() not null,
  worte text not null,
  grund text not null,
  anzahl integer default 1 not null,
  zuletzt_am date not null,
  stand text default 'offen'::text not null,
  version integer default 1 not null,
  constraint fehlsuche_anzahl_check CHECK ((anzahl > 0)),
  constraint fehlsuche_grund_check CHECK ((grund = ANY (ARRAY['kein_beleg'::text, 'falsche_norm'::text]))),
  constraint fehlsuche_pkey PRIMARY KEY (id),
  constraint fehlsuche_stand_check CHECK ((stand = ANY (ARRAY['offen'::text, 'uebernommen'::text, 'verworfen'::text]))),
  constraint fehlsuche_worte_check CHECK (((worte ~ '\S'::text) AND (length(worte) <= 200))),
  constraint fehlsuche_worte_key UNIQUE (worte)
);

create table erlasse.gemerkt (
  id uuid default uuidv7() not null,
  frage text not null,
  notiz text default ''::text not null,
  stichtag date not null,
  fuer_heute boolean not null,
  von text not null,
  team_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint gemerkt_frage_check CHECK (((frage ~ '\S'::text) AND (length(frage) <= 2000))),
  constraint gemerkt_notiz_check CHECK ((length(notiz) <= 4000)),
  constraint gemerkt_pkey PRIMARY KEY (id)
);

create table erlasse.gemerkt_stelle (
  gemerkt_id uuid not null,
  ordnung integer not null,
  norm_id uuid not null,
  absatz text not null,
  zitat text not null,
  constraint gemerkt_stelle_gemerkt_id_fkey FOREIGN KEY (gemerkt_id) REFERENCES erlasse.gemerkt(id) ON DELETE CASCADE,
  constraint gemerkt_stelle_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES erlasse.norm(id) ON DELETE CASCADE,
  constraint gemerkt_stelle_ordnung_check CHECK ((ordnung >= 0)),
  constraint gemerkt_stelle_pkey PRIMARY KEY (gemerkt_id, ordnung)
);

create table erlasse.messlauf (
  id uuid default uuidv7() not null,
  stand text default 'wartet'::text not null,
  faelle integer default 0 not null,
  erledigt integer default 0 not null,
  bestand text default ''::text not null,
  programm text default ''::text not null,
  kennzahlen jsonb,
  fehlschlaege jsonb default '[]'::jsonb not null,
  beendet_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  fragensatz text,
  constraint messlauf_check CHECK ((erledigt <= faelle)),
  constraint messlauf_check1 CHECK (((stand = ANY (ARRAY['fertig'::text, 'gescheitert'::text])) = (beendet_at IS NOT NULL))),
  constraint messlauf_check2 CHECK (((stand = 'fertig'::text) = (kennzahlen IS NOT NULL))),
  constraint messlauf_fragensatz_check CHECK (((fragensatz ~ '\S'::text) AND (length(fragensatz) <= 100))),
  constraint messlauf_pkey PRIMARY KEY (id),
  constraint messlauf_stand_check CHECK ((stand = ANY (ARRAY['wartet'::text, 'laeuft'::text, 'fertig'::text, 'gescheitert'::text])))
);

create table erlasse.norm (
  id uuid default uuidv7() not null,
  werk_id uuid not null,
  bezeichnung text not null,
  ueberschrift text default ''::text not null,
  sha256 text not null,
  constraint norm_pkey PRIMARY KEY (id),
  constraint norm_werk_id_fkey FOREIGN KEY (werk_id) REFERENCES erlasse.werk(id) ON DELETE CASCADE,
  constraint norm_werk_id_sha256_key UNIQUE (werk_id, sha256)
);

create table erlasse.normaenderung (
  fassung_id uuid not null,
  ordnung integer not null,
  bezeichnung text not null,
  was text not null,
  alt_norm_id uuid,
  neu_norm_id uuid,
  absaetze jsonb not null,
  constraint normaenderung_alt_norm_id_fkey FOREIGN KEY (alt_norm_id) REFERENCES erlasse.norm(id) ON DELETE CASCADE,
  constraint normaenderung_check CHECK (((was = 'neu'::text) OR (alt_norm_id IS NOT NULL))),
  constraint normaenderung_check1 CHECK (((was = 'entfallen'::text) OR (neu_norm_id IS NOT NULL))),
  constraint normaenderung_fassung_id_fkey FOREIGN KEY (fassung_id) REFERENCES erlasse.fassung(id) ON DELETE CASCADE,
  constraint normaenderung_neu_norm_id_fkey FOREIGN KEY (neu_norm_id) REFERENCES erlasse.norm(id) ON DELETE CASCADE,
  constraint normaenderung_ordnung_check CHECK ((ordnung >= 0)),
  constraint normaenderung_pkey PRIMARY KEY (fassung_id, ordnung),
  constraint normaenderung_was_check CHECK ((was = ANY (ARRAY['neu'::text, 'geaendert'::text, 'entfallen'::text])))
);

create table erlasse.notiz (
  id uuid default uuidv7() not null,
  werk_id uuid not null,
  kennung text not null,
  absatz text default ''::text not null,
  text text not null,
  teams uuid[] default '{}'::uuid[] not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  updated_at timestamp with time zone default now() not null,
  constraint notiz_kennung_check CHECK ((kennung ~ '\S'::text)),
  constraint notiz_pkey PRIMARY KEY (id),
  constraint notiz_text_check CHECK ((text ~ '\S'::text)),
  constraint notiz_werk_id_fkey FOREIGN KEY (werk_id) REFERENCES erlasse.werk(id) ON DELETE CASCADE
);

create table erlasse.originaldatei (
  id uuid default uuidv7() not null,
  werk_id uuid not null,
  dateiname text not null,
  sha256 text not null,
  schluessel jsonb not null,
  datei jsonb not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint originaldatei_dateiname_check CHECK (((dateiname ~ '\S'::text) AND (length(dateiname) <= 300))),
  constraint originaldatei_pkey PRIMARY KEY (id),
  constraint originaldatei_werk_id_fkey FOREIGN KEY (werk_id) REFERENCES erlasse.werk(id) ON DELETE CASCADE,
  constraint originaldatei_werk_id_sha256_key UNIQUE (werk_id, sha256)
);

create table erlasse.prueffall (
  id uuid default uuidv7() not null,
  frage text not null,
  stichtag date not null,
  gold jsonb default '[]'::jsonb not null,
  auch jsonb default '[]'::jsonb not null,
  bemerkung text default ''::text not null,
  stand text default 'gemeldet'::text not null,
  entschieden_von text,
  entschieden_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint prueffall_check CHECK (((stand = 'gemeldet'::text) = (entschieden_von IS NULL))),
  constraint prueffall_check1 CHECK ((num_nonnulls(entschieden_von, entschieden_at) = ANY (ARRAY[0, 2]))),
  constraint prueffall_frage_check CHECK ((frage ~ '\S'::text)),
  constraint prueffall_pkey PRIMARY KEY (id),
  constraint prueffall_stand_check CHECK ((stand = ANY (ARRAY['gemeldet'::text, 'gilt'::text, 'abgelehnt'::text])))
);

create table erlasse.quelle (
  id uuid default uuidv7() not null,
  art text not null,
  ort text not null,
  sammlung_id uuid not null,
  aktiv boolean default false not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  gesehen_at timestamp with time zone,
  gesehen_satz text,
  gesehen_fehler boolean default false not null,
  laeuft_seit timestamp with time zone,
  laeuft_fertig integer default 0 not null,
  laeuft_gesamt integer default 0 not null,
  constraint quelle_art_check CHECK ((art = ANY (ARRAY['ordner'::text, 'adresse'::text]))),
  constraint quelle_check CHECK (((art = 'ordner'::text) OR (ort ~ '^https://'::text))),
  constraint quelle_ort_check CHECK ((ort ~ '\S'::text)),
  constraint quelle_ort_key UNIQUE (ort),
  constraint quelle_pkey PRIMARY KEY (id),
  constraint quelle_sammlung_id_fkey FOREIGN KEY (sammlung_id) REFERENCES erlasse.sammlung(id)
);

create table erlasse.quelle_beleg (
  id uuid default uuidv7() not null,
  quelle_id uuid not null,
  lauf_at timestamp with time zone not null,
  datei text not null,
  sha256 text,
  ergebnis text not null,
  satz text default ''::text not null,
  werk_id uuid,
  created_at timestamp with time zone default now() not null,
  constraint quelle_beleg_ergebnis_check CHECK ((ergebnis = ANY (ARRAY['neu'::text, 'geaendert'::text, 'unveraendert'::text, 'abgewiesen'::text]))),
  constraint quelle_beleg_pkey PRIMARY KEY (id),
  constraint quelle_beleg_quelle_id_fkey FOREIGN KEY (quelle_id) REFERENCES erlasse.quelle(id) ON DELETE CASCADE,
  constraint quelle_beleg_werk_id_fkey FOREIGN KEY (werk_id) REFERENCES erlasse.werk(id) ON DELETE SET NULL
);

create table erlasse.sammlung (
  id uuid default uuidv7() not null,
  name text not null,
  art text not null,
  sichtbar text default 'alle'::text not null,
  teams uuid[] default '{}'::uuid[] not null,
  personen text[] default '{}'::text[] not null,
  stand bigint default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint sammlung_art_check CHECK ((art = ANY (ARRAY['recht'::text, 'erlass'::text, 'hausregel'::text]))),
  constraint sammlung_check CHECK (((sichtbar = 'teams'::text) OR (teams = '{}'::uuid[]))),
  constraint sammlung_check1 CHECK (((sichtbar = 'vertraulich'::text) OR (personen = '{}'::text[]))),
  constraint sammlung_name_check CHECK ((name ~ '\S'::text)),
  constraint sammlung_pkey PRIMARY KEY (id),
  constraint sammlung_sichtbar_check CHECK ((sichtbar = ANY (ARRAY['alle'::text, 'teams'::text, 'vertraulich'::text])))
);

create table erlasse.vektor_stand (
  sammlung_id uuid not null,
  stand bigint not null,
  constraint vektor_stand_pkey PRIMARY KEY (sammlung_id),
  constraint vektor_stand_sammlung_id_fkey FOREIGN KEY (sammlung_id) REFERENCES erlasse.sammlung(id) ON DELETE CASCADE
);

create table erlasse.werk (
  id uuid default uuidv7() not null,
  sammlung_id uuid not null,
  schluessel text not null,
  kurz text not null,
  titel text not null,
  herausgeber text default ''::text not null,
  datum date,
  gueltig_ab date,
  gueltig_bis date,
  bezug text[] default '{}'::text[] not null,
  einstufung text,
  freigegeben_von text,
  freigegeben_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  beginn_unklar boolean default false not null,
  zu_pruefen jsonb default '[]'::jsonb not null,
  von_hand text[] default '{}'::text[] not null,
  geprueft_von text,
  geprueft_at timestamp with time zone,
  constraint werk_check CHECK ((num_nonnulls(freigegeben_von, freigegeben_at) = ANY (ARRAY[0, 2]))),
  constraint werk_check1 CHECK ((gueltig_bis >= gueltig_ab)),
  constraint werk_check2 CHECK ((num_nonnulls(geprueft_von, geprueft_at) = ANY (ARRAY[0, 2]))),
  constraint werk_check3 CHECK ((freigegeben_von <> created_by)),
  constraint werk_einstufung_check CHECK ((einstufung = 'VS-NfD'::text)),
  constraint werk_kurz_check CHECK ((kurz ~ '\S'::text)),
  constraint werk_pkey PRIMARY KEY (id),
  constraint werk_sammlung_id_fkey FOREIGN KEY (sammlung_id) REFERENCES erlasse.sammlung(id),
  constraint werk_sammlung_id_schluessel_key UNIQUE (sammlung_id, schluessel),
  constraint werk_schluessel_check CHECK ((schluessel ~ '\S'::text))
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

create table post.drucklauf (
  id uuid default uuidv7() not null,
  weg text not null,
  an_bevollmaechtigte boolean not null,
  sendungen uuid[] not null,
  deckblatt boolean not null,
  beidseitig boolean not null,
  stand text default 'wartet'::text not null,
  gelesen integer default 0 not null,
  seiten integer,
  fehler text,
  schluessel jsonb,
  datei jsonb,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  fertig_at timestamp with time zone,
  constraint drucklauf_check CHECK (((stand = 'fertig'::text) = (datei IS NOT NULL))),
  constraint drucklauf_check1 CHECK (((stand <> 'fertig'::text) OR ((seiten IS NOT NULL) AND (fertig_at IS NOT NULL)))),
  constraint drucklauf_check2 CHECK (((stand = 'fehler'::text) = (fehler IS NOT NULL))),
  constraint drucklauf_gelesen_check CHECK ((gelesen >= 0)),
  constraint drucklauf_pkey PRIMARY KEY (id),
  constraint drucklauf_seiten_check CHECK ((seiten > 0)),
  constraint drucklauf_sendungen_check CHECK ((cardinality(sendungen) > 0)),
  constraint drucklauf_stand_check CHECK ((stand = ANY (ARRAY['wartet'::text, 'fertig'::text, 'fehler'::text, 'geleert'::text]))),
  constraint drucklauf_weg_check CHECK ((weg = ANY (ARRAY['brief'::text, 'pzu'::text, 'empfangsbekenntnis'::text, 'schalter'::text])))
);

create table post.sendung (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  vorgang_id uuid not null,
  quelle text not null,
  bezug uuid not null,
  kennung uuid not null,
  dokument_id uuid not null,
  titel text not null,
  empfaenger text not null,
  anschrift text not null,
  an_bevollmaechtigte boolean default false not null,
  weg text not null,
  stand text default 'bereit'::text not null,
  versandt_am date,
  versandt_von text,
  zugestellt_am date,
  nachweis_dokument_id uuid,
  zurueck_am date,
  zurueck_grund text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  updated_at timestamp with time zone default now() not null,
  constraint sendung_check CHECK (((stand <> ALL (ARRAY['versandt'::text, 'zugestellt'::text, 'zurueck'::text])) OR (versandt_am IS NOT NULL))),
  constraint sendung_check1 CHECK (((versandt_am IS NULL) = (versandt_von IS NULL))),
  constraint sendung_check2 CHECK (((stand <> 'zugestellt'::text) OR (zugestellt_am IS NOT NULL))),
  constraint sendung_check3 CHECK ((zugestellt_am >= versandt_am)),
  constraint sendung_check4 CHECK (((stand <> 'zurueck'::text) OR ((zurueck_am IS NOT NULL) AND (COALESCE(zurueck_grund, ''::text) ~ '\S'::text)))),
  constraint sendung_check5 CHECK (((weg = 'schalter'::text) OR (anschrift ~ '\S'::text))),
  constraint sendung_empfaenger_check CHECK ((empfaenger ~ '\S'::text)),
  constraint sendung_kennung_key UNIQUE (kennung),
  constraint sendung_pkey PRIMARY KEY (id),
  constraint sendung_quelle_check CHECK ((quelle ~ '^[a-z.-]+$'::text)),
  constraint sendung_stand_check CHECK ((stand = ANY (ARRAY['bereit'::text, 'versandt'::text, 'zugestellt'::text, 'zurueck'::text, 'ersetzt'::text]))),
  constraint sendung_titel_check CHECK ((titel ~ '\S'::text)),
  constraint sendung_weg_check CHECK ((weg = ANY (ARRAY['brief'::text, 'pzu'::text, 'empfangsbekenntnis'::text, 'schalter'::text, 'portal'::text])))
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

create table termine.abwesenheit (
  id uuid default uuidv7() not null,
  platz_id uuid not null,
  zeitraum tstzrange not null,
  vertretung_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint abwesenheit_pkey PRIMARY KEY (id),
  constraint abwesenheit_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id) ON DELETE CASCADE,
  constraint abwesenheit_vertretung_id_fkey FOREIGN KEY (vertretung_id) REFERENCES termine.platz(id),
  constraint abwesenheit_zeitraum_check CHECK (((NOT isempty(zeitraum)) AND (lower(zeitraum) IS NOT NULL) AND (upper(zeitraum) IS NOT NULL)))
);

create table termine.aenderung (
  id uuid default uuidv7() not null,
  tabelle text not null,
  zeile_id uuid not null,
  vorher jsonb,
  nachher jsonb,
  konto text not null,
  created_at timestamp with time zone default now() not null,
  constraint aenderung_pkey PRIMARY KEY (id)
);

create table termine.aktenwunsch (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  tag date not null,
  bestellt_at timestamp with time zone not null,
  konto text not null,
  constraint aktenwunsch_akte_id_tag_key UNIQUE (akte_id, tag),
  constraint aktenwunsch_pkey PRIMARY KEY (id)
);

create table termine.anfragenachweis (
  id uuid default uuidv7() not null,
  anfrage_id uuid not null,
  wozu text not null,
  groesse integer not null,
  inhalt text not null,
  created_at timestamp with time zone default now() not null,
  constraint anfragenachweis_anfrage_id_fkey FOREIGN KEY (anfrage_id) REFERENCES termine.terminanfrage(id) ON DELETE CASCADE,
  constraint anfragenachweis_groesse_check CHECK ((groesse > 0)),
  constraint anfragenachweis_pkey PRIMARY KEY (id),
  constraint anfragenachweis_wozu_check CHECK ((wozu = ANY (ARRAY['titel'::text, 'haerte'::text, 'nummer'::text])))
);

create table termine.aufgabe (
  hash bytea not null,
  endet_at timestamp with time zone not null,
  constraint aufgabe_pkey PRIMARY KEY (hash)
);

create table termine.ausnahme (
  id uuid default uuidv7() not null,
  standort_id uuid,
  pool_id uuid,
  platz_id uuid,
  tag date not null,
  zeiten jsonb default '[]'::jsonb not null,
  grund text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint ausnahme_check CHECK ((num_nonnulls(standort_id, pool_id, platz_id) = 1)),
  constraint ausnahme_pkey PRIMARY KEY (id),
  constraint ausnahme_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id) ON DELETE CASCADE,
  constraint ausnahme_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id),
  constraint ausnahme_standort_id_fkey FOREIGN KEY (standort_id) REFERENCES termine.standort(id)
);

create table termine.belegung (
  id uuid default uuidv7() not null,
  termin_id uuid,
  station integer default 0 not null,
  platz_id uuid not null,
  zeitraum tstzrange not null,
  pool_id uuid not null,
  klasse text not null,
  tag date not null,
  minuten integer not null,
  bis timestamp with time zone,
  constraint belegung_check CHECK (((termin_id IS NOT NULL) OR (bis IS NOT NULL))),
  constraint belegung_minuten_check CHECK ((minuten > 0)),
  constraint belegung_ohne_ueberschneidung EXCLUDE USING gist (platz_id WITH =, zeitraum WITH &&),
  constraint belegung_pkey PRIMARY KEY (id),
  constraint belegung_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id),
  constraint belegung_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id),
  constraint belegung_termin_id_fkey FOREIGN KEY (termin_id) REFERENCES termine.termin(id) ON DELETE CASCADE,
  constraint belegung_zeitraum_check CHECK (((NOT isempty(zeitraum)) AND (lower(zeitraum) IS NOT NULL) AND (upper(zeitraum) IS NOT NULL)))
);

create table termine.besuch (
  id uuid default uuidv7() not null,
  standort_id uuid not null,
  tag date not null,
  nummer text not null,
  termin_id uuid,
  anliegen jsonb not null,
  personen integer not null,
  stationen jsonb not null,
  station integer default 0 not null,
  pool_id uuid not null,
  faehigkeiten text[] default '{}'::text[] not null,
  nur_platz_id uuid,
  sprache text default 'de'::text not null,
  bedarf text[] default '{}'::text[] not null,
  stand text not null,
  mit_termin boolean not null,
  angekommen_at timestamp with time zone not null,
  rang timestamp with time zone not null,
  wartet_seit timestamp with time zone not null,
  platz_id uuid,
  konto text,
  aufrufe integer default 0 not null,
  aufgerufen_at timestamp with time zone,
  begonnen_at timestamp with time zone,
  zurueck_ab timestamp with time zone,
  beendet_at timestamp with time zone,
  ausweis text,
  ausweis_at timestamp with time zone,
  angaben text,
  vermerk text,
  person_id uuid,
  verfahren_id uuid,
  ergebnis text,
  unterlagen jsonb default '{}'::jsonb not null,
  token_hash bytea not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint besuch_ausweis_check CHECK ((ausweis = ANY (ARRAY['gesehen'::text, 'passt_nicht'::text]))),
  constraint besuch_ergebnis_check CHECK ((ergebnis = ANY (ARRAY['erledigt'::text, 'unterlagen_fehlen'::text, 'neuer_termin'::text, 'abgewiesen'::text]))),
  constraint besuch_nummer_check CHECK ((nummer ~ '^[A-HJ-NPR-Z][0-9]{3}$'::text)),
  constraint besuch_nur_platz_id_fkey FOREIGN KEY (nur_platz_id) REFERENCES termine.platz(id) ON DELETE SET NULL,
  constraint besuch_personen_check CHECK (((personen >= 1) AND (personen <= 20))),
  constraint besuch_pkey PRIMARY KEY (id),
  constraint besuch_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id),
  constraint besuch_platz_nur_im_aufruf CHECK (((platz_id IS NOT NULL) = (stand = ANY (ARRAY['aufgerufen'::text, 'bedient'::text])))),
  constraint besuch_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id),
  constraint besuch_stand_check CHECK ((stand = ANY (ARRAY['wartet'::text, 'aufgerufen'::text, 'bedient'::text, 'zurueckgestellt'::text, 'beendet'::text, 'nicht_erschienen'::text, 'gegangen'::text]))),
  constraint besuch_standort_id_fkey FOREIGN KEY (standort_id) REFERENCES termine.standort(id),
  constraint besuch_station_check CHECK ((station >= 0)),
  constraint besuch_termin_id_fkey FOREIGN KEY (termin_id) REFERENCES termine.termin(id) ON DELETE SET NULL,
  constraint besuch_token_hash_key UNIQUE (token_hash)
);

create table termine.besuchsstation (
  id uuid default uuidv7() not null,
  besuch_id uuid not null,
  nr integer not null,
  station integer not null,
  standort_id uuid not null,
  tag date not null,
  pool_id uuid not null,
  platz_id uuid not null,
  art text not null,
  anliegen text not null,
  personen integer not null,
  geplant_minuten integer not null,
  wartet_seit timestamp with time zone not null,
  aufgerufen_at timestamp with time zone not null,
  begonnen_at timestamp with time zone,
  beendet_at timestamp with time zone,
  constraint besuchsstation_besuch_id_fkey FOREIGN KEY (besuch_id) REFERENCES termine.besuch(id) ON DELETE CASCADE,
  constraint besuchsstation_besuch_id_nr_key UNIQUE (besuch_id, nr),
  constraint besuchsstation_pkey PRIMARY KEY (id),
  constraint besuchsstation_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id),
  constraint besuchsstation_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id),
  constraint besuchsstation_standort_id_fkey FOREIGN KEY (standort_id) REFERENCES termine.standort(id)
);

create table termine.buchung (
  termin_id uuid not null,
  netz text,
  faehigkeiten text[] default '{}'::text[] not null,
  akte_id uuid,
  code_hash bytea,
  code_versuche integer default 0 not null,
  code_gesendet integer default 0 not null,
  code_endet_at timestamp with time zone,
  pruefen boolean default false not null,
  pruefgrund jsonb default '[]'::jsonb not null,
  geprueft_at timestamp with time zone,
  geprueft_von text,
  unterlagen_stand text default 'offen'::text not null,
  unterlagen_fehlt jsonb default '[]'::jsonb not null,
  unterlagen_at timestamp with time zone,
  unterlagen_von text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint buchung_pkey PRIMARY KEY (termin_id),
  constraint buchung_termin_id_fkey FOREIGN KEY (termin_id) REFERENCES termine.termin(id) ON DELETE CASCADE,
  constraint buchung_unterlagen_stand_check CHECK ((unterlagen_stand = ANY (ARRAY['offen'::text, 'vollstaendig'::text, 'fehlt'::text])))
);

create table termine.einschraenkung (
  person_id uuid not null,
  created_at timestamp with time zone default now() not null,
  constraint einschraenkung_pkey PRIMARY KEY (person_id)
);

create table termine.erinnerung (
  termin_id uuid not null,
  art text not null,
  beginn timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  constraint erinnerung_art_check CHECK ((art = ANY (ARRAY['sieben_tage'::text, 'ein_tag'::text]))),
  constraint erinnerung_pkey PRIMARY KEY (termin_id, art, beginn),
  constraint erinnerung_termin_id_fkey FOREIGN KEY (termin_id) REFERENCES termine.termin(id) ON DELETE CASCADE
);

create table termine.freie_zeit (
  id uuid default uuidv7() not null,
  termin_id uuid not null,
  pool_id uuid not null,
  tag date not null,
  created_at timestamp with time zone default now() not null,
  constraint freie_zeit_pkey PRIMARY KEY (id),
  constraint freie_zeit_termin_id_tag_key UNIQUE (termin_id, tag)
);

create table termine.grenze (
  schluessel text not null,
  wert integer not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint grenze_pkey PRIMARY KEY (schluessel),
  constraint grenze_wert_check CHECK ((wert >= 0))
);

create table termine.kontingent (
  pool_id uuid not null,
  tag date not null,
  klasse text not null,
  minuten integer not null,
  belegt integer default 0 not null,
  uebertrag integer default 0 not null,
  abgabe_at timestamp with time zone,
  constraint kontingent_belegt_check CHECK ((belegt >= 0)),
  constraint kontingent_klasse_check CHECK ((klasse = ANY (ARRAY['oeffentlich'::text, 'einladung'::text, 'notfall'::text, 'spontan'::text]))),
  constraint kontingent_minuten_check CHECK ((minuten >= 0)),
  constraint kontingent_pkey PRIMARY KEY (pool_id, tag, klasse),
  constraint kontingent_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id) ON DELETE CASCADE
);

create table termine.messtag (
  tag date not null,
  created_at timestamp with time zone default now() not null,
  constraint messtag_pkey PRIMARY KEY (tag)
);

create table termine.messung (
  woche date not null,
  groesse text not null,
  pool_id uuid,
  anliegen text default ''::text not null,
  merkmal text default ''::text not null,
  stufe integer default 0 not null,
  anzahl integer not null,
  summe bigint default 0 not null,
  soll bigint default 0 not null,
  constraint messung_groesse_check CHECK ((groesse = ANY (ARRAY['wartezeit'::text, 'dauer'::text, 'ausfall'::text, 'vorlauf'::text, 'nutzung'::text, 'kontingent'::text]))),
  constraint messung_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id),
  constraint messung_woche_check CHECK ((EXTRACT(isodow FROM woche) = (1)::numeric)),
  constraint messung_woche_groesse_pool_id_anliegen_merkmal_stufe_key UNIQUE NULLS NOT DISTINCT (woche, groesse, pool_id, anliegen, merkmal, stufe)
);

create table termine.notruf (
  id uuid default uuidv7() not null,
  standort_id uuid not null,
  platz_id uuid,
  ort text not null,
  konto text not null,
  ausgeloest_at timestamp with time zone not null,
  beendet_at timestamp with time zone,
  beendet_von text,
  version integer default 1 not null,
  constraint notruf_pkey PRIMARY KEY (id),
  constraint notruf_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id),
  constraint notruf_standort_id_fkey FOREIGN KEY (standort_id) REFERENCES termine.standort(id)
);

create table termine.offen (
  platz_id uuid not null,
  tag date not null,
  zeiten tstzmultirange not null,
  raster bit(300) default '0'::bit(300) not null,
  belegt bit(300) default '0'::bit(300) not null,
  frei bit(300) generated always as ((raster & (~ belegt))) stored,
  constraint offen_pkey PRIMARY KEY (platz_id, tag),
  constraint offen_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id) ON DELETE CASCADE
);

create table termine.platz (
  id uuid default uuidv7() not null,
  pool_id uuid not null,
  name text not null,
  art text not null,
  raum text default ''::text not null,
  weg text default ''::text not null,
  richtung text default 'geradeaus'::text not null,
  faehigkeiten text[] default '{}'::text[] not null,
  konto text,
  ueberbuchung boolean default false not null,
  aktiv boolean default true not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint platz_art_check CHECK ((art = ANY (ARRAY['schalter'::text, 'foto'::text, 'kasse'::text, 'dolmetschen'::text, 'person'::text, 'video'::text]))),
  constraint platz_name_check CHECK ((name ~ '\S'::text)),
  constraint platz_pkey PRIMARY KEY (id),
  constraint platz_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id),
  constraint platz_richtung_check CHECK ((richtung = ANY (ARRAY['links'::text, 'rechts'::text, 'geradeaus'::text, 'hoch'::text, 'runter'::text])))
);

create table termine.pool (
  id uuid default uuidv7() not null,
  standort_id uuid not null,
  schluessel text not null,
  name text not null,
  anteile jsonb default '{"notfall": 10, "spontan": 5, "einladung": 25, "oeffentlich": 60}'::jsonb not null,
  oeffnet_stunden jsonb default '{"notfall": 12, "einladung": 48}'::jsonb not null,
  aktiv boolean default true not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  ueberbuchung boolean default false not null,
  constraint pool_name_check CHECK ((name ~ '\S'::text)),
  constraint pool_pkey PRIMARY KEY (id),
  constraint pool_schluessel_check CHECK ((schluessel ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint pool_schluessel_key UNIQUE (schluessel),
  constraint pool_standort_id_fkey FOREIGN KEY (standort_id) REFERENCES termine.standort(id)
);

create table termine.schalter (
  id uuid default uuidv7() not null,
  platz_id uuid not null,
  konto text not null,
  seit timestamp with time zone not null,
  bis timestamp with time zone,
  pause_seit timestamp with time zone,
  vertretung_id uuid,
  version integer default 1 not null,
  constraint schalter_check CHECK (((pause_seit IS NOT NULL) OR (vertretung_id IS NULL))),
  constraint schalter_pkey PRIMARY KEY (id),
  constraint schalter_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id),
  constraint schalter_vertretung_id_fkey FOREIGN KEY (vertretung_id) REFERENCES termine.platz(id)
);

create table termine.spur (
  id uuid default uuidv7() not null,
  art text not null,
  netz text,
  kontakt text,
  person text,
  termin_id uuid,
  at timestamp with time zone not null,
  constraint spur_art_check CHECK ((art = ANY (ARRAY['gehalten'::text, 'benannt'::text, 'gebucht'::text, 'abgesagt'::text]))),
  constraint spur_pkey PRIMARY KEY (id)
);

create table termine.standort (
  id uuid default uuidv7() not null,
  schluessel text not null,
  name text not null,
  anschrift text default ''::text not null,
  aktiv boolean default true not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint standort_name_check CHECK ((name ~ '\S'::text)),
  constraint standort_pkey PRIMARY KEY (id),
  constraint standort_schluessel_check CHECK ((schluessel ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint standort_schluessel_key UNIQUE (schluessel)
);

create table termine.termin (
  id uuid default uuidv7() not null,
  kennung text not null,
  anliegen jsonb not null,
  gruppe text not null,
  pool_id uuid not null,
  klasse text not null,
  herkunft text not null,
  personen integer not null,
  stand text not null,
  beginn timestamp with time zone not null,
  ende timestamp with time zone not null,
  tag date not null,
  haelt_bis timestamp with time zone,
  sprache text default 'de'::text not null,
  angaben text,
  kontakt_hmac text,
  halter_hash bytea,
  schluessel_hash bytea,
  person_id uuid,
  verfahren_id uuid,
  verschoben integer default 0 not null,
  grund text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  bestaetigt_at timestamp with time zone,
  constraint termin_check CHECK ((beginn < ende)),
  constraint termin_check1 CHECK (((haelt_bis IS NOT NULL) = (stand = ANY (ARRAY['gehalten'::text, 'unbestaetigt'::text, 'angeboten'::text])))),
  constraint termin_herkunft_check CHECK ((herkunft = ANY (ARRAY['direkt'::text, 'einladung'::text, 'zuteilung'::text, 'warteliste'::text, 'amt'::text]))),
  constraint termin_kennung_key UNIQUE (kennung),
  constraint termin_klasse_check CHECK ((klasse = ANY (ARRAY['oeffentlich'::text, 'einladung'::text, 'notfall'::text, 'spontan'::text]))),
  constraint termin_personen_check CHECK (((personen >= 1) AND (personen <= 20))),
  constraint termin_pkey PRIMARY KEY (id),
  constraint termin_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id),
  constraint termin_schluessel_hash_key UNIQUE (schluessel_hash),
  constraint termin_stand_check CHECK ((stand = ANY (ARRAY['gehalten'::text, 'unbestaetigt'::text, 'angeboten'::text, 'gebucht'::text, 'wahrgenommen'::text, 'nicht_erschienen'::text, 'abgesagt'::text, 'verfallen'::text])))
);

create table termine.terminanfrage (
  id uuid default uuidv7() not null,
  kennung text not null,
  anliegen text not null,
  gruppe text not null,
  pool_id uuid not null,
  personen integer not null,
  tag date not null,
  titel_bis date,
  titel_stand text default 'behauptet'::text not null,
  fruehestens date not null,
  spaetestens date not null,
  wochentage integer[] default '{}'::integer[] not null,
  haelften text[] default '{}'::text[] not null,
  faehigkeiten text[] default '{}'::text[] not null,
  haerte text,
  haerte_stand text default 'keine'::text not null,
  haerte_grund text default ''::text not null,
  nummer_stand text default 'offen'::text not null,
  nummer_grund text default ''::text not null,
  stand text default 'unbestaetigt'::text not null,
  sprache text not null,
  angaben text not null,
  kontakt_hmac text,
  schluessel_hash bytea not null,
  code_hash bytea,
  code_versuche integer default 0 not null,
  termin_id uuid,
  antwort_bis timestamp with time zone,
  angebote integer default 0 not null,
  ende_grund text default ''::text not null,
  statt_termin_id uuid,
  antraege uuid[] default '{}'::uuid[] not null,
  person_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint terminanfrage_check CHECK ((fruehestens <= spaetestens)),
  constraint terminanfrage_check1 CHECK (((haerte IS NULL) = (haerte_stand = 'keine'::text))),
  constraint terminanfrage_check2 CHECK (((antwort_bis IS NOT NULL) = (stand = 'angeboten'::text))),
  constraint terminanfrage_haerte_check CHECK ((haerte = ANY (ARRAY['arbeit_leistung'::text, 'reise'::text, 'krankheit'::text]))),
  constraint terminanfrage_haerte_stand_check CHECK ((haerte_stand = ANY (ARRAY['keine'::text, 'offen'::text, 'bestaetigt'::text, 'abgelehnt'::text]))),
  constraint terminanfrage_kennung_key UNIQUE (kennung),
  constraint terminanfrage_nummer_stand_check CHECK ((nummer_stand = ANY (ARRAY['offen'::text, 'bekannt'::text, 'bestaetigt'::text, 'abgelehnt'::text]))),
  constraint terminanfrage_personen_check CHECK (((personen >= 1) AND (personen <= 12))),
  constraint terminanfrage_pkey PRIMARY KEY (id),
  constraint terminanfrage_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id),
  constraint terminanfrage_schluessel_hash_key UNIQUE (schluessel_hash),
  constraint terminanfrage_stand_check CHECK ((stand = ANY (ARRAY['unbestaetigt'::text, 'offen'::text, 'angeboten'::text, 'angenommen'::text, 'zurueckgezogen'::text, 'beendet'::text]))),
  constraint terminanfrage_statt_termin_id_fkey FOREIGN KEY (statt_termin_id) REFERENCES termine.termin(id) ON DELETE SET NULL,
  constraint terminanfrage_termin_id_fkey FOREIGN KEY (termin_id) REFERENCES termine.termin(id) ON DELETE SET NULL,
  constraint terminanfrage_titel_stand_check CHECK ((titel_stand = ANY (ARRAY['behauptet'::text, 'bestaetigt'::text, 'widerlegt'::text])))
);

create table termine.terminanfrageperson (
  anfrage_id uuid not null,
  nr integer not null,
  schluessel text not null,
  gruppe text not null,
  aktiv boolean default true not null,
  constraint terminanfrageperson_anfrage_id_fkey FOREIGN KEY (anfrage_id) REFERENCES termine.terminanfrage(id) ON DELETE CASCADE,
  constraint terminanfrageperson_pkey PRIMARY KEY (anfrage_id, nr)
);

create table termine.termineinladung (
  id uuid default uuidv7() not null,
  schluessel_hash bytea not null,
  anliegen jsonb not null,
  minuten integer,
  platz_id uuid,
  faehigkeiten text[] default '{}'::text[] not null,
  von date,
  bis date not null,
  stand text default 'offen'::text not null,
  anlass text not null,
  bezug uuid,
  akte_id uuid,
  person_id uuid,
  verfahren_id uuid,
  angaben text not null,
  sprache text default 'de'::text not null,
  termin_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  endet_at timestamp with time zone not null,
  constraint termineinladung_anlass_check CHECK ((anlass = ANY (ARRAY['amt'::text, 'karte'::text]))),
  constraint termineinladung_minuten_check CHECK ((((minuten >= 5) AND (minuten <= 480)) AND ((minuten % 5) = 0))),
  constraint termineinladung_pkey PRIMARY KEY (id),
  constraint termineinladung_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id),
  constraint termineinladung_schluessel_hash_key UNIQUE (schluessel_hash),
  constraint termineinladung_stand_check CHECK ((stand = ANY (ARRAY['offen'::text, 'angenommen'::text, 'zurueckgezogen'::text]))),
  constraint termineinladung_termin_id_fkey FOREIGN KEY (termin_id) REFERENCES termine.termin(id) ON DELETE SET NULL
);

create table termine.terminperson (
  termin_id uuid not null,
  nr integer not null,
  schluessel text not null,
  gruppe text not null,
  aktiv boolean default true not null,
  constraint terminperson_pkey PRIMARY KEY (termin_id, nr),
  constraint terminperson_termin_id_fkey FOREIGN KEY (termin_id) REFERENCES termine.termin(id) ON DELETE CASCADE
);

create table termine.terminunterlage (
  id uuid default uuidv7() not null,
  termin_id uuid not null,
  unterlage text not null,
  dateiname text not null,
  groesse integer not null,
  seiten integer not null,
  inhalt_typ text not null,
  inhalt bytea,
  eingang_id uuid,
  uebernommen_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint terminunterlage_pkey PRIMARY KEY (id),
  constraint terminunterlage_termin_id_fkey FOREIGN KEY (termin_id) REFERENCES termine.termin(id) ON DELETE CASCADE
);

create table termine.wochenregel (
  id uuid default uuidv7() not null,
  platz_id uuid not null,
  wochentag integer not null,
  von time without time zone not null,
  bis time without time zone not null,
  gueltig_ab date not null,
  gueltig_bis date,
  alle_wochen integer default 1 not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint wochenregel_alle_wochen_check CHECK (((alle_wochen >= 1) AND (alle_wochen <= 8))),
  constraint wochenregel_check CHECK ((von < bis)),
  constraint wochenregel_check1 CHECK (((gueltig_bis IS NULL) OR (gueltig_ab <= gueltig_bis))),
  constraint wochenregel_pkey PRIMARY KEY (id),
  constraint wochenregel_platz_id_fkey FOREIGN KEY (platz_id) REFERENCES termine.platz(id) ON DELETE CASCADE,
  constraint wochenregel_wochentag_check CHECK (((wochentag >= 1) AND (wochentag <= 7)))
);

create table termine.zaehler (
  schluessel text not null,
  anzahl integer not null,
  seit timestamp with time zone not null,
  constraint zaehler_pkey PRIMARY KEY (schluessel)
);

create table termine.zuteilungsergebnis (
  lauf_id uuid not null,
  rang integer not null,
  anfrage_id uuid not null,
  pool_id uuid not null,
  grund jsonb not null,
  los text not null,
  ergebnis text,
  termin_id uuid,
  vorlauf_tage integer,
  created_at timestamp with time zone default now() not null,
  constraint zuteilungsergebnis_ergebnis_check CHECK ((ergebnis = ANY (ARRAY['angeboten'::text, 'nichts_passendes'::text, 'entfallen'::text]))),
  constraint zuteilungsergebnis_lauf_id_anfrage_id_key UNIQUE (lauf_id, anfrage_id),
  constraint zuteilungsergebnis_lauf_id_fkey FOREIGN KEY (lauf_id) REFERENCES termine.zuteilungslauf(id) ON DELETE CASCADE,
  constraint zuteilungsergebnis_pkey PRIMARY KEY (lauf_id, rang),
  constraint zuteilungsergebnis_rang_check CHECK ((rang > 0)),
  constraint zuteilungsergebnis_termin_id_fkey FOREIGN KEY (termin_id) REFERENCES termine.termin(id) ON DELETE SET NULL
);

create table termine.zuteilungslauf (
  id uuid default uuidv7() not null,
  art text not null,
  stand text default 'geplant'::text not null,
  tag date not null,
  faellig_at timestamp with time zone,
  saat_hash text not null,
  saat_versiegelt text not null,
  saat text,
  regel jsonb,
  pool_id uuid,
  zeit_tag date,
  anfragen integer default 0 not null,
  vergeben integer default 0 not null,
  begonnen_at timestamp with time zone,
  beendet_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint zuteilungslauf_art_check CHECK ((art = ANY (ARRAY['tag'::text, 'freigeworden'::text]))),
  constraint zuteilungslauf_check CHECK (((saat IS NOT NULL) = (stand = 'fertig'::text))),
  constraint zuteilungslauf_check1 CHECK (((regel IS NOT NULL) = (stand <> 'geplant'::text))),
  constraint zuteilungslauf_pkey PRIMARY KEY (id),
  constraint zuteilungslauf_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES termine.pool(id),
  constraint zuteilungslauf_saat_check CHECK ((saat ~ '^[0-9a-f]{64}$'::text)),
  constraint zuteilungslauf_saat_hash_check CHECK ((saat_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint zuteilungslauf_saat_hash_key UNIQUE (saat_hash),
  constraint zuteilungslauf_stand_check CHECK ((stand = ANY (ARRAY['geplant'::text, 'laeuft'::text, 'fertig'::text])))
);

create table vorgaenge.ablaufhinweis (
  id uuid default uuidv7() not null,
  titel_id uuid,
  papier_id uuid,
  stufe integer not null,
  endet date not null,
  weg text not null,
  grund text default ''::text not null,
  sprache text not null,
  gedruckt_at timestamp with time zone,
  gedruckt_von text,
  created_at timestamp with time zone default now() not null,
  freigegeben_at timestamp with time zone,
  freigegeben_von text,
  kennung uuid default gen_random_uuid() not null,
  dokument_id uuid,
  fehler text,
  constraint ablaufhinweis_check CHECK ((num_nonnulls(titel_id, papier_id) = 1)),
  constraint ablaufhinweis_check1 CHECK (((weg = 'keiner'::text) = (grund <> ''::text))),
  constraint ablaufhinweis_check2 CHECK (((gedruckt_at IS NULL) = (gedruckt_von IS NULL))),
  constraint ablaufhinweis_freigabe CHECK ((((freigegeben_at IS NULL) = (freigegeben_von IS NULL)) AND ((freigegeben_at IS NULL) OR (weg = 'brief'::text)))),
  constraint ablaufhinweis_papier_id_fkey FOREIGN KEY (papier_id) REFERENCES vorgaenge.ausweispapier(id) ON DELETE CASCADE,
  constraint ablaufhinweis_pkey PRIMARY KEY (id),
  constraint ablaufhinweis_stufe_check CHECK ((stufe > 0)),
  constraint ablaufhinweis_titel_id_fkey FOREIGN KEY (titel_id) REFERENCES vorgaenge.titel(id) ON DELETE CASCADE,
  constraint ablaufhinweis_weg_check CHECK ((weg = ANY (ARRAY['portal'::text, 'mail'::text, 'brief'::text, 'keiner'::text])))
);

create table vorgaenge.anfrage (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  anlass text not null,
  stelle text not null,
  empfaenger text default ''::text not null,
  stand text default 'entwurf'::text not null,
  faellig date,
  braucht_mensch boolean default false not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  updated_at timestamp with time zone default now() not null,
  constraint anfrage_anlass_check CHECK ((anlass ~ '\S'::text)),
  constraint anfrage_check CHECK (((stand <> 'gesendet'::text) OR (faellig IS NOT NULL))),
  constraint anfrage_pkey PRIMARY KEY (id),
  constraint anfrage_stand_check CHECK ((stand = ANY (ARRAY['entwurf'::text, 'gesendet'::text, 'rueckfrage'::text, 'beantwortet'::text, 'fiktion'::text, 'zurueckgezogen'::text]))),
  constraint anfrage_stelle_check CHECK ((stelle ~ '\S'::text)),
  constraint anfrage_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE
);

create table vorgaenge.anfrage_antwort (
  id uuid default uuidv7() not null,
  anfrage_id uuid not null,
  nachricht_id text,
  art text not null,
  text text default ''::text not null,
  angaben jsonb default '{}'::jsonb not null,
  eingegangen_at timestamp with time zone not null,
  lieferung_id uuid,
  verspaetet boolean default false not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint anfrage_antwort_anfrage_id_fkey FOREIGN KEY (anfrage_id) REFERENCES vorgaenge.anfrage(id) ON DELETE CASCADE,
  constraint anfrage_antwort_art_check CHECK ((art ~ '\S'::text)),
  constraint anfrage_antwort_nachricht_id_key UNIQUE (nachricht_id),
  constraint anfrage_antwort_pkey PRIMARY KEY (id)
);

create table vorgaenge.anfrage_sendung (
  id uuid default uuidv7() not null,
  anfrage_id uuid not null,
  runde integer not null,
  angaben jsonb not null,
  weg text not null,
  grund text default ''::text not null,
  versuche integer default 0 not null,
  gesendet_at timestamp with time zone,
  quittung text default ''::text not null,
  gesendet_von text,
  aufgegeben_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint anfrage_sendung_anfrage_id_fkey FOREIGN KEY (anfrage_id) REFERENCES vorgaenge.anfrage(id) ON DELETE CASCADE,
  constraint anfrage_sendung_anfrage_id_runde_key UNIQUE (anfrage_id, runde),
  constraint anfrage_sendung_check CHECK (((gesendet_at IS NULL) = (gesendet_von IS NULL))),
  constraint anfrage_sendung_check1 CHECK (((gesendet_at IS NULL) OR (aufgegeben_at IS NULL))),
  constraint anfrage_sendung_pkey PRIMARY KEY (id),
  constraint anfrage_sendung_runde_check CHECK ((runde > 0)),
  constraint anfrage_sendung_weg_check CHECK ((weg = ANY (ARRAY['elektronisch'::text, 'von_hand'::text])))
);

create table vorgaenge.antrag (
  id uuid default uuidv7() not null,
  konto_id text not null,
  antragsart text not null,
  sprache text not null,
  stand text default 'entwurf'::text not null,
  antworten jsonb default '{}'::jsonb not null,
  seite text,
  nummer text,
  mit_antrag uuid,
  eingereicht_at timestamp with time zone,
  warum_offen text,
  akte_id uuid,
  person_id uuid,
  verfahren_id uuid,
  lieferung_id uuid,
  kopie_eingang_id uuid,
  erwartet_bis date,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  vertrauen text default 'niedrig'::text not null,
  broker text,
  name_stimmt boolean,
  vollmacht_id uuid,
  constraint antrag_antragsart_check CHECK ((antragsart ~ '\S'::text)),
  constraint antrag_check CHECK (((stand = 'entwurf'::text) = (eingereicht_at IS NULL))),
  constraint antrag_check1 CHECK (((eingereicht_at IS NULL) OR (nummer IS NOT NULL))),
  constraint antrag_check2 CHECK (((stand <> 'zugeordnet'::text) OR (person_id IS NOT NULL))),
  constraint antrag_mit_antrag_fkey FOREIGN KEY (mit_antrag) REFERENCES vorgaenge.antrag(id) ON DELETE SET NULL,
  constraint antrag_nummer_key UNIQUE (nummer),
  constraint antrag_pkey PRIMARY KEY (id),
  constraint antrag_stand_check CHECK ((stand = ANY (ARRAY['entwurf'::text, 'eingereicht'::text, 'zugeordnet'::text, 'zurueckgezogen'::text]))),
  constraint antrag_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE SET NULL,
  constraint antrag_vertrauen_check CHECK ((vertrauen = ANY (ARRAY['niedrig'::text, 'substanziell'::text, 'hoch'::text])))
);

create table vorgaenge.antrag_datei (
  id uuid default uuidv7() not null,
  antrag_id uuid not null,
  unterlage text not null,
  dateiname text not null,
  groesse integer not null,
  inhalt bytea,
  seiten integer not null,
  hinweise jsonb not null,
  eingang_id uuid,
  uebernommen_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  nachricht_id uuid,
  blaetter jsonb default '[]'::jsonb not null,
  trotzdem text,
  trotzdem_text text default ''::text not null,
  constraint antrag_datei_antrag_id_fkey FOREIGN KEY (antrag_id) REFERENCES vorgaenge.antrag(id) ON DELETE CASCADE,
  constraint antrag_datei_check CHECK (((inhalt IS NOT NULL) OR (uebernommen_at IS NOT NULL))),
  constraint antrag_datei_dateiname_check CHECK ((dateiname ~ '\S'::text)),
  constraint antrag_datei_groesse_check CHECK ((groesse > 0)),
  constraint antrag_datei_nachricht_id_fkey FOREIGN KEY (nachricht_id) REFERENCES vorgaenge.antrag_nachricht(id) ON DELETE SET NULL,
  constraint antrag_datei_pkey PRIMARY KEY (id),
  constraint antrag_datei_seiten_check CHECK ((seiten > 0)),
  constraint antrag_datei_trotzdem_check CHECK ((trotzdem = ANY (ARRAY['richtig'::text, 'kein_besseres'::text, 'rest_folgt'::text, 'anderes'::text]))),
  constraint antrag_datei_trotzdem_text CHECK (((trotzdem IS NOT NULL) OR (trotzdem_text = ''::text))),
  constraint antrag_datei_unterlage_check CHECK ((unterlage ~ '\S'::text))
);

create table vorgaenge.antrag_nachricht (
  id uuid default uuidv7() not null,
  antrag_id uuid not null,
  von text not null,
  text text not null,
  gelesen_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  art text default 'nachricht'::text not null,
  unterlage text,
  bis date,
  uebersetzung text default ''::text not null,
  sprache text,
  beantwortet_at timestamp with time zone,
  constraint antrag_nachricht_antrag_id_fkey FOREIGN KEY (antrag_id) REFERENCES vorgaenge.antrag(id) ON DELETE CASCADE,
  constraint antrag_nachricht_art_check CHECK ((art = ANY (ARRAY['nachricht'::text, 'frage'::text, 'unterlage'::text]))),
  constraint antrag_nachricht_pkey PRIMARY KEY (id),
  constraint antrag_nachricht_text_check CHECK (((text ~ '\S'::text) AND (length(text) <= 4000))),
  constraint antrag_nachricht_unterlage_check CHECK (((art = 'unterlage'::text) = (unterlage IS NOT NULL))),
  constraint antrag_nachricht_von_check CHECK ((von = ANY (ARRAY['buerger'::text, 'amt'::text])))
);

create table vorgaenge.antrag_teil (
  antrag_id uuid not null,
  datei text not null,
  nr integer not null,
  inhalt bytea not null,
  created_at timestamp with time zone default now() not null,
  constraint antrag_teil_antrag_id_fkey FOREIGN KEY (antrag_id) REFERENCES vorgaenge.antrag(id) ON DELETE CASCADE,
  constraint antrag_teil_datei_check CHECK ((datei ~ '^[0-9a-f]{64}$'::text)),
  constraint antrag_teil_nr_check CHECK (((nr >= 0) AND (nr <= 99))),
  constraint antrag_teil_pkey PRIMARY KEY (antrag_id, datei, nr)
);

create table vorgaenge.antrag_zustimmung (
  id uuid default uuidv7() not null,
  antrag_id uuid not null,
  vollmacht_id uuid not null,
  name text not null,
  vertrauen text not null,
  zugestimmt_at timestamp with time zone not null,
  constraint antrag_zustimmung_antrag_id_fkey FOREIGN KEY (antrag_id) REFERENCES vorgaenge.antrag(id) ON DELETE CASCADE,
  constraint antrag_zustimmung_name_check CHECK ((name ~ '\S'::text)),
  constraint antrag_zustimmung_pkey PRIMARY KEY (id),
  constraint antrag_zustimmung_vertrauen_check CHECK ((vertrauen = ANY (ARRAY['niedrig'::text, 'substanziell'::text, 'hoch'::text]))),
  constraint antrag_zustimmung_vollmacht_id_key UNIQUE (vollmacht_id)
);

create table vorgaenge.arbeitgeber_erklaerung (
  id uuid default uuidv7() not null,
  antrag_id uuid not null,
  vollmacht_id uuid not null,
  angaben jsonb not null,
  abgegeben_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint arbeitgeber_erklaerung_antrag_id_fkey FOREIGN KEY (antrag_id) REFERENCES vorgaenge.antrag(id) ON DELETE CASCADE,
  constraint arbeitgeber_erklaerung_pkey PRIMARY KEY (id),
  constraint arbeitgeber_erklaerung_vollmacht_id_key UNIQUE (vollmacht_id)
);

create table vorgaenge.ausgang_nachricht (
  id uuid default uuidv7() not null,
  eingang_id uuid not null,
  art text not null,
  xml text not null,
  stand text default 'wartet'::text not null,
  grund text default ''::text not null,
  versuche integer default 0 not null,
  gesendet_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint ausgang_nachricht_art_check CHECK ((art = ANY (ARRAY['130102'::text, '130104'::text, '130105'::text, '130109'::text, '130110'::text]))),
  constraint ausgang_nachricht_check CHECK (((stand = 'gesendet'::text) = (gesendet_at IS NOT NULL))),
  constraint ausgang_nachricht_eingang_id_fkey FOREIGN KEY (eingang_id) REFERENCES vorgaenge.eingang_nachricht(id) ON DELETE CASCADE,
  constraint ausgang_nachricht_pkey PRIMARY KEY (id),
  constraint ausgang_nachricht_stand_check CHECK ((stand = ANY (ARRAY['wartet'::text, 'gesendet'::text, 'von_hand'::text, 'erledigt'::text]))),
  constraint ausgang_nachricht_xml_check CHECK ((xml ~ '\S'::text))
);

create table vorgaenge.ausreise (
  id uuid default uuidv7() not null,
  schreiben_id uuid not null,
  verfahren_id uuid not null,
  massnahme text not null,
  bekannt_am date not null,
  frist_ab date not null,
  frist_tage integer,
  frist_bis date,
  verlaengert_grund text,
  unterbrochen_am date,
  unterbrochen_grund text,
  gemeldet_am date,
  bescheinigung_id uuid,
  bescheinigt_am date,
  sperre_monate integer,
  sperre_bis date,
  ausgereist_am date,
  ausreise_art text,
  nachweis text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint ausreise_ausreise_art_check CHECK ((ausreise_art = ANY (ARRAY['freiwillig'::text, 'abgeschoben'::text]))),
  constraint ausreise_bescheinigung_id_fkey FOREIGN KEY (bescheinigung_id) REFERENCES vorgaenge.schreiben(id) ON DELETE SET NULL,
  constraint ausreise_check CHECK (((frist_bis IS NULL) OR ((frist_tage IS NOT NULL) AND (frist_bis >= frist_ab)))),
  constraint ausreise_check1 CHECK ((num_nonnulls(unterbrochen_am, unterbrochen_grund) = ANY (ARRAY[0, 2]))),
  constraint ausreise_check2 CHECK ((num_nonnulls(ausgereist_am, ausreise_art, nachweis) = ANY (ARRAY[0, 3]))),
  constraint ausreise_check3 CHECK (((sperre_bis IS NULL) OR (ausgereist_am IS NOT NULL))),
  constraint ausreise_frist_tage_check CHECK ((frist_tage > 0)),
  constraint ausreise_massnahme_check CHECK ((massnahme = ANY (ARRAY['ausweisung'::text, 'androhung'::text]))),
  constraint ausreise_pkey PRIMARY KEY (id),
  constraint ausreise_schreiben_id_fkey FOREIGN KEY (schreiben_id) REFERENCES vorgaenge.schreiben(id) ON DELETE CASCADE,
  constraint ausreise_schreiben_id_key UNIQUE (schreiben_id),
  constraint ausreise_sperre_monate_check CHECK ((sperre_monate >= 0)),
  constraint ausreise_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE
);

create table vorgaenge.ausweispapier (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  person_id uuid not null,
  art text not null,
  gueltig_ab date,
  gueltig_bis date not null,
  staat text,
  nummer_versiegelt text,
  nummer_hmac text,
  verfahren_id uuid,
  abgeloest_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint ausweispapier_art_check CHECK ((art = ANY (ARRAY['pass'::text, 'passersatz'::text, 'fiktion'::text, 'duldung'::text, 'gestattung'::text, 'ausweisersatz'::text]))),
  constraint ausweispapier_check CHECK (((nummer_versiegelt IS NULL) = (nummer_hmac IS NULL))),
  constraint ausweispapier_pkey PRIMARY KEY (id),
  constraint ausweispapier_staat_check CHECK ((staat ~ '^[A-Z]{3}$'::text)),
  constraint ausweispapier_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE SET NULL
);

create table vorgaenge.beitreibung (
  forderung_id uuid not null,
  lauf_id uuid not null,
  kassenzeichen text not null,
  schuldner text not null,
  anschrift text not null,
  offen_cent integer not null,
  faellig_am date not null,
  gemahnt_am date not null,
  constraint beitreibung_forderung_id_fkey FOREIGN KEY (forderung_id) REFERENCES vorgaenge.forderung(id),
  constraint beitreibung_lauf_id_fkey FOREIGN KEY (lauf_id) REFERENCES vorgaenge.beitreibungslauf(id),
  constraint beitreibung_offen_cent_check CHECK ((offen_cent > 0)),
  constraint beitreibung_pkey PRIMARY KEY (forderung_id)
);

create table vorgaenge.beitreibungslauf (
  id uuid default uuidv7() not null,
  nummer text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint beitreibungslauf_nummer_key UNIQUE (nummer),
  constraint beitreibungslauf_pkey PRIMARY KEY (id)
);

create table vorgaenge.bereitstellung (
  schreiben_id uuid not null,
  antrag_id uuid not null,
  vollmacht_id uuid,
  einwilligung_at timestamp with time zone not null,
  benachrichtigt_am date not null,
  abruf_bis date not null,
  abgerufen_am date,
  abgerufen_von uuid,
  abgerufen_vollmacht uuid,
  abgerufen_vertrauen text,
  beendet_am date,
  created_at timestamp with time zone default now() not null,
  constraint bereitstellung_abgerufen_vertrauen_check CHECK ((abgerufen_vertrauen = ANY (ARRAY['substanziell'::text, 'hoch'::text]))),
  constraint bereitstellung_check CHECK ((abruf_bis > benachrichtigt_am)),
  constraint bereitstellung_check1 CHECK ((num_nonnulls(abgerufen_am, abgerufen_von, abgerufen_vertrauen) = ANY (ARRAY[0, 3]))),
  constraint bereitstellung_check2 CHECK (((abgerufen_am IS NULL) OR (beendet_am IS NULL))),
  constraint bereitstellung_check3 CHECK (((abgerufen_am >= benachrichtigt_am) AND (abgerufen_am <= abruf_bis))),
  constraint bereitstellung_check4 CHECK ((beendet_am > abruf_bis)),
  constraint bereitstellung_pkey PRIMARY KEY (schreiben_id),
  constraint bereitstellung_schreiben_id_fkey FOREIGN KEY (schreiben_id) REFERENCES vorgaenge.schreiben(id) ON DELETE CASCADE
);

create table vorgaenge.bescheid_folge (
  schreiben_id uuid not null,
  plan jsonb not null,
  bewirkt_at timestamp with time zone,
  titel_id uuid,
  karte_id uuid,
  forderung_id uuid,
  beendet_id uuid,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint bescheid_folge_beendet_id_fkey FOREIGN KEY (beendet_id) REFERENCES vorgaenge.titel(id) ON DELETE SET NULL,
  constraint bescheid_folge_check CHECK (((bewirkt_at IS NOT NULL) OR ((titel_id IS NULL) AND (karte_id IS NULL) AND (forderung_id IS NULL) AND (beendet_id IS NULL)))),
  constraint bescheid_folge_forderung_id_fkey FOREIGN KEY (forderung_id) REFERENCES vorgaenge.forderung(id),
  constraint bescheid_folge_karte_id_fkey FOREIGN KEY (karte_id) REFERENCES vorgaenge.karte(id) ON DELETE SET NULL,
  constraint bescheid_folge_pkey PRIMARY KEY (schreiben_id),
  constraint bescheid_folge_schreiben_id_fkey FOREIGN KEY (schreiben_id) REFERENCES vorgaenge.schreiben(id) ON DELETE CASCADE,
  constraint bescheid_folge_titel_id_fkey FOREIGN KEY (titel_id) REFERENCES vorgaenge.titel(id) ON DELETE SET NULL
);

create table vorgaenge.beteiligter (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  rolle text not null,
  person_id uuid,
  name text not null,
  anschrift text default ''::text not null,
  empfaengt boolean default false not null,
  bis date,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  vollmacht_id uuid,
  bestaetigt_at timestamp with time zone,
  bestaetigt_von text,
  constraint beteiligter_bestaetigt CHECK ((num_nonnulls(bestaetigt_at, bestaetigt_von) = ANY (ARRAY[0, 2]))),
  constraint beteiligter_name_check CHECK ((name ~ '\S'::text)),
  constraint beteiligter_pkey PRIMARY KEY (id),
  constraint beteiligter_rolle_check CHECK ((rolle = ANY (ARRAY['bevollmaechtigt'::text, 'sorgeberechtigt'::text, 'betreuung'::text, 'arbeitgeber'::text, 'bezugsperson'::text, 'hilfe'::text]))),
  constraint beteiligter_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE
);

create table vorgaenge.buchung (
  lauf_id uuid not null,
  art text not null,
  gegenstand_id uuid not null,
  tag date not null,
  kassenzeichen text not null,
  betrag_cent integer not null,
  weg text default ''::text not null,
  beleg text default ''::text not null,
  empfaenger text default ''::text not null,
  iban text default ''::text not null,
  constraint buchung_art_check CHECK ((art = ANY (ARRAY['forderung'::text, 'storno'::text, 'erlass'::text, 'zahlung'::text, 'erstattung'::text]))),
  constraint buchung_lauf_id_fkey FOREIGN KEY (lauf_id) REFERENCES vorgaenge.buchungslauf(id),
  constraint buchung_pkey PRIMARY KEY (art, gegenstand_id)
);

create table vorgaenge.buchungslauf (
  id uuid default uuidv7() not null,
  nummer text not null,
  von date not null,
  bis date not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint buchungslauf_check CHECK ((bis >= von)),
  constraint buchungslauf_nummer_key UNIQUE (nummer),
  constraint buchungslauf_pkey PRIMARY KEY (id)
);

create table vorgaenge.eingang_nachricht (
  id uuid default uuidv7() not null,
  weg text not null,
  nachricht_id text,
  sha256 text not null,
  art text default ''::text not null,
  stand text not null,
  grund text default ''::text not null,
  pruefung text default 'ungeprueft'::text not null,
  pruefung_fehler jsonb default '[]'::jsonb not null,
  antrag jsonb,
  original_versiegelt text not null,
  eingegangen_at timestamp with time zone not null,
  akte_id uuid,
  person_id uuid,
  verfahren_id uuid,
  lieferung_id uuid,
  entschieden_von text,
  entschieden_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint eingang_nachricht_check CHECK (((stand = 'unlesbar'::text) = (antrag IS NULL))),
  constraint eingang_nachricht_check1 CHECK (((stand <> 'zugeordnet'::text) OR (verfahren_id IS NOT NULL))),
  constraint eingang_nachricht_pkey PRIMARY KEY (id),
  constraint eingang_nachricht_pruefung_check CHECK ((pruefung = ANY (ARRAY['gueltig'::text, 'ungueltig'::text, 'ungeprueft'::text]))),
  constraint eingang_nachricht_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint eingang_nachricht_stand_check CHECK ((stand = ANY (ARRAY['unlesbar'::text, 'offen'::text, 'zugeordnet'::text, 'abgewiesen'::text]))),
  constraint eingang_nachricht_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE,
  constraint eingang_nachricht_weg_check CHECK ((weg = ANY (ARRAY['xauslaender'::text, 'fit-connect'::text, 'ordner'::text, 'hand'::text, 'termin'::text])))
);

create table vorgaenge.epayment (
  id uuid default uuidv7() not null,
  forderung_id uuid not null,
  anbieter_id text not null,
  betrag_cent integer not null,
  stand text default 'begonnen'::text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  weiterleitung text default ''::text not null,
  constraint epayment_anbieter_id_key UNIQUE (anbieter_id),
  constraint epayment_betrag_cent_check CHECK ((betrag_cent > 0)),
  constraint epayment_forderung_id_fkey FOREIGN KEY (forderung_id) REFERENCES vorgaenge.forderung(id),
  constraint epayment_pkey PRIMARY KEY (id),
  constraint epayment_stand_check CHECK ((stand = ANY (ARRAY['begonnen'::text, 'bezahlt'::text, 'abgebrochen'::text])))
);

create table vorgaenge.ereignis (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  art text not null,
  text text not null,
  oeffentlich boolean default false not null,
  bezug uuid,
  geschehen_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint ereignis_art_check CHECK ((art ~ '\S'::text)),
  constraint ereignis_pkey PRIMARY KEY (id),
  constraint ereignis_text_check CHECK ((text ~ '\S'::text)),
  constraint ereignis_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE
);

create table vorgaenge.erlass (
  id uuid default uuidv7() not null,
  forderung_id uuid not null,
  betrag_cent integer not null,
  norm text not null,
  begruendung text not null,
  zweite_person boolean not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  entschieden_at timestamp with time zone,
  entschieden_by text,
  entscheidung text,
  nachweis text default ''::text not null,
  constraint erlass_begruendung_check CHECK ((length(begruendung) >= 10)),
  constraint erlass_betrag_cent_check CHECK ((betrag_cent > 0)),
  constraint erlass_check CHECK ((((entscheidung IS NULL) = (entschieden_at IS NULL)) AND ((entscheidung IS NULL) = (entschieden_by IS NULL)))),
  constraint erlass_check1 CHECK ((NOT (zweite_person AND (entscheidung = 'freigegeben'::text) AND (entschieden_by = created_by)))),
  constraint erlass_entscheidung_check CHECK ((entscheidung = ANY (ARRAY['freigegeben'::text, 'abgelehnt'::text]))),
  constraint erlass_forderung_id_fkey FOREIGN KEY (forderung_id) REFERENCES vorgaenge.forderung(id),
  constraint erlass_nachweis_check CHECK ((length(nachweis) <= 300)),
  constraint erlass_pkey PRIMARY KEY (id)
);

create table vorgaenge.erreichbarkeit (
  person_id uuid not null,
  akte_id uuid not null,
  sprache text default 'de'::text not null,
  anschrift text default ''::text not null,
  email_versiegelt text,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  updated_by text not null,
  wunsch text,
  konto_id text,
  einwilligung_at timestamp with time zone,
  constraint erreichbarkeit_pkey PRIMARY KEY (person_id),
  constraint erreichbarkeit_portal CHECK (((wunsch IS DISTINCT FROM 'portal'::text) OR (konto_id IS NOT NULL))),
  constraint erreichbarkeit_wunsch CHECK (((wunsch IS NULL) OR (wunsch = 'brief'::text) OR (einwilligung_at IS NOT NULL))),
  constraint erreichbarkeit_wunsch_check CHECK ((wunsch = ANY (ARRAY['portal'::text, 'mail'::text, 'brief'::text])))
);

create table vorgaenge.erstattung (
  id uuid default uuidv7() not null,
  forderung_id uuid not null,
  betrag_cent integer not null,
  empfaenger text not null,
  iban text not null,
  begruendung text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  entschieden_at timestamp with time zone,
  entschieden_by text,
  entscheidung text,
  constraint erstattung_begruendung_check CHECK ((length(begruendung) >= 10)),
  constraint erstattung_betrag_cent_check CHECK ((betrag_cent > 0)),
  constraint erstattung_check CHECK ((((entscheidung IS NULL) = (entschieden_at IS NULL)) AND ((entscheidung IS NULL) = (entschieden_by IS NULL)))),
  constraint erstattung_check1 CHECK ((NOT ((entscheidung = 'freigegeben'::text) AND (entschieden_by = created_by)))),
  constraint erstattung_empfaenger_check CHECK (((length(empfaenger) >= 1) AND (length(empfaenger) <= 200))),
  constraint erstattung_entscheidung_check CHECK ((entscheidung = ANY (ARRAY['freigegeben'::text, 'abgelehnt'::text]))),
  constraint erstattung_forderung_id_fkey FOREIGN KEY (forderung_id) REFERENCES vorgaenge.forderung(id),
  constraint erstattung_iban_check CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text)),
  constraint erstattung_pkey PRIMARY KEY (id)
);

create table vorgaenge.feststellung (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  schluessel text not null,
  ergebnis text not null,
  vorschlag text not null,
  grund text default ''::text not null,
  getroffen_at timestamp with time zone default now() not null,
  getroffen_von text not null,
  abgeloest_at timestamp with time zone,
  constraint feststellung_check CHECK (((ergebnis = vorschlag) OR (grund ~ '\S'::text))),
  constraint feststellung_ergebnis_check CHECK ((ergebnis = ANY (ARRAY['erfuellt'::text, 'nicht_erfuellt'::text, 'offen'::text, 'entfaellt'::text]))),
  constraint feststellung_pkey PRIMARY KEY (id),
  constraint feststellung_schluessel_check CHECK ((schluessel ~ '\S'::text)),
  constraint feststellung_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE,
  constraint feststellung_vorschlag_check CHECK ((vorschlag = ANY (ARRAY['erfuellt'::text, 'nicht_erfuellt'::text, 'offen'::text, 'entfaellt'::text])))
);

create table vorgaenge.forderung (
  id uuid default uuidv7() not null,
  vorgang_id uuid not null,
  art text not null,
  kassenzeichen text not null,
  zahler text not null,
  stichtag date not null,
  zeilen jsonb not null,
  summe_cent integer not null,
  angerechnet_cent integer default 0 not null,
  faellig_am date not null,
  storniert_at timestamp with time zone,
  storniert_by text,
  storno_grund text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  zahler_art text default 'person'::text not null,
  zahler_anschrift text default ''::text not null,
  constraint forderung_art_check CHECK ((art = ANY (ARRAY['gebuehr'::text, 'bearbeitung'::text]))),
  constraint forderung_check CHECK (((angerechnet_cent >= 0) AND (angerechnet_cent <= summe_cent))),
  constraint forderung_check1 CHECK ((((storniert_at IS NULL) = (storniert_by IS NULL)) AND ((storniert_at IS NULL) = (storno_grund IS NULL)))),
  constraint forderung_kassenzeichen_check CHECK ((kassenzeichen ~ '^[0-9]{13}$'::text)),
  constraint forderung_kassenzeichen_key UNIQUE (kassenzeichen),
  constraint forderung_pkey PRIMARY KEY (id),
  constraint forderung_summe_cent_check CHECK ((summe_cent >= 0)),
  constraint forderung_zahler_anschrift_check CHECK ((length(zahler_anschrift) <= 400)),
  constraint forderung_zahler_art_check CHECK ((zahler_art = ANY (ARRAY['person'::text, 'andere'::text]))),
  constraint forderung_zahler_check CHECK (((length(zahler) >= 1) AND (length(zahler) <= 200)))
);

create table vorgaenge.fortgeltung_lauf (
  id uuid default uuidv7() not null,
  fassung_id uuid not null,
  stand text default 'entwurf'::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  freigegeben_at timestamp with time zone,
  freigegeben_von text,
  fertig_at timestamp with time zone,
  constraint fortgeltung_lauf_check CHECK ((freigegeben_von <> created_by)),
  constraint fortgeltung_lauf_check1 CHECK (((freigegeben_at IS NULL) = (freigegeben_von IS NULL))),
  constraint fortgeltung_lauf_check2 CHECK (((stand <> ALL (ARRAY['freigegeben'::text, 'fertig'::text])) OR (freigegeben_von IS NOT NULL))),
  constraint fortgeltung_lauf_pkey PRIMARY KEY (id),
  constraint fortgeltung_lauf_stand_check CHECK ((stand = ANY (ARRAY['entwurf'::text, 'freigegeben'::text, 'fertig'::text, 'verworfen'::text])))
);

create table vorgaenge.fortgeltung_titel (
  lauf_id uuid not null,
  titel_id uuid not null,
  ergebnis text,
  constraint fortgeltung_titel_ergebnis_check CHECK ((ergebnis = ANY (ARRAY['fortgeschrieben'::text, 'ausgelassen'::text]))),
  constraint fortgeltung_titel_lauf_id_fkey FOREIGN KEY (lauf_id) REFERENCES vorgaenge.fortgeltung_lauf(id) ON DELETE CASCADE,
  constraint fortgeltung_titel_pkey PRIMARY KEY (lauf_id, titel_id),
  constraint fortgeltung_titel_titel_id_fkey FOREIGN KEY (titel_id) REFERENCES vorgaenge.titel(id) ON DELETE CASCADE
);

create table vorgaenge.frist (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  art text not null,
  faellig date not null,
  text text not null,
  norm text default ''::text not null,
  wartet_auf text,
  bezug uuid,
  erledigt_at timestamp with time zone,
  erledigt_von text,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint frist_art_check CHECK ((art ~ '\S'::text)),
  constraint frist_check CHECK (((erledigt_at IS NULL) = (erledigt_von IS NULL))),
  constraint frist_pkey PRIMARY KEY (id),
  constraint frist_text_check CHECK ((text ~ '\S'::text)),
  constraint frist_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE,
  constraint frist_wartet_auf_check CHECK ((wartet_auf = ANY (ARRAY['antragsteller'::text, 'stelle'::text])))
);

create table vorgaenge.gerichtsakte (
  herausgabe_id uuid not null,
  rechtsbehelf_id uuid not null,
  ausgelassen uuid[] default '{}'::uuid[] not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint gerichtsakte_pkey PRIMARY KEY (herausgabe_id),
  constraint gerichtsakte_rechtsbehelf_id_fkey FOREIGN KEY (rechtsbehelf_id) REFERENCES vorgaenge.rechtsbehelf(id) ON DELETE CASCADE
);

create table vorgaenge.karte (
  id uuid default uuidv7() not null,
  titel_id uuid not null,
  akte_id uuid not null,
  person_id uuid not null,
  verfahren_id uuid,
  stand text default 'vorbereitet'::text not null,
  weg text default 'schalter'::text not null,
  express boolean default false not null,
  foto text default 'fehlt'::text not null,
  fingerabdruck text default 'fehlt'::text not null,
  unterschrift text default 'fehlt'::text not null,
  bestellnummer text,
  serie_versiegelt text,
  serie_hmac text,
  lagerplatz text,
  einwilligung_at timestamp with time zone,
  email_versiegelt text,
  identitaet_art text,
  identitaet_geprueft_von text,
  identitaet_geprueft_at timestamp with time zone,
  altkarte text,
  ausgegeben_von text,
  ausgegeben_at timestamp with time zone,
  bemerkung text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  bewegt_at timestamp with time zone default now() not null,
  pinbrief text default 'erwartet'::text not null,
  sendungsnummer text,
  aufnahme_id text,
  constraint karte_altkarte_check CHECK ((altkarte = ANY (ARRAY['zurueckgegeben'::text, 'verloren'::text, 'keine'::text]))),
  constraint karte_check CHECK (((serie_versiegelt IS NULL) = (serie_hmac IS NULL))),
  constraint karte_check1 CHECK (((stand <> ALL (ARRAY['bestellt'::text, 'produziert'::text, 'eingegangen'::text, 'bereit'::text])) OR (bestellnummer IS NOT NULL))),
  constraint karte_check2 CHECK (((stand <> 'bereit'::text) OR (lagerplatz IS NOT NULL))),
  constraint karte_check3 CHECK (((stand <> 'ausgegeben'::text) OR ((ausgegeben_von IS NOT NULL) AND (ausgegeben_at IS NOT NULL) AND (identitaet_geprueft_von IS NOT NULL) AND (altkarte IS NOT NULL)))),
  constraint karte_check4 CHECK (((stand <> 'verschickt'::text) OR (einwilligung_at IS NOT NULL))),
  constraint karte_check5 CHECK (((stand <> ALL (ARRAY['ausgegeben'::text, 'verschickt'::text])) OR (email_versiegelt IS NULL))),
  constraint karte_check6 CHECK (((stand <> ALL (ARRAY['ausgegeben'::text, 'verschickt'::text])) OR (fingerabdruck <> 'aufgenommen'::text))),
  constraint karte_fingerabdruck_check CHECK ((fingerabdruck = ANY (ARRAY['fehlt'::text, 'aufgenommen'::text, 'entfaellt'::text, 'unmoeglich'::text, 'geloescht'::text]))),
  constraint karte_foto_check CHECK ((foto = ANY (ARRAY['fehlt'::text, 'papier'::text, 'digital'::text]))),
  constraint karte_identitaet_art_check CHECK ((identitaet_art = ANY (ARRAY['pass'::text, 'alte-karte'::text, 'ausweisersatz'::text, 'vollmacht'::text]))),
  constraint karte_pinbrief_check CHECK ((pinbrief = ANY (ARRAY['erwartet'::text, 'eingegangen'::text, 'ausgegeben'::text, 'per-post'::text, 'entfaellt'::text]))),
  constraint karte_pkey PRIMARY KEY (id),
  constraint karte_stand_check CHECK ((stand = ANY (ARRAY['vorbereitet'::text, 'bestellt'::text, 'produziert'::text, 'eingegangen'::text, 'bereit'::text, 'ausgegeben'::text, 'verschickt'::text, 'zurueck'::text, 'verloren'::text, 'abgebrochen'::text]))),
  constraint karte_titel_id_fkey FOREIGN KEY (titel_id) REFERENCES vorgaenge.titel(id) ON DELETE CASCADE,
  constraint karte_unterschrift_check CHECK ((unterschrift = ANY (ARRAY['fehlt'::text, 'aufgenommen'::text, 'entfaellt'::text, 'unmoeglich'::text]))),
  constraint karte_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE SET NULL,
  constraint karte_weg_check CHECK ((weg = ANY (ARRAY['schalter'::text, 'post'::text, 'fach'::text])))
);

create table vorgaenge.karte_eintrag (
  id uuid default uuidv7() not null,
  karte_id uuid not null,
  stand text not null,
  text text default ''::text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint karte_eintrag_karte_id_fkey FOREIGN KEY (karte_id) REFERENCES vorgaenge.karte(id) ON DELETE CASCADE,
  constraint karte_eintrag_pkey PRIMARY KEY (id)
);

create table vorgaenge.karte_foto (
  karte_id uuid not null,
  bild_versiegelt text not null,
  breite integer not null,
  hoehe integer not null,
  quelle text not null,
  created_at timestamp with time zone default now() not null,
  constraint karte_foto_breite_check CHECK ((breite > 0)),
  constraint karte_foto_hoehe_check CHECK ((hoehe > 0)),
  constraint karte_foto_karte_id_fkey FOREIGN KEY (karte_id) REFERENCES vorgaenge.karte(id) ON DELETE CASCADE,
  constraint karte_foto_pkey PRIMARY KEY (karte_id),
  constraint karte_foto_quelle_check CHECK ((quelle = ANY (ARRAY['code'::text, 'station'::text])))
);

create table vorgaenge.kassenabschluss (
  id uuid default uuidv7() not null,
  tag date not null,
  person text not null,
  name text not null,
  belege integer not null,
  soll_cent integer not null,
  gezaehlt_cent integer not null,
  grund text default ''::text not null,
  created_at timestamp with time zone default now() not null,
  bestaetigt_by text,
  bestaetigt_at timestamp with time zone,
  constraint kassenabschluss_belege_check CHECK ((belege >= 0)),
  constraint kassenabschluss_check CHECK (((gezaehlt_cent = soll_cent) OR (length(grund) >= 10))),
  constraint kassenabschluss_check1 CHECK (((bestaetigt_by IS NULL) = (bestaetigt_at IS NULL))),
  constraint kassenabschluss_check2 CHECK ((bestaetigt_by <> person)),
  constraint kassenabschluss_gezaehlt_cent_check CHECK ((gezaehlt_cent >= 0)),
  constraint kassenabschluss_pkey PRIMARY KEY (id),
  constraint kassenabschluss_soll_cent_check CHECK ((soll_cent >= 0)),
  constraint kassenabschluss_tag_person_key UNIQUE (tag, person)
);

create table vorgaenge.mahnung (
  id uuid default uuidv7() not null,
  forderung_id uuid not null,
  nummer integer not null,
  offen_cent integer not null,
  frist_bis date not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint mahnung_forderung_id_fkey FOREIGN KEY (forderung_id) REFERENCES vorgaenge.forderung(id),
  constraint mahnung_forderung_id_nummer_key UNIQUE (forderung_id, nummer),
  constraint mahnung_nummer_check CHECK ((nummer > 0)),
  constraint mahnung_offen_cent_check CHECK ((offen_cent > 0)),
  constraint mahnung_pkey PRIMARY KEY (id)
);

create table vorgaenge.nebenbestimmung (
  id uuid default uuidv7() not null,
  titel_id uuid not null,
  art text not null,
  text text not null,
  gueltig_bis date,
  rang integer not null,
  constraint nebenbestimmung_art_check CHECK ((art = ANY (ARRAY['erwerbstaetigkeit'::text, 'arbeitgeber'::text, 'raeumlich'::text, 'wohnsitz'::text, 'auflage'::text, 'bedingung'::text, 'verlaengerung-ausgeschlossen'::text, 'vermerk'::text]))),
  constraint nebenbestimmung_pkey PRIMARY KEY (id),
  constraint nebenbestimmung_text_check CHECK ((text ~ '\S'::text)),
  constraint nebenbestimmung_titel_id_fkey FOREIGN KEY (titel_id) REFERENCES vorgaenge.titel(id) ON DELETE CASCADE,
  constraint nebenbestimmung_titel_id_rang_key UNIQUE (titel_id, rang)
);

create table vorgaenge.pruefblatt (
  id uuid default uuidv7() not null,
  code_hmac text not null,
  titel_id uuid not null,
  akte_id uuid not null,
  gueltig_bis date not null,
  arbeit text not null,
  grundlage text not null,
  bestaetigt_von text not null,
  created_at timestamp with time zone default now() not null,
  widerrufen_at timestamp with time zone,
  widerrufen_von text,
  widerruf_grund text default ''::text not null,
  constraint pruefblatt_arbeit_check CHECK ((arbeit = ANY (ARRAY['erlaubt'::text, 'beschraenkt'::text]))),
  constraint pruefblatt_check CHECK (((widerrufen_at IS NULL) = (widerrufen_von IS NULL))),
  constraint pruefblatt_code_hmac_key UNIQUE (code_hmac),
  constraint pruefblatt_grundlage_check CHECK ((grundlage ~ '\S'::text)),
  constraint pruefblatt_pkey PRIMARY KEY (id),
  constraint pruefblatt_titel_id_fkey FOREIGN KEY (titel_id) REFERENCES vorgaenge.titel(id) ON DELETE CASCADE
);

create table vorgaenge.rechtsbehelf (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  schreiben_id uuid not null,
  art text not null,
  gericht text not null,
  aktenzeichen text not null,
  eingegangen_am date not null,
  erledigt_am date,
  ausgang text,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint rechtsbehelf_aktenzeichen_check CHECK ((aktenzeichen ~ '\S'::text)),
  constraint rechtsbehelf_art_aktenzeichen_key UNIQUE (art, aktenzeichen),
  constraint rechtsbehelf_art_check CHECK ((art = ANY (ARRAY['klage'::text, 'eilantrag'::text]))),
  constraint rechtsbehelf_check CHECK (((erledigt_am IS NULL) = (ausgang IS NULL))),
  constraint rechtsbehelf_gericht_check CHECK ((gericht ~ '\S'::text)),
  constraint rechtsbehelf_pkey PRIMARY KEY (id),
  constraint rechtsbehelf_schreiben_id_fkey FOREIGN KEY (schreiben_id) REFERENCES vorgaenge.schreiben(id) ON DELETE CASCADE,
  constraint rechtsbehelf_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE
);

create table vorgaenge.schreiben (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  art text not null,
  entscheidung text,
  titel text not null,
  ermessen boolean default false not null,
  empfaenger text default ''::text not null,
  anschrift text default ''::text not null,
  beteiligter_id uuid,
  weg text not null,
  antwort_bis date,
  abschnitte jsonb default '[]'::jsonb not null,
  gebuehr_cent integer,
  anhoerung_id uuid,
  ausnahme_norm text,
  ausnahme_grund text,
  stand text default 'entwurf'::text not null,
  bearbeitet_von text[] not null,
  vorgelegt_von text,
  vorgelegt_at timestamp with time zone,
  zurueckgegeben_grund text,
  freigegeben_von text,
  freigegeben_at timestamp with time zone,
  fassung jsonb,
  kennung uuid default gen_random_uuid() not null,
  dokument_id uuid,
  siegel text,
  fehler text,
  bekannt_am date,
  rechtsbehelf_bis date,
  beantwortet_am date,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  updated_at timestamp with time zone default now() not null,
  grundlage jsonb,
  grundlage_hash text,
  freigegeben_hash text,
  constraint schreiben_anhoerung CHECK (((freigegeben_von IS NULL) OR (entscheidung IS NULL) OR (entscheidung = 'erteilung'::text) OR (anhoerung_id IS NOT NULL) OR ((COALESCE(ausnahme_norm, ''::text) ~ '\S'::text) AND (COALESCE(ausnahme_grund, ''::text) ~ '\S'::text)))),
  constraint schreiben_anhoerung_id_fkey FOREIGN KEY (anhoerung_id) REFERENCES vorgaenge.schreiben(id),
  constraint schreiben_art_check CHECK ((art = ANY (ARRAY['nachforderung'::text, 'anhoerung'::text, 'bescheid'::text, 'sonstiges'::text]))),
  constraint schreiben_bearbeitet_von_check CHECK ((cardinality(bearbeitet_von) > 0)),
  constraint schreiben_check CHECK (((art = 'bescheid'::text) = (entscheidung IS NOT NULL))),
  constraint schreiben_check1 CHECK (((stand <> ALL (ARRAY['freigegeben'::text, 'fertig'::text, 'versandt'::text, 'bekannt'::text, 'zurueck'::text])) OR ((freigegeben_von IS NOT NULL) AND (freigegeben_at IS NOT NULL) AND (fassung IS NOT NULL)))),
  constraint schreiben_check2 CHECK (((stand <> ALL (ARRAY['fertig'::text, 'versandt'::text, 'bekannt'::text, 'zurueck'::text])) OR (dokument_id IS NOT NULL))),
  constraint schreiben_check3 CHECK (((stand <> 'bekannt'::text) OR (bekannt_am IS NOT NULL))),
  constraint schreiben_check4 CHECK (((antwort_bis IS NOT NULL) OR (art <> ALL (ARRAY['nachforderung'::text, 'anhoerung'::text])) OR (stand = ANY (ARRAY['entwurf'::text, 'verworfen'::text])))),
  constraint schreiben_entscheidung_check CHECK ((entscheidung = ANY (ARRAY['erteilung'::text, 'teilweise'::text, 'ablehnung'::text, 'massnahme'::text]))),
  constraint schreiben_ermessen CHECK (((freigegeben_von IS NULL) OR (NOT ermessen) OR (entscheidung = 'erteilung'::text) OR (entscheidung IS NULL) OR jsonb_path_exists(abschnitte, '$[*]?(@."art" == "ermessen" && @."text" like_regex "\\S")'::jsonpath))),
  constraint schreiben_gebuehr_cent_check CHECK ((gebuehr_cent >= 0)),
  constraint schreiben_gesehen CHECK (((freigegeben_at IS NULL) OR (NOT (freigegeben_hash IS DISTINCT FROM grundlage_hash)))),
  constraint schreiben_gruende CHECK (((freigegeben_von IS NULL) OR (entscheidung IS NULL) OR (entscheidung = 'erteilung'::text) OR jsonb_path_exists(abschnitte, '$[*]?(@."art" == "gruende" && @."text" like_regex "\\S")'::jsonpath))),
  constraint schreiben_grundlage CHECK (((grundlage IS NULL) = (grundlage_hash IS NULL))),
  constraint schreiben_grundlage_hash_check CHECK ((grundlage_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint schreiben_kennung_key UNIQUE (kennung),
  constraint schreiben_mensch CHECK ((freigegeben_von ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text)),
  constraint schreiben_pkey PRIMARY KEY (id),
  constraint schreiben_siegel_check CHECK ((siegel = ANY (ARRAY['B-B'::text, 'B-T'::text]))),
  constraint schreiben_stand_check CHECK ((stand = ANY (ARRAY['entwurf'::text, 'vorgelegt'::text, 'freigegeben'::text, 'fertig'::text, 'versandt'::text, 'bekannt'::text, 'zurueck'::text, 'verworfen'::text]))),
  constraint schreiben_titel_check CHECK ((titel ~ '\S'::text)),
  constraint schreiben_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE,
  constraint schreiben_vier_augen CHECK (((freigegeben_von IS NULL) OR (entscheidung IS NULL) OR (entscheidung = 'erteilung'::text) OR (freigegeben_von <> ALL (bearbeitet_von)))),
  constraint schreiben_weg_check CHECK ((weg = ANY (ARRAY['brief'::text, 'pzu'::text, 'empfangsbekenntnis'::text, 'schalter'::text, 'portal'::text])))
);

create table vorgaenge.storno (
  id uuid default uuidv7() not null,
  forderung_id uuid not null,
  betrag_cent integer not null,
  grund text not null,
  zweite_person boolean not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  entschieden_at timestamp with time zone,
  entschieden_by text,
  entscheidung text,
  constraint storno_betrag_cent_check CHECK ((betrag_cent >= 0)),
  constraint storno_check CHECK ((((entscheidung IS NULL) = (entschieden_at IS NULL)) AND ((entscheidung IS NULL) = (entschieden_by IS NULL)))),
  constraint storno_check1 CHECK ((NOT (zweite_person AND (entscheidung = 'freigegeben'::text) AND (entschieden_by = created_by)))),
  constraint storno_entscheidung_check CHECK ((entscheidung = ANY (ARRAY['freigegeben'::text, 'abgelehnt'::text]))),
  constraint storno_forderung_id_fkey FOREIGN KEY (forderung_id) REFERENCES vorgaenge.forderung(id),
  constraint storno_pkey PRIMARY KEY (id)
);

create table vorgaenge.tatsache (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  feld text not null,
  wert jsonb not null,
  herkunft text not null,
  dokument_id uuid,
  seite integer,
  x real,
  y real,
  w real,
  h real,
  bemerkung text default ''::text not null,
  erhoben_at timestamp with time zone default now() not null,
  erhoben_von text not null,
  abgeloest_at timestamp with time zone,
  constraint tatsache_check CHECK (((herkunft <> 'beleg'::text) OR (dokument_id IS NOT NULL))),
  constraint tatsache_check1 CHECK (((seite IS NULL) OR (dokument_id IS NOT NULL))),
  constraint tatsache_check2 CHECK (((num_nonnulls(x, y, w, h) = ANY (ARRAY[0, 4])) AND ((x IS NULL) OR (seite IS NOT NULL)))),
  constraint tatsache_check3 CHECK ((abgeloest_at >= erhoben_at)),
  constraint tatsache_feld_check CHECK ((feld ~ '^[a-z0-9_.]+$'::text)),
  constraint tatsache_herkunft_check CHECK ((herkunft = ANY (ARRAY['antrag'::text, 'beleg'::text, 'amt'::text, 'stelle'::text]))),
  constraint tatsache_pkey PRIMARY KEY (id),
  constraint tatsache_seite_check CHECK ((seite > 0)),
  constraint tatsache_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE
);

create table vorgaenge.titel (
  id uuid default uuidv7() not null,
  akte_id uuid not null,
  person_id uuid not null,
  art text not null,
  grundlage text default ''::text not null,
  gueltig_ab date not null,
  gueltig_bis date,
  beschaeftigung text not null,
  selbstaendig text not null,
  serie_versiegelt text,
  serie_hmac text,
  herkunft text not null,
  verfahren_id uuid,
  fortgilt_bis date,
  fortgeltung_norm text,
  endet date generated always as (GREATEST(gueltig_bis, fortgilt_bis)) stored,
  beendet text,
  beendet_am date,
  beendet_grund text default ''::text not null,
  ersetzt_durch uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  ende_art text,
  ende_norm text default ''::text not null,
  constraint titel_art_check CHECK ((art ~ '\S'::text)),
  constraint titel_beendet_check CHECK ((beendet = ANY (ARRAY['erloschen'::text, 'ersetzt'::text]))),
  constraint titel_beschaeftigung_check CHECK ((beschaeftigung = ANY (ARRAY['erlaubt'::text, 'beschraenkt'::text, 'nicht-erlaubt'::text, 'unbekannt'::text]))),
  constraint titel_check CHECK ((gueltig_bis >= gueltig_ab)),
  constraint titel_check1 CHECK (((fortgilt_bis IS NULL) OR ((gueltig_bis IS NOT NULL) AND (fortgilt_bis > gueltig_bis)))),
  constraint titel_check2 CHECK (((fortgilt_bis IS NULL) = (fortgeltung_norm IS NULL))),
  constraint titel_check3 CHECK (((beendet IS NULL) = (beendet_am IS NULL))),
  constraint titel_check4 CHECK (((serie_versiegelt IS NULL) = (serie_hmac IS NULL))),
  constraint titel_ende_norm CHECK (((ende_art IS NULL) OR (ende_norm ~ '\S'::text))),
  constraint titel_ersetzt_durch_fkey FOREIGN KEY (ersetzt_durch) REFERENCES vorgaenge.titel(id) ON DELETE SET NULL,
  constraint titel_herkunft_check CHECK ((herkunft = ANY (ARRAY['verfahren'::text, 'uebernahme'::text, 'erfassung'::text]))),
  constraint titel_pkey PRIMARY KEY (id),
  constraint titel_selbstaendig_check CHECK ((selbstaendig = ANY (ARRAY['erlaubt'::text, 'beschraenkt'::text, 'nicht-erlaubt'::text, 'unbekannt'::text]))),
  constraint titel_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE SET NULL
);

create table vorgaenge.titel_eintrag (
  id uuid default uuidv7() not null,
  titel_id uuid not null,
  art text not null,
  text text not null,
  norm text default ''::text not null,
  bezug uuid,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint titel_eintrag_art_check CHECK ((art ~ '\S'::text)),
  constraint titel_eintrag_pkey PRIMARY KEY (id),
  constraint titel_eintrag_text_check CHECK ((text ~ '\S'::text)),
  constraint titel_eintrag_titel_id_fkey FOREIGN KEY (titel_id) REFERENCES vorgaenge.titel(id) ON DELETE CASCADE
);

create table vorgaenge.uebernahme (
  id uuid default uuidv7() not null,
  datei text not null,
  pruefsumme text not null,
  team_id text not null,
  stand text default 'geprueft'::text not null,
  zeilen integer not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  fertig_at timestamp with time zone,
  constraint uebernahme_pkey PRIMARY KEY (id),
  constraint uebernahme_stand_check CHECK ((stand = ANY (ARRAY['geprueft'::text, 'laeuft'::text, 'fertig'::text, 'verworfen'::text])))
);

create table vorgaenge.uebernahme_zeile (
  uebernahme_id uuid not null,
  zeile integer not null,
  befund text not null,
  satz text default ''::text not null,
  daten jsonb,
  titel_id uuid,
  angewendet_at timestamp with time zone,
  constraint uebernahme_zeile_befund_check CHECK ((befund = ANY (ARRAY['neu'::text, 'gleich'::text, 'abweichend'::text, 'doppelt'::text, 'unlesbar'::text]))),
  constraint uebernahme_zeile_pkey PRIMARY KEY (uebernahme_id, zeile),
  constraint uebernahme_zeile_titel_id_fkey FOREIGN KEY (titel_id) REFERENCES vorgaenge.titel(id) ON DELETE SET NULL,
  constraint uebernahme_zeile_uebernahme_id_fkey FOREIGN KEY (uebernahme_id) REFERENCES vorgaenge.uebernahme(id) ON DELETE CASCADE
);

create table vorgaenge.verfahren (
  id uuid not null,
  akte_id uuid not null,
  person_id uuid not null,
  verfahrensart text not null,
  pruefart text,
  kanal text not null,
  eingegangen_at timestamp with time zone not null,
  vollstaendig_at timestamp with time zone,
  stand text default 'eingang'::text not null,
  ergebnis text,
  bearbeiter text,
  naechste_frist date,
  erledigt_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  updated_at timestamp with time zone default now() not null,
  wartet_auf text,
  constraint verfahren_check CHECK (((stand = 'erledigt'::text) = ((ergebnis IS NOT NULL) AND (erledigt_at IS NOT NULL)))),
  constraint verfahren_check1 CHECK ((vollstaendig_at >= eingegangen_at)),
  constraint verfahren_ergebnis_check CHECK ((ergebnis = ANY (ARRAY['erteilt'::text, 'abgelehnt'::text, 'erledigt'::text, 'zurueckgenommen'::text, 'eingestellt'::text, 'abgegeben'::text]))),
  constraint verfahren_kanal_check CHECK ((kanal = ANY (ARRAY['schalter'::text, 'papier'::text, 'portal'::text, 'e-mail'::text, 'schnittstelle'::text, 'amt'::text]))),
  constraint verfahren_pkey PRIMARY KEY (id),
  constraint verfahren_stand_check CHECK ((stand = ANY (ARRAY['eingang'::text, 'pruefung'::text, 'nachforderung'::text, 'beteiligung'::text, 'anhoerung'::text, 'entscheidung'::text, 'freigabe'::text, 'bekanntgabe'::text, 'ausgabe'::text, 'ausgesetzt'::text, 'erledigt'::text]))),
  constraint verfahren_verfahrensart_check CHECK ((verfahrensart ~ '\S'::text)),
  constraint verfahren_wartet_auf_check CHECK ((wartet_auf = ANY (ARRAY['antragsteller'::text, 'stelle'::text])))
);

create table vorgaenge.vordruck (
  id uuid default uuidv7() not null,
  art text not null,
  serie text not null,
  nummer bigint not null,
  ort text not null,
  stand text default 'lager'::text not null,
  verfahren_id uuid,
  akte_id uuid,
  person_id uuid,
  entnommen_von text,
  entnommen_at timestamp with time zone,
  ausgegeben_at timestamp with time zone,
  grund text default ''::text not null,
  vernichtung_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  gueltig_bis date,
  angaben jsonb,
  gedruckt_at timestamp with time zone,
  dokument_id uuid,
  constraint vordruck_art_check CHECK ((art = ANY (ARRAY['fiktionsbescheinigung'::text, 'duldung-traeger'::text, 'duldung-etikett'::text, 'ausweisersatz'::text, 'klebeetikett-titel'::text, 'zusatzblatt'::text]))),
  constraint vordruck_art_ort_fkey FOREIGN KEY (art, ort) REFERENCES vorgaenge.vordruck_bestand(art, ort),
  constraint vordruck_art_serie_nummer_key UNIQUE (art, serie, nummer),
  constraint vordruck_check CHECK (((stand <> ALL (ARRAY['entnommen'::text, 'ausgegeben'::text])) OR ((entnommen_von IS NOT NULL) AND (entnommen_at IS NOT NULL)))),
  constraint vordruck_check1 CHECK (((stand = 'ausgegeben'::text) = (ausgegeben_at IS NOT NULL))),
  constraint vordruck_check2 CHECK (((stand <> ALL (ARRAY['verdorben'::text, 'fehlt'::text])) OR (grund ~ '\S'::text))),
  constraint vordruck_check3 CHECK (((stand <> 'vernichtet'::text) OR (vernichtung_id IS NOT NULL))),
  constraint vordruck_nummer_check CHECK ((nummer > 0)),
  constraint vordruck_pkey PRIMARY KEY (id),
  constraint vordruck_serie_check CHECK ((serie ~ '^[A-Z]{0,4}$'::text)),
  constraint vordruck_stand_check CHECK ((stand = ANY (ARRAY['lager'::text, 'entnommen'::text, 'ausgegeben'::text, 'verdorben'::text, 'fehlt'::text, 'vernichtet'::text]))),
  constraint vordruck_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE SET NULL,
  constraint vordruck_vernichtung_id_fkey FOREIGN KEY (vernichtung_id) REFERENCES vorgaenge.vordruck_vernichtung(id)
);

create table vorgaenge.vordruck_bestand (
  art text not null,
  ort text not null,
  mindest integer default 50 not null,
  dx numeric(4,1) default 0 not null,
  dy numeric(4,1) default 0 not null,
  constraint vordruck_bestand_dx_check CHECK (((dx >= ('-20'::integer)::numeric) AND (dx <= (20)::numeric))),
  constraint vordruck_bestand_dy_check CHECK (((dy >= ('-20'::integer)::numeric) AND (dy <= (20)::numeric))),
  constraint vordruck_bestand_mindest_check CHECK (((mindest >= 0) AND (mindest <= 5000))),
  constraint vordruck_bestand_ort_check CHECK ((ort ~ '\S'::text)),
  constraint vordruck_bestand_pkey PRIMARY KEY (art, ort)
);

create table vorgaenge.vordruck_vernichtung (
  id uuid default uuidv7() not null,
  grund text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  bestaetigt_von text,
  bestaetigt_at timestamp with time zone,
  constraint vordruck_vernichtung_check CHECK ((bestaetigt_von <> created_by)),
  constraint vordruck_vernichtung_check1 CHECK (((bestaetigt_von IS NULL) = (bestaetigt_at IS NULL))),
  constraint vordruck_vernichtung_grund_check CHECK ((grund ~ '\S'::text)),
  constraint vordruck_vernichtung_pkey PRIMARY KEY (id)
);

create table vorgaenge.vordruck_zaehlung (
  id uuid default uuidv7() not null,
  art text not null,
  ort text not null,
  soll integer not null,
  ist integer not null,
  fehlend text[] not null,
  zusaetzlich text[] not null,
  erklaerung text default ''::text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint vordruck_zaehlung_check CHECK ((((cardinality(fehlend) = 0) AND (cardinality(zusaetzlich) = 0)) OR (erklaerung ~ '\S'::text))),
  constraint vordruck_zaehlung_pkey PRIMARY KEY (id)
);

create table vorgaenge.widerspruch (
  id uuid default uuidv7() not null,
  verfahren_id uuid not null,
  feld text not null,
  wert jsonb not null,
  herkunft text not null,
  quelle text default ''::text not null,
  gegen jsonb not null,
  gegen_herkunft text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  ergebnis text,
  grund text default ''::text not null,
  geklaert_von text,
  geklaert_at timestamp with time zone,
  constraint widerspruch_check CHECK (((ergebnis IS NULL) = (geklaert_at IS NULL))),
  constraint widerspruch_check1 CHECK (((ergebnis IS NULL) = (geklaert_von IS NULL))),
  constraint widerspruch_ergebnis_check CHECK ((ergebnis = ANY (ARRAY['geblieben'::text, 'uebernommen'::text]))),
  constraint widerspruch_feld_check CHECK ((feld ~ '^[a-z0-9_.]+$'::text)),
  constraint widerspruch_gegen_herkunft_check CHECK ((gegen_herkunft = ANY (ARRAY['antrag'::text, 'beleg'::text, 'amt'::text, 'stelle'::text, 'akte'::text]))),
  constraint widerspruch_herkunft_check CHECK ((herkunft = ANY (ARRAY['antrag'::text, 'akte'::text]))),
  constraint widerspruch_pkey PRIMARY KEY (id),
  constraint widerspruch_verfahren_id_fkey FOREIGN KEY (verfahren_id) REFERENCES vorgaenge.verfahren(id) ON DELETE CASCADE
);

create table vorgaenge.zaehler (
  art text not null,
  jahr integer not null,
  letzte integer not null,
  constraint zaehler_letzte_check CHECK ((letzte > 0)),
  constraint zaehler_pkey PRIMARY KEY (art, jahr)
);

create table vorgaenge.zahlung (
  id uuid default uuidv7() not null,
  weg text not null,
  betrag_cent integer not null,
  eingang_am date not null,
  belegnummer text,
  epayment_id uuid,
  bank_referenz text,
  auftraggeber text,
  zweck text,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint zahlung_bank_referenz_key UNIQUE (bank_referenz),
  constraint zahlung_belegnummer_key UNIQUE (belegnummer),
  constraint zahlung_betrag_cent_check CHECK ((betrag_cent > 0)),
  constraint zahlung_check CHECK ((((weg = 'kasse'::text) = (belegnummer IS NOT NULL)) AND ((weg = 'online'::text) = (epayment_id IS NOT NULL)) AND ((weg = 'bank'::text) = (bank_referenz IS NOT NULL)))),
  constraint zahlung_epayment_id_fkey FOREIGN KEY (epayment_id) REFERENCES vorgaenge.epayment(id),
  constraint zahlung_epayment_id_key UNIQUE (epayment_id),
  constraint zahlung_pkey PRIMARY KEY (id),
  constraint zahlung_weg_check CHECK ((weg = ANY (ARRAY['kasse'::text, 'online'::text, 'bank'::text])))
);

create table vorgaenge.zahlung_zuordnung (
  id uuid default uuidv7() not null,
  zahlung_id uuid not null,
  forderung_id uuid not null,
  betrag_cent integer not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint zahlung_zuordnung_betrag_cent_check CHECK ((betrag_cent > 0)),
  constraint zahlung_zuordnung_forderung_id_fkey FOREIGN KEY (forderung_id) REFERENCES vorgaenge.forderung(id),
  constraint zahlung_zuordnung_pkey PRIMARY KEY (id),
  constraint zahlung_zuordnung_zahlung_id_fkey FOREIGN KEY (zahlung_id) REFERENCES vorgaenge.zahlung(id),
  constraint zahlung_zuordnung_zahlung_id_forderung_id_key UNIQUE (zahlung_id, forderung_id)
);

-- Indexes ---------------------------------------------------------------------------------------------

CREATE INDEX abgabe_akte ON akten.abgabe USING btree (akte_id);

CREATE INDEX ablage_akte ON akten.ablage USING btree (akte_id);

CREATE INDEX ablage_stueck_dokument ON akten.ablage_stueck USING btree (dokument_id);

CREATE INDEX akte_bereich ON akten.akte USING btree (team_id, buchstabe, aktenzeichen);

CREATE INDEX akte_bewegt ON akten.akte USING btree (bewegt_at DESC, id);

CREATE UNIQUE INDEX akte_hauptperson ON akten.akte_person USING btree (akte_id) WHERE (rolle = 'hauptperson'::text);

CREATE INDEX akte_person_person ON akten.akte_person USING btree (person_id);

CREATE INDEX akte_ziffern ON akten.akte USING gin (replace(aktenzeichen, '-'::text, ''::text) gin_trgm_ops);

CREATE INDEX arbeitsliste_erledigt_dokument ON akten.arbeitsliste_erledigt USING btree (dokument_id);

CREATE INDEX arbeitsliste_team ON akten.arbeitsliste USING btree (team_id) WHERE (team_id IS NOT NULL);

CREATE INDEX arbeitsliste_von ON akten.arbeitsliste USING btree (created_by);

CREATE INDEX aufbewahrung_ereignis_akte ON akten.aufbewahrung_ereignis USING btree (akte_id, tag);

CREATE INDEX bestand_eilig ON akten.bestand USING btree (eilig_bis) WHERE (eilig_bis IS NOT NULL);

CREATE INDEX bestand_papier ON akten.bestand USING btree (papier, akte_id);

CREATE INDEX dokument_absender ON akten.dokument USING gin (lower(absender) gin_trgm_ops) WHERE (absender IS NOT NULL);

CREATE INDEX dokument_akte ON akten.dokument USING btree (akte_id, id DESC) WHERE (abgeloest_at IS NULL);

CREATE INDEX dokument_akte_alle ON akten.dokument USING btree (akte_id);

CREATE INDEX dokument_arbeitskopie_adresse ON akten.dokument USING btree (((arbeitskopie ->> 'address'::text))) WHERE (arbeitskopie IS NOT NULL);

CREATE INDEX dokument_im_vorgang ON akten.dokument USING btree (vorgang_id, id DESC) WHERE (vorgang_id IS NOT NULL);

CREATE INDEX dokument_ohne_akte ON akten.dokument USING btree (id) WHERE (akte_id IS NULL);

CREATE INDEX dokument_original_adresse ON akten.dokument USING btree (((original ->> 'address'::text)));

CREATE INDEX dokument_typ ON akten.dokument USING btree (typ, datum);

CREATE INDEX dokument_umordnung ON akten.dokument USING btree (umordnung_id) WHERE (umordnung_id IS NOT NULL);

CREATE INDEX doppelverdacht_offen ON akten.doppelverdacht USING btree (id) WHERE (entscheidung IS NULL);

CREATE INDEX doppelverdacht_zweite ON akten.doppelverdacht USING btree (zweite_dokument, zweite_nr);

CREATE INDEX eingang_adresse ON akten.eingang USING btree (((original ->> 'address'::text))) WHERE (original IS NOT NULL);

CREATE INDEX eingang_sha256 ON akten.eingang USING btree (sha256);

CREATE INDEX eingang_stapel ON akten.eingang USING btree (stapel_id) WHERE (stapel_id IS NOT NULL);

CREATE INDEX eingang_status ON akten.eingang USING btree (status, id) WHERE (status <> ALL (ARRAY['zugeordnet'::text, 'verworfen'::text, 'zerlegt'::text]));

CREATE INDEX eingang_teil_von ON akten.eingang USING btree (teil_von) WHERE (teil_von IS NOT NULL);

CREATE INDEX einordnung_gehalten ON akten.einordnung USING btree (gehalten_von) WHERE (gehalten_von IS NOT NULL);

CREATE INDEX einordnung_mensch ON akten.einordnung USING btree (entschieden_at DESC) WHERE (stand = 'mensch'::text);

CREATE UNIQUE INDEX einordnung_modell_eines ON akten.einordnung_modell USING btree (((daten IS NOT NULL))) WHERE (daten IS NOT NULL);

CREATE INDEX einordnung_offen ON akten.einordnung USING btree (spaeter_at NULLS FIRST, eilig DESC, dokument_id) WHERE (stand = 'offen'::text);

CREATE INDEX einordnung_schritt_dokument ON akten.einordnung_schritt USING btree (dokument_id);

CREATE INDEX einordnung_schritt_von ON akten.einordnung_schritt USING btree (created_by, created_at DESC);

CREATE INDEX fehlblatt_akte ON akten.fehlblatt USING btree (akte_id, platz);

CREATE INDEX herausgabe_akte ON akten.herausgabe USING btree (akte_id, id DESC);

CREATE INDEX herausgabe_datei_adresse ON akten.herausgabe USING btree (((datei ->> 'address'::text))) WHERE (datei IS NOT NULL);

CREATE INDEX herausgabe_ende ON akten.herausgabe USING btree (endet_am) WHERE (datei IS NOT NULL);

CREATE INDEX herausnahme_akte ON akten.herausnahme USING btree (akte_id);

CREATE UNIQUE INDEX herausnahme_offen ON akten.herausnahme USING btree (dokument_id) WHERE (status = 'beantragt'::text);

CREATE INDEX lieferung_von ON akten.lieferung USING btree (created_by, id DESC);

CREATE UNIQUE INDEX loeschposten_einmal ON akten.loeschposten USING btree (COALESCE(dokument_id, akte_id)) WHERE (status = 'offen'::text);

CREATE INDEX loeschposten_lauf ON akten.loeschposten USING btree (lauf_id, faellig_ab, id);

CREATE INDEX notiz_akte ON akten.notiz USING btree (akte_id) WHERE (akte_id IS NOT NULL);

CREATE INDEX notiz_dokument ON akten.notiz USING btree (dokument_id, seite) WHERE (dokument_id IS NOT NULL);

CREATE INDEX notiz_vorgang ON akten.notiz USING btree (vorgang_id) WHERE (vorgang_id IS NOT NULL);

CREATE INDEX papier_schritt_akte ON akten.papier_schritt USING btree (akte_id, id);

CREATE INDEX papier_schritt_gescannt ON akten.papier_schritt USING btree (created_at) WHERE (nach = 'gescannt'::text);

CREATE INDEX person_klang ON akten.person USING gin (klang);

CREATE INDEX person_ordnung ON akten.person USING btree (ordnung, id);

CREATE INDEX person_suchname ON akten.person USING gin (suchname gin_trgm_ops);

CREATE INDEX postfach_nachricht_bytes ON akten.postfach_nachricht USING btree (postfach_id, bytes_hmac);

CREATE INDEX postfach_nachricht_kennung ON akten.postfach_nachricht USING btree (kennung_hmac) WHERE (kennung_hmac IS NOT NULL);

CREATE UNIQUE INDEX postfach_weg ON akten.postfach USING btree (lower(host), port, benutzer, ordner) WHERE (entfernt_at IS NULL);

CREATE INDEX ruecklauf_akte ON akten.ruecklauf USING btree (akte_id);

CREATE INDEX scan_ersetzt ON akten.scan USING btree (ersetzt_dokument_id) WHERE (ersetzt_dokument_id IS NOT NULL);

CREATE INDEX schwaerzung_dokument ON akten.schwaerzung USING btree (dokument_id, seite);

CREATE INDEX seite_auffaellig ON akten.seite USING btree (dokument_id, nr) WHERE ((status = 'fehler'::text) OR (qualitaet = 'unlesbar'::text));

CREATE INDEX seite_fertig ON akten.seite USING btree (fertig_at) WHERE (fertig_at IS NOT NULL);

CREATE INDEX seite_kennung ON akten.seite USING btree (kennung) WHERE (kennung IS NOT NULL);

CREATE INDEX seite_offen ON akten.seite USING btree (status) WHERE (status = ANY (ARRAY['wartet'::text, 'laeuft'::text]));

CREATE INDEX seite_suchvektor ON akten.seite USING gin (suchvektor) WITH (fastupdate=off);

CREATE INDEX seite_vorschau_adresse ON akten.seite USING btree (((vorschau ->> 'address'::text))) WHERE (vorschau IS NOT NULL);

CREATE INDEX seite_wortpaare ON akten.seite USING gin (akten.wortpaare(suchvektor)) WITH (fastupdate=off);

CREATE INDEX sichtpruefung_stand ON akten.sichtpruefung USING btree (stand, dokument_id) WHERE (stand = ANY (ARRAY['offen'::text, 'beanstandet'::text]));

CREATE INDEX siegelung_offen ON akten.siegelung USING btree (stand, updated_at) WHERE (stand <> 'gesiegelt'::text);

CREATE INDEX speicherung_address ON akten.speicherung USING btree (address);

CREATE INDEX speicherung_created_at ON akten.speicherung USING btree (created_at);

CREATE INDEX sperrvermerk_akte ON akten.sperrvermerk USING btree (akte_id);

CREATE UNIQUE INDEX sperrvermerk_einmal ON akten.sperrvermerk USING btree (akte_id, art) WHERE ((aufgehoben_at IS NULL) AND (art <> 'aufbewahrungssperre'::text));

CREATE INDEX stapel_akte_akte ON akten.stapel_akte USING btree (akte_id);

CREATE INDEX suchwort_teil ON akten.suchwort USING gin (wort gin_trgm_ops);

CREATE INDEX uebergabe_herausgabe ON akten.uebergabe USING btree (herausgabe_id);

CREATE INDEX umordnung_teil_dokument ON akten.umordnung_teil USING btree (dokument_id);

CREATE INDEX umordnung_teil_eingang ON akten.umordnung_teil USING btree (eingang_id);

CREATE INDEX verfuegung_akte ON akten.verfuegung USING btree (akte_id, id DESC);

CREATE INDEX verfuegung_dokument ON akten.verfuegung USING btree (dokument_id);

CREATE INDEX verfuegung_vorgang ON akten.verfuegung USING btree (vorgang_id);

CREATE INDEX verwahrung_akte ON akten.verwahrung USING btree (akte_id, id);

CREATE INDEX verwahrung_offen ON akten.verwahrung USING btree (genommen_at) WHERE (rueckgabe_at IS NULL);

CREATE UNIQUE INDEX verweis_akten ON akten.verweis USING btree (art, LEAST(von_akte, nach_akte), GREATEST(von_akte, nach_akte)) WHERE (von_akte IS NOT NULL);

CREATE INDEX verweis_nach_akte ON akten.verweis USING btree (nach_akte) WHERE (nach_akte IS NOT NULL);

CREATE INDEX verweis_nach_person ON akten.verweis USING btree (nach_person) WHERE (nach_person IS NOT NULL);

CREATE UNIQUE INDEX verweis_personen ON akten.verweis USING btree (art, LEAST(von_person, nach_person), GREATEST(von_person, nach_person)) WHERE (von_person IS NOT NULL);

CREATE INDEX verweis_von_akte ON akten.verweis USING btree (von_akte) WHERE (von_akte IS NOT NULL);

CREATE INDEX verweis_von_person ON akten.verweis USING btree (von_person) WHERE (von_person IS NOT NULL);

CREATE INDEX vorgang_akte ON akten.vorgang USING btree (akte_id, reihe);

CREATE INDEX wiedervorlage_offen ON akten.verfuegung USING btree (faellig, id) WHERE ((art = 'wv'::text) AND (erledigt_at IS NULL));

CREATE INDEX xdomea_paket_adresse ON akten.xdomea_paket USING btree (((original ->> 'address'::text))) WHERE (original IS NOT NULL);

CREATE INDEX xdomea_paket_lieferung ON akten.xdomea_paket USING btree (lieferung_id) WHERE (lieferung_id IS NOT NULL);

CREATE INDEX xdomea_paket_offen ON akten.xdomea_paket USING btree (endet_am) WHERE (status <> ALL (ARRAY['uebernommen'::text, 'verworfen'::text]));

CREATE INDEX antwort_created_at ON assistent.antwort USING btree (created_at);

CREATE INDEX antwort_konto ON assistent.antwort USING btree (konto, created_at);

CREATE INDEX antwort_stelle_norm ON assistent.antwort_stelle USING btree (norm_id);

CREATE INDEX antwort_stelle_werk ON assistent.antwort_stelle USING btree (werk_id);

CREATE UNIQUE INDEX entwurf_offen ON assistent.entwurf USING btree (verfahren_id, art) WHERE (stand = 'offen'::text);

CREATE INDEX entwurf_schritt ON assistent.entwurf USING btree (schritt_id);

CREATE INDEX entwurf_verfahren ON assistent.entwurf USING btree (verfahren_id, created_at);

CREATE UNIQUE INDEX freigabe_einmal ON assistent.freigabe USING btree (funktion, als) WHERE (widerrufen_at IS NULL);

CREATE UNIQUE INDEX freigabe_zwei_personen ON assistent.freigabe USING btree (funktion, konto) WHERE (widerrufen_at IS NULL);

CREATE INDEX schritt_akte ON assistent.schritt USING btree (akte_id);

CREATE INDEX schritt_created_at ON assistent.schritt USING btree (created_at);

CREATE INDEX schritt_verfahren ON assistent.schritt USING btree (verfahren_id, created_at DESC);

CREATE INDEX vorschlag_dokument ON assistent.vorschlag USING btree (dokument_id);

CREATE UNIQUE INDEX vorschlag_einmal ON assistent.vorschlag USING btree (verfahren_id, feld, dokument_id, seite, wert);

CREATE INDEX vorschlag_schritt ON assistent.vorschlag USING btree (schritt_id);

CREATE INDEX vorschlag_verfahren ON assistent.vorschlag USING btree (verfahren_id, created_at);

CREATE INDEX prozess_zuletzt_at ON betrieb.prozess USING btree (rolle, zuletzt_at DESC);

CREATE INDEX anlauf_ende ON buerger.anlauf USING btree (endet_at);

CREATE INDEX anlauf_konto ON buerger.anlauf USING btree (konto_id) WHERE (konto_id IS NOT NULL);

CREATE INDEX code_adresse ON buerger.code USING btree (email_hmac, created_at DESC);

CREATE INDEX code_ende ON buerger.code USING btree (endet_at);

CREATE INDEX drossel_seit ON buerger.drossel USING btree (seit);

CREATE INDEX identitaet_konto ON buerger.identitaet USING btree (konto_id);

CREATE INDEX konto_alter ON buerger.konto USING btree (zuletzt_at);

CREATE INDEX passkey_konto ON buerger.passkey USING btree (konto_id);

CREATE INDEX sitzung_ende ON buerger.sitzung USING btree (endet_at);

CREATE INDEX sitzung_konto ON buerger.sitzung USING btree (konto_id);

CREATE INDEX sitzung_vollmacht ON buerger.sitzung USING btree (vollmacht_id) WHERE (vollmacht_id IS NOT NULL);

CREATE INDEX vollmacht_bezug ON buerger.vollmacht USING btree (bezug) WHERE (bezug IS NOT NULL);

CREATE INDEX vollmacht_fuer ON buerger.vollmacht USING btree (fuer_konto) WHERE (fuer_konto IS NOT NULL);

CREATE INDEX vollmacht_vertreter ON buerger.vollmacht USING btree (vertreter_konto) WHERE (vertreter_konto IS NOT NULL);

CREATE INDEX abo_mail ON erlasse.abo USING btree (konto) WHERE mail;

CREATE INDEX abo_werk ON erlasse.abo USING btree (werk_id);

CREATE INDEX absatz_worte ON erlasse.absatz USING gin (to_tsvector('simple'::regconfig, replace(replace(replace(replace(replace(replace(text, '/'::text, ' '::text), '-'::text, ' '::text), '.'::text, ' '::text), '§'::text, ' '::text), '„'::text, ' '::text), '“'::text, ' '::text)));

CREATE INDEX beziehung_ziel ON erlasse.beziehung USING btree (ziel);

CREATE INDEX beziehung_ziel_werk ON erlasse.beziehung USING btree (ziel_werk_id) WHERE (ziel_werk_id IS NOT NULL);

CREATE UNIQUE INDEX einlesung_amtlich_laeuft ON erlasse.einlesung USING btree (art) WHERE ((stand = 'laeuft'::text) AND (art = 'amtlich'::text));

CREATE INDEX einlesung_datei_fassung ON erlasse.einlesung_datei USING btree (fassung_id) WHERE (fassung_id IS NOT NULL);

CREATE INDEX einlesung_datei_werk ON erlasse.einlesung_datei USING btree (werk_id) WHERE (werk_id IS NOT NULL);

CREATE INDEX fassung_created ON erlasse.fassung USING btree (created_at);

CREATE INDEX fassung_norm_norm ON erlasse.fassung_norm USING btree (norm_id);

CREATE INDEX fassung_verglichen ON erlasse.fassung USING btree (verglichen_mit) WHERE (verglichen_mit IS NOT NULL);

CREATE INDEX fehlsuche_offen ON erlasse.fehlsuche USING btree (anzahl DESC, worte) WHERE (stand = 'offen'::text);

CREATE INDEX gemerkt_stelle_norm ON erlasse.gemerkt_stelle USING btree (norm_id);

CREATE INDEX gemerkt_team ON erlasse.gemerkt USING btree (team_id, created_at DESC) WHERE (team_id IS NOT NULL);

CREATE INDEX gemerkt_von ON erlasse.gemerkt USING btree (von, created_at DESC);

CREATE UNIQUE INDEX messlauf_einer ON erlasse.messlauf USING btree ((true)) WHERE (stand = ANY (ARRAY['wartet'::text, 'laeuft'::text]));

CREATE INDEX messlauf_fragensatz ON erlasse.messlauf USING btree (fragensatz, beendet_at DESC) WHERE (fragensatz IS NOT NULL);

CREATE INDEX normaenderung_alt ON erlasse.normaenderung USING btree (alt_norm_id) WHERE (alt_norm_id IS NOT NULL);

CREATE INDEX normaenderung_neu ON erlasse.normaenderung USING btree (neu_norm_id) WHERE (neu_norm_id IS NOT NULL);

CREATE INDEX notiz_ort ON erlasse.notiz USING btree (werk_id, kennung);

CREATE INDEX prueffall_stand ON erlasse.prueffall USING btree (stand, id);

CREATE INDEX quelle_beleg_quelle ON erlasse.quelle_beleg USING btree (quelle_id, lauf_at DESC);

CREATE UNIQUE INDEX sammlung_name ON erlasse.sammlung USING btree (name) WHERE (sichtbar = 'alle'::text);

CREATE INDEX werk_kurz ON erlasse.werk USING btree (kurz);

CREATE INDEX werk_kurz_klein ON erlasse.werk USING btree (lower(kurz));

CREATE INDEX werk_titel_klein ON erlasse.werk USING btree (lower(titel));

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

CREATE INDEX drucklauf_alt ON post.drucklauf USING btree (fertig_at) WHERE (stand = 'fertig'::text);

CREATE INDEX drucklauf_neueste ON post.drucklauf USING btree (created_at DESC, id);

CREATE INDEX drucklauf_sendungen ON post.drucklauf USING gin (sendungen);

CREATE INDEX sendung_akte ON post.sendung USING btree (akte_id);

CREATE INDEX sendung_arbeit ON post.sendung USING btree (stand, created_at, id);

CREATE INDEX sendung_bezug ON post.sendung USING btree (bezug);

CREATE INDEX sendung_dokument ON post.sendung USING btree (dokument_id);

CREATE UNIQUE INDEX sendung_eine ON post.sendung USING btree (quelle, bezug) WHERE (stand <> ALL (ARRAY['zurueck'::text, 'ersetzt'::text]));

CREATE INDEX eintrag_akteur ON protokoll.eintrag USING btree (akteur_id, zeit, id);

CREATE INDEX eintrag_anfrage ON protokoll.eintrag USING btree (anfrage_id);

CREATE INDEX eintrag_gegenstaende ON protokoll.eintrag USING gin (gegenstaende) WITH (fastupdate=off);

CREATE INDEX eintrag_nicht_ok ON protokoll.eintrag USING btree (zeit, id) WHERE (ergebnis <> 'ok'::text);

CREATE INDEX eintrag_seltene ON protokoll.eintrag USING btree (akteur_art, zeit, id) WHERE ((akteur_art <> 'staff'::text) AND (akteur_art <> 'system'::text));

CREATE INDEX eintrag_was ON protokoll.eintrag USING btree (was, zeit, id);

CREATE INDEX eintrag_zeit ON protokoll.eintrag USING btree (zeit, id);

CREATE UNIQUE INDEX pruefung_eine ON protokoll.pruefung USING btree ((true)) WHERE (beendet_at IS NULL);

CREATE INDEX segment_zeit ON protokoll.segment USING btree (zeit);

CREATE INDEX abwesenheit_platz ON termine.abwesenheit USING gist (platz_id, zeitraum);

CREATE INDEX aenderung_zeile ON termine.aenderung USING btree (zeile_id, created_at DESC);

CREATE INDEX anfragenachweis_anfrage ON termine.anfragenachweis USING btree (anfrage_id);

CREATE INDEX aufgabe_endet ON termine.aufgabe USING btree (endet_at);

CREATE INDEX ausnahme_tag ON termine.ausnahme USING btree (tag);

CREATE INDEX belegung_bis ON termine.belegung USING btree (bis) WHERE (bis IS NOT NULL);

CREATE INDEX belegung_tag ON termine.belegung USING btree (tag, pool_id);

CREATE INDEX belegung_termin ON termine.belegung USING btree (termin_id);

CREATE UNIQUE INDEX besuch_je_platz ON termine.besuch USING btree (platz_id) WHERE (stand = ANY (ARRAY['aufgerufen'::text, 'bedient'::text]));

CREATE UNIQUE INDEX besuch_nummer ON termine.besuch USING btree (standort_id, tag, nummer);

CREATE INDEX besuch_person ON termine.besuch USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX besuch_tag ON termine.besuch USING btree (standort_id, tag);

CREATE UNIQUE INDEX besuch_termin ON termine.besuch USING btree (termin_id) WHERE (termin_id IS NOT NULL);

CREATE INDEX besuch_verfahren ON termine.besuch USING btree (verfahren_id) WHERE (verfahren_id IS NOT NULL);

CREATE INDEX besuch_wartet ON termine.besuch USING btree (pool_id, tag, rang) WHERE (stand = 'wartet'::text);

CREATE INDEX besuchsstation_dauer ON termine.besuchsstation USING btree (pool_id, anliegen, beendet_at DESC) WHERE (beendet_at IS NOT NULL);

CREATE INDEX buchung_netz ON termine.buchung USING btree (netz) WHERE (netz IS NOT NULL);

CREATE INDEX buchung_pruefen ON termine.buchung USING btree (created_at) WHERE (pruefen AND (geprueft_at IS NULL));

CREATE INDEX kontingent_abgabe ON termine.kontingent USING btree (abgabe_at) WHERE (abgabe_at IS NOT NULL);

CREATE UNIQUE INDEX notruf_je_konto ON termine.notruf USING btree (konto) WHERE (beendet_at IS NULL);

CREATE INDEX offen_tag ON termine.offen USING btree (tag);

CREATE INDEX platz_pool ON termine.platz USING btree (pool_id) WHERE aktiv;

CREATE UNIQUE INDEX schalter_konto ON termine.schalter USING btree (konto) WHERE (bis IS NULL);

CREATE UNIQUE INDEX schalter_platz ON termine.schalter USING btree (platz_id) WHERE (bis IS NULL);

CREATE INDEX spur_at ON termine.spur USING btree (at);

CREATE INDEX termin_haelt ON termine.termin USING btree (haelt_bis) WHERE (haelt_bis IS NOT NULL);

CREATE UNIQUE INDEX termin_halter_einmal ON termine.termin USING btree (halter_hash) WHERE (stand = ANY (ARRAY['gehalten'::text, 'unbestaetigt'::text]));

CREATE INDEX termin_kontakt ON termine.termin USING btree (kontakt_hmac) WHERE (kontakt_hmac IS NOT NULL);

CREATE INDEX termin_person ON termine.termin USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX termin_tag ON termine.termin USING btree (tag, pool_id);

CREATE INDEX termin_verfahren ON termine.termin USING btree (verfahren_id) WHERE (verfahren_id IS NOT NULL);

CREATE INDEX terminanfrage_antwort ON termine.terminanfrage USING btree (antwort_bis) WHERE (antwort_bis IS NOT NULL);

CREATE INDEX terminanfrage_kontakt ON termine.terminanfrage USING btree (kontakt_hmac) WHERE (kontakt_hmac IS NOT NULL);

CREATE INDEX terminanfrage_offen ON termine.terminanfrage USING btree (pool_id, tag) WHERE (stand = 'offen'::text);

CREATE INDEX terminanfrage_person ON termine.terminanfrage USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX terminanfrage_pruefen ON termine.terminanfrage USING btree (created_at) WHERE ((stand = ANY (ARRAY['offen'::text, 'angeboten'::text])) AND ((haerte_stand = 'offen'::text) OR (nummer_stand = 'offen'::text)));

CREATE INDEX terminanfrage_statt ON termine.terminanfrage USING btree (statt_termin_id) WHERE (statt_termin_id IS NOT NULL);

CREATE INDEX terminanfrage_termin ON termine.terminanfrage USING btree (termin_id) WHERE (termin_id IS NOT NULL);

CREATE UNIQUE INDEX terminanfrageperson_einmal ON termine.terminanfrageperson USING btree (schluessel, gruppe) WHERE aktiv;

CREATE UNIQUE INDEX termineinladung_bezug ON termine.termineinladung USING btree (anlass, bezug) WHERE (bezug IS NOT NULL);

CREATE INDEX termineinladung_person ON termine.termineinladung USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX termineinladung_verfahren ON termine.termineinladung USING btree (verfahren_id) WHERE (verfahren_id IS NOT NULL);

CREATE UNIQUE INDEX terminperson_einmal ON termine.terminperson USING btree (schluessel, gruppe) WHERE aktiv;

CREATE INDEX terminunterlage_termin ON termine.terminunterlage USING btree (termin_id);

CREATE INDEX wochenregel_platz ON termine.wochenregel USING btree (platz_id);

CREATE INDEX zaehler_seit ON termine.zaehler USING btree (seit);

CREATE INDEX zuteilungsergebnis_anfrage ON termine.zuteilungsergebnis USING btree (anfrage_id);

CREATE INDEX zuteilungsergebnis_offen ON termine.zuteilungsergebnis USING btree (lauf_id, rang) WHERE (ergebnis IS NULL);

CREATE INDEX zuteilungslauf_beendet ON termine.zuteilungslauf USING btree (beendet_at DESC) WHERE (stand = 'fertig'::text);

CREATE UNIQUE INDEX zuteilungslauf_geplant ON termine.zuteilungslauf USING btree (art) WHERE (stand = 'geplant'::text);

CREATE UNIQUE INDEX zuteilungslauf_laeuft ON termine.zuteilungslauf USING btree (art) WHERE (stand = 'laeuft'::text);

CREATE INDEX ablaufhinweis_brief ON vorgaenge.ablaufhinweis USING btree (id) WHERE ((weg = 'brief'::text) AND (gedruckt_at IS NULL));

CREATE UNIQUE INDEX ablaufhinweis_papier ON vorgaenge.ablaufhinweis USING btree (papier_id, stufe, endet) WHERE (papier_id IS NOT NULL);

CREATE INDEX ablaufhinweis_tag ON vorgaenge.ablaufhinweis USING btree (created_at DESC, id DESC);

CREATE UNIQUE INDEX ablaufhinweis_titel ON vorgaenge.ablaufhinweis USING btree (titel_id, stufe, endet) WHERE (titel_id IS NOT NULL);

CREATE INDEX anfrage_antwort_anfrage ON vorgaenge.anfrage_antwort USING btree (anfrage_id, id);

CREATE INDEX anfrage_offen ON vorgaenge.anfrage USING btree (faellig NULLS FIRST, id) WHERE ((stand = ANY (ARRAY['entwurf'::text, 'gesendet'::text, 'rueckfrage'::text])) OR braucht_mensch);

CREATE UNIQUE INDEX anfrage_sendung_eine_offene ON vorgaenge.anfrage_sendung USING btree (anfrage_id) WHERE ((gesendet_at IS NULL) AND (aufgegeben_at IS NULL));

CREATE INDEX anfrage_verfahren ON vorgaenge.anfrage USING btree (verfahren_id, id);

CREATE INDEX antrag_datei_antrag ON vorgaenge.antrag_datei USING btree (antrag_id, id);

CREATE INDEX antrag_datei_nachricht ON vorgaenge.antrag_datei USING btree (nachricht_id) WHERE (nachricht_id IS NOT NULL);

CREATE INDEX antrag_entwurf ON vorgaenge.antrag USING btree (updated_at) WHERE (stand = 'entwurf'::text);

CREATE INDEX antrag_konto ON vorgaenge.antrag USING btree (konto_id, id DESC);

CREATE INDEX antrag_lieferung ON vorgaenge.antrag USING btree (lieferung_id) WHERE (lieferung_id IS NOT NULL);

CREATE INDEX antrag_mit ON vorgaenge.antrag USING btree (mit_antrag) WHERE (mit_antrag IS NOT NULL);

CREATE INDEX antrag_nachricht_antrag ON vorgaenge.antrag_nachricht USING btree (antrag_id, id);

CREATE INDEX antrag_nachricht_neu ON vorgaenge.antrag_nachricht USING btree (antrag_id) WHERE (gelesen_at IS NULL);

CREATE INDEX antrag_person ON vorgaenge.antrag USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX antrag_teil_alt ON vorgaenge.antrag_teil USING btree (created_at);

CREATE INDEX antrag_verfahren ON vorgaenge.antrag USING btree (verfahren_id) WHERE (verfahren_id IS NOT NULL);

CREATE INDEX antrag_vollmacht ON vorgaenge.antrag USING btree (vollmacht_id) WHERE (vollmacht_id IS NOT NULL);

CREATE INDEX antrag_wartet ON vorgaenge.antrag USING btree (eingereicht_at, id) WHERE (stand = 'eingereicht'::text);

CREATE INDEX antrag_zustimmung_antrag ON vorgaenge.antrag_zustimmung USING btree (antrag_id);

CREATE INDEX arbeitgeber_erklaerung_antrag ON vorgaenge.arbeitgeber_erklaerung USING btree (antrag_id);

CREATE INDEX ausgang_nachricht_eingang ON vorgaenge.ausgang_nachricht USING btree (eingang_id, id);

CREATE INDEX ausgang_nachricht_offen ON vorgaenge.ausgang_nachricht USING btree (id) WHERE (stand <> 'gesendet'::text);

CREATE INDEX ausreise_bescheinigung ON vorgaenge.ausreise USING btree (bescheinigung_id) WHERE (bescheinigung_id IS NOT NULL);

CREATE INDEX ausreise_laeuft ON vorgaenge.ausreise USING btree (frist_bis) WHERE ((ausgereist_am IS NULL) AND (unterbrochen_am IS NULL) AND (gemeldet_am IS NULL));

CREATE INDEX ausreise_verfahren ON vorgaenge.ausreise USING btree (verfahren_id);

CREATE INDEX ausweispapier_endet ON vorgaenge.ausweispapier USING btree (gueltig_bis, id) WHERE (abgeloest_at IS NULL);

CREATE INDEX ausweispapier_nummer ON vorgaenge.ausweispapier USING btree (nummer_hmac) WHERE (nummer_hmac IS NOT NULL);

CREATE INDEX ausweispapier_person ON vorgaenge.ausweispapier USING btree (person_id, id DESC);

CREATE INDEX beitreibung_lauf ON vorgaenge.beitreibung USING btree (lauf_id);

CREATE INDEX bereitstellung_offen ON vorgaenge.bereitstellung USING btree (abruf_bis) WHERE ((abgerufen_am IS NULL) AND (beendet_am IS NULL));

CREATE INDEX bescheid_folge_beendet ON vorgaenge.bescheid_folge USING btree (beendet_id) WHERE (beendet_id IS NOT NULL);

CREATE INDEX bescheid_folge_forderung ON vorgaenge.bescheid_folge USING btree (forderung_id) WHERE (forderung_id IS NOT NULL);

CREATE INDEX bescheid_folge_karte ON vorgaenge.bescheid_folge USING btree (karte_id) WHERE (karte_id IS NOT NULL);

CREATE INDEX bescheid_folge_titel ON vorgaenge.bescheid_folge USING btree (titel_id) WHERE (titel_id IS NOT NULL);

CREATE INDEX beteiligter_person ON vorgaenge.beteiligter USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX beteiligter_verfahren ON vorgaenge.beteiligter USING btree (verfahren_id);

CREATE INDEX beteiligter_vollmacht ON vorgaenge.beteiligter USING btree (vollmacht_id) WHERE (vollmacht_id IS NOT NULL);

CREATE INDEX buchung_lauf ON vorgaenge.buchung USING btree (lauf_id);

CREATE INDEX eingang_nachricht_akte ON vorgaenge.eingang_nachricht USING btree (akte_id) WHERE (akte_id IS NOT NULL);

CREATE UNIQUE INDEX eingang_nachricht_bytes ON vorgaenge.eingang_nachricht USING btree (sha256);

CREATE UNIQUE INDEX eingang_nachricht_einmal ON vorgaenge.eingang_nachricht USING btree (nachricht_id) WHERE (nachricht_id IS NOT NULL);

CREATE INDEX eingang_nachricht_offen ON vorgaenge.eingang_nachricht USING btree (eingegangen_at, id) WHERE (stand = ANY (ARRAY['offen'::text, 'unlesbar'::text]));

CREATE INDEX eingang_nachricht_verfahren ON vorgaenge.eingang_nachricht USING btree (verfahren_id) WHERE (verfahren_id IS NOT NULL);

CREATE INDEX epayment_forderung ON vorgaenge.epayment USING btree (forderung_id);

CREATE UNIQUE INDEX epayment_offen ON vorgaenge.epayment USING btree (forderung_id) WHERE ((stand = 'begonnen'::text) AND (weiterleitung <> ''::text));

CREATE INDEX ereignis_verfahren ON vorgaenge.ereignis USING btree (verfahren_id, geschehen_at, id);

CREATE INDEX erlass_forderung ON vorgaenge.erlass USING btree (forderung_id);

CREATE UNIQUE INDEX erlass_offen ON vorgaenge.erlass USING btree (forderung_id) WHERE (entscheidung IS NULL);

CREATE INDEX erstattung_forderung ON vorgaenge.erstattung USING btree (forderung_id);

CREATE UNIQUE INDEX erstattung_offen ON vorgaenge.erstattung USING btree (forderung_id) WHERE (entscheidung IS NULL);

CREATE UNIQUE INDEX feststellung_geltend ON vorgaenge.feststellung USING btree (verfahren_id, schluessel) WHERE (abgeloest_at IS NULL);

CREATE INDEX feststellung_verlauf ON vorgaenge.feststellung USING btree (verfahren_id, id);

CREATE INDEX forderung_andere ON vorgaenge.forderung USING btree (lower(zahler)) WHERE (zahler_art = 'andere'::text);

CREATE INDEX forderung_faellig ON vorgaenge.forderung USING btree (faellig_am, kassenzeichen) WHERE (storniert_at IS NULL);

CREATE INDEX forderung_vorgang ON vorgaenge.forderung USING btree (vorgang_id);

CREATE UNIQUE INDEX fortgeltung_lauf_offen ON vorgaenge.fortgeltung_lauf USING btree (fassung_id) WHERE (stand = ANY (ARRAY['entwurf'::text, 'freigegeben'::text]));

CREATE INDEX fortgeltung_titel_offen ON vorgaenge.fortgeltung_titel USING btree (lauf_id, titel_id) WHERE (ergebnis IS NULL);

CREATE INDEX frist_bezug ON vorgaenge.frist USING btree (bezug) WHERE (bezug IS NOT NULL);

CREATE INDEX frist_naechste ON vorgaenge.frist USING btree (verfahren_id, faellig, id) WHERE (erledigt_at IS NULL);

CREATE INDEX frist_offen ON vorgaenge.frist USING btree (faellig, id) WHERE (erledigt_at IS NULL);

CREATE INDEX frist_verfahren ON vorgaenge.frist USING btree (verfahren_id, faellig);

CREATE INDEX gerichtsakte_rechtsbehelf ON vorgaenge.gerichtsakte USING btree (rechtsbehelf_id);

CREATE UNIQUE INDEX karte_bestellnummer ON vorgaenge.karte USING btree (bestellnummer) WHERE (bestellnummer IS NOT NULL);

CREATE INDEX karte_eintrag_karte ON vorgaenge.karte_eintrag USING btree (karte_id, id);

CREATE UNIQUE INDEX karte_offen ON vorgaenge.karte USING btree (titel_id) WHERE (stand <> ALL (ARRAY['ausgegeben'::text, 'verschickt'::text, 'verloren'::text, 'abgebrochen'::text]));

CREATE INDEX karte_person ON vorgaenge.karte USING btree (person_id, id DESC);

CREATE INDEX karte_schlange ON vorgaenge.karte USING btree (stand, bewegt_at, id);

CREATE UNIQUE INDEX karte_serie ON vorgaenge.karte USING btree (serie_hmac) WHERE (serie_hmac IS NOT NULL);

CREATE INDEX kassenabschluss_liste ON vorgaenge.kassenabschluss USING btree (((bestaetigt_at IS NOT NULL)), tag DESC, name);

CREATE INDEX pruefblatt_titel ON vorgaenge.pruefblatt USING btree (titel_id);

CREATE INDEX rechtsbehelf_schreiben ON vorgaenge.rechtsbehelf USING btree (schreiben_id);

CREATE INDEX rechtsbehelf_verfahren ON vorgaenge.rechtsbehelf USING btree (verfahren_id);

CREATE INDEX schreiben_anhoerung_von ON vorgaenge.schreiben USING btree (anhoerung_id) WHERE (anhoerung_id IS NOT NULL);

CREATE INDEX schreiben_offen ON vorgaenge.schreiben USING btree (freigegeben_at) WHERE (stand = 'freigegeben'::text);

CREATE INDEX schreiben_verfahren ON vorgaenge.schreiben USING btree (verfahren_id, id);

CREATE INDEX schreiben_vorgelegt ON vorgaenge.schreiben USING btree (vorgelegt_at, id) WHERE (stand = 'vorgelegt'::text);

CREATE UNIQUE INDEX storno_einmal ON vorgaenge.storno USING btree (forderung_id) WHERE (entscheidung IS DISTINCT FROM 'abgelehnt'::text);

CREATE INDEX storno_forderung ON vorgaenge.storno USING btree (forderung_id);

CREATE INDEX tatsache_dokument ON vorgaenge.tatsache USING btree (dokument_id) WHERE (dokument_id IS NOT NULL);

CREATE UNIQUE INDEX tatsache_geltend ON vorgaenge.tatsache USING btree (verfahren_id, feld) WHERE (abgeloest_at IS NULL);

CREATE INDEX tatsache_verlauf ON vorgaenge.tatsache USING btree (verfahren_id, feld, erhoben_at);

CREATE INDEX titel_akte ON vorgaenge.titel USING btree (akte_id);

CREATE UNIQUE INDEX titel_eintrag_einmal ON vorgaenge.titel_eintrag USING btree (titel_id, bezug) WHERE (bezug IS NOT NULL);

CREATE INDEX titel_eintrag_titel ON vorgaenge.titel_eintrag USING btree (titel_id, id);

CREATE INDEX titel_endet ON vorgaenge.titel USING btree (endet, id) WHERE ((beendet IS NULL) AND (endet IS NOT NULL));

CREATE INDEX titel_person ON vorgaenge.titel USING btree (person_id, id DESC);

CREATE UNIQUE INDEX titel_serie ON vorgaenge.titel USING btree (serie_hmac) WHERE (serie_hmac IS NOT NULL);

CREATE UNIQUE INDEX uebernahme_einmal ON vorgaenge.uebernahme USING btree (pruefsumme) WHERE (stand = ANY (ARRAY['laeuft'::text, 'fertig'::text]));

CREATE INDEX uebernahme_zeile_offen ON vorgaenge.uebernahme_zeile USING btree (uebernahme_id, zeile) WHERE ((befund = ANY (ARRAY['neu'::text, 'abweichend'::text])) AND (angewendet_at IS NULL));

CREATE INDEX verfahren_akte ON vorgaenge.verfahren USING btree (akte_id, id DESC);

CREATE INDEX verfahren_alter ON vorgaenge.verfahren USING btree (eingegangen_at, id) WHERE (stand <> 'erledigt'::text);

CREATE INDEX verfahren_arbeit ON vorgaenge.verfahren USING btree (COALESCE(naechste_frist, 'infinity'::date), eingegangen_at, id) WHERE (stand <> 'erledigt'::text);

CREATE INDEX verfahren_arbeit_von ON vorgaenge.verfahren USING btree (bearbeiter, COALESCE(naechste_frist, 'infinity'::date), eingegangen_at, id) WHERE (stand <> 'erledigt'::text);

CREATE INDEX verfahren_dauer ON vorgaenge.verfahren USING btree (verfahrensart, pruefart, erledigt_at) WHERE (stand = 'erledigt'::text);

CREATE UNIQUE INDEX verfahren_ein_offenes ON vorgaenge.verfahren USING btree (person_id, verfahrensart, COALESCE(pruefart, ''::text)) WHERE (stand <> 'erledigt'::text);

CREATE INDEX verfahren_person ON vorgaenge.verfahren USING btree (person_id, id DESC);

CREATE INDEX verfahren_stand ON vorgaenge.verfahren USING btree (stand, COALESCE(naechste_frist, 'infinity'::date), eingegangen_at, id) WHERE (stand <> 'erledigt'::text);

CREATE INDEX verfahren_zahlen ON vorgaenge.verfahren USING btree (akte_id) INCLUDE (stand, bearbeiter, naechste_frist, eingegangen_at, vollstaendig_at, verfahrensart, wartet_auf) WHERE (stand <> 'erledigt'::text);

CREATE INDEX vordruck_akte ON vorgaenge.vordruck USING btree (akte_id) WHERE (akte_id IS NOT NULL);

CREATE INDEX vordruck_draussen ON vorgaenge.vordruck USING btree (stand, entnommen_at, id) WHERE (stand = ANY (ARRAY['entnommen'::text, 'verdorben'::text]));

CREATE INDEX vordruck_lager ON vorgaenge.vordruck USING btree (art, ort, serie, nummer) WHERE (stand = 'lager'::text);

CREATE INDEX vordruck_verdorben ON vorgaenge.vordruck USING btree (ort, id) WHERE (stand = 'verdorben'::text);

CREATE INDEX vordruck_vernichtung_liste ON vorgaenge.vordruck_vernichtung USING btree (((bestaetigt_at IS NOT NULL)), id DESC);

CREATE INDEX vordruck_vernichtung_stueck ON vorgaenge.vordruck USING btree (vernichtung_id, serie, nummer) WHERE (vernichtung_id IS NOT NULL);

CREATE UNIQUE INDEX widerspruch_offen ON vorgaenge.widerspruch USING btree (verfahren_id, feld, herkunft) WHERE (ergebnis IS NULL);

CREATE INDEX widerspruch_verfahren ON vorgaenge.widerspruch USING btree (verfahren_id, id);

CREATE INDEX zahlung_zuordnung_forderung ON vorgaenge.zahlung_zuordnung USING btree (forderung_id);

-- Triggers --------------------------------------------------------------------------------------------

CREATE TRIGGER wache_hauptschluessel BEFORE INSERT OR UPDATE OF schluessel ON akten.akte FOR EACH ROW WHEN (((new.schluessel ->> 'by'::text) IS NOT NULL)) EXECUTE FUNCTION platform.wache_hauptschluessel('schluessel');

CREATE TRIGGER ereignis_bleibt BEFORE UPDATE ON akten.aufbewahrung_ereignis FOR EACH ROW EXECUTE FUNCTION akten.ereignis_bleibt();

CREATE TRIGGER verfuegung_folgt AFTER UPDATE OF akte_id ON akten.dokument FOR EACH ROW WHEN ((new.akte_id <> old.akte_id)) EXECUTE FUNCTION akten.verfuegung_folgt();

CREATE TRIGGER vorgang_ist_offen BEFORE UPDATE OF vorgang_id ON akten.dokument FOR EACH ROW WHEN ((new.vorgang_id IS DISTINCT FROM old.vorgang_id)) EXECUTE FUNCTION akten.vorgang_ist_offen();

CREATE TRIGGER vorgang_ist_offen_beim_legen BEFORE INSERT ON akten.dokument FOR EACH ROW WHEN ((new.vorgang_id IS NOT NULL)) EXECUTE FUNCTION akten.vorgang_ist_offen();

CREATE TRIGGER wache_hauptschluessel BEFORE INSERT OR UPDATE OF schluessel ON akten.eingang FOR EACH ROW WHEN (((new.schluessel ->> 'by'::text) IS NOT NULL)) EXECUTE FUNCTION platform.wache_hauptschluessel('schluessel');

CREATE TRIGGER loeschposten_bleibt BEFORE INSERT OR UPDATE ON akten.loeschposten FOR EACH ROW EXECUTE FUNCTION akten.loeschposten_bleibt();

CREATE TRIGGER notizen_drehen AFTER UPDATE OF drehung ON akten.seite FOR EACH ROW WHEN ((new.drehung <> old.drehung)) EXECUTE FUNCTION akten.notizen_drehen();

CREATE TRIGGER schwaerzung_folgt AFTER UPDATE OF drehung, dokument_id, nr ON akten.seite FOR EACH ROW WHEN (((new.drehung <> old.drehung) OR (new.dokument_id <> old.dokument_id) OR (new.nr <> old.nr))) EXECUTE FUNCTION akten.schwaerzung_folgt();

CREATE TRIGGER siegel_bleibt BEFORE UPDATE ON akten.siegelung FOR EACH ROW EXECUTE FUNCTION akten.siegel_bleibt();

CREATE TRIGGER wache_hauptschluessel BEFORE INSERT OR UPDATE OF schluessel ON akten.xdomea_paket FOR EACH ROW WHEN (((new.schluessel ->> 'by'::text) IS NOT NULL)) EXECUTE FUNCTION platform.wache_hauptschluessel('schluessel');

CREATE TRIGGER wache_hauptschluessel BEFORE INSERT OR UPDATE OF schluessel ON erlasse.originaldatei FOR EACH ROW WHEN (((new.schluessel ->> 'by'::text) IS NOT NULL)) EXECUTE FUNCTION platform.wache_hauptschluessel('schluessel');

CREATE TRIGGER fassung_bleibt BEFORE DELETE OR UPDATE ON platform.fassung FOR EACH ROW EXECUTE FUNCTION platform.fassung_bleibt();

CREATE TRIGGER wache_hauptschluessel BEFORE INSERT OR UPDATE OF schluessel ON post.drucklauf FOR EACH ROW WHEN (((new.schluessel ->> 'by'::text) IS NOT NULL)) EXECUTE FUNCTION platform.wache_hauptschluessel('schluessel');

CREATE TRIGGER eintrag_bleibt BEFORE DELETE OR UPDATE ON protokoll.eintrag FOR EACH ROW EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER eintrag_bleibt_ganz BEFORE TRUNCATE ON protokoll.eintrag FOR EACH STATEMENT EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER eintrag_reihe_ein AFTER INSERT ON protokoll.eintrag REFERENCING NEW TABLE AS neu FOR EACH STATEMENT EXECUTE FUNCTION protokoll.reihe_ein();

CREATE TRIGGER pruefpunkt_bleibt BEFORE DELETE OR UPDATE ON protokoll.pruefpunkt FOR EACH ROW EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER pruefpunkt_bleibt_ganz BEFORE TRUNCATE ON protokoll.pruefpunkt FOR EACH STATEMENT EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER schluessel_bleibt BEFORE DELETE OR UPDATE ON protokoll.schluessel FOR EACH ROW EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER schluessel_bleibt_ganz BEFORE TRUNCATE ON protokoll.schluessel FOR EACH STATEMENT EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER segment_bleibt BEFORE DELETE OR UPDATE ON protokoll.segment FOR EACH ROW EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER segment_bleibt_ganz BEFORE TRUNCATE ON protokoll.segment FOR EACH STATEMENT EXECUTE FUNCTION protokoll.bleibt();

CREATE TRIGGER merke_belegung AFTER INSERT OR DELETE OR UPDATE OF platz_id, zeitraum, tag ON termine.belegung FOR EACH ROW EXECUTE FUNCTION termine.merke_belegung();

CREATE TRIGGER folge_steht_fest BEFORE UPDATE ON vorgaenge.bescheid_folge FOR EACH ROW EXECUTE FUNCTION vorgaenge.folge_steht_fest();

CREATE TRIGGER forderung_storno BEFORE UPDATE OF storniert_at ON vorgaenge.forderung FOR EACH ROW WHEN (((new.storniert_at IS NOT NULL) AND (old.storniert_at IS NULL))) EXECUTE FUNCTION vorgaenge.storno_freigegeben();

CREATE TRIGGER naechste_frist_folgt AFTER INSERT OR DELETE OR UPDATE OF faellig, erledigt_at, wartet_auf ON vorgaenge.frist FOR EACH ROW EXECUTE FUNCTION vorgaenge.naechste_frist_folgt();

CREATE TRIGGER schreiben_steht_fest BEFORE UPDATE ON vorgaenge.schreiben FOR EACH ROW EXECUTE FUNCTION vorgaenge.schreiben_steht_fest();

CREATE TRIGGER vernichtung_bestaetigt BEFORE INSERT OR UPDATE OF stand ON vorgaenge.vordruck FOR EACH ROW WHEN ((new.stand = 'vernichtet'::text)) EXECUTE FUNCTION vorgaenge.vernichtung_bestaetigt();

-- Grants ----------------------------------------------------------------------------------------------

grant delete, insert, select, update on akten.abgabe to bleibe_app;

grant delete, insert, select, update on akten.ablage to bleibe_app;

grant delete, insert, select, update on akten.ablage_stueck to bleibe_app;

grant delete, insert, select, update on akten.akte to bleibe_app;

grant delete, insert, select, update on akten.akte_person to bleibe_app;

grant delete, insert, select, update on akten.aktenzeichen_folge to bleibe_app;

grant delete, insert, select, update on akten.arbeitsliste to bleibe_app;

grant delete, insert, select, update on akten.arbeitsliste_blick to bleibe_app;

grant delete, insert, select, update on akten.arbeitsliste_erledigt to bleibe_app;

grant delete, insert, select, update on akten.aufbewahrung_ereignis to bleibe_app;

grant insert, select, update on akten.bestand to bleibe_app;

grant insert, select, update on akten.bestand_projekt to bleibe_app;

grant delete, insert, select, update on akten.dokument to bleibe_app;

grant delete, insert, select, update on akten.doppelverdacht to bleibe_app;

grant delete, insert, select, update on akten.dublettenhinweis to bleibe_app;

grant delete, insert, select, update on akten.eingang to bleibe_app;

grant delete, insert, select, update on akten.einordnung to bleibe_app;

grant delete, insert, select, update on akten.einordnung_modell to bleibe_app;

grant delete, insert, select, update on akten.einordnung_schritt to bleibe_app;

grant delete, insert, select, update on akten.einordnung_schwelle to bleibe_app;

grant delete, insert, select, update on akten.entfernung to bleibe_app;

grant delete, insert, select, update on akten.fehlblatt to bleibe_app;

grant delete, insert, select on akten.fremde_datei to bleibe_app;

grant delete, insert, select, update on akten.herausgabe to bleibe_app;

grant delete, insert, select, update on akten.herausnahme to bleibe_app;

grant insert, select, update on akten.kontrolle to bleibe_app;

grant delete, insert, select, update on akten.lieferung to bleibe_app;

grant insert, select, update on akten.loeschlauf to bleibe_app;

grant insert, select, update on akten.loeschposten to bleibe_app;

grant delete, insert, select, update on akten.notiz to bleibe_app;

grant delete, insert, select, update on akten.notiz_fassung to bleibe_app;

grant insert, select, update (notiz) on akten.papier_schritt to bleibe_app;

grant delete, insert, select, update on akten.person to bleibe_app;

grant insert, select, update on akten.postfach to bleibe_app;

grant insert, select, update on akten.postfach_nachricht to bleibe_app;

grant delete, insert, select on akten.ruecklauf to bleibe_app;

grant delete, insert, select, update on akten.scan to bleibe_app;

grant delete, insert, select, update on akten.schwaerzung to bleibe_app;

grant delete, insert, select, update on akten.schwaerzungsstand to bleibe_app;

grant delete, insert, select, update on akten.seite to bleibe_app;

grant delete, insert, select, update on akten.sichtpruefung to bleibe_app;

grant delete, insert, select, update on akten.sichtpruefung_befund to bleibe_app;

grant delete, insert, select, update on akten.sichtpruefung_blick to bleibe_app;

grant delete, insert, select, update on akten.siegelung to bleibe_app;

grant delete, insert, select on akten.speicherung to bleibe_app;

grant delete, insert, select, update on akten.sperrvermerk to bleibe_app;

grant insert, select, update on akten.stapel to bleibe_app;

grant delete, insert, select on akten.stapel_akte to bleibe_app;

grant delete, insert, select, update on akten.suchwort to bleibe_app;

grant delete, insert, select, update on akten.uebergabe to bleibe_app;

grant delete, insert, select, update on akten.umordnung to bleibe_app;

grant delete, insert, select, update on akten.umordnung_seite to bleibe_app;

grant delete, insert, select, update on akten.umordnung_teil to bleibe_app;

grant delete, insert, select, update on akten.verfuegung to bleibe_app;

grant delete, insert, select, update on akten.verwahrung to bleibe_app;

grant delete, insert, select, update on akten.verweis to bleibe_app;

grant delete, insert, select, update on akten.vorgang to bleibe_app;

grant delete, insert, select, update on akten.vorschlag to bleibe_app;

grant insert, select, update on akten.xdomea_paket to bleibe_app;

grant delete, insert, select, update on akten.zweitkopie to bleibe_app;

grant delete, insert, select, update on assistent.antwort to bleibe_app;

grant delete, insert, select, update on assistent.antwort_satz to bleibe_app;

grant delete, insert, select, update on assistent.antwort_stelle to bleibe_app;

grant delete, insert, select, update on assistent.entwurf to bleibe_app;

grant delete, insert, select, update on assistent.freigabe to bleibe_app;

grant delete, insert, select, update on assistent.funktion to bleibe_app;

grant delete, insert, select, update on assistent.rueckmeldung to bleibe_app;

grant delete, insert, select, update on assistent.schritt to bleibe_app;

grant delete, insert, select, update on assistent.vorfall to bleibe_app;

grant delete, insert, select, update on assistent.vorschlag to bleibe_app;

grant delete, insert, select, update on betrieb.prozess to bleibe_app;

grant delete, insert, select, update on buerger.anlauf to bleibe_app;

grant delete, insert, select, update on buerger.code to bleibe_app;

grant delete, insert, select, update on buerger.drossel to bleibe_app;

grant delete, insert, select, update on buerger.identitaet to bleibe_app;

grant delete, insert, select, update on buerger.konto to bleibe_app;

grant delete, insert, select, update on buerger.passkey to bleibe_app;

grant delete, insert, select, update on buerger.sitzung to bleibe_app;

grant delete, insert, select, update on buerger.vollmacht to bleibe_app;

grant delete, insert, select, update on erlasse.abo to bleibe_app;

grant delete, insert, select, update on erlasse.absatz to bleibe_app;

grant delete, insert, select, update on erlasse.absatz_vektor to bleibe_app;

grant delete, insert, select, update on erlasse.amtswahl to bleibe_app;

grant delete, insert, select, update on erlasse.beziehung to bleibe_app;

grant delete, insert, select, update on erlasse.einlesung to bleibe_app;

grant delete, insert, select, update on erlasse.einlesung_datei to bleibe_app;

grant delete, insert, select, update on erlasse.fassung to bleibe_app;

grant delete, insert, select, update on erlasse.fassung_norm to bleibe_app;

grant delete, insert, select, update on erlasse.fehlsuche to bleibe_app;

grant delete, insert, select, update on erlasse.gemerkt to bleibe_app;

grant delete, insert, select, update on erlasse.gemerkt_stelle to bleibe_app;

grant delete, insert, select, update on erlasse.messlauf to bleibe_app;

grant delete, insert, select, update on erlasse.norm to bleibe_app;

grant delete, insert, select, update on erlasse.normaenderung to bleibe_app;

grant delete, insert, select, update on erlasse.notiz to bleibe_app;

grant delete, insert, select, update on erlasse.originaldatei to bleibe_app;

grant delete, insert, select, update on erlasse.prueffall to bleibe_app;

grant delete, insert, select, update on erlasse.quelle to bleibe_app;

grant delete, insert, select, update on erlasse.quelle_beleg to bleibe_app;

grant delete, insert, select, update on erlasse.sammlung to bleibe_app;

grant delete, insert, select, update on erlasse.vektor_stand to bleibe_app;

grant delete, insert, select, update on erlasse.werk to bleibe_app;

grant execute on function akten.datumsmarken(text) to bleibe_app;

grant execute on function akten.datumsmarken(text) to public;

grant execute on function akten.ereignis_bleibt() to bleibe_app;

grant execute on function akten.ereignis_bleibt() to public;

grant execute on function akten.falte(text) to bleibe_app;

grant execute on function akten.falte(text) to public;

grant execute on function akten.loeschposten_bleibt() to bleibe_app;

grant execute on function akten.loeschposten_bleibt() to public;

grant execute on function akten.notizen_drehen() to bleibe_app;

grant execute on function akten.notizen_drehen() to public;

grant execute on function akten.schwaerzung_folgt() to bleibe_app;

grant execute on function akten.schwaerzung_folgt() to public;

grant execute on function akten.siegel_bleibt() to bleibe_app;

grant execute on function akten.siegel_bleibt() to public;

grant execute on function akten.suchvektor(text) to bleibe_app;

grant execute on function akten.suchvektor(text) to public;

grant execute on function akten.verfuegung_folgt() to bleibe_app;

grant execute on function akten.verfuegung_folgt() to public;

grant execute on function akten.vorgang_ist_offen() to bleibe_app;

grant execute on function akten.vorgang_ist_offen() to public;

grant execute on function akten.wortpaare(tsvector) to bleibe_app;

grant execute on function akten.wortpaare(tsvector) to public;

grant execute on function akten.zahlmarken(text) to bleibe_app;

grant execute on function akten.zahlmarken(text) to public;

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

grant delete, insert, select, update on post.drucklauf to bleibe_app;

grant delete, insert, select, update on post.sendung to bleibe_app;

grant insert (akteur_art), insert (akteur_id), insert (aktion), insert (anfrage_id), insert (einzelheiten), insert (ergebnis), insert (gegenstaende), insert (grund), insert (sitzung_id), insert (was), select on protokoll.eintrag to bleibe_app;

grant delete, select on protokoll.offen to bleibe_app;

grant insert, select on protokoll.pruefpunkt to bleibe_app;

grant delete, insert, select, update on protokoll.pruefung to bleibe_app;

grant insert (id), insert (oeffentlich), insert (versiegelt), select on protokoll.schluessel to bleibe_app;

grant insert, select on protokoll.segment to bleibe_app;

grant usage on schema akten to bleibe_app;

grant usage on schema assistent to bleibe_app;

grant usage on schema betrieb to bleibe_app;

grant usage on schema buerger to bleibe_app;

grant usage on schema erlasse to bleibe_app;

grant usage on schema personal to bleibe_app;

grant usage on schema platform to bleibe_app;

grant usage on schema post to bleibe_app;

grant usage on schema protokoll to bleibe_app;

grant usage on schema public to bleibe_app;

grant create, usage on schema public to bleibe_owner;

grant usage on schema termine to bleibe_app;

grant usage on schema vorgaenge to bleibe_app;

grant delete, insert, select, update on termine.abwesenheit to bleibe_app;

grant delete, insert, select, update on termine.aenderung to bleibe_app;

grant delete, insert, select, update on termine.aktenwunsch to bleibe_app;

grant delete, insert, select, update on termine.anfragenachweis to bleibe_app;

grant delete, insert, select, update on termine.aufgabe to bleibe_app;

grant delete, insert, select, update on termine.ausnahme to bleibe_app;

grant delete, insert, select, update on termine.belegung to bleibe_app;

grant delete, insert, select, update on termine.besuch to bleibe_app;

grant delete, insert, select, update on termine.besuchsstation to bleibe_app;

grant delete, insert, select, update on termine.buchung to bleibe_app;

grant delete, insert, select, update on termine.einschraenkung to bleibe_app;

grant delete, insert, select, update on termine.erinnerung to bleibe_app;

grant delete, insert, select, update on termine.freie_zeit to bleibe_app;

grant delete, insert, select, update on termine.grenze to bleibe_app;

grant delete, insert, select, update on termine.kontingent to bleibe_app;

grant delete, insert, select, update on termine.messtag to bleibe_app;

grant delete, insert, select, update on termine.messung to bleibe_app;

grant delete, insert, select, update on termine.notruf to bleibe_app;

grant delete, insert, select, update on termine.offen to bleibe_app;

grant delete, insert, select, update on termine.platz to bleibe_app;

grant delete, insert, select, update on termine.pool to bleibe_app;

grant delete, insert, select, update on termine.schalter to bleibe_app;

grant delete, insert, select, update on termine.spur to bleibe_app;

grant delete, insert, select, update on termine.standort to bleibe_app;

grant delete, insert, select, update on termine.termin to bleibe_app;

grant delete, insert, select, update on termine.terminanfrage to bleibe_app;

grant delete, insert, select, update on termine.terminanfrageperson to bleibe_app;

grant delete, insert, select, update on termine.termineinladung to bleibe_app;

grant delete, insert, select, update on termine.terminperson to bleibe_app;

grant delete, insert, select, update on termine.terminunterlage to bleibe_app;

grant delete, insert, select, update on termine.wochenregel to bleibe_app;

grant delete, insert, select, update on termine.zaehler to bleibe_app;

grant delete, insert, select, update on termine.zuteilungsergebnis to bleibe_app;

grant delete, insert, select, update on termine.zuteilungslauf to bleibe_app;

grant delete, insert, select, update on vorgaenge.ablaufhinweis to bleibe_app;

grant delete, insert, select, update on vorgaenge.anfrage to bleibe_app;

grant delete, insert, select, update (lieferung_id) on vorgaenge.anfrage_antwort to bleibe_app;

grant delete, insert, select, update on vorgaenge.anfrage_sendung to bleibe_app;

grant delete, insert, select, update on vorgaenge.antrag to bleibe_app;

grant delete, insert, select, update on vorgaenge.antrag_datei to bleibe_app;

grant delete, insert, select, update (beantwortet_at), update (gelesen_at) on vorgaenge.antrag_nachricht to bleibe_app;

grant delete, insert, select on vorgaenge.antrag_teil to bleibe_app;

grant insert, select on vorgaenge.antrag_zustimmung to bleibe_app;

grant delete, insert, select, update on vorgaenge.arbeitgeber_erklaerung to bleibe_app;

grant delete, insert, select, update on vorgaenge.ausgang_nachricht to bleibe_app;

grant delete, insert, select, update on vorgaenge.ausreise to bleibe_app;

grant delete, insert, select, update on vorgaenge.ausweispapier to bleibe_app;

grant insert, select on vorgaenge.beitreibung to bleibe_app;

grant insert, select on vorgaenge.beitreibungslauf to bleibe_app;

grant delete, insert, select, update on vorgaenge.bereitstellung to bleibe_app;

grant delete, insert, select, update on vorgaenge.bescheid_folge to bleibe_app;

grant delete, insert, select, update on vorgaenge.beteiligter to bleibe_app;

grant insert, select on vorgaenge.buchung to bleibe_app;

grant insert, select on vorgaenge.buchungslauf to bleibe_app;

grant delete, insert, select, update on vorgaenge.eingang_nachricht to bleibe_app;

grant insert, select, update on vorgaenge.epayment to bleibe_app;

grant delete, insert, select on vorgaenge.ereignis to bleibe_app;

grant insert, select, update on vorgaenge.erlass to bleibe_app;

grant delete, insert, select, update on vorgaenge.erreichbarkeit to bleibe_app;

grant insert, select, update on vorgaenge.erstattung to bleibe_app;

grant delete, insert, select, update (abgeloest_at) on vorgaenge.feststellung to bleibe_app;

grant insert, select, update on vorgaenge.forderung to bleibe_app;

grant delete, insert, select, update on vorgaenge.fortgeltung_lauf to bleibe_app;

grant delete, insert, select, update on vorgaenge.fortgeltung_titel to bleibe_app;

grant delete, insert, select, update on vorgaenge.frist to bleibe_app;

grant delete, insert, select, update on vorgaenge.gerichtsakte to bleibe_app;

grant delete, insert, select, update on vorgaenge.karte to bleibe_app;

grant delete, insert, select on vorgaenge.karte_eintrag to bleibe_app;

grant delete, insert, select, update on vorgaenge.karte_foto to bleibe_app;

grant insert, select, update on vorgaenge.kassenabschluss to bleibe_app;

grant insert, select on vorgaenge.mahnung to bleibe_app;

grant delete, insert, select, update on vorgaenge.nebenbestimmung to bleibe_app;

grant delete, insert, select, update on vorgaenge.pruefblatt to bleibe_app;

grant delete, insert, select, update on vorgaenge.rechtsbehelf to bleibe_app;

grant delete, insert, select, update on vorgaenge.schreiben to bleibe_app;

grant insert, select, update (entscheidung), update (entschieden_at), update (entschieden_by) on vorgaenge.storno to bleibe_app;

grant delete, insert, select, update (abgeloest_at), update (dokument_id), update (h), update (seite), update (w), update (x), update (y) on vorgaenge.tatsache to bleibe_app;

grant delete, insert, select, update on vorgaenge.titel to bleibe_app;

grant delete, insert, select on vorgaenge.titel_eintrag to bleibe_app;

grant delete, insert, select, update on vorgaenge.uebernahme to bleibe_app;

grant delete, insert, select, update on vorgaenge.uebernahme_zeile to bleibe_app;

grant delete, insert, select, update on vorgaenge.verfahren to bleibe_app;

grant insert, select, update on vorgaenge.vordruck to bleibe_app;

grant insert, select, update on vorgaenge.vordruck_bestand to bleibe_app;

grant insert, select, update on vorgaenge.vordruck_vernichtung to bleibe_app;

grant insert, select on vorgaenge.vordruck_zaehlung to bleibe_app;

grant delete, insert, select, update on vorgaenge.widerspruch to bleibe_app;

grant insert, select, update on vorgaenge.zaehler to bleibe_app;

grant insert, select on vorgaenge.zahlung to bleibe_app;

grant insert, select on vorgaenge.zahlung_zuordnung to bleibe_app;
