/** The employer's part of an application; one for each invitation. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { ErklaerungEntwurf } from './erklaerung.schema.ts';

export interface ErklaerungRow {
  readonly id: string;
  readonly antrag_id: string;
  readonly vollmacht_id: string;
  readonly angaben: ErklaerungEntwurf;
  readonly abgegeben_at: string | null;
  readonly version: number;
}

const COLUMNS = sql`id, antrag_id, vollmacht_id, angaben, abgegeben_at, version`;

export async function findErklaerung(db: Database | Tx, vollmachtId: string): Promise<ErklaerungRow | undefined> {
  const { rows } = await sql<ErklaerungRow>`
    select ${COLUMNS} from vorgaenge.arbeitgeber_erklaerung where vollmacht_id = ${vollmachtId}`.execute(db);
  return rows[0];
}

/** The row is there from the first look on, so that two windows write to one. Held until commit. */
export async function holdErklaerung(
  tx: Tx,
  { antragId, vollmachtId }: { antragId: string; vollmachtId: string },
): Promise<ErklaerungRow> {
  await sql`insert into vorgaenge.arbeitgeber_erklaerung (antrag_id, vollmacht_id, angaben)
    values (${antragId}, ${vollmachtId}, '{}'::jsonb) on conflict (vollmacht_id) do nothing`.execute(tx);
  const { rows } = await sql<ErklaerungRow>`
    select ${COLUMNS} from vorgaenge.arbeitgeber_erklaerung where vollmacht_id = ${vollmachtId} for update`.execute(tx);
  return rows[0] as ErklaerungRow;
}

export async function setErklaerung(
  tx: Tx,
  id: string,
  v: { angaben: ErklaerungEntwurf; abgegebenAt: string | null },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update vorgaenge.arbeitgeber_erklaerung set angaben = ${JSON.stringify(v.angaben)}::jsonb,
      abgegeben_at = ${v.abgegebenAt}, version = version + 1 where id = ${id} returning version`.execute(tx);
  return (rows[0] as { version: number }).version;
}

export async function listAbgegebene(db: Database | Tx, antragId: string): Promise<readonly ErklaerungRow[]> {
  const { rows } = await sql<ErklaerungRow>`
    select ${COLUMNS} from vorgaenge.arbeitgeber_erklaerung where antrag_id = ${antragId} and abgegeben_at is not null
    order by abgegeben_at`.execute(db);
  return rows;
}
