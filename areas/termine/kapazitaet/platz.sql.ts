/** Pools and places as taking time needs them. */
import { type RawBuilder, sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import { onceIn } from '#platform/edited/once.ts';
import type { Platzart } from '../termine.schema.ts';

type Db = Database | Tx;

export interface Poolzeile {
  readonly id: string;
  readonly schluessel: string;
}

/** All that are in use, and `stand` as of the same moment. Whoever plans in a deed tells the house of it as well. */
export async function listPoolsMitStand(
  db: Db,
  stand: RawBuilder<string>,
): Promise<{ readonly stand: string; readonly pools: readonly Poolzeile[] }> {
  const { rows } = await prepared(sql<{ stand: string; pools: (Poolzeile & { ort: Ort })[] }>`
    select ${stand} as stand,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'schluessel', p.schluessel,
          'ort', jsonb_build_object('name', s.name, 'anschrift', s.anschrift)))
        from termine.pool p join termine.standort s on s.id = p.standort_id where p.aktiv), '[]') as pools`).execute(
    db,
  );
  const found = rows[0] as { stand: string; pools: (Poolzeile & { ort: Ort })[] };
  for (const { id, ort } of found.pools) void onceIn(db, ortKey(id), async () => [ort]);
  return found;
}

export interface Ort {
  readonly name: string;
  readonly anschrift: string;
}

const ortKey = (poolId: string) => `termine.ort ${poolId}`;

/** Asked for once in a deed: its answer and its mail name the same house. */
export async function findOrt(db: Db, poolId: string): Promise<Ort> {
  const [ort = { name: '', anschrift: '' }] = await onceIn(db, ortKey(poolId), async () => {
    const { rows } = await prepared(sql<Ort>`
      select s.name, s.anschrift from termine.pool p join termine.standort s on s.id = p.standort_id
      where p.id = ${poolId}`).execute(db);
    return rows;
  });
  return ort;
}

export async function findPlatzKurz(
  db: Db,
  id: string,
): Promise<{ readonly poolId: string; readonly art: Platzart } | undefined> {
  const { rows } = await prepared(sql<{ poolId: string; art: Platzart }>`
    select pool_id as "poolId", art from termine.platz where id = ${id} and aktiv`).execute(db);
  return rows[0];
}
