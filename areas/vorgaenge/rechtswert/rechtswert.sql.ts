/** Which open Verfahren a change touches. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { VERFAHREN_COLUMNS, type VerfahrenRow } from '../verfahren.sql.ts';

/** Open and examined as one of these; undefined: all that are open. */
function touched(actor: Principal, pruefarten: readonly string[] | undefined): RawBuilder<SqlBool> {
  const kind = pruefarten ? sql`and v.pruefart = any(${[...pruefarten]}::text[])` : sql``;
  return sql<SqlBool>`v.stand <> 'erledigt' ${kind} and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}`;
}

export async function countBetroffene(
  db: Database | Tx,
  actor: Principal,
  pruefarten: readonly string[] | undefined,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from vorgaenge.verfahren v where ${touched(actor, pruefarten)}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function listBetroffene(
  db: Database | Tx,
  actor: Principal,
  pruefarten: readonly string[] | undefined,
  limit: number,
): Promise<VerfahrenRow[]> {
  const { rows } = await sql<VerfahrenRow>`
    select ${VERFAHREN_COLUMNS} from vorgaenge.verfahren v where ${touched(actor, pruefarten)}
    order by v.eingegangen_at, v.id limit ${limit}`.execute(db);
  return rows;
}
