/**
 * What is to be blackened lies on a page and goes with it: when the page is turned, when it goes into another document.
 * Whoever has released it before looks at it again, because a box in the wrong place shows what it was to hide.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create function akten.schwaerzung_folgt() returns trigger language plpgsql as $$
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
   end $$`,
  `create trigger schwaerzung_folgt after update of drehung, dokument_id, nr on akten.seite
     for each row when (new.drehung <> old.drehung or new.dokument_id <> old.dokument_id or new.nr <> old.nr)
     execute function akten.schwaerzung_folgt()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
