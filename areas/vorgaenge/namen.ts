/** Names to ids of the office; who is gone keeps the id, what the house did by itself its name. */
import { findNamen } from '#areas/personal/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';

export async function namer(db: Database | Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const known = new Map((await findNamen(db, [...new Set(ids)])).map(({ id, name }) => [id, name]));
  return (id) => known.get(id) ?? (id.startsWith('system:') ? 'Bleibe' : id);
}
