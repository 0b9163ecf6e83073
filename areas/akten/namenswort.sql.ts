/** Whether a word is part of a name that the office keeps, so that it can be left out where nobody may be named. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { foldName } from './name.rules.ts';

/** Of these words the ones that somebody in any Akte is called by. Tells nothing about whom, and is for the house only. */
export async function findNamensworte(db: Database | Tx, worte: readonly string[]): Promise<ReadonlySet<string>> {
  if (worte.length === 0) return new Set();
  const folded = worte.map((wort) => foldName(wort));
  const { rows } = await sql<{ wort: string }>`
    select w.wort from unnest(${folded}::text[]) as w(wort)
    where w.wort <> '' and exists (
      select 1 from akten.person p where ' ' || p.suchname || ' ' like '% ' || w.wort || ' %')`.execute(db);
  const found = new Set(rows.map(({ wort }) => wort));
  return new Set(worte.filter((_, i) => found.has(folded[i] as string)));
}
