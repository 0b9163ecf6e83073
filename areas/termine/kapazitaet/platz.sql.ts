/** Pools and places as taking time needs them. */
import { type RawBuilder, sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import type { Platzart } from '../termine.schema.ts';

type Db = Database | Tx;

export interface Poolzeile {
  readonly id: string;
  readonly schluessel: string;
}

/** All that are in use, and `stand` as of the same moment. */
export async function listPoolsMitStand(
  db: Db,
  stand: RawBuilder<string>,
): Promise<{ readonly stand: string; readonly pools: readonly Poolzeile[] }> {
  const { rows } = await prepared(sql<{ stand: string; pools: Poolzeile[] }>`
    select ${stand} as stand,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'schluessel', schluessel)) from termine.pool where aktiv), '[]')
        as pools`).execute(db);
  return rows[0] as { stand: string; pools: Poolzeile[] };
}

export async function findPlatzKurz(
  db: Db,
  id: string,
): Promise<{ readonly poolId: string; readonly art: Platzart } | undefined> {
  const { rows } = await prepared(sql<{ poolId: string; art: Platzart }>`
    select pool_id as "poolId", art from termine.platz where id = ${id} and aktiv`).execute(db);
  return rows[0];
}
