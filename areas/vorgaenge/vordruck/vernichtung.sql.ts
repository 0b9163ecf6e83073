/** Destruction of spoilt forms: one writes it down, another confirms; the table refuses anything else. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface VernichtungRow {
  readonly id: string;
  readonly grund: string;
  readonly created_by: string;
  readonly created_at: string;
  readonly bestaetigt_von: string | null;
  readonly bestaetigt_at: string | null;
  readonly stuecke: { serie: string; nummer: string }[];
}

/** Everything spoilt at the place that no other record holds; undefined when there is nothing. */
export async function insertVernichtung(tx: Tx, ort: string, grund: string, by: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`insert into vorgaenge.vordruck_vernichtung (grund, created_by)
    values (${grund}, ${by}) returning id`.execute(tx);
  const { id } = rows[0] as { id: string };
  const { rows: held } = await sql`update vorgaenge.vordruck set vernichtung_id = ${id}, version = version + 1
    where ort = ${ort} and stand = 'verdorben' and vernichtung_id is null returning id`.execute(tx);
  return held.length > 0 ? id : undefined;
}

const SELECT = sql.raw(`select n.id, n.grund, n.created_by, n.created_at, n.bestaetigt_von, n.bestaetigt_at,
  coalesce((select jsonb_agg(jsonb_build_object('serie', v.serie, 'nummer', v.nummer::text) order by v.serie, v.nummer)
    from vorgaenge.vordruck v where v.vernichtung_id = n.id), '[]') as stuecke from vorgaenge.vordruck_vernichtung n`);

export async function findVernichtung(db: Database | Tx, id: string): Promise<VernichtungRow | undefined> {
  const { rows } = await sql<VernichtungRow>`${SELECT} where n.id = ${id}`.execute(db);
  return rows[0];
}

export async function listVernichtungRows(db: Database | Tx): Promise<VernichtungRow[]> {
  const { rows } =
    await sql<VernichtungRow>`${SELECT} order by n.bestaetigt_at is not null, n.id desc limit 50`.execute(db);
  return rows;
}

/** False when it was confirmed already. */
export async function confirmVernichtung(tx: Tx, id: string, by: string): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.vordruck_vernichtung set bestaetigt_von = ${by}, bestaetigt_at = now()
    where id = ${id} and bestaetigt_von is null returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`update vorgaenge.vordruck set stand = 'vernichtet', version = version + 1
    where vernichtung_id = ${id} and stand = 'verdorben'`.execute(tx);
  return true;
}
