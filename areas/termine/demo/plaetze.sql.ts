/** Rows of the house of Musterstadt. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { DemoPlatz, DemoPool } from './plaetze.data.ts';

export async function hasStandort(db: Database | Tx, schluessel: string): Promise<boolean> {
  const { rows } = await sql`select from termine.standort where schluessel = ${schluessel}`.execute(db);
  return rows.length > 0;
}

async function idOf(tx: Tx, query: ReturnType<typeof sql<{ id: string }>>): Promise<string> {
  const { rows } = await query.execute(tx);
  return rows[0]?.id ?? '';
}

export function insertStandort(
  tx: Tx,
  { schluessel, name, anschrift }: { schluessel: string; name: string; anschrift: string },
): Promise<string> {
  return idOf(
    tx,
    sql<{ id: string }>`insert into termine.standort (schluessel, name, anschrift)
      values (${schluessel}, ${name}, ${anschrift}) returning id`,
  );
}

export function insertPool(tx: Tx, standortId: string, { schluessel, name, anteile }: DemoPool): Promise<string> {
  return idOf(
    tx,
    sql<{ id: string }>`insert into termine.pool (standort_id, schluessel, name, anteile)
      values (${standortId}, ${schluessel}, ${name}, ${JSON.stringify(anteile)}::jsonb) returning id`,
  );
}

export interface Oeffnung {
  readonly von: string;
  readonly bis: string;
  readonly pause: readonly [string, string];
  readonly ab: string;
}

/** Open every day of the week, with a pause at noon. */
export async function insertPlatz(
  tx: Tx,
  poolId: string,
  { name, art, raum, weg, richtung, faehigkeiten = [] }: DemoPlatz,
  { von, bis, pause, ab }: Oeffnung,
): Promise<string> {
  const id = await idOf(
    tx,
    sql<{ id: string }>`insert into termine.platz (pool_id, name, art, raum, weg, richtung, faehigkeiten)
      values (${poolId}, ${name}, ${art}, ${raum}, ${weg}, ${richtung}, ${[...faehigkeiten]}::text[]) returning id`,
  );
  await sql`
    insert into termine.wochenregel (platz_id, wochentag, von, bis, gueltig_ab)
    select ${id}, tag, f.von, f.bis, ${ab} from generate_series(1, 7) tag,
      (values (${von}::time, ${pause[0]}::time), (${pause[1]}::time, ${bis}::time)) f (von, bis)`.execute(tx);
  return id;
}

export async function insertAbwesenheit(tx: Tx, platzId: string, ab: string, bis: string): Promise<void> {
  await sql`insert into termine.abwesenheit (platz_id, zeitraum)
    values (${platzId}, tstzrange(${ab}::date::timestamp at time zone 'Europe/Berlin',
      ${bis}::date::timestamp at time zone 'Europe/Berlin'))`.execute(tx);
}

/** The whole house for one day, whatever its weekly rules say. */
export async function insertAusnahme(
  tx: Tx,
  standortId: string,
  tag: string,
  zeiten: readonly { readonly von: string; readonly bis: string }[],
  grund: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into termine.ausnahme (standort_id, tag, zeiten, grund)
    select ${standortId}, ${tag}::date, ${JSON.stringify(zeiten)}::jsonb, ${grund}
    where not exists (select from termine.ausnahme where standort_id = ${standortId} and tag = ${tag}::date)
    returning id`.execute(tx);
  return rows.length > 0;
}

export async function findStandortId(db: Database | Tx, schluessel: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from termine.standort where schluessel = ${schluessel}`.execute(
    db,
  );
  return rows[0]?.id;
}
