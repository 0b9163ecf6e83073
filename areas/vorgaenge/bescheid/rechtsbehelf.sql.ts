/** Suits and urgent applications. The caller has asked for the Verfahren with the predicate. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface NewRechtsbehelf {
  readonly verfahrenId: string;
  readonly schreibenId: string;
  readonly art: 'klage' | 'eilantrag';
  readonly gericht: string;
  readonly aktenzeichen: string;
  readonly eingegangenAm: string;
}

/** Undefined when this one is known. */
export async function insertRechtsbehelf(tx: Tx, r: NewRechtsbehelf, by: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.rechtsbehelf (verfahren_id, schreiben_id, art, gericht, aktenzeichen, eingegangen_am, created_by)
    values (${r.verfahrenId}, ${r.schreibenId}, ${r.art}, ${r.gericht}, ${r.aktenzeichen}, ${r.eingegangenAm}::date, ${by})
    on conflict (art, aktenzeichen) do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export interface RechtsbehelfRow {
  readonly id: string;
  readonly schreiben_id: string;
  readonly art: 'klage' | 'eilantrag';
  readonly gericht: string;
  readonly aktenzeichen: string;
  readonly eingegangen_am: string;
  readonly erledigt_am: string | null;
  readonly ausgang: string | null;
}

const COLUMNS = sql.raw(`id, schreiben_id, art, gericht, aktenzeichen, eingegangen_am::text as eingegangen_am,
  erledigt_am::text as erledigt_am, ausgang`);

export async function listRechtsbehelfRows(db: Database | Tx, verfahrenId: string): Promise<RechtsbehelfRow[]> {
  const { rows } = await sql<RechtsbehelfRow>`
    select ${COLUMNS} from vorgaenge.rechtsbehelf where verfahren_id = ${verfahrenId} order by eingegangen_am, id`.execute(
    db,
  );
  return rows;
}

export async function findRechtsbehelf(tx: Tx, verfahrenId: string, id: string): Promise<RechtsbehelfRow | undefined> {
  const { rows } = await sql<RechtsbehelfRow>`
    select ${COLUMNS} from vorgaenge.rechtsbehelf where id = ${id} and verfahren_id = ${verfahrenId}`.execute(tx);
  return rows[0];
}

/** False when it is none of this Verfahren or over already. */
export async function endRechtsbehelf(
  tx: Tx,
  verfahrenId: string,
  id: string,
  { am, ausgang }: { am: string; ausgang: string },
): Promise<boolean> {
  const { rows } = await sql`
    update vorgaenge.rechtsbehelf set erledigt_am = ${am}::date, ausgang = ${ausgang}
    where id = ${id} and verfahren_id = ${verfahrenId} and erledigt_am is null returning id`.execute(tx);
  return rows.length > 0;
}
