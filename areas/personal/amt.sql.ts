import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

const NAME = 'personal.amt';

/** The office's name as its first start set it; empty before. */
export async function findAmtName(db: Database | Tx): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select wert ->> 'name' as name from platform.einstellung where name = ${NAME}`.execute(db);
  return rows[0]?.name ?? '';
}

/** False: the office has a name already. Two first starts at once meet here. */
export async function insertAmtName(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await sql`
    insert into platform.einstellung (name, wert) values (${NAME}, ${JSON.stringify({ name })}::jsonb)
    on conflict (name) do nothing returning name`.execute(tx);
  return rows.length > 0;
}
