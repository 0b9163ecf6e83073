/** What the office says to what the law says, by stems; read anew when the Glossar has changed. */
import { wordsOf } from '#engines/retrieval/index.ts';
import type { Pool } from '#platform/db/db.ts';
import { readGlossar } from '../glossar/glossar.ts';
import { type Erweiterungen, expressionKey } from './frage.ts';

const KEPT = 6;
const READ = new WeakMap<Pool, Map<string, { readonly stand: string; readonly erweiterungen: Erweiterungen }>>();

/** `stand` of the Glossar on the day (`readSuchlage`). */
export async function readErweiterungen(pool: Pool, stichtag: string, stand: string): Promise<Erweiterungen> {
  const days = READ.get(pool) ?? new Map();
  READ.set(pool, days);
  const known = days.get(stichtag);
  if (known?.stand === stand) return known.erweiterungen;
  const { erweiterungen } = await readGlossar(pool.db, stichtag);
  const found = new Map<string, string[]>();
  for (const { ausdruecke, woerter } of erweiterungen)
    for (const ausdruck of ausdruecke) {
      const key = expressionKey(wordsOf(ausdruck));
      found.set(key, [...(found.get(key) ?? []), ...woerter]);
    }
  days.delete(stichtag);
  days.set(stichtag, { stand, erweiterungen: found });
  for (const oldest of days.keys()) {
    if (days.size <= KEPT) break;
    days.delete(oldest);
  }
  return found;
}
