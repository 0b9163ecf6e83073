/** The other parent said yes. */
import { sql } from 'kysely';
import type { Vertrauen } from '#areas/buerger/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';

export interface ZustimmungRow {
  readonly name: string;
  readonly vertrauen: Vertrauen;
  readonly zugestimmt_at: string;
}

export async function insertZustimmung(
  tx: Tx,
  z: { antragId: string; vollmachtId: string; name: string; vertrauen: Vertrauen; at: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into vorgaenge.antrag_zustimmung (antrag_id, vollmacht_id, name, vertrauen, zugestimmt_at)
    values (${z.antragId}, ${z.vollmachtId}, ${z.name}, ${z.vertrauen}, ${z.at})
    on conflict (vollmacht_id) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function listZustimmungen(db: Database | Tx, antragId: string): Promise<readonly ZustimmungRow[]> {
  const { rows } = await sql<ZustimmungRow>`
    select name, vertrauen, zugestimmt_at from vorgaenge.antrag_zustimmung where antrag_id = ${antragId}
    order by zugestimmt_at`.execute(db);
  return rows;
}
