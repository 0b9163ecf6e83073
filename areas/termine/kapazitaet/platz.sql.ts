/** Pools and places as taking time needs them. */
import { sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import type { Platzart } from '../termine.schema.ts';

type Db = Database | Tx;

export interface Poolzeile {
  readonly id: string;
  readonly schluessel: string;
}

export async function listPoolsByKey(db: Db, schluessel: readonly string[]): Promise<readonly Poolzeile[]> {
  const { rows } = await prepared(sql<Poolzeile>`
    select id, schluessel from termine.pool where aktiv and schluessel = any(${schluessel}::text[])`).execute(db);
  return rows;
}

export async function findPlatzKurz(
  db: Db,
  id: string,
): Promise<{ readonly poolId: string; readonly art: Platzart } | undefined> {
  const { rows } = await prepared(sql<{ poolId: string; art: Platzart }>`
    select pool_id as "poolId", art from termine.platz where id = ${id} and aktiv`).execute(db);
  return rows[0];
}
