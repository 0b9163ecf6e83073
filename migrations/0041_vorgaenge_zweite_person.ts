/** Cancelling a claim by two, and what lay before whoever released a letter. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create table vorgaenge.storno (
     id uuid primary key default uuidv7(),
     forderung_id uuid not null references vorgaenge.forderung (id),
     -- What was owed when it was asked for: so much is given up.
     betrag_cent int not null check (betrag_cent >= 0),
     grund text not null,
     zweite_person boolean not null,
     created_at timestamptz not null default now(),
     created_by text not null,
     entschieden_at timestamptz,
     entschieden_by text,
     entscheidung text check (entscheidung in ('freigegeben', 'abgelehnt')),
     check ((entscheidung is null) = (entschieden_at is null) and (entscheidung is null) = (entschieden_by is null)),
     check (not (zweite_person and entscheidung = 'freigegeben' and entschieden_by = created_by))
   )`,
  // What was cancelled before: by one person, as it was then.
  `insert into vorgaenge.storno (forderung_id, betrag_cent, grund, zweite_person, created_at, created_by, entschieden_at,
       entschieden_by, entscheidung)
     select f.id, greatest(0, f.summe_cent - f.angerechnet_cent - coalesce((select sum(e.betrag_cent) from vorgaenge.erlass e
         where e.forderung_id = f.id and e.entscheidung = 'freigegeben'), 0))::int,
       coalesce(f.storno_grund, ''), false, f.storniert_at, f.storniert_by, f.storniert_at, f.storniert_by, 'freigegeben'
     from vorgaenge.forderung f where f.storniert_at is not null`,
  // One waits, one counts.
  `create unique index storno_einmal on vorgaenge.storno (forderung_id) where entscheidung is distinct from 'abgelehnt'`,
  `create index storno_forderung on vorgaenge.storno (forderung_id)`,
  // Who pays instead of the person is one debtor in all their claims.
  `create index forderung_andere on vorgaenge.forderung (lower(zahler)) where zahler_art = 'andere'`,
  `grant select, insert, update (entscheidung, entschieden_at, entschieden_by) on vorgaenge.storno to bleibe_app`,
  // Whatever writes: no claim is given up without its released cancellation.
  `create function vorgaenge.storno_freigegeben() returns trigger language plpgsql as $$
   begin
     if not exists (select from vorgaenge.storno s where s.forderung_id = new.id and s.entscheidung = 'freigegeben') then
       raise exception 'forderung % has no released storno', new.id using errcode = 'check_violation';
     end if;
     return new;
   end $$`,
  `create trigger forderung_storno before update of storniert_at on vorgaenge.forderung
     for each row when (new.storniert_at is not null and old.storniert_at is null)
     execute function vorgaenge.storno_freigegeben()`,

  // What a letter rested on when it was handed in, and what was signed: the same, or there is no release.
  `alter table vorgaenge.schreiben
     add column grundlage jsonb,
     add column grundlage_hash text check (grundlage_hash ~ '^[0-9a-f]{64}$'),
     add column freigegeben_hash text,
     add constraint schreiben_grundlage check ((grundlage is null) = (grundlage_hash is null)),
     add constraint schreiben_gesehen check (freigegeben_at is null or freigegeben_hash is not distinct from grundlage_hash)`,
  `create or replace function vorgaenge.schreiben_steht_fest() returns trigger language plpgsql as $$
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
   end $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
