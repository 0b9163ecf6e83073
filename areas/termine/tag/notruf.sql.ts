import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface NotrufRow {
  readonly id: string;
  readonly standort_id: string;
  readonly standort: string;
  readonly haus: string;
  readonly ort: string;
  readonly konto: string;
  readonly ausgeloest_at: string;
  readonly beendet_at: string | null;
  readonly version: number;
}

const NOTRUF = sql`select n.id, n.standort_id, s.schluessel as standort, s.name as haus, n.ort, n.konto, n.ausgeloest_at,
    n.beendet_at, n.version
  from termine.notruf n join termine.standort s on s.id = n.standort_id`;

export async function listOffeneNotrufe(db: Database | Tx, standortId?: string): Promise<NotrufRow[]> {
  const { rows } = await sql<NotrufRow>`${NOTRUF} where n.beendet_at is null
    ${standortId ? sql`and n.standort_id = ${standortId}` : sql``} order by n.ausgeloest_at desc`.execute(db);
  return rows;
}

export async function findNotruf(db: Database | Tx, id: string): Promise<NotrufRow | undefined> {
  const { rows } = await sql<NotrufRow>`${NOTRUF} where n.id = ${id}`.execute(db);
  return rows[0];
}

/** One per account: pressed again, the one that is open answers. */
export async function insertNotruf(
  tx: Tx,
  n: { standortId: string; platzId: string | null; ort: string; konto: string; jetzt: string },
): Promise<NotrufRow> {
  await sql`insert into termine.notruf (standort_id, platz_id, ort, konto, ausgeloest_at)
    values (${n.standortId}, ${n.platzId}, ${n.ort}, ${n.konto}, ${n.jetzt}) on conflict do nothing`.execute(tx);
  const { rows } = await sql<NotrufRow>`${NOTRUF} where n.konto = ${n.konto} and n.beendet_at is null`.execute(tx);
  return rows[0] as NotrufRow;
}

export async function endNotruf(tx: Tx, id: string, { jetzt, konto }: { jetzt: string; konto: string }): Promise<void> {
  await sql`update termine.notruf set beendet_at = ${jetzt}, beendet_von = ${konto}, version = version + 1
    where id = ${id} and beendet_at is null`.execute(tx);
}
