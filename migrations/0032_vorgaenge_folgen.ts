/** What a Bescheid brings about: title, card, claim, or the end of a title; and the file that a court got. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // A measure against a title is no refusal of an application, and no grant (§§ 7 (2), 51, 52 AufenthG).
  `alter table vorgaenge.schreiben drop constraint schreiben_entscheidung_check`,
  `alter table vorgaenge.schreiben add constraint schreiben_entscheidung_check
     check (entscheidung in ('erteilung', 'teilweise', 'ablehnung', 'massnahme'))`,

  // One row for each Bescheid: what it shall bring about, and what came of it. Written in the transaction of the release.
  `create table vorgaenge.bescheid_folge (
     schreiben_id uuid primary key references vorgaenge.schreiben (id) on delete cascade,
     plan jsonb not null,
     bewirkt_at timestamptz,
     titel_id uuid references vorgaenge.titel (id) on delete set null,
     karte_id uuid references vorgaenge.karte (id) on delete set null,
     forderung_id uuid references vorgaenge.forderung (id),
     -- The title that a measure ended.
     beendet_id uuid references vorgaenge.titel (id) on delete set null,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     check (bewirkt_at is not null or (titel_id is null and karte_id is null and forderung_id is null
       and beendet_id is null))
   )`,
  `create index bescheid_folge_titel on vorgaenge.bescheid_folge (titel_id) where titel_id is not null`,
  `create index bescheid_folge_karte on vorgaenge.bescheid_folge (karte_id) where karte_id is not null`,
  `create index bescheid_folge_forderung on vorgaenge.bescheid_folge (forderung_id) where forderung_id is not null`,
  `create index bescheid_folge_beendet on vorgaenge.bescheid_folge (beendet_id) where beendet_id is not null`,
  // What was released is what came about: nobody plans anything else afterwards.
  `create function vorgaenge.folge_steht_fest() returns trigger language plpgsql as $$
   begin
     if old.bewirkt_at is not null and (new.plan, new.bewirkt_at) is distinct from (old.plan, old.bewirkt_at)
     then raise exception 'what a decision brought about is not planned anew' using errcode = '23514'; end if;
     return new;
   end $$`,
  `create trigger folge_steht_fest before update on vorgaenge.bescheid_folge
     for each row execute function vorgaenge.folge_steht_fest()`,
  `grant select, insert, update, delete on vorgaenge.bescheid_folge to bleibe_app`,

  // The file for the court, as akten keeps it.
  `alter table vorgaenge.rechtsbehelf add column herausgabe_id uuid`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
