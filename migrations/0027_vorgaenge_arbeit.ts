/** The work list: on whom a Vorgang waits stands in its row, and its order has an index without gaps. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // The earliest open Frist that others have to keep; kept by the trigger, as `naechste_frist`.
  `alter table vorgaenge.verfahren add column wartet_auf text check (wartet_auf in ('antragsteller', 'stelle'))`,
  `create or replace function vorgaenge.naechste_frist_folgt() returns trigger language plpgsql as $$
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
   end $$`,
  `drop trigger naechste_frist_folgt on vorgaenge.frist`,
  `create trigger naechste_frist_folgt after insert or delete or update of faellig, erledigt_at, wartet_auf
     on vorgaenge.frist for each row execute function vorgaenge.naechste_frist_folgt()`,
  `update vorgaenge.verfahren v set wartet_auf =
     (select f.wartet_auf from vorgaenge.frist f
      where f.verfahren_id = v.id and f.erledigt_at is null and f.wartet_auf is not null
      order by f.faellig, f.id limit 1)`,
  // Paging by key compares whole rows: without a Frist comes last, as a day that never comes.
  `drop index vorgaenge.verfahren_arbeit`,
  `create index verfahren_arbeit on vorgaenge.verfahren
     (coalesce(naechste_frist, 'infinity'::date), eingegangen_at, id) where stand <> 'erledigt'`,
  `drop index vorgaenge.verfahren_arbeit_von`,
  `create index verfahren_arbeit_von on vorgaenge.verfahren
     (bearbeiter, coalesce(naechste_frist, 'infinity'::date), eingegangen_at, id) where stand <> 'erledigt'`,
  `drop index vorgaenge.verfahren_stand`,
  `create index verfahren_stand on vorgaenge.verfahren
     (stand, coalesce(naechste_frist, 'infinity'::date), eingegangen_at, id) where stand <> 'erledigt'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
