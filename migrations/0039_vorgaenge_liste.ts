/** Indexes that the work list and its counts are answered from, measured at 20,000 open Vorgänge. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // The next step of each row on a page: one look instead of all open Fristen for every row.
  `create index frist_naechste on vorgaenge.frist (verfahren_id, faellig, id) where erledigt_at is null`,
  // What is counted about an open Verfahren, without its row.
  `create index verfahren_zahlen on vorgaenge.verfahren (akte_id)
     include (stand, bearbeiter, naechste_frist, eingegangen_at, vollstaendig_at, verfahrensart, wartet_auf)
     where stand <> 'erledigt'`,

  // Forms are counted for years: what is out or spoilt, and what a destruction holds, is a small part of them.
  `create index vordruck_draussen on vorgaenge.vordruck (stand, entnommen_at, id) where stand in ('entnommen', 'verdorben')`,
  `create index vordruck_vernichtung_stueck on vorgaenge.vordruck (vernichtung_id, serie, nummer)
     where vernichtung_id is not null`,
  `create index vordruck_vernichtung_liste on vorgaenge.vordruck_vernichtung ((bestaetigt_at is not null), id desc)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
