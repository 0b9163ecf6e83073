/** What kind of office lives in this database. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

const DEMO = 'demo';

/** Names of the areas that have been filled with Musterstadt; undefined in a real office. */
export async function readDemoAreas(db: Database): Promise<readonly string[] | undefined> {
  const { rows } = await sql<{ wert: { bereiche: string[] } }>`
    select wert from platform.einstellung where name = ${DEMO}`.execute(db);
  return rows[0]?.wert.bereiche;
}

export async function writeDemoAreas(tx: Tx, areas: readonly string[]): Promise<void> {
  const wert = JSON.stringify({ bereiche: areas });
  await sql`insert into platform.einstellung (name, wert) values (${DEMO}, ${wert}::jsonb)
    on conflict (name) do update set wert = excluded.wert, version = einstellung.version + 1, updated_at = now()`.execute(
    tx,
  );
}
