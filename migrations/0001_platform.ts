/** What every area stands on: idempotency, outbox, messages, edited data with release, settings. */
import { type Kysely, sql } from 'kysely';

/** PostgreSQL 18 brings uuidv7(); an older server gets the same function (RFC 9562, milliseconds in front). */
const UUIDV7_FOR_OLDER_SERVERS = `
  do $body$ begin
    if current_setting('server_version_num')::int < 180000 then
      create function public.uuidv7() returns uuid language sql volatile parallel safe as $$
        select encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
      $$;
    end if;
  end $body$`;

const STATEMENTS: readonly string[] = [
  // Trusted extensions: the owner role may create them in a database that it owns.
  `create extension if not exists pg_trgm with schema public`,
  `create extension if not exists unaccent with schema public`,
  `create extension if not exists btree_gist with schema public`,
  `create extension if not exists pgcrypto with schema public`,
  UUIDV7_FOR_OLDER_SERVERS,
  `create schema if not exists platform`,
  `grant usage on schema platform to bleibe_app`,

  // ---- one answer per Idempotency-Key ------------------------------------------------------------------------------
  `create table platform.idempotenz (
     key text primary key,
     input_hash text not null,
     response jsonb,
     created_at timestamptz not null default now()
   )`,
  `create index idempotenz_created_at on platform.idempotenz (created_at)`,

  // ---- outbox ------------------------------------------------------------------------------------------------------
  // Ids are given before the commit, so a relay that reads by id alone would skip a slow transaction. It reads in the
  // order (xid, id), and only what lies below pg_snapshot_xmin(pg_current_snapshot()).
  `create table platform.ereignis (
     id bigint generated always as identity primary key,
     xid xid8 not null default pg_current_xact_id(),
     name text not null,
     version integer not null,
     payload jsonb not null,
     topics text[] not null default '{}',
     created_at timestamptz not null default now()
   )`,
  `create index ereignis_folge on platform.ereignis (xid, id)`,
  `create index ereignis_created_at on platform.ereignis (created_at)`,
  `create table platform.ereignis_stand (
     handler text primary key,
     bis_xid xid8 not null default '0',
     bis_id bigint not null default 0,
     updated_at timestamptz not null default now()
   )`,

  // ---- mail and SMS ------------------------------------------------------------------------------------------------
  // `text` as it may be shown: one-time links are cut off in it. `geheim` is all of it, sealed, until it has been sent.
  `create table platform.nachricht (
     id uuid primary key default uuidv7(),
     kind text not null check (kind in ('mail', 'sms')),
     vorlage text,
     empfaenger text not null,
     betreff text,
     text text not null,
     geheim text,
     sprache text not null,
     status text not null default 'entwurf' check (status in ('entwurf', 'gesendet', 'fehler', 'ausgangspost')),
     fehler text,
     created_at timestamptz not null default now(),
     sent_at timestamptz,
     check ((kind = 'mail') = (betreff is not null)),
     check ((status = 'gesendet') = (sent_at is not null))
   )`,
  `create index nachricht_status on platform.nachricht (status, id desc)`,

  // ---- edited data: law, catalogues, texts, robots, rules ----------------------------------------------------------
  `create table platform.fassung (
     id uuid primary key default uuidv7(),
     art text not null,
     schluessel text not null,
     nummer integer not null check (nummer > 0),
     inhalt jsonb not null,
     status text not null default 'ENTWURF' check (status in ('ENTWURF', 'FREIGEGEBEN', 'VERWORFEN')),
     gueltig_ab date,
     gueltig_bis date,
     erstellt_von text not null,
     bearbeitet_von text[] not null,
     freigegeben_von text,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     freigegeben_at timestamptz,
     unique (art, schluessel, nummer),
     check (gueltig_bis >= gueltig_ab),
     check (erstellt_von = any (bearbeitet_von)),
     constraint fassung_freigabe_vollstaendig check (
       (status = 'FREIGEGEBEN') = (freigegeben_von is not null and freigegeben_at is not null)
       and (status <> 'FREIGEGEBEN' or gueltig_ab is not null)),
     constraint fassung_zweite_person check (freigegeben_von <> all (bearbeitet_von)),
     constraint fassung_nicht_ueberschnitten exclude using gist (
       art with =, schluessel with =, daterange(gueltig_ab, gueltig_bis, '[]') with &&
     ) where (status = 'FREIGEGEBEN')
   )`,
  `create unique index fassung_ein_entwurf on platform.fassung (art, schluessel) where status = 'ENTWURF'`,
  // A released version is what decisions were based on: nothing of it changes but the day it ends.
  `create function platform.fassung_bleibt() returns trigger language plpgsql as $$
   begin
     if old.status <> 'ENTWURF' and (tg_op = 'DELETE'
        or to_jsonb(new) - 'gueltig_bis' - 'version' is distinct from to_jsonb(old) - 'gueltig_bis' - 'version') then
       raise exception 'a version that is no draft any more stays as it is' using errcode = 'integrity_constraint_violation';
     end if;
     return case when tg_op = 'DELETE' then old else new end;
   end $$`,
  `create trigger fassung_bleibt before update or delete on platform.fassung
     for each row execute function platform.fassung_bleibt()`,

  // ---- settings of the office --------------------------------------------------------------------------------------
  `create table platform.einstellung (
     name text primary key,
     wert jsonb not null,
     version integer not null default 1,
     updated_at timestamptz not null default now()
   )`,

  `grant select, insert, update, delete on platform.idempotenz, platform.ereignis_stand, platform.nachricht,
     platform.fassung, platform.einstellung to bleibe_app`,
  `grant select, insert, delete on platform.ereignis to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
