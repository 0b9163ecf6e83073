/** The audit log: entries nobody changes, the chain of segments over them, the keys that sign it. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema protokoll`,
  `grant usage on schema protokoll to bleibe_app`,

  // ---- entries -----------------------------------------------------------------------------------------------------
  // `id` and `zeit` come from the database alone: the application's role may not name them. `einzelheiten` is
  // json and not jsonb, so that the very characters that were hashed stay; gegenstaende are `art:id`.
  `create table protokoll.eintrag (
     id bigint generated always as identity primary key,
     zeit timestamptz not null default clock_timestamp(),
     akteur_art text not null check (akteur_art in ('staff', 'citizen', 'proxy', 'robot', 'station', 'system')),
     akteur_id text collate "C" not null,
     sitzung_id text,
     aktion text not null,
     was text collate "C" not null,
     gegenstaende text[] collate "C" not null,
     grund text,
     einzelheiten json not null,
     ergebnis text not null check (ergebnis in ('ok', 'verweigert', 'fehler')),
     anfrage_id text collate "C" not null
   )`,
  `create index eintrag_zeit on protokoll.eintrag (zeit, id)`,
  `create index eintrag_akteur on protokoll.eintrag (akteur_id, zeit, id)`,
  `create index eintrag_was on protokoll.eintrag (was, zeit, id)`,
  `create index eintrag_anfrage on protokoll.eintrag (anfrage_id)`,
  `create index eintrag_nicht_ok on protokoll.eintrag (zeit, id) where ergebnis <> 'ok'`,
  // Kinds of actors that are rare in an office; the others are found at once by time.
  `create index eintrag_seltene on protokoll.eintrag (akteur_art, zeit, id)
     where akteur_art <> 'staff' and akteur_art <> 'system'`,
  // Without fastupdate no writer pays at once for the pending entries of all others.
  `create index eintrag_gegenstaende on protokoll.eintrag using gin (gegenstaende) with (fastupdate = off)`,

  // ---- what waits for the sealer -------------------------------------------------------------------------------------
  // Ids are given before the commit, so "everything after the last sealed id" would skip a slow transaction. Each entry
  // puts its id in this queue in its own transaction; the sealer takes ids out in the transaction that seals them. That
  // also holds in a database that was restored into another cluster, where transaction numbers mean nothing.
  `create table protokoll.offen (
     eintrag_id bigint primary key
   ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`,
  `create function protokoll.reihe_ein() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
   begin
     insert into protokoll.offen (eintrag_id) select id from neu;
     return null;
   end $$`,
  `create trigger eintrag_reihe_ein after insert on protokoll.eintrag
     referencing new table as neu for each statement execute function protokoll.reihe_ein()`,

  // ---- the chain ---------------------------------------------------------------------------------------------------
  `create table protokoll.schluessel (
     nr bigint generated always as identity primary key,
     id text not null,
     oeffentlich text not null,
     versiegelt text not null,
     created_at timestamptz not null default now()
   )`,
  `create table protokoll.segment (
     nummer bigint primary key check (nummer > 0),
     fassung smallint not null,
     zeit timestamptz not null,
     von_zeit timestamptz not null,
     bis_zeit timestamptz not null,
     anzahl integer not null check (anzahl > 0),
     gesamt bigint not null,
     ids bigint[] not null,
     hashes bytea not null,
     vorgaenger bytea not null,
     hash bytea not null,
     schluessel text not null,
     signatur bytea not null
   )`,
  `create index segment_zeit on protokoll.segment (zeit)`,
  // A signed checkpoint stands for all segments up to its number, which may then go.
  `create table protokoll.pruefpunkt (
     nummer bigint primary key,
     fassung smallint not null,
     zeit timestamptz not null,
     gesamt bigint not null,
     hash bytea not null,
     akteur_id text not null,
     schluessel text not null,
     signatur bytea not null
   )`,

  // ---- checks that people started --------------------------------------------------------------------------------
  `create table protokoll.pruefung (
     id uuid primary key default uuidv7(),
     begonnen_at timestamptz not null default now(),
     begonnen_von text not null,
     beendet_at timestamptz,
     segmente bigint not null default 0,
     von_segmenten bigint,
     bericht jsonb,
     fehler text
   )`,
  `create unique index pruefung_eine on protokoll.pruefung ((true)) where beendet_at is null`,

  // ---- nothing changes -----------------------------------------------------------------------------------------------
  // Second line behind the missing grants: also the owner is stopped, and has to say on purpose that they want it.
  `create function protokoll.bleibt() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' and tg_table_name in ('eintrag', 'segment')
        and coalesce(current_setting('bleibe.protokoll_verfall', true), '') = 'ja' then
       return old;
     end if;
     raise exception 'the audit log is only ever added to' using errcode = 'integrity_constraint_violation';
   end $$`,
  ...['eintrag', 'segment', 'schluessel', 'pruefpunkt'].flatMap((table) => [
    `create trigger ${table}_bleibt before update or delete on protokoll.${table}
       for each row execute function protokoll.bleibt()`,
    `create trigger ${table}_bleibt_ganz before truncate on protokoll.${table}
       for each statement execute function protokoll.bleibt()`,
  ]),

  // ---- expiry --------------------------------------------------------------------------------------------------------
  // Removes whole segments below a checkpoint, oldest first, at most so many. A year is the floor whatever the office
  // has set: a stolen right of the application cannot remove what is still fresh.
  `create function protokoll.verfalle(hoechstens integer, out segmente bigint, out eintraege bigint)
   language plpgsql security definer set search_path = pg_catalog as $$
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
   end $$`,
  `revoke all on function protokoll.verfalle(integer), protokoll.reihe_ein(), protokoll.bleibt() from public`,

  // ---- grants --------------------------------------------------------------------------------------------------------
  `grant select on protokoll.eintrag to bleibe_app`,
  `grant insert (akteur_art, akteur_id, sitzung_id, aktion, was, gegenstaende, grund, einzelheiten, ergebnis, anfrage_id)
     on protokoll.eintrag to bleibe_app`,
  `grant select, delete on protokoll.offen to bleibe_app`,
  `grant select, insert on protokoll.segment, protokoll.pruefpunkt to bleibe_app`,
  `grant select on protokoll.schluessel to bleibe_app`,
  `grant insert (id, oeffentlich, versiegelt) on protokoll.schluessel to bleibe_app`,
  `grant select, insert, update, delete on protokoll.pruefung to bleibe_app`,
  `grant execute on function protokoll.verfalle(integer) to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
