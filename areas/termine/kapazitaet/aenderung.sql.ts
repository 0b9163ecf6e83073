/** The history of the plan: what was, what is, who, when. Only ever added to. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Planteil, Pool } from './plaetze.schema.ts';

export interface AenderungRow {
  readonly id: string;
  readonly tabelle: Planteil;
  readonly vorher: Readonly<Record<string, unknown>> | null;
  readonly nachher: Readonly<Record<string, unknown>> | null;
  readonly konto: string;
  readonly createdAt: string;
}

export async function insertAenderung(
  tx: Tx,
  neu: Omit<AenderungRow, 'id' | 'createdAt'> & { readonly zeileId: string; readonly at: string },
): Promise<void> {
  const text = (werte: unknown) => (werte === null ? null : JSON.stringify(werte));
  await sql`
    insert into termine.aenderung (tabelle, zeile_id, vorher, nachher, konto, created_at)
    values (${neu.tabelle}, ${neu.zeileId}, ${text(neu.vorher)}::jsonb, ${text(neu.nachher)}::jsonb, ${neu.konto}, ${neu.at})`.execute(
    tx,
  );
}

/** Of the pool, its Standort, its Plätze and what belongs to these; the newest first, before the one with id `ab`. */
export async function listAenderungRows(
  db: Database | Tx,
  pool: Pool,
  { ab, anzahl }: { ab: string | undefined; anzahl: number },
): Promise<readonly AenderungRow[]> {
  const { rows } = await sql<AenderungRow>`
    with plaetze as (select id from termine.platz where pool_id = ${pool.id})
    select a.id, a.tabelle, a.vorher, a.nachher, a.konto, a.created_at as "createdAt"
    from termine.aenderung a, lateral (select coalesce(a.nachher, a.vorher) as w) x
    where (${ab ?? null}::uuid is null or a.id < ${ab ?? null}::uuid)
      and (a.zeile_id in (${pool.id}::uuid, ${pool.standortId}::uuid)
        or (a.tabelle <> 'pool' and x.w->>'standortId' = ${pool.standortId})
        or x.w->>'poolId' = ${pool.id}
        or a.vorher->>'poolId' = ${pool.id}
        or x.w->>'platzId' in (select id::text from plaetze)
        or a.zeile_id in (select id from plaetze))
    order by a.id desc limit ${anzahl}`.execute(db);
  return rows;
}
