/** Rows of the load test. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import { LAST_SCHLUESSEL } from './last.data.ts';

export async function findLastPool(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from termine.pool where schluessel = ${LAST_SCHLUESSEL} for update`.execute(tx);
  return rows[0]?.id;
}

/** Everything to the public; the places have no weekly rule. In Musterstadt's house, where there is one. */
export async function insertLastPool(tx: Tx, plaetze: number): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with eines as (select id from termine.standort order by created_at limit 1),
    neues as (
      insert into termine.standort (schluessel, name) select ${LAST_SCHLUESSEL}, 'Lasttest' where not exists (select from eines)
      returning id),
    haus as (select id from eines union all select id from neues)
    insert into termine.pool (standort_id, schluessel, name, anteile, oeffnet_stunden)
    select id, ${LAST_SCHLUESSEL}, 'Lasttest', '{"oeffentlich": 100, "einladung": 0, "notfall": 0, "spontan": 0}', '{}'
    from haus returning id`.execute(tx);
  const poolId = rows[0]?.id ?? '';
  await sql`
    insert into termine.platz (pool_id, name, art, raum)
    select ${poolId}, 'Last ' || nr, 'schalter', 'Last' from generate_series(1, ${plaetze}::int) nr`.execute(tx);
  return poolId;
}

export async function closeLastTage(tx: Tx, poolId: string): Promise<void> {
  await sql`delete from termine.ausnahme where pool_id = ${poolId}`.execute(tx);
}

/** Days on which somebody has or had a Termin: they are never opened again. */
export async function listBelegteLastTage(tx: Tx, poolId: string): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct tag::text as tag from termine.termin where pool_id = ${poolId}`.execute(tx);
  return rows.map(({ tag }) => tag);
}

export async function openLastTag(
  tx: Tx,
  poolId: string,
  tag: string,
  zeiten: readonly { readonly von: string; readonly bis: string }[],
): Promise<void> {
  await sql`
    insert into termine.ausnahme (pool_id, tag, zeiten, grund)
    values (${poolId}, ${tag}::date, ${JSON.stringify(zeiten)}::jsonb, 'Lasttest')`.execute(tx);
}

/** Visits of ten minutes that fit into what is free on this day. */
export async function countLastPlaetze(tx: Tx, poolId: string, tag: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(bit_count(o.frei) / 2), 0)::int as n from termine.offen o
      join termine.platz p on p.id = o.platz_id and p.pool_id = ${poolId} where o.tag = ${tag}::date`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function saveLastGrenzen(tx: Tx, grenzen: Readonly<Record<string, number>>): Promise<void> {
  await sql`
    insert into termine.grenze (schluessel, wert)
    select key, value::int from jsonb_each_text(${JSON.stringify(grenzen)}::jsonb)
    on conflict (schluessel) do update set wert = excluded.wert, version = termine.grenze.version + 1, updated_at = now()
      where termine.grenze.wert <> excluded.wert`.execute(tx);
}
